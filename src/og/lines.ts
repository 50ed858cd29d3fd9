import type { Typeface } from './typeface.ts';

/** What stands for what was cut. */
export const ellipsis = '…';

/** Text broken into lines, and the size at which they fit; px. */
export interface Setting {
  lines: readonly string[];
  size: number;
}

/** One way to set a text: at most so many lines of that size. */
export interface Try {
  most: number;
  size: number;
}

/**
 * Sets a text in the first way in which it fits, its lines as long as one another. They break between words; a word that
 * no line holds at the smallest size breaks anywhere. What fits in no way is cut, in the last.
 * @param text settable
 * @param width px
 * @param tries at least one
 */
export function setLines(face: Typeface, text: string, width: number, tries: readonly Try[]): Setting {
  const smallest = Math.min(...tries.map(({ size }) => size));
  const unbroken = words(text).filter((word) => face.width(word, smallest) <= width);
  for (const { most, size } of tries) {
    if (unbroken.some((word) => face.width(word, size) > width)) continue;
    const column = { face, size, width, most };
    const lines = broken(text, column);
    if (!lines) continue;
    // A somewhat smaller size may let the two lines break where the sentence does.
    const near = tries.filter((one) => one.most === 2 && one.size <= size && one.size >= size * 0.85);
    const paused = lines.length === 2 ? near.flatMap((one) => atPause(text, { ...column, ...one }) ?? []) : [];
    return paused[0] ?? { lines: balanced(text, { ...column, most: lines.length }, unbroken), size };
  }
  const last = tries.at(-1) ?? { most: 1, size: smallest };
  return { lines: cut(text, { face, width, ...last }), size: last.size };
}

/** One line, cut where it is too long. */
export function oneLine(face: Typeface, text: string, width: number, size: number): string {
  return cut(text, { face, size, width, most: 1 })[0] ?? '';
}

/** What lines are broken for: so wide, so many. */
interface Column extends Try {
  face: Typeface;
  width: number;
}

/** Each line as full as it can be, or undefined where that takes more than there are. */
function broken(text: string, { face, size, width, most }: Column): string[] | undefined {
  const holds = (line: string) => face.width(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of words(text)) {
    const joined = line ? `${line} ${word}` : word;
    if (holds(joined)) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    if (holds(word)) {
      line = word;
      continue;
    }
    for (const letter of letters(word)) {
      if (line && !holds(line + letter)) {
        lines.push(line);
        line = '';
        if (lines.length >= most) return undefined;
      }
      line += letter;
    }
  }
  if (line) lines.push(line);
  return lines.length <= most ? lines : undefined;
}

/** In two lines where the sentence itself pauses, unless one of them is much shorter. */
function atPause(text: string, { face, size, width }: Column): Setting | undefined {
  const halves = [...text.matchAll(/[,.:;?!…—] /gu)].map(({ index }) => [
    text.slice(0, index + 1),
    text.slice(index + 2),
  ]);
  const ways = halves.map((lines) => {
    const widths = lines.map((line) => face.width(line, size));
    return { lines, widest: Math.max(...widths), evenness: Math.min(...widths) / Math.max(...widths) };
  });
  const best = ways
    .filter(({ widest, evenness }) => widest <= width && evenness >= 0.35)
    .sort((a, b) => b.evenness - a.evenness)[0];
  return best && { lines: best.lines, size };
}

/** In the narrowest column of as many lines: no last line of a single word. */
function balanced(text: string, column: Column, unbroken: readonly string[]): string[] {
  const { face, size } = column;
  let low = Math.max(...unbroken.map((word) => face.width(word, size)), column.width / 4);
  let high = column.width;
  while (high - low > 4) {
    const width = (low + high) / 2;
    if (broken(text, { ...column, width })) high = width;
    else low = width;
  }
  return broken(text, { ...column, width: high }) ?? [];
}

/** As much of a text as fits, and an ellipsis where something is left out. */
function cut(text: string, column: Column): string[] {
  const whole = broken(text, column);
  if (whole) return whole;
  const all = letters(text);
  const ended = (count: number) =>
    `${all
      .slice(0, count)
      .join('')
      .replace(/[\s.,:;·–—-]+$/u, '')}${ellipsis}`;
  let [fits, most] = [0, all.length];
  while (most - fits > 1) {
    const count = (fits + most) >> 1;
    if (broken(ended(count), column)) fits = count;
    else most = count;
  }
  return broken(ended(fits), column) ?? [];
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** What a reader takes for one letter; a mark that closes stays with the letter before it. */
function letters(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (found.length > 0 && /^[.,!?:;…)\]}»”’」』】〉》、。]$/u.test(segment)) found.push(`${found.pop()}${segment}`);
    else found.push(segment);
  }
  return found;
}
