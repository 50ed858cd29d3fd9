import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../support/files.ts';
import { folded, readings, squeezed, unpacked } from './decode.ts';
import { looksAlike, looksOf } from './pictures.ts';
import type { Canary } from './words.ts';

/** A picture that is withheld. */
export interface HiddenPicture {
  item: string;
  bytes: Uint8Array;
}

/** Something withheld that stands in a file all the same. */
export interface Leak {
  item: string;
  /** The canary's place, or `pixels` for a picture. */
  place: string;
  file: string;
}

/**
 * What of `canaries` and `pictures` stands in the files under `folder`, in their names or bytes, however it is written
 * there. Written apart from the scan that builds do, and knows nothing of it.
 */
export async function leaksIn(
  folder: string,
  canaries: readonly Canary[],
  pictures: readonly HiddenPicture[] = [],
): Promise<Leak[]> {
  const find = finder(canaries);
  const looks = await Promise.all(
    pictures.map(async (one) => ({ ...one, looks: await looksOf(one.bytes), hash: hash(one.bytes) })),
  );
  const leaks: Leak[] = [];
  for (const file of filesIn(folder)) {
    const found = new Set<Canary>();
    find(Buffer.from(file), found);
    const bytes = readFileSync(join(folder, file));
    for (const layer of unpacked(withoutPixels(bytes))) find(layer, found);
    leaks.push(...[...found].map(({ item, place }) => ({ item, place, file })));
    if (looks.length === 0) continue;
    const shown = /\.(png|jpe?g|webp|avif|gif|tiff?)$/i.test(file) ? await looksOf(bytes) : undefined;
    const own = hash(bytes);
    for (const one of looks)
      if (own === one.hash || (shown && one.looks && looksAlike(shown, one.looks)))
        leaks.push({ item: one.item, place: 'pixels', file });
  }
  return leaks;
}

/** Adds to a set the canaries that bytes hold. */
function finder(canaries: readonly Canary[]): (bytes: Buffer, found: Set<Canary>) => void {
  const byWord = new Map(canaries.map((canary) => [folded(canary.word), canary]));
  // Words of equal beginning share a bucket; a text is walked once, whatever the number of words.
  const buckets = new Map<string, string[]>();
  for (const word of byWord.keys()) buckets.set(word.slice(0, 3), [...(buckets.get(word.slice(0, 3)) ?? []), word]);
  const walk = (text: string, found: Set<Canary>) => {
    for (let at = 0; at <= text.length - 3; at++)
      for (const word of buckets.get(text.slice(at, at + 3)) ?? [])
        if (text.startsWith(word, at)) found.add(byWord.get(word) as Canary);
  };
  return (bytes, found) => {
    for (const text of readings(bytes)) {
      walk(text, found);
      const tight = squeezed(text);
      if (tight !== text) walk(tight, found);
    }
  };
}

/** A PNG without its pixels, which are compared by how they look: unpacked they are a megabyte that says nothing. */
function withoutPixels(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 1, 8) !== 'PNG\r\n\x1a\n') return bytes;
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) !== 'IDAT') kept.push(bytes.subarray(at, end));
    at = end;
  }
  // What stands behind the last chunk is no picture.
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
