import { collectionNames, type EntryName, entryName } from '../model/entry.ts';
import type { Reading } from '../model/reading.ts';
import type { Records } from '../model/records.ts';
import { translationGroups } from '../model/translation.ts';
import { backlinks } from './backlinks.ts';
import { type AnyEntry, allEntries } from './entries.ts';
import { neighbours } from './neighbours.ts';
import { related } from './related.ts';
import { partsOf, seriesOf } from './series.ts';
import { traitsOf } from './traits.ts';

/**
 * How the entries of a log hang together. Every answer is for all entries, by their names, and worked out when it is first
 * asked for.
 * @param read by its name, what each entry is read for
 */
export function threads(records: Records, read: Readonly<Record<string, Reading>>) {
  const readings = new Map(Object.entries(read)) as ReadonlyMap<string, Reading>;
  const made: Partial<{
    series: ReturnType<typeof seriesOf>;
    parts: ReturnType<typeof partsOf>;
    backlinks: ReturnType<typeof backlinks>;
    translations: Map<EntryName, AnyEntry[]>;
    related: ReturnType<typeof related>;
  }> = {};
  const series = () => (made.series ??= seriesOf(records));
  const parts = () => (made.parts ??= partsOf(series()));
  const leading = () => (made.backlinks ??= backlinks(records, readings));
  const translations = () => (made.translations ??= translationGroups(allEntries(records)));
  const beside = Object.fromEntries(collectionNames.map((name) => [name, neighbours<AnyEntry>(records[name])]));
  /** What a page leads to without looking for what is related. */
  const shown = (entry: AnyEntry) => {
    const name = entryName(entry);
    const { previous, next } = beside[entry.collection]?.get(entry.id) ?? {};
    return new Set(
      [
        previous,
        next,
        ...(parts().get(name)?.series.parts ?? []),
        ...(leading().get(name) ?? []).map(({ from }) => from),
        ...(translations().get(name) ?? []),
      ].flatMap((other) => (other ? [entryName(other)] : [])),
    );
  };
  return {
    /** Minutes that an entry's text takes to read; undefined where it has none. */
    minutes: (entry: AnyEntry) => readings.get(entryName(entry))?.minutes,
    series,
    parts,
    backlinks: leading,
    translations,
    related: () => (made.related ??= related(records, traitsOf(records, readings), shown)),
  };
}
