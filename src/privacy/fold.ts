/**
 * Text as it is compared: composed (NFKC), case folded, and of it only letters and digits. White space, Markdown
 * marks, punctuation and what cannot be seen (soft hyphens, joiners) all fall away, so that a sentence is the same
 * however it was set.
 */
export interface Folded {
  /** UTF-16 code units. Shared: the next call overwrites them. */
  codes: Uint16Array;
  /** 1 where something was left out before this code unit, so that a word may begin here. */
  starts: Uint8Array;
  length: number;
}

/** Stands between texts that no sentence runs through: it is kept, and no needle holds it. */
export const barrier = '\uE000';
const barrierCode = barrier.charCodeAt(0);

const shared: Folded = { codes: new Uint16Array(1 << 16), starts: new Uint8Array((1 << 16) + 1), length: 0 };
let table: Uint16Array | undefined;

/** Folds into a buffer of its own use: read it before the next call. */
export function foldShared(text: string): Folded {
  table ??= foldTable();
  const plain = text.normalize('NFKC');
  if (shared.codes.length < plain.length) {
    shared.codes = new Uint16Array(plain.length * 2);
    shared.starts = new Uint8Array(plain.length * 2 + 1);
  }
  const { codes, starts } = shared;
  let length = 0;
  let gap = 1;
  for (let at = 0; at < plain.length; at++) {
    const code = table[plain.charCodeAt(at)] as number;
    if (code === 0) gap = 1;
    else {
      codes[length] = code;
      starts[length++] = code === barrierCode ? 1 : gap;
      gap = code === barrierCode ? 1 : 0;
    }
  }
  starts[length] = 1;
  shared.length = length;
  return shared;
}

/** The folded text as a string. */
export function fold(text: string): string {
  const { codes, length } = foldShared(text);
  let folded = '';
  for (let at = 0; at < length; at += 8192) {
    folded += String.fromCharCode(...codes.subarray(at, Math.min(length, at + 8192)));
  }
  return folded;
}

/** Whether a folded code unit is of a script that sets no blank between a word and its particle. */
export function isCjk(code: number): boolean {
  return (code >= 0x1100 && code <= 0x11ff) || (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff);
}

/** How much a folded text says: a syllable or ideograph 3, a letter 1.2, a digit 0.5. */
export function weight(folded: string): number {
  let sum = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    sum += isCjk(code) ? 3 : code >= 0x30 && code <= 0x39 ? 0.5 : 1.2;
  }
  return sum;
}

function foldTable(): Uint16Array {
  const made = new Uint16Array(1 << 16);
  for (let code = 0; code < made.length; code++) {
    const sign = String.fromCharCode(code);
    // Halves of a surrogate pair are kept as they are: the table sees one code unit at a time.
    if ((code >= 0xd800 && code <= 0xdfff) || code === barrierCode) made[code] = code;
    else if (/[\p{L}\p{N}]/u.test(sign)) {
      const small = sign.toUpperCase().toLowerCase();
      made[code] = small.length === 1 ? small.charCodeAt(0) : code;
    }
  }
  return made;
}
