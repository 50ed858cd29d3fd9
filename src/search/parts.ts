import { isHangul } from './jamo.ts';
import { possibleBases } from './korean-words.ts';
import type { Part, Plan, Site, Way } from './plan.ts';
import { readQuery } from './query.ts';
import { readings } from './readings.ts';
import { stopwords } from './stopwords.ts';
import { type Group, spellingOf } from './synonyms.ts';
import {
  guesses,
  heardAs,
  initialsOf,
  isInitials,
  startsSome,
  spelledWays,
  synonymWays,
  unitsOfName,
  unitsOfWord,
} from './widen.ts';
import { joined, piecesOf, wordsOf } from './words.ts';

const longestName = 4;

/**
 * What a query is searched as.
 * @param exact only as it was typed: no other names, no guesses
 */
export function makePlan(text: string, site: Site, exact = false): Plan {
  const { phrases, words } = readQuery(text);
  const plan: Plan = { parts: [], phrases, choices: [] };
  for (const phrase of phrases)
    for (const word of wordsOf(joined(phrase))) plan.parts.push({ text: word, ways: typed(word.toLowerCase(), site) });
  const originals = initialsTogether(wordsOf(joined(words.join(' '))), site);
  for (let at = 0; at < originals.length;) {
    const [name, length] = nameAt(originals, at, site, exact);
    if (name) plan.parts.push(name);
    else plan.parts.push(...partsOfWord(originals[at] ?? '', site, exact, plan));
    at += length;
  }
  plan.parts = plan.parts.flatMap((part) =>
    part.ways.length > 0 ? [{ ...part, ways: withoutLonger(part.ways) }] : [],
  );
  return plan;
}

/** A way that has all of another finds nothing more: 아파치 카프카 beside 카프카. */
function withoutLonger(ways: readonly Way[]): Way[] {
  return ways.filter(
    (way, index) =>
      !ways.some(
        (other, at) =>
          at !== index &&
          (other.units.length < way.units.length || (other.units.length === way.units.length && at < index)) &&
          (other.open ?? false) === (way.open ?? false) &&
          other.units.every((unit) => way.units.includes(unit)),
      ),
  );
}

/** First consonants with spaces between that stand for one name: ㅂㅇㄷ ㄱㅂㅈ. */
function initialsTogether(words: string[], site: Site): string[] {
  if (words.length < 2 || !words.every(isInitials)) return words;
  const whole = words.join('');
  return initialsOf(whole, site)[0]?.length === whole.length ? [whole] : words;
}

/** The longest known name that begins at a word, and how many words it takes. Its last word may have an ending. */
function nameAt(words: readonly string[], at: number, site: Site, exact: boolean): [Part | undefined, number] {
  for (let length = Math.min(longestName, words.length - at); length > 1; length--) {
    const span = words.slice(at, at + length);
    const found = groupsOf(span.join(' '), site);
    const units = found ? unitsOfName(found.name, site) : undefined;
    if (!found) {
      // Two words that the site also has as one: 공개 키.
      const whole = length === 2 ? span.join('').toLowerCase() : '';
      if (whole.length > 2 && site.lexicon.frequency(whole) > 0 && !exact) {
        const apart = span.flatMap((word) => unitsOfWord(word.toLowerCase(), site) ?? []);
        return [
          {
            text: span.join(' '),
            ways: [...(apart.length > 1 ? [way(apart, span.join(' '))] : []), way([whole], whole)],
          },
          2,
        ];
      }
      continue;
    }
    const spelling = spellingOf(found.name);
    const ways: Way[] = units ? [way(units, found.name)] : [];
    ways.push(...spelledWays(found.groups, spelling, site).map((one) => way(one, found.name)));
    if (!exact) ways.push(...synonymWays(found.groups, spelling, site));
    if (ways.length > 0) return [{ text: found.name, ways }, length];
  }
  return [undefined, 1];
}

/** The groups that a name belongs to, with the name as it is without its ending. */
function groupsOf(text: string, { groups }: Site): { name: string; groups: readonly Group[] } | undefined {
  const direct = groups.get(spellingOf(text));
  if (direct) return { name: text, groups: direct };
  const tail = /[가-힣]+$/.exec(text)?.[0];
  if (!tail) return undefined;
  const head = text.slice(0, text.length - tail.length);
  for (const { base } of /[A-Za-z0-9]$/.test(head)
    ? readings(`가${tail}`).map(({ base }) => ({ base: base.slice(1) }))
    : readings(tail)) {
    const found = groups.get(spellingOf(head + base));
    if (found) return { name: head + base, groups: found };
  }
  return undefined;
}

