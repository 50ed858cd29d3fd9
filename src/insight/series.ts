import { type EntryName, entryName } from '../model/entry.ts';
import type { Records } from '../model/records.ts';
import { slug } from '../model/slug.ts';
import { type AnyEntry, allEntries } from './entries.ts';
import { placeInTime } from './neighbours.ts';
import { byKeys } from './order.ts';

/** Entries that belong together in an order of their own. */
export interface Series {
  /** Its title in addresses. */
  id: string;
  /** As its first part writes it. */
  title: string;
  /** In their order: those with a number by that, then those without by their days. */
  parts: readonly AnyEntry[];
}

/** Where an entry stands in its series. */
export interface Part {
  series: Series;
  /** Counted from 1 among the parts that are there, whatever its number. */
  place: number;
  previous?: AnyEntry | undefined;
  next?: AnyEntry | undefined;
}

/** Every series, by its id; the one whose last part is the latest first. */
export function seriesOf(records: Records): Map<string, Series> {
  const found = new Map<string, AnyEntry[]>();
  for (const entry of allEntries(records)) {
    const { title } = entry.data.series ?? {};
    if (title === undefined) continue;
    const parts = found.get(slug(title));
    if (parts) parts.push(entry);
    else found.set(slug(title), [entry]);
  }
  const all = [...found].map(([id, entries]): Series => {
    const parts = entries.sort(byKeys(numberOf, placeInTime, entryName));
    return { id, title: parts[0]?.data.series?.title ?? id, parts };
  });
  const latest = ({ parts }: Series) => parts.map(placeInTime).sort().at(-1) ?? '';
  return new Map(all.sort((a, b) => (latest(a) < latest(b) ? 1 : -1)).map((one) => [one.id, one]));
}

/** The place of every entry that is in a series, by its name. */
export function partsOf(all: ReadonlyMap<string, Series>): Map<EntryName, Part> {
  return new Map(
    [...all.values()].flatMap((series) =>
      series.parts.map((entry, index): [EntryName, Part] => [
        entryName(entry),
        { series, place: index + 1, previous: series.parts[index - 1], next: series.parts[index + 1] },
      ]),
    ),
  );
}

function numberOf({ data }: AnyEntry): number {
  return data.series?.number ?? Number.POSITIVE_INFINITY;
}
