import { type EntryName, entryName } from '../model/entry.ts';
import type { Reading } from '../model/reading.ts';
import type { Records } from '../model/records.ts';
import { type AnyEntry, allEntries } from './entries.ts';
import { placeInTime } from './neighbours.ts';
import { byKeys } from './order.ts';

/** Another entry that leads to this one. */
export interface Backlink {
  from: AnyEntry;
  /** The sentence in which it does, as plain text; the first that is short enough to be a hint. */
  sentence?: string | undefined;
}

/**
 * Which entries lead to each entry, by its name; the latest first. Links in bodies and in sentences count, and questions
 * for which an interview names a bank as a whole. What pages tell by themselves does not: who asked one question of a bank,
 * who reports a goal or names it as what is to be done, who reviews a try.
 */
export function backlinks(
  records: Records,
  readings: ReadonlyMap<string, Reading>,
): Map<EntryName, readonly Backlink[]> {
  const all = allEntries(records);
  const known = new Set(all.map(entryName));
  const found = new Map<EntryName, Map<EntryName, Backlink>>();
  const add = (to: EntryName, from: AnyEntry, sentence: string | undefined) => {
    const name = entryName(from);
    if (to === name || !known.has(to)) return;
    const links = found.get(to) ?? new Map<EntryName, Backlink>();
    const link = links.get(name) ?? { from };
    link.sentence ??= sentence;
    found.set(to, links.set(name, link));
  };
  for (const entry of all)
    for (const { to, sentence } of readings.get(entryName(entry))?.links ?? []) add(to, entry, sentence);
  for (const interview of records.interviews)
    for (const { text, bank } of interview.data.stages.flatMap(({ questions }) => questions))
      // One of its questions (`network#tcp`) is no entry.
      if (bank !== undefined) add(`questions/${bank}`, interview, text);
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
        .reverse(),
    ]),
  );
}
