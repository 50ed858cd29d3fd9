import { partsOf } from './compounds.ts';
import { isHangul } from './jamo.ts';
import type { Lexicon } from './lexicon.ts';
import { readings } from './readings.ts';
import { stopwords } from './stopwords.ts';

/** A Korean word of a query as the site's own words tell it: its units, or undefined when the site has no such word. */
export function knownUnits(word: string, lexicon: Lexicon): string[] | undefined {
  const frequency = (one: string) => lexicon.frequency(one);
  let best: { units: string[]; worth: number } | undefined;
  for (const { base, ending, verb } of readings(word)) {
    const units = stopwords.has(base) ? [base] : partsOf(base, frequency);
    if (units.some((unit) => frequency(unit) === 0 && !stopwords.has(unit))) continue;
    if (base.length === 1 && word.length > 3 && !verb) continue;
    const common = Math.min(...units.map(frequency));
    const worth = base.length + Math.log10(1 + common) - (ending === '' ? 0 : 0.2) - (units.length - 1) * 2.5;
    if (!best || worth > best.worth) best = { units, worth };
  }
  return best?.units;
}

/** The bases that a word which the site does not know may have, likeliest first. */
export function possibleBases(word: string): string[] {
  if (!isHangul(word)) return [word];
  return [...new Set(readings(word).map(({ base }) => base))].filter((base) => base.length > 1).slice(0, 8);
}
