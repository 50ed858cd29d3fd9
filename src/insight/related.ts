import { type EntryName, entryName } from '../model/entry.ts';
import type { Records } from '../model/records.ts';
import { slug } from '../model/slug.ts';
import { type AnyEntry, allEntries } from './entries.ts';
import { placeInTime } from './neighbours.ts';
import { byKeys } from './order.ts';
import type { Trait } from './traits.ts';

/** Another entry that is about the same, and what that is: the rarest first. */
export interface Related {
  entry: AnyEntry;
  reasons: readonly Trait[];
}

/** As many as are read at the foot of an entry, and as many reasons as are taken in. */
export const mostRelated = 4;
const mostReasons = 2;
/**
 * Of all that bear a trait, an entry is held against so many before it and after it in time. However long the log is, that
 * is no more work for each of its entries, and what was written about the same time comes first.
 */
export const reach = 24;

/** Says nothing of two entries: more than a sixth of the log bears it. */
export function isCommon(bearers: number, entries: number): boolean {
  return bearers > Math.max(3, entries / 6);
}

/** How much a trait says of two entries that bear it: the more, the fewer others do. */
export function weight(bearers: number, entries: number): number {
  return Math.log(1 + entries / bearers);
}

/**
 * The entries that are most about the same as each one, by its name: at most four, the closest first. Two entries are as
 * close as the traits that they share are rare, measured by all that the other one is about, so that a year's retro, which
 * is about everything, does not stand under all others.
 * @param traits what each entry bears
 * @param shown what a reader of an entry is led to anyway: the ones before and after it, its series, its backlinks
 */
export function related(
  records: Records,
  traits: ReadonlyMap<EntryName, readonly Trait[]>,
  shown: (entry: AnyEntry) => ReadonlySet<EntryName>,
): Map<EntryName, Related[]> {
  const all = allEntries(records).sort(byKeys(placeInTime, entryName));
  const order = new Map(all.map((entry, index) => [entry, index]));
  const bearers = new Map<string, AnyEntry[]>();
  for (const entry of all)
    for (const { key } of traits.get(entryName(entry)) ?? []) {
      const others = bearers.get(key);
      if (others) others.push(entry);
      else bearers.set(key, [entry]);
    }
  const countOf = ({ key }: Trait) => bearers.get(key)?.length ?? 0;
  const telling = (entry: AnyEntry) =>
    (traits.get(entryName(entry)) ?? []).filter((trait) => !isCommon(countOf(trait), all.length));
  const weightOf = (trait: Trait) => weight(countOf(trait), all.length);
  const breadth = new Map(
    all.map((entry) => [entry, Math.sqrt(telling(entry).reduce((sum, trait) => sum + weightOf(trait), 0))]),
  );
  // Lists are walked from their start, once for all entries: where each stands in them is counted along.
  const passed = new Map<string, number>();
  return new Map(
    all.map((entry) => {
      const shared = new Map<AnyEntry, Trait[]>();
      for (const trait of telling(entry)) {
        const place = passed.get(trait.key) ?? 0;
        passed.set(trait.key, place + 1);
        for (const other of bearers.get(trait.key)?.slice(Math.max(0, place - reach), place + reach + 1) ?? [])
          if (other !== entry) shared.set(other, [...(shared.get(other) ?? []), trait]);
      }
      // Rounded, so that what is equally close is so whatever the order in which it was added up.
      const closeness = ([other, common]: [AnyEntry, Trait[]]) =>
        Math.round((common.reduce((sum, trait) => sum + weightOf(trait), 0) / (breadth.get(other) ?? 1)) * 1e6);
      const skipped = shown(entry);
      const ranked = [...shared]
        .filter(([other]) => !skipped.has(entryName(other)))
        .map((pair) => ({ other: pair[0], common: pair[1], score: closeness(pair) }))
        .sort(
          byKeys(
            ({ score }) => -score,
            ({ other }) => -(order.get(other) ?? 0),
          ),
        );
      return [entryName(entry), one(ranked).map(({ other, common }) => ({ entry: other, reasons: reasonsOf(common) }))];
    }),
  );

  function reasonsOf(common: readonly Trait[]): Trait[] {
    const rarest = [...common].sort(
      byKeys(
        (trait) => -weightOf(trait),
        ({ key }) => key,
      ),
    );
    // A goal and a skill may be called the same.
    return rarest
      .filter(({ label }, index) => rarest.findIndex((other) => other.label === label) === index)
      .slice(0, mostReasons);
  }
}

/** The first few; of each series only the closest part, which leads to the others. */
function one<T extends { other: AnyEntry }>(ranked: readonly T[]): T[] {
  const series = new Set<string>();
  return ranked
    .filter(({ other }) => {
      const title = other.data.series?.title;
      if (title === undefined) return true;
      const first = !series.has(slug(title));
      series.add(slug(title));
      return first;
    })
    .slice(0, mostRelated);
}
