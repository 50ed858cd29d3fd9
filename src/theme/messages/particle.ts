import { type Particle, particleFor } from '../../model/particle.ts';

export { particleFor };

/** WORD JOINER: no width, and no line is broken at it. */
const joiner = '\u2060';

/**
 * `word` with its particle, as it is set on a page: behind a sign (66%, ‘카프카’) a word joiner keeps the two on one line,
 * which `word-break: keep-all` does not do.
 */
export function withParticle(word: string, particle: Particle): string {
  return word + (/[\p{L}\p{N}]$/u.test(word) ? '' : joiner) + particleFor(word, particle);
}
