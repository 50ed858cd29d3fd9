import type { Problem } from '../model/problem.ts';
import { type Edit, edited } from './edits.ts';
import { formatOf } from './files.ts';
import { type FoundLink, type From, fromOf, linksIn, targetOf } from './links.ts';
import { blankPassages } from './passages.ts';
import type { ReadEntry } from './read.ts';

/**
 * Where entries are published whose own address a link must not say: by that address, the one that an alias gives
 * them, or undefined where they are withheld.
 */
export type Whereabouts = ReadonlyMap<string, string | undefined>;

/** The entry with its links to other entries as a reader may follow them; one to a withheld entry keeps its words only. */
export function withOpenLinks<E extends ReadEntry>(entry: E, places: Whereabouts): E {
  const from = fromOf(entry);
  return {
    ...entry,
    data: openLinksIn(entry.data, from, places),
    body: edited(entry.body, linkEdits(entry.body, formatOf(entry.file), from, places)),
  };
}

/** The same for the strings of a record. */
export function openLinksIn<T>(record: T, from: From, places: Whereabouts): T {
  return places.size === 0 ? record : (inStrings(record, from, places) as T);
}

/** Where public entries link to withheld ones, outside of what is private in them, for a build to say. */
export function linksToWithheld(entries: readonly ReadEntry[], places: Whereabouts): Problem[] {
  return entries
    .filter(({ data }) => data.visibility === 'public')
    .flatMap((entry) => {
      const body = blankPassages(entry.body);
      return linkEdits(body, formatOf(entry.file), fromOf(entry), places)
        .filter(({ withheld }) => withheld)
        .map(({ start }) => ({
          file: entry.file.name,
          line: entry.bodyLine + body.slice(0, start).split('\n').length - 1,
          message: 'links to an entry that is private (its words are published, its address is not)',
        }));
    });
}

interface LinkEdit extends Edit {
  withheld: boolean;
}

function linkEdits(text: string, format: 'md' | 'mdx', from: From, places: Whereabouts): LinkEdit[] {
  if (places.size === 0) return [];
  return linksIn(text, format, from).flatMap((link) => (places.has(link.path) ? editOf(link, places) : []));
}

function editOf({ kind, start, end, path, suffix, words }: FoundLink, places: Whereabouts): LinkEdit[] {
  const now = places.get(path);
  const withheld = now === undefined;
  const edit = (text: string): LinkEdit[] => [{ start, end, text, withheld: withheld && kind !== 'definition' }];
  switch (kind) {
    case 'link':
      return edit(withheld ? words : `[${words}](${now}${suffix})`);
    case 'linkReference':
      return withheld ? edit(words) : [];
    case 'definition':
      return edit(withheld ? '' : `[${words}]: ${now}${suffix}`);
    case 'href':
      return edit(withheld ? '' : ` href="${now}${suffix}"`);
  }
}

function inStrings(value: unknown, from: From, places: Whereabouts, key = ''): unknown {
  if (typeof value === 'string') {
    const path = `/${value}/`;
    if (key === 'translationOf' && places.has(path)) return places.get(path)?.slice(1, -1);
    const target = key === 'link' ? targetOf(value, from) : undefined;
    if (target && places.has(target.path)) {
      const now = places.get(target.path);
      return now === undefined ? undefined : now + target.suffix;
    }
    return value.includes('](') ? edited(value, linkEdits(value, 'md', from, places)) : value;
  }
  // A piece of evidence that is withheld leaves the list.
  if (Array.isArray(value))
    return value.map((item) => inStrings(item, from, places, key)).filter((one) => one !== undefined);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inStrings(inner, from, places, name)]));
}
