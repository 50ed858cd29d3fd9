import { codeIn } from './code-ends.ts';
import { edited } from './edits.ts';

/** A private passage that is never closed. */
export class PassageError extends Error {
  /** 1-based, from the top of the text. */
  readonly line: number;

  constructor(line: number) {
    super('%% opens a private passage that is never closed (close it with %%, or write \\%% for the signs themselves)');
    this.line = line;
  }
}

/** What is cut from a text: a private passage, or an HTML comment. */
interface Withheld {
  start: number;
  end: number;
  /** What stands between the marks. */
  inner: string;
  isComment: boolean;
}

/**
 * The text without its private passages, `%% … %%`, inline or over lines, and without HTML comments. They are cut
 * before anything else reads the text. In code, and behind a backslash, the signs are literal.
 * @throws PassageError
 */
export function cutPassages(text: string): string {
  const lines: string[] = [];
  let line = '';
  let last = 0;
  const add = (piece: string) => {
    const at = piece.lastIndexOf('\n');
    if (at >= 0) lines.push(line + piece.slice(0, at));
    line = (at < 0 ? line : '') + piece.slice(at + 1);
  };
  for (const { start, end } of findWithheld(text)) {
    add(text.slice(last, start));
    last = end;
    const lineEnd = endOfBlanks(text, end);
    if (lineEnd < text.length && text[lineEnd] !== '\n') continue;
    if (!leavesNothing(lines.at(-1) ?? '', line, text.slice(lineEnd, lineEnd + 80))) continue;
    line = '';
    last = lineEnd + 1;
  }
  add(text.slice(last));
  return [...lines, line].join('\n');
}

/**
 * Whether what a cut left of a line should go too: the mark of a list item or heading (an empty one would tell that
 * something was there), and a blank line between rows of a table, which it would tear in two.
 */
function leavesNothing(above: string, line: string, after: string): boolean {
  if (line.trim() === '') return /(?:^|\n)[ \t]*\|[^\n]*$/.test(above) && /^\n[ \t]*\|/.test(after);
  const isMark = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?|#{1,6})[ \t]*$/.test(line);
  const goesOn = (/^\n([ \t]*)\S/.exec(after)?.[1]?.length ?? 0) > (/^[ \t]*/.exec(line)?.[0].length ?? 0);
  return isMark && (line.includes('#') || !goesOn);
}

/** Looks no further than it must: there may be thousands of passages. */
function endOfBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** The text with its private passages in it, each wrapped for `astro dev` to show as such. Comments stay. */
export function showPassages(text: string, wrap: (passage: string, block: boolean) => string): string {
  let result = '';
  let last = 0;
  for (const { start, end, inner, isComment } of findWithheld(text)) {
    if (isComment) continue;
    const block = standsAlone(text, start, end);
    result += text.slice(last, start) + wrap(inner, block);
    last = end;
  }
  return result + text.slice(last);
}

/** The text with line breaks only where something private stands, so that all else keeps its line. */
export function blankPassages(text: string): string {
  return edited(
    text,
    findWithheld(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end).replace(/[^\n]/g, '') })),
  );
}

/** What private passages and comments say. */
export function withheldIn(text: string): string[] {
  return findWithheld(text).map(({ inner }) => inner);
}

/** A passage as `astro dev` shows it: shaded, and never part of a build. */
export function wrapPassage(passage: string, block: boolean): string {
  return block
    ? `<div class="passage">\n\n${passage.trim()}\n\n</div>`
    : `<span class="passage">${passage.trim()}</span>`;
}

/** Whether nothing else stands on the lines of a passage. */
function standsAlone(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (text[before] === ' ' || text[before] === '\t') before--;
  const after = endOfBlanks(text, end);
  return (before < 0 || text[before] === '\n') && (after >= text.length || text[after] === '\n');
}

/**
 * Reads the text once from its start, so that nothing inside a passage (half a code fence, say) changes how the text
 * after it is read: what would be cut at its own place is cut wherever it stands.
 */
function findWithheld(text: string): Withheld[] {
  if (!text.includes('%%') && !text.includes('<!--')) return [];
  const found: Withheld[] = [];
  const code = codeIn(text);
  // Where one is never closed, none behind it is.
  let comments = true;
  // `${name%%pattern}`, its signs escaped or not, is the shell's, and opens nothing.
  const sign = /\\?\$\\?\{[\w\\]{1,80}%%[^{}%\n]{0,80}\}|\\[\\`%<]%?|%%|<!--|`+|~{3,}/g;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const [mark] = match;
    const start = match.index;
    if (mark === '%%') {
      const close = text.indexOf('%%', start + 2);
      if (close < 0) throw new PassageError(text.slice(0, start).split('\n').length);
      sign.lastIndex = close + 2;
      found.push({ start, end: close + 2, inner: text.slice(start + 2, close), isComment: false });
    } else if (mark === '<!--') {
      const end: number | undefined = comments ? endOfComment(text, start) : undefined;
      comments = end !== undefined;
      if (end === undefined) continue;
      sign.lastIndex = end;
      found.push({ start, end, inner: text.slice(start + 4, end).replace(/-->$/, ''), isComment: true });
    } else if (!/^[\\$]/.test(mark)) sign.lastIndex = code.endOf(start, mark);
  }
  return found;
}

/** Behind the comment that opens at `start`; undefined where the sign is text, because none closes it. */
function endOfComment(text: string, start: number): number | undefined {
  const empty = /^<!--?-?>/.exec(text.slice(start, start + 6))?.[0];
  if (empty) return start + empty.length;
  const close = text.indexOf('-->', start + 4);
  if (close >= 0) return close + 3;
  // At the head of a line, one that is never closed hides all that follows, in Markdown as in a browser.
  return /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, start - 4), start)) ? text.length : undefined;
}
