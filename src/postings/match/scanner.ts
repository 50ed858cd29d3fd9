import { closes, isLanguage, isListed, isName, opens, type Place } from './neighbours.ts';
import { folded } from './plain.ts';
import { type Spelling, variants } from './spellings.ts';

interface Node {
  /** By character code. */
  next: Map<number, Node>;
  spellings: Spelling[];
}

const node = (): Node => ({ next: new Map(), spellings: [] });

/**
 * Finds names in plain text in one walk from left to right. At each place the longest spelling that may stand there
 * wins and is passed over whole, so that `Spring Boot` is not read again as `Spring`, nor `자바스크립트` as `자바`.
 */
export function scanner(spellings: readonly Spelling[]): (text: string) => Set<string> {
  const root = node();
  for (const spelling of spellings) {
    for (const variant of variants(spelling.text)) {
      let at = root;
      for (let place = 0; place < variant.length; place += 1) {
        const known = at.next.get(variant.charCodeAt(place)) ?? node();
        at.next.set(variant.charCodeAt(place), known);
        at = known;
      }
      at.spellings.push(spelling);
    }
  }
  return (text) => scan(root, text);
}

function scan(root: Node, text: string): Set<string> {
  const found = new Set<string>();
  const low = folded(text);
  let known = -1;
  let start = 0;
  while (start < low.length) {
    // Nothing begins inside a Latin word, except right behind a name (C#.NET): most places end here.
    const inside = start !== known && isLatin(low.charCodeAt(start)) && isLatin(low.charCodeAt(start - 1));
    const match = inside ? undefined : longest(root, text, low, start, known);
    if (!match) {
      start += 1;
      continue;
    }
    if (match.id !== undefined) found.add(match.id);
    for (const id of match.ids) found.add(id);
    start = match.end;
    known = match.id === undefined ? known : match.end;
  }
  return found;
}

const [blank, hyphen, underscore] = [0x20, 0x2d, 0x5f];

const isLatin = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

function longest(root: Node, text: string, low: string, start: number, known: number) {
  let at = root.next.get(low.charCodeAt(start));
  if (!at) return undefined;
  const ends: { at: Node; end: number }[] = at.spellings.length ? [{ at, end: start + 1 }] : [];
  for (let end = start + 1; at && end < low.length;) {
    const code = low.charCodeAt(end);
    at = at.next.get(code === hyphen || code === underscore ? blank : code);
    end += 1;
    if (at?.spellings.length) ends.push({ at, end });
  }
  for (const { at, end } of ends.reverse()) {
    const place = { text, start, end, known };
    const standing = at.spellings
      .map((one) => ({ one, end: stands(one, place) }))
      .filter(({ end }) => end !== undefined);
    const first = standing[0];
    if (first) {
      // Two skills may share a spelling; a decoy beats both.
      const ids = standing.flatMap(({ one }) => one.id ?? []);
      const isDecoy = standing.some(({ one }) => one.id === undefined);
      return { id: isDecoy ? undefined : ids[0], ids: isDecoy ? [] : ids, end: first.end as number };
    }
  }
  return undefined;
}

/** Where the spelling ends here, or undefined if it does not stand here as the skill's name. */
function stands(spelling: Spelling, place: Place): number | undefined {
  const { text, start, end } = place;
  const written = text.slice(start, end);
  if (spelling.id === undefined) {
    // Hangul decoys hold inside a longer word: 현업부서 배치.
    if (/^[가-힣]/.test(written)) return end;
    if (/[A-Za-z0-9]/.test(text[start - 1] ?? '')) return undefined;
    return /[A-Za-z]$/.test(written) && /[A-Za-z0-9]/.test(text[end] ?? '') ? undefined : end;
  }
  const letter = /^[A-Za-z]$/.test(spelling.text);
  if (!opens(place, letter || spelling.word || spelling.exact)) return undefined;
  if (spelling.exact && written.replace(/[\s_-]/g, '') !== spelling.text.replace(/[\s_-]/g, '')) {
    // Go alone is also written GO and go, where a list leaves no doubt.
    return spelling.text === 'Go' && isListed(place) ? closes(place) : undefined;
  }
  const closed = closes(place);
  if (closed === undefined) return undefined;
  if (letter && !isLanguage(place)) return undefined;
  if (spelling.word && !isName({ ...place, end: closed })) return undefined;
  if (
    spelling.near &&
    !spelling.near.test(text.slice(Math.max(0, start - 40), start) + text.slice(closed, closed + 40))
  )
    return undefined;
  return closed;
}
