import { em, type Font, glyphPath, openFont, shaped } from './fonts.ts';
import { type Family, slicesOf } from './slices.ts';

export type Weight = 400 | 700;

/** One family in one weight, with what it takes to set the texts that were asked for. */
export interface Typeface {
  /** A text as it can be set: without what no file holds, blanks closed up. */
  settable(text: string): string;
  /** px, of a text that is settable. */
  width(text: string, size: number): number;
  /** SVG paths of a settable text, from `x` on, on the baseline `y`; px. */
  outline(text: string, x: number, y: number, size: number): string;
}

/**
 * Loads the files that hold `texts`, if they are not loaded.
 * @param tracking added between letters, in em
 */
export async function typeface(
  family: Family,
  weight: Weight,
  texts: readonly string[],
  tracking = 0,
): Promise<Typeface> {
  const face = faceOf(family, weight, tracking);
  for (const sign of new Set([' ', ...texts.flatMap((text) => [...spelled(text)])])) await face.find(sign);
  return face;
}

/** Composed, in one line, without signs that only steer others. */
export function spelled(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{C}\p{Variation_Selector}]/gu, '')
    .replace(/[‐‑]/g, '-')
    .replace(/‒/g, '–')
    .replace(/―/g, '—');
}

const faces = new Map<string, Face>();

function faceOf(family: Family, weight: Weight, tracking: number): Face {
  const key = `${family} ${weight} ${tracking}`;
  const known = faces.get(key) ?? new Face(family, weight, tracking);
  faces.set(key, known);
  return known;
}

/** A glyph of a run, where it stands from the run's beginning; in units of the em. */
interface Placed {
  d: string;
  x: number;
  y: number;
}

interface Run {
  glyphs: readonly Placed[];
  width: number;
}

class Face implements Typeface {
  readonly #family: Family;
  readonly #weight: Weight;
  readonly #tracking: number;
  /** By character, the font that draws it, and as what: `ř` is an `r` where there is no other. */
  readonly #signs = new Map<string, { font: Font; as: string } | undefined>();
  readonly #fonts = new Map<string, Promise<Font>>();
  readonly #runs = new Map<string, Run>();

  constructor(family: Family, weight: Weight, tracking: number) {
    this.#family = family;
    this.#weight = weight;
    this.#tracking = tracking * em;
  }

  async find(sign: string): Promise<void> {
    if (this.#signs.has(sign)) return;
    const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '');
    for (const as of [sign, ...([...bare].length === 1 ? [bare] : [])])
      for (const file of slicesOf(this.#family).filesOf(as)) {
        const font = await this.#font(file);
        if (font.glyph(as.codePointAt(0) ?? 0) === undefined) continue;
        this.#signs.set(sign, { font, as });
        return;
      }
    this.#signs.set(sign, undefined);
  }

  settable(text: string): string {
    return [...spelled(text)]
      .filter((sign) => this.#signs.get(sign))
      .join('')
      .replace(/ +/g, ' ')
      .trim();
  }

  width(text: string, size: number): number {
    const words = text.split(' ');
    return words.reduce((sum, word) => sum + this.#run(word).width, (words.length - 1) * this.#run(' ').width) * size;
  }

  outline(text: string, x: number, y: number, size: number): string {
    const blank = this.#run(' ').width * em;
    let pen = 0;
    let paths = '';
    for (const word of text.split(' ')) {
      const run = this.#run(word);
      for (const glyph of run.glyphs)
        paths += `<path transform="translate(${pen + glyph.x} ${glyph.y})" d="${glyph.d}"/>`;
      pen += run.width * em + blank;
    }
    return `<g transform="translate(${num(x)} ${num(y)}) scale(${size / em} ${-size / em})">${paths}</g>`;
  }

  #run(word: string): Run {
    const known = this.#runs.get(word) ?? this.#shape(word);
    this.#runs.set(word, known);
    return known;
  }

  /** Characters of one file are shaped together, so that they are kerned. */
  #shape(word: string): Run {
    const parts: { font: Font; text: string }[] = [];
    for (const sign of word) {
      const found = this.#signs.get(sign);
      if (!found) throw new Error(`${JSON.stringify(sign)} was not looked for before it is set`);
      const last = parts.at(-1);
      if (last?.font === found.font) last.text += found.as;
      else parts.push({ font: found.font, text: found.as });
    }
    const glyphs: Placed[] = [];
    let pen = 0;
    for (const { font, text } of parts) {
      for (const { glyph, advance, x, y } of shaped(font, text)) {
        const d = glyphPath(font, glyph);
        if (d) glyphs.push({ d, x: pen + x, y });
        pen += advance + this.#tracking;
      }
    }
    return { glyphs, width: pen / em };
  }

  #font(file: string): Promise<Font> {
    const known = this.#fonts.get(file) ?? openFont(file, this.#weight);
    this.#fonts.set(file, known);
    return known;
  }
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}
