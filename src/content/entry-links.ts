import type { Definition, Node, Parent, Root } from 'mdast';
import { entryPath } from '../model/address.ts';
import { collectionNames } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { type Edit, edited } from './edits.ts';
import { MarkdownError, parseBody } from './markdown/tree.ts';
import { blankPassages } from './passages.ts';
import { idOf } from './place.ts';
import type { ReadEntry } from './read.ts';

/**
 * Where entries are published whose own address a link must not say: by that address, the one that an alias gives
 * them, or undefined where they are withheld.
 */
export type Whereabouts = ReadonlyMap<string, string | undefined>;

/** Where a link is read from: what it is relative to when it names a page, and when it names a file. */
interface From {
  page: string;
  file: string;
}

/** The entry with its links to other entries as a reader may follow them; one to a withheld entry keeps its words only. */
export function withOpenLinks<E extends ReadEntry>(entry: E, places: Whereabouts): E {
  const from = fromOf(entry);
  return {
    ...entry,
    data: openLinksIn(entry.data, from, places),
    body: edited(entry.body, linkEdits(entry.body, formatOf(entry), from, places)),
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
      return linkEdits(body, formatOf(entry), fromOf(entry), places)
        .filter(({ withheld }) => withheld)
        .map(({ start }) => ({
          file: entry.file.name,
          line: entry.bodyLine + body.slice(0, start).split('\n').length - 1,
          message: 'links to an entry that is private (its words are published, its address is not)',
        }));
    });
}

function formatOf({ file }: ReadEntry): 'md' | 'mdx' {
  return /\.mdx$/i.test(file.path) ? 'mdx' : 'md';
}

function fromOf({ collection, id, file }: ReadEntry): From {
  return { page: entryPath(collection, id), file: file.name.slice(file.name.indexOf(`/${collection}/`)) };
}

interface LinkEdit extends Edit {
  withheld: boolean;
}

// A link inside the log names a file, a collection or a folder above.
const mayLink = new RegExp(`\\.mdx?\\b|/(?:${collectionNames.join('|')})/|\\.\\./|\\]\\(|href`, 'i');

function linkEdits(text: string, format: 'md' | 'mdx', from: From, places: Whereabouts): LinkEdit[] {
  if (places.size === 0 || !mayLink.test(text)) return [];
  let tree: Root;
  try {
    tree = parseBody(text, format);
  } catch (error) {
    // Told when the file was read.
    if (error instanceof MarkdownError) return [];
    throw error;
  }
  const defined = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === 'definition') defined.set((node as Definition).identifier, (node as Definition).url);
  });
  const edits: LinkEdit[] = [];
  walk(tree, (node) => {
    const { url, identifier, label } = node as Partial<Definition>;
    const place = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    const children = (node as Partial<Parent>).children ?? [];
    const source = text.slice(place.start, place.end);
    const words = text.slice(
      children[0]?.position?.start.offset ?? place.start,
      children.at(-1)?.position?.end.offset ?? place.start,
    );
    const target = published(url ?? defined.get(identifier ?? '') ?? '', from, places);
    const withheld = target?.path === undefined;
    if (node.type === 'link' && target)
      edits.push({ ...place, text: withheld ? words : `[${words}](${target.path})`, withheld });
    if (node.type === 'linkReference' && target && withheld) edits.push({ ...place, text: words, withheld });
    if (node.type === 'definition' && target)
      edits.push({ ...place, text: withheld ? '' : `[${label ?? identifier}]: ${target.path}`, withheld: false });
    if (node.type === 'html' || /^mdxJsx/.test(node.type)) {
      const inner = children[0]?.position?.start.offset ?? place.end;
      edits.push(...tagEdits(source.slice(0, inner - place.start), place.start, from, places));
    }
  });
  return edits;
}

/** The `href`s of HTML tags. */
function tagEdits(html: string, offset: number, from: From, places: Whereabouts): LinkEdit[] {
  return [...html.matchAll(/\s+href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi)].flatMap((match): LinkEdit[] => {
    const target = published(match[1] ?? match[2] ?? match[3] ?? '', from, places);
    if (!target) return [];
    const start = offset + match.index;
    const text = target.path === undefined ? '' : ` href="${target.path}"`;
    return [{ start, end: start + match[0].length, text, withheld: target.path === undefined }];
  });
}

/** Where a link leads that must not stay as it is; undefined for every other link. */
function published(url: string, from: From, places: Whereabouts): { path: string | undefined } | undefined {
  const suffix = /[?#].*$/s.exec(url)?.[0] ?? '';
  const path = entryOf(url.slice(0, url.length - suffix.length), from);
  if (path === undefined || !places.has(path)) return undefined;
  const now = places.get(path);
  return { path: now === undefined ? undefined : now + suffix };
}

/** The address of the entry that a link names: by its file, seen from the file it stands in, or by its page. */
function entryOf(url: string, { page, file }: From): string | undefined {
  if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return undefined;
  const isFile = /\.mdx?$/i.test(url);
  const here = isFile ? file : page;
  try {
    const { pathname } = new URL(url, `http://site${here.split('/').map(encodeURIComponent).join('/')}`);
    const [, , name, rest] = pattern.exec(decodeURIComponent(pathname)) ?? [];
    if (name === undefined || rest === undefined) return undefined;
    return entryPath(name, idOf(isFile ? rest : rest.replace(/\.html$/, '')));
  } catch {
    return undefined;
  }
}

// A base may stand before the collection.
const pattern = new RegExp(`^(.*?)/(${collectionNames.join('|')})/(.+?)/*$`);

function inStrings(value: unknown, from: From, places: Whereabouts, key = ''): unknown {
  if (typeof value === 'string') {
    const target = key === 'link' ? published(value, from, places) : undefined;
    if (target) return target.path;
    return value.includes('](') ? edited(value, linkEdits(value, 'md', from, places)) : value;
  }
  // A piece of evidence that is withheld leaves the list.
  if (Array.isArray(value))
    return value.map((item) => inStrings(item, from, places, key)).filter((one) => one !== undefined);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inStrings(inner, from, places, name)]));
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of (node as Partial<Parent>).children ?? []) walk(child, visit);
}
