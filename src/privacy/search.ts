import { type Folded, foldShared, isCjk } from './fold.ts';
import type { Level, Needle } from './needle.ts';

interface Entry {
  needle: Needle;
  codes: Uint16Array;
}

/** The needles that have the same number of code units hashed. */
interface Shelf {
  size: number;
  /** What a code unit is worth when it leaves the window. */
  leaving: number;
  /** One bit a hash: nearly every window of a text is turned away here. */
  sieve: Uint8Array;
  byHash: Map<number, Entry[]>;
}

const base = 0x01000193;
const sizes = [12, 6, 3, 2];
const sieveBits = 20;

/** Finds many needles in a text at once, with a rolling hash (Karp and Rabin, 1987) of the beginning of each. */
export class Searcher {
  readonly #shelves: Shelf[] = [];

  constructor(needles: readonly Needle[]) {
    for (const needle of needles) {
      if (needle.kind === 'bytes') continue;
      const text = needle.reveal();
      const codes = Uint16Array.from(text, (_, at) => text.charCodeAt(at));
      const size = sizes.find((one) => one <= codes.length);
      if (size !== undefined) this.#put({ needle, codes }, size);
    }
  }

  #put(entry: Entry, size: number): void {
    let shelf = this.#shelves.find((one) => one.size === size);
    if (!shelf) {
      let leaving = 1;
      for (let step = 1; step < size; step++) leaving = Math.imul(leaving, base);
      shelf = { size, leaving, sieve: new Uint8Array(1 << (sieveBits - 3)), byHash: new Map() };
      this.#shelves.push(shelf);
    }
    let hash = 0;
    for (let at = 0; at < size; at++) hash = (Math.imul(hash, base) + (entry.codes[at] as number)) | 0;
    const bit = spread(hash);
    shelf.sieve[bit >>> 3] = (shelf.sieve[bit >>> 3] as number) | (1 << (bit & 7));
    shelf.byHash.set(hash, [...(shelf.byHash.get(hash) ?? []), entry]);
  }

  /** The needles that the text holds, each once. */
  find(text: string, level: Level): Set<Needle> {
    const found = new Set<Needle>();
    if (this.#shelves.length === 0) return found;
    const folded = foldShared(text);
    for (const shelf of this.#shelves) look(shelf, folded, level, found);
    return found;
  }
}

function look({ size, leaving, sieve, byHash }: Shelf, folded: Folded, level: Level, found: Set<Needle>): void {
  const { codes, length } = folded;
  let hash = 0;
  for (let at = 0; at < length; at++) {
    if (at >= size) hash = (hash - Math.imul(codes[at - size] as number, leaving)) | 0;
    hash = (Math.imul(hash, base) + (codes[at] as number)) | 0;
    if (at + 1 < size) continue;
    const bit = spread(hash);
    if (((sieve[bit >>> 3] as number) & (1 << (bit & 7))) === 0) continue;
    for (const entry of byHash.get(hash) ?? []) {
      if (entry.needle.level <= level && !found.has(entry.needle) && standsAt(entry, folded, at + 1 - size))
        found.add(entry.needle);
    }
  }
}

function standsAt({ needle, codes: wanted }: Entry, { codes, starts, length }: Folded, at: number): boolean {
  const end = at + wanted.length;
  if (end > length) return false;
  for (let step = 0; step < wanted.length; step++) if (codes[at + step] !== wanted[step]) return false;
  if (!needle.word) return true;
  // 라인 is not in 온라인, but in K라인; and a particle may follow Hangul, though no letter may follow Latin.
  const isEdge = (place: number) =>
    starts[place] === 1 || isCjk(codes[place - 1] as number) !== isCjk(codes[place] as number);
  return isEdge(at) && (isCjk(codes[end - 1] as number) || end === length || isEdge(end));
}

function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - sieveBits);
}
