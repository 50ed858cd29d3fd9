import { type EntryName, entryName } from '../model/entry.ts';
import type { Reading } from '../model/reading.ts';
import type { ReadEntry } from './read.ts';
import { readingOf } from './reading.ts';

/** A reading, and of what. */
type KeptReading = Reading & { digest: string };

/**
 * By their names, what entries are read for; of one that did not change since, what was read before.
 * @param before what this gave at the last build, as it was kept
 * @param digestOf a short text that is another one for every other text
 */
export function readingsOf(
  entries: readonly ReadEntry[],
  before: unknown,
  digestOf: (text: string) => string,
): Record<EntryName, KeptReading> {
  const known = new Map(Object.entries((before ?? {}) as Record<string, KeptReading>));
  return Object.fromEntries(
    entries.map((entry) => {
      const name = entryName(entry);
      const digest = digestOf(JSON.stringify([entry.file.name, entry.data, entry.body]));
      const kept = known.get(name);
      return [name, kept?.digest === digest ? kept : { ...readingOf(entry), digest }];
    }),
  );
}
