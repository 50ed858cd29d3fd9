import type { Delete, PhrasingContent, Text } from 'mdast';
import { defineMdastPlugin } from 'satteri';

/**
 * Emphasis and ranges as a Korean reader expects them. CommonMark leaves `**마크다운(Markdown)**을` and
 * `**"강조"**입니다` literal, because a particle follows the mark without a space; and GFM strikes through what
 * stands between two single `~`, which in Korean are ranges (`9~12시 그리고 1~2시`).
 */
export const korean = defineMdastPlugin({
  name: 'hoego-korean',
  options: { position: true },
  paragraph: (node, context) => repairIn(node, context),
  heading: (node, context) => repairIn(node, context),
  tableCell: (node, context) => repairIn(node, context),
});

interface Context {
  readonly source: string;
  setProperty(node: never, key: 'children', value: never): void;
}

type Inline = PhrasingContent;

function repairIn(node: { children: readonly unknown[] }, context: Context): void {
  const children = node.children as readonly Inline[];
  const repaired = repair(children, context.source);
  if (repaired !== children) context.setProperty(node as never, 'children', repaired as never);
}

/** The children with ranges and emphasis put right; the same array when nothing had to change. */
export function repair(children: readonly Inline[], source: string): readonly Inline[] {
  let changed = false;
  const deep = children.flatMap((child): Inline[] => {
    if (child.type === 'delete' && isRange(child, source)) {
      changed = true;
      return [text('~'), ...repair(child.children, source), text('~')];
    }
    if (!('children' in child)) return [child];
    const inner = repair(child.children as Inline[], source);
    if (inner === child.children) return [child];
    changed = true;
    return [{ ...child, children: inner } as Inline];
  });
  return emphasize(deep, source) ?? (changed ? deep : children);
}

function isRange(node: Delete, source: string): boolean {
  const start = node.position?.start.offset;
  return start !== undefined && source[start] === '~' && source[start + 1] !== '~';
}

/** Signs of emphasis, and of what is struck through. */
const signs = /\*|~~/;

/** A run of `*`, or a `~~`, that the parser left as text. */
interface Mark {
  mark: string;
  opens: boolean;
  closes: boolean;
}

function emphasize(children: readonly Inline[], source: string): Inline[] | undefined {
  if (!children.some((child) => child.type === 'text' && signs.test(child.value))) return undefined;
  const parts = children.flatMap((child, index): (Inline | Mark)[] =>
    child.type === 'text' && signs.test(child.value) && !isEscaped(child, source)
      ? split(child.value, edge(children[index - 1], 'end'), edge(children[index + 1], 'start'))
      : [child],
  );
  let found = false;
  for (let close = 0; close < parts.length; close++) {
    const closer = parts[close];
    if (!closer || !('mark' in closer) || !closer.closes) continue;
    const open = parts.findLastIndex(
      (part, index) => index < close - 1 && 'mark' in part && part.opens && part.mark === closer.mark,
    );
    if (open < 0) continue;
    const inner = parts.slice(open + 1, close).map((part) => ('mark' in part ? text(part.mark) : part));
    parts.splice(open, close - open + 1, wrap(closer.mark, inner));
    close = open;
    found = true;
  }
  return found ? parts.map((part) => ('mark' in part ? text(part.mark) : part)) : undefined;
}

function wrap(mark: string, children: Inline[]): Inline {
  if (mark === '*') return { type: 'emphasis', children };
  if (mark === '~~') return { type: 'delete', children };
  const strong: Inline = { type: 'strong', children };
  return mark === '**' ? strong : { type: 'emphasis', children: [strong] };
}

function split(value: string, before: string, after: string): (Inline | Mark)[] {
  const parts: (Inline | Mark)[] = [];
  let last = 0;
  for (const run of value.matchAll(/\*+|~+/g)) {
    const end = run.index + run[0].length;
    if (run[0].startsWith('*') ? run[0].length > 3 : run[0].length !== 2) continue;
    const previous = value.slice(0, run.index).match(/.$/su)?.[0] ?? before;
    const next = value.slice(end).match(/^./su)?.[0] ?? after;
    if (run.index > last) parts.push(text(value.slice(last, run.index)));
    parts.push({ mark: run[0], opens: flanks(next, previous), closes: flanks(previous, next) });
    last = end;
  }
  if (last < value.length) parts.push(text(value.slice(last)));
  return parts;
}

/**
 * CommonMark's flanking rule with one change: a CJK letter on the outer side counts as a boundary, as a space does,
 * because Korean glues particles to the word before.
 */
function flanks(inner: string, outer: string): boolean {
  if (/^\s?$/u.test(inner)) return false;
  return (
    !isPunctuation(inner) ||
    /^\s?$/u.test(outer) ||
    isPunctuation(outer) ||
    /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(outer)
  );
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

/** The character of a neighbouring node that touches a mark: text as it is, anything else (a link, code) a word. */
function edge(node: Inline | undefined, side: 'start' | 'end'): string {
  if (!node || node.type === 'break') return '';
  if (node.type === 'text') return (side === 'end' ? /.$/su : /^./su).exec(node.value)?.[0] ?? '';
  return node.type === 'inlineCode' ? '`' : 'a';
}

/** Whether the writer wrote `\*` or `&#42;` to keep a sign as it is. */
function isEscaped(node: Text, source: string): boolean {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return false;
  const written = source.slice(start.offset, end.offset);
  return /\\[*~]|&(#42|#x2a|ast|#126|#x7e);/i.test(written);
}

function text(value: string): Text {
  return { type: 'text', value };
}
