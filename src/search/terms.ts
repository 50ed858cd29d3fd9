import { partsOf } from './compounds.ts';
import type { Document } from './documents.ts';
import { isHangul } from './jamo.ts';
import { packLexicon } from './lexicon.ts';
import { learnPairs, soundPairs, spellingPairs } from './pairs.ts';
import { isHeard } from './sound.ts';
import { readings } from './readings.ts';
import { stemAll } from './stemmer.ts';
import { stopwords } from './stopwords.ts';
import { type Group, packGroups, spellingOf, usefulGroups } from './synonyms.ts';
import { type Unit, unitsOf } from './units.ts';
import { joined, piecesOf, wordsOf } from './words.ts';

/** What a site's own text tells about its words. */
export interface Terms {
  units(word: string): Unit[];
  /** The side files, as text: the lexicon and the groups of names for one thing. */
  lexicon: string;
  groups: string;
}

const rarest = 2;
const together = 3;
const often = 12;
const everyday = 0.08;

/**
 * Reads the words of a site: their stems, how common they are, which stand together, which mean the same.
 * @param names what is known beforehand to mean the same
 */
export function readTerms(documents: readonly Document[], names: readonly Group[]): Terms {
  const counts = new Map<string, number>();
  const times = new Map<string, number>();
  for (const word of allWords(documents))
    for (const { kind, text } of piecesOf(word.toLowerCase()))
      (kind === 'korean' ? counts : times).set(text, ((kind === 'korean' ? counts : times).get(text) ?? 0) + 1);
  const stems = stemAll(counts);
  const stem = (word: string) => stems.get(word) ?? word;
  const alone = pagesOf(documents, (word) => unitsOf(word.toLowerCase(), word, stem, () => 0));
  const frequency = (word: string) => alone.get(word)?.size ?? 0;
  const cache = new Map<string, Unit[]>();
  const units = (word: string) => {
    let found = cache.get(word);
    if (!found) {
      found = unitsOf(word.toLowerCase(), word, stem, frequency);
      cache.set(word, found);
    }
    return found;
  };

  const frequencies = new Map<string, number>();
  for (const [word, pages] of alone)
    if (
      isWorthKeeping(word, pages.size) &&
      !isDerived(word, pages.size, frequency) &&
      !isJoined(word, pages.size, frequency) &&
      (pages.size > 1 || (times.get(word) ?? 0) > rarest)
    )
      frequencies.set(word, pages.size);
  for (const [pair, pages] of pairsOf(documents, units, frequency))
    if (isName(pair, pages.size, frequency)) frequencies.set(pair, pages.size);

  const pagesOfName = (name: string) => {
    const sets = wordsOf(joined(name))
      .flatMap(units)
      .map((unit) => alone.get(unit) ?? new Set<number>());
    return new Set([...(sets[0] ?? [])].filter((page) => sets.every((set) => set.has(page))));
  };
  // Where two names always stand together, either finds all that the other does.
  const adds = (one: string, other: string) => {
    const [pages, others] = [pagesOfName(one), pagesOfName(other)];
    // A word of everyday use in brackets explains, it does not name.
    if (Math.max(pages.size, others.size) > everyday * documents.length && documents.length > 50) return false;
    return pages.size !== others.size || [...pages].some((page) => !others.has(page));
  };
  const texts = documents.flatMap(({ title, sections }) => [
    title,
    ...sections.flatMap(({ heading, words }) => [heading.join(' '), words.join(' ')]),
  ]);
  const learned = [...learnPairs(texts), ...soundPairs(alone), ...spellingPairs([...frequencies.keys()])].filter(
    ([one = '', other = '']) => !isHeard(one, other) && adds(one, other),
  );
  const known = (name: string) =>
    frequency(spellingOf(name)) > 0 ||
    name.split(/\s+/).every((word) => units(word).length > 0 && units(word).every((unit) => frequency(unit) > 0));
  return {
    units,
    lexicon: packLexicon(documents.length, frequencies),
    groups: packGroups(usefulGroups([...names, ...learned], known), known),
  };
}

function* allWords(documents: readonly Document[]): Generator<string> {
  for (const { title, sections } of documents) {
    yield* wordsOf(joined(title));
    for (const { heading, words } of sections) yield* [...heading, ...words];
  }
}

/** On which pages each unit stands. */
function pagesOf(documents: readonly Document[], units: (word: string) => Unit[]): Map<string, Set<number>> {
  const pages = new Map<string, Set<number>>();
  documents.forEach((document, page) => {
    for (const word of new Set(allWords([document])))
      for (const unit of units(word)) {
        const on = pages.get(unit);
        if (on) on.add(page);
        else pages.set(unit, new Set([page]));
      }
  });
  return pages;
}

/** Two Korean nouns side by side, the first without a particle: 격리 수준. */
function pairsOf(
  documents: readonly Document[],
  units: (word: string) => Unit[],
  frequency: (word: string) => number,
): Map<string, Set<number>> {
  const pages = new Map<string, Set<number>>();
  documents.forEach((document, page) => {
    let before: string | undefined;
    for (const word of allWords([document])) {
      const found = units(word);
      const unit = found.length === 1 ? found[0] : undefined;
      const noun = unit && isHangul(unit) && unit.length > 1 && frequency(unit) >= together ? unit : undefined;
      if (before && noun) {
        const pair = `${before} ${noun}`;
        pages.set(pair, (pages.get(pair) ?? new Set()).add(page));
      }
      before = noun === word ? noun : undefined;
    }
  });
  return pages;
}

/** Whether a rare word is a form of a common one, or is made of common ones: it is then found by them. */
function isDerived(word: string, pages: number, frequency: (word: string) => number): boolean {
  if (!isHangul(word) || pages > often) return false;
  if (partsOf(word, frequency).length > 1) return true;
  return readings(word).some(
    ({ base, ending }) =>
      base !== word &&
      (frequency(base) >= 4 * pages || (pages <= together && (ending.length > 1 || /[을를은는의에과와]$/.test(word)))),
  );
}

/** Whether two words are said together often enough to be one thing. */
function isName(pair: string, pages: number, frequency: (word: string) => number): boolean {
  return pages > together && pages >= 0.3 * Math.min(...pair.split(' ').map(frequency));
}

/** A rare Latin word that is two others run together, as names in code are: it is found by them. */
function isJoined(word: string, pages: number, frequency: (word: string) => number): boolean {
  if (pages > rarest || !/^[a-z]{6,}$/.test(word)) return false;
  for (let at = 3; at <= word.length - 3; at++)
    if (frequency(word.slice(0, at)) > 1 && frequency(word.slice(at)) > 1) return true;
  return false;
}

/** Rare and long words are looked up as they are typed; only others are guessed at. */
function isWorthKeeping(word: string, pages: number): boolean {
  if (stopwords.has(word)) return false;
  if (isHangul(word)) {
    if (word.length === 1) return pages >= 2 * together;
    return pages >= rarest && word.length <= (pages > together ? 7 : 5);
  }
  if (/^[a-z][a-z0-9]*$/.test(word)) return pages > 1 ? word.length <= 16 : /^[a-z]{5,10}$/.test(word);
  return false;
}
