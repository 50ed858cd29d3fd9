import { type EntryName, entryName } from '../model/entry.ts';
import type { Reading } from '../model/reading.ts';
import type { Records } from '../model/records.ts';
import { translationGroups } from '../model/translation.ts';
import { backlinks } from './backlinks.ts';
import { type AnyEntry, allEntries } from './entries.ts';
import { once } from './once.ts';
import { related } from './related.ts';
import { partsOf, seriesOf } from './series.ts';
import { traitsOf } from './traits.ts';

/** How the entries of a log hang together. Every answer is for all entries at once, by their names. */
export type Threads = ReturnType<typeof threads>;

/**
 * @param readings of every entry
 * @param beside the entries before and after each one
 */
export function threads(
  records: Records,
  readings: ReadonlyMap<EntryName, Reading>,
  beside: (entry: AnyEntry) => readonly (AnyEntry | undefined)[],
) {
  const series = once(() => seriesOf(records));
  const parts = once(() => partsOf(series()));
  const leading = once(() => backlinks(records, readings));
  const translations = once(() => translationGroups(allEntries(records)));
  /** What a page leads to without looking for what is related. */
  const shown = (entry: AnyEntry) => {
    const name = entryName(entry);
    return new Set(
      [
        ...beside(entry),
        ...(parts().get(name)?.series.parts ?? []),
        ...(leading().get(name) ?? []).map(({ from }) => from),
        ...(translations().get(name) ?? []),
      ].flatMap((other) => (other ? [entryName(other)] : [])),
    );
  };
  return {
    series,
    parts,
    backlinks: leading,
    translations,
    related: once(() => related(records, traitsOf(records, readings), shown)),
  };
}
