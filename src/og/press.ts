import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../model/problem.ts';
import type { Card, CardStyle } from './card.ts';
import { cardKey, drawingVersion } from './fingerprint.ts';

/** Draws the cards of a site, each once as long as it does not change. */
export interface Press {
  /** The PNG of a card. */
  png(card: Card): Promise<Uint8Array>;
  /** SHA-256 of every PNG that it gave out. */
  readonly printed: ReadonlySet<string>;
  /** How many of them it had to draw. */
  readonly drawn: number;
  /** Removes from the folder what was not asked for. */
  sweep(): Promise<void>;
}

/**
 * @param folder where drawn cards are kept for the next build, by what they show; without one, nothing is kept
 */
export function cardPress(style: CardStyle, folder?: string): Press {
  const printed = new Set<string>();
  const used = new Set<string>();
  let drawn = 0;
  let version: string | undefined;

  const draw = async (card: Card) => {
    drawn++;
    // What draws is loaded when there is something to draw: a build that changes nothing never does.
    const { drawCard } = await import('./draw.ts').catch(cannotDraw);
    return drawCard(card, style);
  };

  /** Two entries may look the same, and be asked for at once. */
  const going = new Map<string, Promise<Uint8Array>>();

  const keptOrDrawn = (card: Card, kept: string) => {
    version ??= drawingVersion();
    const name = `${cardKey(card, style, version)}.png`;
    used.add(name);
    const png = going.get(name) ?? keep(card, kept, name).finally(() => going.delete(name));
    going.set(name, png);
    return png;
  };

  const keep = async (card: Card, kept: string, name: string) => {
    const known = await readFile(join(kept, name)).catch(() => undefined);
    if (known && isWhole(known)) return known;
    const png = await draw(card);
    await mkdir(kept, { recursive: true });
    await writeWhole(join(kept, name), png);
    return png;
  };

  return {
    printed,
    get drawn() {
      return drawn;
    },
    async png(card) {
      const png = await (folder === undefined ? draw(card) : keptOrDrawn(card, folder));
      printed.add(createHash('sha256').update(png).digest('hex'));
      return png;
    },
    async sweep() {
      if (folder === undefined) return;
      for (const name of await readdir(folder).catch(() => []))
        if (!used.has(name)) await rm(join(folder, name), { recursive: true });
    },
  };
}

/** A library that draws is compiled for each platform, and may not be there for this one. */
function cannotDraw(reason: unknown): never {
  const [line = ''] = String(reason instanceof Error ? reason.message : reason).split('\n');
  fail(`cannot draw social cards: ${line} (install again for this platform, or leave the cards out: og: false)`, {
    file: 'hoego()',
  });
}

/** Never half a file, whenever a build is stopped. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/** Whether a PNG has its end. */
function isWhole(png: Buffer): boolean {
  return (
    png.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) &&
    png.subarray(-8, -4).toString('latin1') === 'IEND'
  );
}
