// What a reader does not see, or what NFKC would turn into letters that stick to a name (Java™ would read JavaTM).
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff™®©]/g;

// A run that may be an address: no blanks, no brackets, nothing outside ASCII, so that a particle behind it stays.
const run = /[^\s()<>[\]{},;|"'\u0080-\uffff]+/g;
const domain = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|dev|kr)(?:$|[/:?#]))/i;

/**
 * Text as the matcher reads it: one form for each character (full-width, decomposed Hangul), without what is unseen,
 * without web and mail addresses, single blanks, the same line breaks.
 */
export function plain(text: string): string {
  return text
    .replace(unseen, '')
    .normalize('NFKC')
    .replaceAll('♯', '#')
    .replace(run, (word) => (isAddress(word) ? ' ' : word))
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ');
}

function isAddress(word: string): boolean {
  if (word.includes('://') || word.lastIndexOf('@') > 0) return true;
  return word.includes('.') && domain.test(word);
}

/** Lower case of the same length, so that a place in one is the same place in the other. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
