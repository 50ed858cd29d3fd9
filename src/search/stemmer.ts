import { isHangul } from './jamo.ts';
import { type Reading, readings } from './readings.ts';

/** The stem of every Korean word of a site. */
export type Stems = Map<string, string>;

const rounds = 5;
const unseen = 1;
// Of two stems that nothing else speaks for, the shorter one.
const shorter = 0.3;
// Irregular stems are read after the regular ones, and are fewer.
const regular = 0.93;
// Left to learn it, a word alone would explain every word best.
const bare = 0.08;

/**
 * Decides how each word is read by how the other words are: a stem that stands before many endings is more likely one,
 * and so is an ending that stands behind many stems. What occurs once and alone stays as it is written.
 * @param counts how often each word occurs
 */
export function stemAll(counts: ReadonlyMap<string, number>): Stems {
  const words = [...counts]
    .filter(([word]) => isHangul(word))
    .map(([word, count]) => ({
      word,
      weight: 1 + Math.log(count),
      readings: readings(word),
      share: [] as number[],
    }));
  for (const one of words) one.share = one.readings.map(() => 1 / one.readings.length);
  for (let round = 0; round < rounds; round++) {
    const stems = new Map<string, number>();
    const endings = new Map<string, number>();
    let total = 0;
    for (const { weight, readings, share } of words)
      readings.forEach((reading, index) => {
        const part = weight * (share[index] ?? 0);
        total += part;
        stems.set(stemOf(reading), (stems.get(stemOf(reading)) ?? 0) + part);
        endings.set(endingOf(reading), (endings.get(endingOf(reading)) ?? 0) + part);
      });
    for (const one of words) {
      // What a word adds to a stem itself is no evidence for it.
      const likely = one.readings.map(
        (reading, index) =>
          ((stems.get(stemOf(reading)) ?? 0) -
            one.weight * (one.share[index] ?? 0) +
            unseen * shorter ** reading.base.length) *
          (reading.ending === '' && !reading.verb ? bare : (endings.get(endingOf(reading)) ?? 0) / total) *
          lengthLikelihood(reading) *
          regular ** index,
      );
      const sum = likely.reduce((a, b) => a + b, 0);
      one.share = likely.map((value) => value / sum);
    }
  }
  return new Map(
    words.map(({ word, readings, share }) => [
      word,
      emptyIn(word, readings) ?? readings[share.indexOf(Math.max(...share))]?.base ?? word,
    ]),
  );
}

// A noun and a verb that are written alike do not speak for each other: 이진 is not of 이지.
function stemOf({ base, verb }: Reading): string {
  return verb ? `${base}*` : base;
}

function endingOf({ ending, verb }: Reading): string {
  return verb ? `${ending}*` : ending;
}

const light = new Set(['하', '되', '있', '없', '않']);
const notLight = new Set(['하나', '하루', '하늘', '하지', '되지']);

/** 하고, 있었다: forms of what carries no meaning, whatever else they might be. */
function emptyIn(word: string, readings: readonly Reading[]): string | undefined {
  if (notLight.has(word)) return undefined;
  return readings.find(({ base, verb }) => verb && light.has(base))?.base;
}

const endsInParticle = /(에서|으로|에게|까지|부터|처럼|보다|라고|에는|에도|이다)$/;

// Few Korean words have one syllable.
function lengthLikelihood({ base, ending }: Reading): number {
  if (base.length > 3 && endsInParticle.test(base)) return 0.02;
  return base.length === 1 ? 0.1 : ending.length > 4 ? 0.5 : 1;
}
