import { type Entry, type EntryName, entryName } from './entry.ts';

/** An entry, as far as its translations go. */
export type Translated = Pick<
  Entry<{ lang?: string | undefined; translationOf?: string | undefined }>,
  'collection' | 'id' | 'data'
>;

/**
 * The entries that say the same in several languages, by the name of each of them: what it translates first, then those
 * that translate it, in the order of the log. Entries without a translation are left out.
 */
export function translationGroups<E extends Translated>(entries: readonly E[]): Map<EntryName, E[]> {
  const byName = new Map(entries.map((entry) => [entryName(entry), entry]));
  const rootOf = (entry: E): EntryName => {
    // Translations of translations lead back to one text; in a circle, to the first of it by name.
    const way: EntryName[] = [];
    for (let at: E | undefined = entry; at; at = byName.get(at.data.translationOf as EntryName)) {
      const known = way.indexOf(entryName(at));
      if (known >= 0) return way.slice(known).sort()[0] as EntryName;
      way.push(entryName(at));
    }
    return way.at(-1) as EntryName;
  };
  const groups = new Map<EntryName, E[]>();
  for (const entry of entries) {
    const root = rootOf(entry);
    const group = groups.get(root) ?? [];
    if (entryName(entry) === root) group.unshift(entry);
    else group.push(entry);
    groups.set(root, group);
  }
  return new Map(
    [...groups.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => group.map((entry) => [entryName(entry), group] as const)),
  );
}
