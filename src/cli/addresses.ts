import type { Definition, Image, Node, Parent } from 'mdast';
import { MarkdownError, parseBody } from '../content/markdown/tree.ts';
import type { ReadEntry } from '../content/read.ts';

/** A link or an image of an entry, as it is written. */
export interface Address {
  url: string;
  kind: 'link' | 'image';
  /** What an image says to those who do not see it; undefined when nothing was said about it. */
  alt?: string | undefined;
  /** 1-based, in the entry's file. */
  line: number;
}

const read = new WeakMap<ReadEntry, Address[]>();

/** What an entry's body links to and shows, by Markdown or by HTML; nothing of code. */
export function addressesOf(entry: ReadEntry): Address[] {
  const known = read.get(entry) ?? find(entry);
  read.set(entry, known);
  return known;
}

function find({ body, bodyLine, file }: ReadEntry): Address[] {
  let tree: Node;
  try {
    tree = parseBody(body.replaceAll('%%', '  '), /\.mdx$/i.test(file.path) ? 'mdx' : 'md');
  } catch (error) {
    // Told when the file was read.
    if (error instanceof MarkdownError) return [];
    throw error;
  }
  const found: Address[] = [];
  walk(tree, (node) => {
    const line = bodyLine + (node.position?.start.line ?? 1) - 1;
    if (node.type === 'link' || node.type === 'definition')
      found.push({ url: (node as Definition).url, kind: 'link', line });
    if (node.type === 'image')
      found.push({ url: (node as Image).url, kind: 'image', alt: (node as Image).alt ?? '', line });
    if (node.type === 'html' || /^mdxJsx/.test(node.type))
      found.push(
        ...tags(body.slice(node.position?.start.offset ?? 0, openEnd(node))).map((tag) => ({
          ...tag,
          line: line + tag.line,
        })),
      );
  });
  return found;
}

/** Where an element's own tags end: its children are looked at by themselves. */
function openEnd(node: Node): number {
  return (node as Partial<Parent>).children?.[0]?.position?.start.offset ?? node.position?.end.offset ?? 0;
}

function tags(html: string): Address[] {
  return [...html.matchAll(/<(a|img)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)].flatMap((match) => {
    const [, tag = '', rest = ''] = match;
    const value = (name: string) => {
      const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(rest) ?? [];
      return double ?? single;
    };
    const isImage = tag.toLowerCase() === 'img';
    const url = value(isImage ? 'src' : 'href');
    if (url === undefined) return [];
    const line = html.slice(0, match.index).split('\n').length - 1;
    // One that is there but empty says that the picture adds nothing; one that is computed says what nobody knows here.
    const alt = /\salt\s*=/i.test(rest) ? value('alt') || 'decoration' : undefined;
    return [{ url, kind: isImage ? 'image' : 'link', alt, line }];
  });
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of (node as Partial<Parent>).children ?? []) walk(child, visit);
}
