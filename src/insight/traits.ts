import { type EntryName, entryName } from '../model/entry.ts';
import { homeSpan, type Span } from '../model/period.ts';
import { type Goal, goalShape } from '../model/plan.ts';
import type { Reading } from '../model/reading.ts';
import type { Records } from '../model/records.ts';
import { indexGoals } from '../model/references.ts';
import { slug } from '../model/slug.ts';
import { type AnyEntry, allEntries } from './entries.ts';
import { mentions } from './mentions.ts';

/** Something that entries may have in common. */
export interface Trait {
  kind: 'skill' | 'tag' | 'goal' | 'link';
  /** The same for all that bear it: `skill kafka`, `goal 2026/talk`, `link notes/outbox`. */
  key: string;
  /** As a reader is told: the word, the goal's title, the title of the entry that both lead to. */
  label: string;
}

/**
 * What can make entries related, by their names: the skills and tags that they say themselves (a tag that names a skill is
 * that skill), the goals that they are about, and the entries that they lead to. Habits and amounts are none: every retro is
 * about those. Nor are plans here, which show by themselves what was done for each of their goals.
 */
export function traitsOf(records: Records, readings: ReadonlyMap<string, Reading>): Map<EntryName, Trait[]> {
  const all = allEntries(records);
  const titles = new Map(all.map((entry) => [entryName(entry), entry.data.title]));
  const traits = new Map(
    all.filter(({ collection }) => collection !== 'plans').map((entry) => [entryName(entry), new Map<string, Trait>()]),
  );
  const add = (name: EntryName, kind: Trait['kind'], of: string, label: string) => {
    const own = traits.get(name);
    const key = `${kind} ${of}`;
    if (own && !own.has(key)) own.set(key, { kind, key, label });
  };
  const { vocabulary } = records;
  const known = new Set(vocabulary.skills.map(({ id }) => id));
  for (const { words, strict, evidence } of mentions(records)) {
    // The skills of a goal say no more than that goal.
    if (evidence.what === 'done') continue;
    for (const word of words) {
      const skill = vocabulary.find(word);
      if (!strict || known.has(skill.id)) add(entryName(evidence), 'skill', skill.id, skill.label);
      else if (evidence.what === 'tag') add(entryName(evidence), 'tag', slug(word), word);
    }
  }
  const goals = indexGoals(records.plans);
  const addGoal = (entry: AnyEntry, name: string | undefined, span?: Span) => {
    const [found] = name === undefined ? [] : goals.find(name, span);
    if (found && !isRoutine(found.goal)) add(entryName(entry), 'goal', found.key, found.goal.title);
  };
  for (const retro of records.retros)
    for (const { goal } of retro.data.done) addGoal(retro, goal, homeSpan(retro.data.period));
  for (const note of records.notes) for (const { goal } of note.data.asks) addGoal(note, goal);
  for (const interview of records.interviews) for (const { goal } of interview.data.actions) addGoal(interview, goal);
  for (const entry of all)
    for (const { to } of readings.get(entryName(entry))?.links ?? []) {
      const title = titles.get(to);
      if (title !== undefined && to !== entryName(entry)) add(entryName(entry), 'link', to, title);
    }
  return new Map([...traits].map(([name, own]) => [name, [...own.values()]]));
}

function isRoutine(goal: Goal): boolean {
  return ['habit', 'quantity'].includes(goalShape(goal));
}
