import { closes, isLanguage, isListed, isName, opens, type Place } from './neighbours.ts';
import { folded } from './plain.ts';
import { type Spelling, variants } from './spellings.ts';

interface Node {
  next: Map<string, Node>;
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
      for (const character of variant) {
        const known = at.next.get(character) ?? node();
        at.next.set(character, known);
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
    const match = longest(root, text, low, start, known);
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

function longest(root: Node, text: string, low: string, start: number, known: number) {
  const ends: { at: Node; end: number }[] = [];
  let at: Node | undefined = root;
  for (let end = start; at && end < low.length; ) {
    const character = low[end] as string;
    at = at.next.get(character === '-' || character === '_' ? ' ' : character);
    end += 1;
    if (at?.spellings.length) ends.push({ at, end });
  }
  for (const { at, end } of ends.reverse()) {
    const place = { text, start, end, known };
    const standing = at.spellings.map((one) => ({ one, end: stands(one, place) })).filter(({ end }) => end !== undefined);
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
  if (spelling.near && !spelling.near.test(text.slice(Math.max(0, start - 40), start) + text.slice(closed, closed + 40)))
    return undefined;
  return closed;
}
