import type { ReadEntry } from '../content/read.ts';
import { mentions } from '../insight/mentions.ts';
import type { CollectionName } from '../model/entry.ts';
import { type Skill, vocabulary } from '../model/skill.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { shippedSkills } from '../model/vocabulary.ts';
import { counted, type Finding, hint, ok } from './finding.ts';
import type { Site } from './site.ts';

/** Is every skill of `skills.yaml` named somewhere in the log? */
export function checkSkills({
  entries,
  skills,
  snapshots,
  label,
}: Pick<Site, 'entries' | 'skills' | 'snapshots' | 'label'>): Finding[] {
  if (skills.length === 0) return [];
  const unused = unusedSkills(entries, skills, snapshots);
  const file = `${label}/skills.yaml`;
  if (unused.length === 0)
    return [ok(`the log names ${counted(skills.length, 'skill', 'skills')} of ${file}, which is all`)];
  return unused.map(({ id, label: shown }) =>
    hint(`nothing names the skill "${id}" (${shown}): use it in skills, topic or tags, or take it out`, { file }),
  );
}

/** Skills that no field, no body and no snapshot of postings names, and that none implies that is named. */
function unusedSkills(entries: readonly ReadEntry[], own: readonly Skill[], snapshots: readonly Snapshot[]): Skill[] {
  const known = vocabulary(shippedSkills, own);
  const of = <C extends CollectionName>(collection: C) =>
    entries.filter((entry): entry is ReadEntry<C> => entry.collection === collection);
  const records = {
    plans: of('plans'),
    retros: of('retros'),
    interviews: of('interviews'),
    questions: of('questions'),
    notes: of('notes'),
    vocabulary: known,
    snapshots,
    feeds: [],
    revisions: [],
  };
  const named = new Set([...mentions(records)].flatMap(({ words }) => words.map((word) => known.find(word).id)));
  for (const { sources } of snapshots)
    for (const { skills } of sources) for (const id of Object.keys(skills)) named.add(id);
  const text = entries
    .map(({ data, body }) => `${data.title}\n${body}`)
    .join('\n')
    .toLowerCase();
  for (const { id, label, aliases } of own)
    if ([label, ...aliases].some((word) => text.includes(word.toLowerCase()))) named.add(id);
  for (const { id, implies } of own) if (named.has(id)) for (const implied of implies) named.add(implied);
  return own.filter(({ id }) => !named.has(id));
}
