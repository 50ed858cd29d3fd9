import { findTryAsWritten } from '../model/references.ts';
import type { ReadEntry } from './read.ts';

/**
 * Gives every resolution the id that it goes by: its own, else its number. What looks back on it then names it by that,
 * so that nothing shifts when another one is withheld.
 */
export function nameTries(entries: readonly ReadEntry[]): ReadEntry[] {
  const retros = new Map(entries.filter(isRetro).map((retro) => [retro.id, retro]));
  return entries.map((entry) => {
    if (!isRetro(entry)) return entry;
    const { data } = entry;
    return {
      ...entry,
      data: {
        ...data,
        try: data.try.map((attempt, index) => ({ ...attempt, id: attempt.id ?? String(index + 1) })),
        reviewed: data.reviewed.map((review) => {
          const found = findTryAsWritten(retros, review.try);
          return found ? { ...review, try: `${found.retro.id}#${found.attempt.id ?? found.number}` } : review;
        }),
      },
    };
  });
}

function isRetro(entry: ReadEntry): entry is ReadEntry<'retros'> {
  return entry.collection === 'retros';
}
