import type { RootContent } from 'mdast';
import { type Alias, matches, replaceName } from './alias.ts';
import { MarkdownError, parseBody } from './markdown/tree.ts';

/** A stretch of the source and what stands in its place; undefined leaves it exactly as it is. */
interface Edit {
  start: number;
  end: number;
  text: string | undefined;
}

/**
 * A body with a company's name replaced. A link that would give the name away keeps its words and loses its address;
 * the path of a picture stays, so that it is found (published pictures do not carry their file's name).
 */
export function aliasBody(
  body: string,
  format: 'md' | 'mdx',
  { alias, pattern }: Pick<Alias, 'alias' | 'pattern'>,
): string {
  const replace = (text: string) => replaceName(text, pattern, alias);
  let result = '';
  let last = 0;
  for (const { start, end, text } of editsOf(body, format, alias, pattern)) {
    if (start < last) continue;
    result += replace(body.slice(last, start)) + (text === undefined ? body.slice(start, end) : replace(text));
    last = end;
  }
  return result + replace(body.slice(last));
}

function editsOf(body: string, format: 'md' | 'mdx', alias: string, pattern: RegExp): Edit[] {
  try {
    return edits(parseBody(body, format).children, body, alias, pattern).sort((a, b) => a.start - b.start);
  } catch (error) {
    // Told when the file was read; here nothing of it may pass unreplaced.
    if (error instanceof MarkdownError) return [];
    throw error;
  }
}

const pictureEnd =
  /\]\(\s*(?<path><[^<>\n]*>|\S*?)(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)$/d;

function edits(nodes: readonly RootContent[], body: string, alias: string, pattern: RegExp): Edit[] {
  return nodes.flatMap((node): Edit[] => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'image') {
      const source = body.slice(start, end);
      // The path alone: what follows it is a title, which is text like any other.
      const [from, to] = pictureEnd.exec(source)?.indices?.groups?.path ?? [];
      return from === undefined || to === undefined ? [] : [{ start: start + from, end: start + to, text: undefined }];
    }
    if (node.type === 'definition')
      return matches(node.url, pattern) ? [{ start, end, text: `[${node.label ?? node.identifier}]: #` }] : [];
    if (node.type === 'link' && matches(node.url, pattern)) {
      const first = node.children[0]?.position?.start.offset ?? start;
      const until = node.children.at(-1)?.position?.end.offset ?? start;
      const words = body.slice(first, until);
      return [{ start, end, text: /^\w+:\/\//.test(words) ? alias : words }];
    }
    return 'children' in node ? edits(node.children as RootContent[], body, alias, pattern) : [];
  });
}
