import type { Node, Parent } from 'mdast';
import { repair } from './markdown/korean.ts';

/** A stretch of a text as it is read, and where in its source it was written. */
interface Piece {
  text: string;
  /** Undefined where emphasis was put right: what stands there is inside a piece that knows. */
  start: number | undefined;
}

/**
 * What a reader reads of a paragraph, heading or cell, on one line: its words without markup, pictures and tags.
 * @param source the text that it was parsed from
 */
export function proseOf(block: Node, source: string): string {
  return piecesOf(block, source)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The sentence of a paragraph, heading or cell in which a place of its source lies.
 * @param at offset in the source
 */
export function sentenceAt(block: Node, source: string, at: number): string {
  let before = '';
  let after = '';
  for (const { text, start } of piecesOf(block, source)) {
    if (after === '' && (start === undefined || start < at)) before += text;
    else after += text;
  }
  const begin = before.replace(/^[\s\S]*[.!?…。]["'”’)\]]*\s+/u, '');
  const end = /^[\s\S]*?[.!?…。]["'”’)\]]*(?=\s|$)/u.exec(after)?.[0] ?? after;
  return (begin + end).replace(/\s+/g, ' ').trim();
}

const unread = new Set(['html', 'image', 'imageReference', 'footnoteReference']);

function piecesOf(node: Node, source: string): Piece[] {
  const { value, children } = node as Partial<Parent> & { value?: string };
  if (unread.has(node.type) || /Expression$/.test(node.type)) return [];
  if (node.type === 'break') return [{ text: ' ', start: node.position?.start.offset }];
  if (value !== undefined) return [{ text: value, start: node.position?.start.offset }];
  return repair((children ?? []) as Parameters<typeof repair>[0], source).flatMap((child) => piecesOf(child, source));
}