function partsOfWord(original: string, site: Site, exact: boolean, plan: Plan): Part[] {
  const word = original.toLowerCase();
  if (isEmpty(word)) return [];
  if (isInitials(word) && !exact) {
    const candidates = initialsOf(word, site);
    if (candidates.length > 0) {
      const [first = ''] = candidates;
      plan.choices.push(...candidates.slice(0, 6));
      return [
        {
          text: word,
          ways: waysOf(first, site, exact).map((one) => ({
            ...one,
            kind: one.kind === 'typed' ? 'initials' : one.kind,
          })),
        },
      ];
    }
  }
  const ways = waysOf(word, site, exact);
  if (ways.some(({ kind, open }) => kind === 'typed' && !open) || exact)
    return [{ text: word, ways: ways.length > 0 ? ways : unknown(word) }];
  if (startsSome(word, site.lexicon.words) && word.length > 1)
    return [{ text: word, ways: [...ways, { ...way([word], word), open: true }] }];
  if (ways.length > 0) return [{ text: word, ways }];
  const found = guesses(word, original, site).flatMap((guess) =>
    waysOf(guess.word, site, exact, true).map((one) => ({
      ...one,
      kind: one.kind === 'typed' ? guess.kind : one.kind,
      worth: one.worth * 0.9,
    })),
  );
  return [{ text: word, ways: [...unknown(word), ...found] }];
}

/** The ways of a word that the site has, and of its other names. */
function waysOf(word: string, site: Site, exact: boolean, open = false): Way[] {
  const ways = typed(word, site);
  if (exact) return ways;
  const named = groupsOf(word, site);
  if (named) {
    const spelling = spellingOf(named.name);
    ways.push(...spelledWays(named.groups, spelling, site).map((one) => way(one, named.name)));
    ways.push(...synonymWays(named.groups, spelling, site));
  }
  for (const unit of ways[0]?.units.length === 1 ? ways[0].units : [])
    ways.push(...heardAs(unit, site).map((other): Way => ({ ...way([other], other), kind: 'synonym', worth: 0.75 })));
  if (open && ways.length === 0 && word.length > 1) ways.push({ ...way([word], word), open: true });
  return ways;
}

/** A word as it was typed, where the site has it. */
function typed(word: string, site: Site): Way[] {
  const pieces = piecesOf(word);
  const units = unitsOfWord(word, site);
  const ways: Way[] = units && units.length > 0 ? [way(units, units.join(isHangul(units.join('')) ? '' : ' '))] : [];
  if (pieces[0]?.kind === 'sign') {
    // The parts of a name with signs are looked for where the name itself is not.
    const head = /^([a-z0-9]+\+)([a-z].*)$/.exec(pieces[0].text);
    const rest = pieces.filter(({ kind, text }) => kind === 'latin' && text.length > 2).map(({ text }) => text);
    if (head) ways.push(...headed(head[1] as string, head[2] as string, site));
    if (/^[@.]/.test(pieces[0].text) && rest.length === 1) ways.push({ ...way(rest, rest.join(' ')), worth: 0.8 });
    return ways;
  }
  // A compound whose last part has one syllable: 공개키 is also 공개 키.
  if (isHangul(word) && word.length > 2 && units?.length === 1 && units[0] === word) {
    const [head, tail] = [word.slice(0, -1), word.slice(-1)];
    if (site.lexicon.frequency(head) > 2 && site.lexicon.frequency(tail) > 2)
      ways.push(way([head, tail], `${head} ${tail}`));
  }
  return ways;
}

function headed(head: string, rest: string, site: Site): Way[] {
  const names = [rest, ...(groupsOf(rest, site)?.groups.flat() ?? [])];
  return [...new Set(names.map((name) => name.toLowerCase()))].map((name) => ({
    ...way([head, name], head + name),
    worth: 0.95,
  }));
}

/** A word that the lexicon does not hold may still stand on a page: as it is, and without its ending. */
function unknown(word: string): Way[] {
  const pieces = piecesOf(word);
  if (pieces.length > 1 || pieces[0]?.kind !== 'korean')
    return pieces.length > 0
      ? [way(pieces[0]?.kind === 'sign' ? [pieces[0].text] : pieces.map(({ text }) => text), word)]
      : [];
  return [
    ...possibleBases(word).map((base) => way([base], base)),
    ...(word.length > 1 ? [{ ...way([word], word), open: true }] : []),
  ];
}

function way(units: string[], label: string): Way {
  return { units, kind: 'typed', label, worth: 1 };
}

/** Whether a word says nothing of what is looked for. */
function isEmpty(word: string): boolean {
  if (stopwords.has(word)) return true;
  return (
    isHangul(word) &&
    readings(word).some(({ base, ending }) => stopwords.has(base) && ending !== '' && isNothingElse(word, base))
  );
}

function isNothingElse(word: string, base: string): boolean {
  return base.length > 1 || word.length <= 4;
}
