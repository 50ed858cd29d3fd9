import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Card, CardStyle } from './card.ts';
import { packageVersion } from './packages.ts';
import { families, type Family, familyEntry } from './slices.ts';

/** hoego's own code that decides what a card looks like. */
const rooms = ['./', '../look/'].map((room) => fileURLToPath(new URL(room, import.meta.url)));

/** A name for the way cards are drawn: another one where the code, a typeface or a library that draws is another. */
export function drawingVersion(): string {
  const hash = createHash('sha256');
  for (const room of rooms)
    for (const file of readdirSync(room).sort())
      if (/(?<!\.d)\.[jt]s$/.test(file)) hash.update(file).update(readFileSync(room + file));
  for (const library of ['sharp', 'harfbuzzjs', 'wawoff2']) hash.update(packageVersion(library));
  for (const family of Object.keys(families) as Family[])
    hash.update(packageVersion(families[family], familyEntry(family)));
  return hash.digest('hex');
}

/** A name for what a card shows: the same for the same card, drawn in the same way. */
export function cardKey(card: Card, style: CardStyle, drawing: string): string {
  return createHash('sha256')
    .update(JSON.stringify([drawing, style, card]))
    .digest('hex');
}
