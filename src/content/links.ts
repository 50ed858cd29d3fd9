import type { Definition, Node, Parent, Root } from 'mdast';
import { entryPath } from '../model/address.ts';
import { collectionNames } from '../model/entry.ts';
import { MarkdownError, parseBody } from './markdown/tree.ts';
import { idOf } from './place.ts';
import type { ReadEntry } from './read.ts';

/** A link in a text that names an entry, whether there is one or not. */
export interface FoundLink {
  /** How it is written; an `href` stands in a tag of HTML or JSX. */
  kind: 'link' | 'linkReference' | 'definition' | 'href';
  /** Where it stands in the text, from its first sign to behind its last. */
  start: number;
  end: number;
  /** The address of the entry, `/notes/outbox/`, and what stands behind that: `#relay`. */
  path: string;
  suffix: string;
  /** The Markdown that a reader would follow; of a definition its label, of a tag ''. */
  words: string;
  /** The paragraph, heading, cell or component that it stands in. */
  block: Parent | undefined;
}

/** Where a link is read from: what it is relative to when it names a page, and when it names a file. */
export interface From {
  /** `/notes/outbox/`. */
  page: string;
  /** `/notes/outbox.md`, seen from the folder of the log. */
  file: string;
}

export function fromOf({ collection, id, file }: ReadEntry): From {
  return { page: entryPath(collection, id), file: file.name.slice(file.name.indexOf(`/${collection}/`)) };
}

// A link inside the log names a file, a collection or a folder above.
const mayLink = new RegExp(`\\.mdx?\\b|/(?:${collectionNames.join('|')})/|\\.\\./|\\]\\(|href`, 'i');

/** The links to entries in a text, in its order. One that does not parse has none: that is told when its file is read. */
export function linksIn(text: string, format: 'md' | 'mdx', from: From): FoundLink[] {
  if (!mayLink.test(text)) return [];
  try {
    return linksInTree(parseBody(text, format), text, from);
  } catch (error) {
    if (error instanceof MarkdownError) return [];
    throw error;
  }
}

/** The same of a text that was parsed already. */
export function linksInTree(tree: Root, text: string, from: From): FoundLink[] {
  const defined = new Map<string, string>();
  walk(tree, (node) => {
    if (node.type === 'definition') defined.set((node as Definition).identifier, (node as Definition).url);
  });
  const found: FoundLink[] = [];
  walk(tree, (node, block) => {
    const { url, identifier, label } = node as Partial<Definition>;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const children = (node as Partial<Parent>).children ?? [];
    const inner = children[0]?.position?.start.offset;
    if (node.type === 'html' || /^mdxJsx/.test(node.type))
      found.push(...hrefsIn(text.slice(start, inner ?? end), start, from).map((one) => ({ ...one, block })));
    if (node.type !== 'link' && node.type !== 'linkReference' && node.type !== 'definition') return;
    const target = targetOf(url ?? defined.get(identifier ?? '') ?? '', from);
    if (!target) return;
    const words =
      node.type === 'definition'
        ? (label ?? identifier ?? '')
        : text.slice(inner ?? start, children.at(-1)?.position?.end.offset ?? start);
    found.push({ kind: node.type, start, end, ...target, words, block });
  });
  return found;
}

/** The `href`s of HTML tags. */
function hrefsIn(html: string, offset: number, from: From): Omit<FoundLink, 'block'>[] {
  return [...html.matchAll(/\s+href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi)].flatMap((match) => {
    const target = targetOf(match[1] ?? match[2] ?? match[3] ?? '', from);
    const start = offset + match.index;
    return target ? [{ kind: 'href' as const, start, end: start + match[0].length, ...target, words: '' }] : [];
  });
}

/** The entry that a link names: by its file, seen from the file it stands in, or by its page. */
export function targetOf(written: string, from: From): { path: string; suffix: string } | undefined {
  const suffix = /[?#].*$/s.exec(written)?.[0] ?? '';
  const path = pathOf(written.slice(0, written.length - suffix.length), from);
  return path === undefined ? undefined : { path, suffix };
}

function pathOf(url: string, { page, file }: From): string | undefined {
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

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'mdxJsxFlowElement']);

function walk(node: Node, visit: (node: Node, block: Parent | undefined) => void, block?: Parent): void {
  const inside = blocks.has(node.type) ? (node as Parent) : block;
  visit(node, inside);
  for (const child of (node as Partial<Parent>).children ?? []) walk(child, visit, inside);
}
