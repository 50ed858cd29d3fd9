import { nounOf } from './readings.ts';
import { folded } from './words.ts';

/** Ways to write one thing, each as a reader would. */
export type Group = readonly string[];

/** What a spelling is looked up by: spaces and hyphens do not tell names apart, a verb is its stem. */
export function spellingOf(name: string): string {
  const spelling = folded(name).replace(/[\s_-]+/g, '');
  if (!/^[가-힣]{2,}다$/.test(spelling)) return spelling;
  const stem = spelling.slice(0, -1);
  return nounOf(stem) ?? stem;
}

/**
 * Groups without those that cannot help: a name twice, and a group of which the site has nothing. A site has a name when
 * it has each of its words.
 */
export function usefulGroups(groups: readonly Group[], has: (name: string) => boolean): Group[] {
  const seen = new Set<string>();
  const known = groups.map((group) => new Set(group.map(spellingOf)));
  return groups.flatMap((group) => {
    // Of two spellings that differ in spaces the one that has more of them can be told from the other, not so the reverse.
    const sorted = [...group].sort((a, b) => a.split(' ').length - b.split(' ').length);
    const names = [...new Map(sorted.map((name) => [spellingOf(name), name])).values()];
    const key = [...names].map(spellingOf).sort().join('|');
    if (names.length < 2 || !names.some(has) || seen.has(key)) return [];
    seen.add(key);
    const spellings = names.map(spellingOf);
    if (known.some((other) => other.size > names.length && spellings.every((one) => other.has(one)))) return [];
    return [names];
  });
}

/** Groups as text, one a line; names that the site does not have behind those that it has. */
export function packGroups(groups: readonly Group[], has: (name: string) => boolean): string {
  return groups
    .map((group) => [group.filter(has), group.filter((name) => !has(name))].map((names) => names.join('|')).join('\t'))
    .join('\n');
}

/** For each spelling, the names that the site has in its groups. */
export function readGroups(text: string): Map<string, Group[]> {
  const bySpelling = new Map<string, Group[]>();
  for (const line of text.split('\n').filter(Boolean)) {
    const [present = '', absent = ''] = line.split('\t');
    const group = present.split('|');
    for (const name of [...group, ...absent.split('|').filter(Boolean)]) {
      const spelling = spellingOf(name);
      bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), group]);
    }
  }
  return bySpelling;
}
