import { codeIn } from '../../code-ends.ts';
import { isMarked, signs } from './signs.ts';

/** HTML that shows its text as it is written. */
const literal = /^<(pre|code|kbd|samp|script|style|textarea|svg|math)\b/i;

const attribute = String.raw`[a-z_:@][\w.:-]*(?:\s*=\s*(?:"[^"]{0,2000}"|'[^']{0,2000}'|\{[^{}]{0,2000}\}|[^\s"'=<>\`{]+))?`;
const token = new RegExp(
  String.raw`\\[\\\`$<{]|\`+|~{3,}|\$+|https?:\/\/[^\s<]+|<\/?[a-z][\w.:-]*(?:\s+${attribute})*\s*\/?>`,
  'gi',
);
const mdxToken = new RegExp(String.raw`${token.source}|\{|^(?:import|export)\b.*(?:\n.+)*`, 'gim');

// `$…$`: a non-blank behind the first, one before the second, no letter, digit or `{` behind that; one paragraph.
const inline = /\$(?=[^\s$])((?:\\[\s\S]|[^\\$`]){1,2000}?)(?<!\s)\$(?![\w{$])/y;
// GitHub's way: a formula that is a span of code, in dollars.
const quoted = /\$(`[^`\n]{1,2000}`)\$(?![\w{$])/y;
const doubled = /\$\$((?:\\[\s\S]|[^\\$`]){1,10000}?)\$\$(?![\w{$])/y;
const fenced = /\$\$([ \t]*\n(?:(?!\$\$)[\s\S]){1,10000})\$\$(?=[ \t]*(?:\n|$))/y;

const blankLine = /\n[ \t>]*\n/;
const lineStart = /(?:^|\n)([ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)$/;

/**
 * The text with its formulas in {@link signs}: `$…$`, and `$$…$$` in a text or on lines of its own. Prices, variables of
 * a shell and whatever else holds a dollar stay as they are, and so does the text without formulas.
 */
export function markFormulas(text: string, format: 'md' | 'mdx'): string {
  if (!text.includes('$') || isMarked(text)) return text;
  const code = codeIn(text);
  const ends = htmlEnds(text);
  const braces = format === 'mdx' ? closingBraces(text) : undefined;
  const next = new RegExp(format === 'mdx' ? mdxToken : token);
  let marked = '';
  let last = 0;
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const [found] = match;
    const start = match.index;
    if (found.startsWith('$')) {
      const formula = formulaAt(text, start, found.length);
      if (!formula) continue;
      const gaps = [text[start - 1], text[formula.end]].map((beside) => (beside === '`' ? signs.gap : ''));
      marked += text.slice(last, start) + gaps[0] + formula.marked + gaps[1];
      last = formula.end;
      next.lastIndex = last;
    } else if (/^[`~]/.test(found)) next.lastIndex = code.endOf(start, found);
    else if (found === '{') next.lastIndex = braces?.get(start) ?? next.lastIndex;
    else {
      const tag = literal.exec(found)?.[1];
      if (tag && !found.endsWith('/>')) next.lastIndex = ends(tag, next.lastIndex);
    }
  }
  return marked + text.slice(last);
}

function formulaAt(text: string, start: number, dollars: number): { marked: string; end: number } | undefined {
  // `100$` is an amount; what follows it opens nothing.
  if (/[A-Za-z0-9]/.test(text[start - 1] ?? '')) return undefined;
  if (dollars === 1) {
    const [all, tex] = at(inline, text, start) ?? at(quoted, text, start) ?? [];
    if (!all || !tex || blankLine.test(tex) || isAmount(tex)) return undefined;
    return { marked: span(signs.one, tex), end: start + all.length };
  }
  if (dollars !== 2) return undefined;
  const before = lineStart.exec(text.slice(Math.max(0, start - 80), start))?.[1];
  const block = before === undefined ? undefined : at(fenced, text, start);
  const [all, tex] = block ?? at(doubled, text, start) ?? [];
  if (!all || !tex || tex.trim() === '') return undefined;
  const end = start + all.length;
  const alone = before !== undefined && /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 80));
  if (blankLine.test(tex) && !(block && /\n[ \t>]*$/.test(tex))) return undefined;
  if (!alone) return /^\s|\s$/.test(tex) || isAmount(tex) ? undefined : { marked: span(signs.two, tex), end };
  const width = before.length;
  const lines = tex.split('\n').map((line, index) => (index === 0 ? line : line.replace(prefixOf(width), '')));
  return { marked: span(signs.two, signs.display + lines.join(signs.line)), end };
}

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text) ?? undefined;
}

/** What a container (a quote, a list item) puts before each of its lines. */
function prefixOf(width: number): RegExp {
  return new RegExp(`^[ \\t>]{0,${width}}`);
}

/** `$5이고 환율은 1$`: a number, and Korean outside of braces. */
function isAmount(tex: string): boolean {
  return /^[\d.,]/.test(tex) && /\p{Script=Hangul}/u.test(tex.replace(/\{[^{}]*\}/g, ''));
}

function span([open, close]: readonly [string, string], tex: string): string {
  const longest = Math.max(0, ...(tex.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${open}${tex}${close}${fence}`;
}

/** Behind the end tag of an element, or behind its start where it has none; each is looked for once. */
function htmlEnds(text: string): (tag: string, from: number) => number {
  const last = new Map<string, number>();
  return (tag, from) => {
    const end = `</${tag.toLowerCase()}`;
    const lower = last.get(end) ?? text.toLowerCase().lastIndexOf(end);
    last.set(end, lower);
    if (lower < from) return from;
    const found = new RegExp(end, 'gi');
    found.lastIndex = from;
    return (found.exec(text)?.index ?? from) + end.length;
  };
}

/** Behind each `{` that is closed. */
function closingBraces(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[{}]/g)) {
    if (sign === '{') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) ends.set(start, index + 1);
    }
  }
  return ends;
}
