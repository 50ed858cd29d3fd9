import { isHangul } from './jamo.ts';
import { isParticle } from './josa.ts';
import { readings } from './readings.ts';
import { stopwords } from './stopwords.ts';

const shortest = 2;
const common = 3;

/**
 * The parts of a Korean compound that are words of their own, in order: 백엔드개발자 is 백엔드, 개발자. A word that cannot
 * be taken apart is its own only part. Fewer parts win, then the parts whose rarest is most common.
 * @param frequency on how many pages a word stands alone
 */
export function partsOf(word: string, frequency: (word: string) => number): string[] {
  if (!isHangul(word) || word.length < 2 * shortest) return [word];
  let best: { parts: string[]; rarest: number } | undefined;
  for (let at = shortest; at <= word.length - shortest; at++) {
    const head = word.slice(0, at);
    if (frequency(head) < common || !isPart(head)) continue;
    const rest = word.slice(at);
    const parts = frequency(rest) >= common && isPart(rest) ? [rest] : partsOf(rest, frequency);
    if (parts.length === 1 && (frequency(rest) < common || !isPart(rest))) continue;
    const rarest = Math.min(frequency(head), ...parts.map(frequency));
    if (
      !best ||
      parts.length + 1 < best.parts.length ||
      (parts.length + 1 === best.parts.length && rarest > best.rarest)
    )
      best = { parts: [head, ...parts], rarest };
  }
  return best?.parts ?? [word];
}

const known = new Map<string, boolean>();

/** Particles, words without meaning and forms of 하다 and the like are no part of a name. */
function isPart(word: string): boolean {
  let part = known.get(word);
  if (part === undefined) {
    part =
      !isParticle(word) &&
      !stopwords.has(word) &&
      !readings(word).some(({ base, verb, ending }) => verb && ending !== '' && light.has(base));
    known.set(word, part);
  }
  return part;
}

const light = new Set(['하', '되', '있', '없', '않', '이']);
