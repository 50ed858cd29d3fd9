import type { Document } from './documents.ts';
import { keyOf } from './keys.ts';
import type { Unit } from './units.ts';
import { joined, wordsOf } from './words.ts';

// Stands where a word ends: it takes a place and is not indexed, so that parts of one word lie nearer than two words.
const gap = '~';

/** A page for Pagefind to index: its words written as keys, under the same headings and filters. */
export function encodePage(
  { title, filters, sections }: Document,
  language: string,
  units: (word: string) => Unit[],
): string {
  const encode = (words: readonly string[]) =>
    words.map((word) => [...units(word).map(keyOf), gap].join(' ')).join(' ');
  const parts = sections.map(
    ({ heading, words }) => `${heading.length > 0 ? `<h2>${encode(heading)}</h2>` : ''}<p>${encode(words)}</p>`,
  );
  const values = Object.entries(filters).flatMap(([name, all]) =>
    all.map((value) => `<i data-pagefind-filter="${quoted(name)}[data-v]" data-v="${quoted(value)}"></i>`),
  );
  return `<html lang="${language}"><body><div data-pagefind-body>${values.join('')}<h1>${encode(wordsOf(joined(title)))}</h1>${parts.join('')}</div></body></html>`;
}

function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
