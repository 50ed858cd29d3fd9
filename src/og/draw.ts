import sharp from 'sharp';
import type { Card, CardStyle } from './card.ts';
import { compose } from './compose.ts';
import { indexedPng } from './png.ts';

/** Draws a card: a PNG of 1200 × 630. Nothing but its arguments decides what it shows. */
export async function drawCard(card: Card, style: CardStyle): Promise<Uint8Array> {
  const { svg, paper, colours } = await compose(card, style);
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return indexedPng({ data, width: info.width, height: info.height }, paper, colours);
}
