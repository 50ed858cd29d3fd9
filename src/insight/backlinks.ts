import { type EntryName, entryName } from '../model/entry.ts';
import type { Reading } from '../model/reading.ts';
import type { Records } from '../model/records.ts';
import { indexGoals } from '../model/references.ts';
import { type AnyEntry, allEntries } from './entries.ts';
import { placeInTime } from './neighbours.ts';
import { byKeys } from './order.ts';

/** Another entry that leads to this one. */
export interface Backlink {
  from: AnyEntry;
  /** The sentence in which it does, as plain text; the first that is short enough to be a hint. */
  sentence?: string | undefined;
  /** Of a plan: the titles of the goals that it names. */
  goals: readonly string[];
}

/** A backlink while it is gathered. */
type Gathered = { from: AnyEntry; sentence?: string | undefined; goals: Set<string> };

/**
 * Which entries lead to each entry, by its name; the latest first. Links in bodies and in sentences count, and so do
 * goals that a note's asks or an interview's actions name. What a page tells by itself does not: retros that report a
 * goal, interviews that asked a question of a bank, reviews of tries.
 */
export function backlinks(
  records: Records,
  readings: ReadonlyMap<string, Reading>,
): Map<EntryName, readonly Backlink[]> {
  const all = allEntries(records);
  const known = new Set(all.map(entryName));
  const found = new Map<EntryName, Map<EntryName, Gathered>>();
  const add = (to: EntryName, from: AnyEntry, sentence?: string, goal?: string) => {
    const name = entryName(from);
    if (to === name || !known.has(to)) return;
    const links = found.get(to) ?? new Map<EntryName, Gathered>();
    const link = links.get(name) ?? { from, goals: new Set() };
    link.sentence ??= sentence;
    if (goal !== undefined) link.goals.add(goal);
    found.set(to, links.set(name, link));
  };
  for (const entry of all)
    for (const { to, sentence } of readings.get(entryName(entry))?.links ?? []) add(to, entry, sentence);
  const goals = indexGoals(records.plans);
  const addGoal = (from: AnyEntry, name: string | undefined) => {
    const [goal] = name === undefined ? [] : goals.find(name);
    if (goal) add(entryName(goal.plan), from, undefined, goal.goal.title);
  };
  for (const note of records.notes) for (const { goal } of note.data.asks) addGoal(note, goal);
  for (const interview of records.interviews) for (const { goal } of interview.data.actions) addGoal(interview, goal);
  return new Map(
    [...found].map(([to, links]) => [
      to,
      [...links.values()]
        .sort(
          byKeys(
            ({ from }) => placeInTime(from),
            ({ from }) => entryName(from),
          ),
        )
        .reverse()
        .map(({ from, sentence, goals: named }) => ({ from, sentence, goals: [...named] })),
    ]),
  );
}
