import type { CollectionName } from '../model/entry.ts';
import { slug } from '../model/slug.ts';

/** Names of entries, each of which is given once. */
export class Names {
  readonly #taken = new Set<string>();

  /** @param taken `retros/2026-03`: what the log has already */
  constructor(taken: Iterable<string>) {
    for (const name of taken) this.#taken.add(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.#taken.has(name.toLowerCase());
  }

  /** A free name: as wished, else with some words behind it, else with a number. */
  give(collection: CollectionName, wish: string, words: string): string {
    const base = wish || 'untitled';
    const longer = words === '' ? '' : [...slug(words)].slice(0, 40).join('').replace(/-+$/, '');
    const candidates = [base, ...(/^\d{4}/.test(base) && longer && longer !== base ? [`${base}-${longer}`] : [])];
    for (let number = 2; ; number++) {
      for (const name of candidates) {
        const key = `${collection}/${name}`.toLowerCase();
        if (this.#taken.has(key)) continue;
        this.#taken.add(key);
        return name;
      }
      candidates.splice(0, candidates.length, `${base}-${number}`);
    }
  }
}
