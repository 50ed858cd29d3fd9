/** A private passage that is never closed. */
export class PassageError extends Error {
  /** 1-based, from the top of the text. */
  readonly line: number;

  constructor(line: number) {
    super('%% opens a private passage that is never closed (close it with %%, or write \\%% for the signs themselves)');
    this.line = line;
  }
}

/** Where a private passage lies in its text, its marks included. */
interface Passage {
  start: number;
  end: number;
}

/**
 * The text without its private passages, `%% … %%`, inline or over lines. They are cut before anything else reads the
 * text. In code, and behind a backslash, the signs are literal.
 * @throws PassageError
 */
export function cutPassages(text: string): string {
  return replacePassages(text, () => '');
}

/** The text with its private passages in it, each wrapped for `astro dev` to show as such. */
export function showPassages(text: string, wrap: (passage: string, block: boolean) => string): string {
  return replacePassages(text, wrap);
}

/** A passage as `astro dev` shows it: shaded, and never part of a build. */
export function wrapPassage(passage: string, block: boolean): string {
  return block
    ? `<div class="passage">\n\n${passage.trim()}\n\n</div>`
    : `<span class="passage">${passage.trim()}</span>`;
}

function replacePassages(text: string, replace: (passage: string, block: boolean) => string): string {
  let result = '';
  let last = 0;
  for (const { start, end } of findPassages(text)) {
    const inner = text.slice(start + 2, end - 2);
    const block = /(^|\n)[ \t]*$/.test(text.slice(0, start)) && /^[ \t]*(\n|$)/.test(text.slice(end));
    result += text.slice(last, start) + replace(inner, block);
    last = end;
  }
  return result + text.slice(last);
}

/**
 * Reads the text once from its start, so that nothing inside a passage (half a code fence, say) changes how the text
 * after it is read: what would be cut at its own place is cut wherever it stands.
 */
function findPassages(text: string): Passage[] {
  if (!text.includes('%%')) return [];
  const passages: Passage[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = next.exec(text.slice(at));
    if (!rest) break;
    const found = at + rest.index;
    const sign = rest[0];
    if (sign.startsWith('\\')) at = found + sign.length;
    else if (sign.startsWith('%')) {
      const close = text.indexOf('%%', found + 2);
      if (close < 0) throw new PassageError(text.slice(0, found).split('\n').length);
      passages.push({ start: found, end: close + 2 });
      at = close + 2;
    } else at = endOfCode(text, found, sign);
  }
  return passages;
}

const next = /\\[\\`%]%?|%%|`+|~{3,}/;

/** Where the code ends that a run of backticks or tildes begins; right behind the run when it begins none. */
function endOfCode(text: string, start: number, run: string): number {
  const after = start + run.length;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isFence = run.length >= 3 && /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*$/.test(text.slice(lineStart, start));
  if (isFence) {
    const close = new RegExp(`\\n[ \\t>]*${run[0]}{${run.length},}[ \\t]*(?=\\n|$)`).exec(text.slice(after));
    // A fence that is never closed hides nothing: what is private after it is still cut.
    return close ? after + close.index + close[0].length : after;
  }
  if (!run.startsWith('`')) return after;
  const paragraph = /\n[ \t]*(?=\n|$)/.exec(text.slice(after))?.index ?? text.length - after;
  const close = new RegExp(`(?<!\`)${run}(?!\`)`).exec(text.slice(after, after + paragraph));
  return close ? after + close.index + run.length : after;
}
