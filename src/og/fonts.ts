import { readFile } from 'node:fs/promises';
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import decompress from 'wawoff2/decompress.js';

export type { Font };

/** A glyph after shaping, in units of the font. */
export interface Shaped {
  glyph: number;
  advance: number;
  x: number;
  y: number;
}

/** How many units of the font are its size. */
export const em = 1000;

/** A variable font from its compressed file, in one weight. About 10 ms. */
export async function openFont(file: string, weight: number): Promise<Font> {
  const font = new Font(new Face(new Blob(await decompress(await readFile(file)))));
  font.setScale(em, em);
  font.setVariations([new Variation('wght', weight)]);
  return font;
}

/** The glyphs of a text, kerned. */
export function shaped(font: Font, text: string): Shaped[] {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { glyph: codepoint, advance: xAdvance, x: xOffset, y: yOffset };
  });
}

/** The outline of a glyph as SVG path data, `y` upwards. A thousandth of the em is finer than any pixel. */
export function glyphPath(font: Font, glyph: number): string {
  return font.glyphToPath(glyph).replace(/\d+\.\d+/g, (coordinate) => String(Math.round(Number(coordinate))));
}
