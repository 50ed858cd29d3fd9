import { createHash } from 'node:crypto';

/** What a needle was in its entry. */
export type NeedleKind = 'title' | 'sentence' | 'name' | 'tag' | 'id' | 'link' | 'file name' | 'bytes';

/**
 * How sure a text must be to mean something: 0 is what is only perhaps text (binary files, guessed encodings), 1 is
 * text of any kind (scripts, styles and tags too), 2 is what a reader reads (words of a page, feed or file name).
 */
export type Level = 0 | 1 | 2;

/** A distinctive piece of something withheld. What it says is kept from `console.log`, JSON and test reports alike. */
export class Needle {
  /** Path of the entry it was taken from, `content/notes/salary.md`. */
  readonly source: string;
  readonly kind: NeedleKind;
  /** Counted from 1; how messages name it. */
  readonly number: number;
  /** Whether all of its entry is private; else a passage, an item or a name of it is. */
  readonly whole: boolean;
  /** The least sure text in which finding it means something. */
  readonly level: Level;
  /** Whether it counts only as a word of its own: a Hangul one begins where a word does, a Latin one also ends there. */
  readonly word: boolean;
  readonly #secret: string;

  constructor(secret: string, about: Pick<Needle, 'source' | 'kind' | 'number' | 'whole' | 'level' | 'word'>) {
    this.#secret = secret;
    this.source = about.source;
    this.kind = about.kind;
    this.number = about.number;
    this.whole = about.whole;
    this.level = about.level;
    this.word = about.word;
  }

  /** The folded text, or of a file the SHA-256 of its bytes. Never to be printed. */
  reveal(): string {
    return this.#secret;
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
