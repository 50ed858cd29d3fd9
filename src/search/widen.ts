import { partsOf } from './compounds.ts';
import { choseong, isHangul, isSyllable, leads, letters } from './jamo.ts';
import { knownUnits, possibleBases } from './korean-words.ts';
import { toHangul, toLatin } from './layout.ts';
import { prefixKey } from './keys.ts';
import { isHeard, soundMatch } from './sound.ts';
import type { Kind, Site, Way } from './plan.ts';
import { readings } from './readings.ts';
import { stopwords } from './stopwords.ts';
import { type Group, spellingOf } from './synonyms.ts';
import { distance, nearest } from './typos.ts';
import { folded, piecesOf, wordsOf } from './words.ts';

const worth: Record<Kind, number> = { typed: 1, synonym: 0.75, sound: 0.7, typo: 0.7, layout: 0.9, initials: 0.9 };

/** The units of a word that the site has, or undefined. */
export function unitsOfWord(word: string, { lexicon }: Site): string[] | undefined {
  const pieces = piecesOf(word);
  if (pieces.length === 0) return undefined;
  const units: string[] = [];
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === 'korean') {
      if (index > 0 && pieces[index - 1]?.kind !== 'korean' && readings(`가${text}`).some(({ base }) => base === '가'))
        continue;
      const found = knownUnits(text, lexicon);
      if (!found) return undefined;
      units.push(...found.filter((unit) => !stopwords.has(unit)));
    } else if (kind === 'sign') {
      return [text];
    } else if (lexicon.frequency(text) > 0) units.push(text);
    else return undefined;
  }
  return units;
}

/** The units of a name of one or more words, when the site has them all. */
export function unitsOfName(name: string, site: Site): string[] | undefined {
  const found: string[] = [];
  for (const word of wordsOf(folded(name))) {
    const units = unitsOfWord(word, site);
    if (!units || units.length === 0) return undefined;
    found.push(...units);
  }
  return found.length > 0 ? found : undefined;
}

/** The units of a name as a group gives it: its words are whole, and may be too rare to be in the lexicon. */
function unitsOfGiven(name: string, { lexicon }: Site): string[] {
  return wordsOf(folded(name)).flatMap((word) =>
    piecesOf(word).flatMap(({ kind, text }) => {
      if (kind !== 'korean') return [text];
      return partsOf(/다$/.test(text) ? spellingOf(text) : text, (part) => lexicon.frequency(part));
    }),
  );
}

/** The ways in which a name itself is written: with the spaces that its group gives it, and without. */
export function spelledWays(groups: readonly Group[], spelling: string, site: Site): string[][] {
  const given = groups.flat().filter((name) => spellingOf(name) === spelling);
  const ways = given.map((name) => unitsOfGiven(name, site));
  const split = isHangul(spelling) && partsOf(spelling, (part) => site.lexicon.frequency(part)).length > 1;
  return split || !isHangul(spelling) ? ways : [...ways, [spelling]];
}

/** The other names of what a spelling names. */
export function synonymWays(groups: readonly Group[], spelling: string, site: Site): Way[] {
  const ways: Way[] = [];
  for (const name of groups.flat()) {
    if (spellingOf(name) === spelling) continue;
    const units = unitsOfGiven(name, site);
    if (units.length > 0 && !(units.length === 1 && units[0] === spelling))
      ways.push({ units, kind: 'synonym', label: name, worth: worth.synonym });
  }
  return [...new Map(ways.map((way) => [way.units.join(' '), way])).values()];
}

/** What a word may be that the site does not have, likeliest first: each a word that it has, and how it was found. */
export function guesses(word: string, original: string, site: Site): { word: string; kind: Kind }[] {
  const { lexicon, groups } = site;
  const known = (text: string) =>
    lexicon.frequency(text) > 0 || groups.has(spellingOf(text)) || (unitsOfWord(text, site)?.length ?? 0) > 0;
  const begins = (text: string) => text.length > 1 && startsSome(text, lexicon.words);
  if (/[ㄱ-ㅎㅏ-ㅣ]/.test(word)) {
    const latin = toLatin(word);
    return latin && latin.length > 1 && (known(latin) || begins(latin))
      ? [{ word: latin, kind: 'layout' }]
      : typos(word.replace(/[ㄱ-ㅎㅏ-ㅣ]+$/, ''), site);
  }
  if (/^[a-z]+$/.test(word)) {
    const hangul = toHangul(original) ?? '';
    const whole = hangul.replace(/[ㄱ-ㅎ]$/, '');
    if (isHangul(whole) && whole.length > 1) {
      if (known(hangul) || hangul !== whole || begins(hangul)) return [{ word: hangul, kind: 'layout' }];
      const meant = typos(hangul, site);
      const spelled = typos(word, site);
      return [...spelled, ...meant];
    }
    const spelled = typos(word, site);
    return spelled.length > 0 ? spelled : sounds(word, site);
  }
  if (isHangul(word)) {
    const latin = toLatin(word) ?? '';
    if (latin.length > 2 && known(latin) && lexicon.frequency(latin) + (groups.has(latin) ? 1 : 0) > 0)
      return [{ word: latin, kind: 'layout' }];
    const heard = possibleBases(word)
      .flatMap((base) => sounds(base, site))
      .slice(0, 2);
    const spelled = possibleBases(word)
      .flatMap((base) => typos(base, site))
      .slice(0, 2);
    const [first] = spelled;
    if (first && possibleBases(word).some((base) => distance(letters(base), letters(first.word), 1) === 1))
      return [first];
    return heard.length > 0 ? heard : [...spelled, ...splitTypos(word, site)];
  }
  return [];
}

function typos(word: string, { lexicon, groups }: Site): { word: string; kind: Kind }[] {
  const words = new Set([...lexicon.words, ...groups.keys()]);
  return nearest(word, words, (one) => lexicon.frequency(one) + (groups.has(one) ? 5 : 0))
    .slice(0, 1)
    .map((found) => ({ word: found, kind: 'typo' }));
}

/** Words in the other script that sound alike. */
function sounds(word: string, { lexicon, groups }: Site): { word: string; kind: Kind }[] {
  const native = isHangul(word);
  if (word.length < (native ? 3 : 4)) return [];
  const others = [...new Set([...lexicon.words, ...groups.keys()])].filter((other) =>
    native ? /^[a-z]{4,}$/.test(other) : isHangul(other) && other.length > 1,
  );
  return others
    .map((other) => ({ other, alike: native ? soundMatch(word, other) : soundMatch(other, word) }))
    .filter(({ alike }) => alike >= 0.76)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 1)
    .map(({ other }) => ({ word: other, kind: 'sound' }));
}

/** The words of the site in the other script that a word of it surely is. */
export function heardAs(word: string, { lexicon }: Site): string[] {
  const native = isHangul(word);
  if (!native && !/^[a-z]{4,}$/.test(word)) return [];
  return lexicon.words.filter((other) => isHangul(other) !== native && isHeard(word, other)).slice(0, 2);
}

/** A compound of which one part is misspelt: 싱글톤패텬. */
function splitTypos(word: string, site: Site): { word: string; kind: Kind }[] {
  for (let at = word.length - 2; at >= 2; at--) {
    const [head, rest] = [word.slice(0, at), word.slice(at)];
    if (site.lexicon.frequency(head) > 0)
      for (const found of typos(rest, site)) return [{ word: head + found.word, kind: 'typo' }];
    if (site.lexicon.frequency(rest) > 0)
      for (const found of typos(head, site)) return [{ word: found.word + rest, kind: 'typo' }];
  }
  return [];
}

/** Words that first consonants stand for: those of exactly as many syllables first, the most common of them first. */
export function initialsOf(word: string, { lexicon, groups }: Site): string[] {
  const found = new Map<string, number>();
  for (const other of new Set([...lexicon.words, ...groups.keys()])) {
    if (!isSyllable(other[0])) continue;
    const plain = other.replace(/ /g, '');
    const first = choseong(plain);
    if (!first.startsWith(word)) continue;
    const common = lexicon.frequency(other) + (groups.has(plain) ? 2 : 0);
    const rank = (first.length === word.length ? 10_000 : 0) + common * (groups.has(plain) ? 6 : 1);
    found.set(plain, Math.max(found.get(plain) ?? 0, rank));
  }
  if (found.size === 0 && word.length > 2) return initialsOf(word.slice(0, -1), { lexicon, groups });
  return [...found].sort((a, b) => b[1] - a[1]).map(([one]) => one);
}

export function isInitials(word: string): boolean {
  return word.length > 1 && [...word].every((char) => leads.includes(char));
}

/** Whether some word begins like this one, letter by letter: 카프ㅋ, 트랜재. */
export function startsSome(word: string, words: readonly string[]): boolean {
  const key = prefixKey(word);
  const first = word.slice(0, Math.max(1, word.length - 1));
  return words.some((other) => other.startsWith(first) && prefixKey(other).startsWith(key));
}
