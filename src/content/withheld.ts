import { type CollectionName, collectionNames } from '../model/entry.ts';
import { overlaps, periodSpan } from '../model/period.ts';
import { indexGoals } from '../model/references.ts';
import type { Log } from './log.ts';
import type { ReadEntry } from './read.ts';

/**
 * What a build says of the entries that it did not publish: how many, and which published plans they would have
 * counted towards. Only counts and ids of what is public; nothing of what is private.
 */
export function withheldReport({ entries, resume }: Pick<Log, 'entries' | 'resume'>): string[] {
  const held = entries.filter((entry) => entry.data.visibility === 'private');
  const kinds = collectionNames.flatMap((name) => {
    const count = held.filter((entry) => entry.collection === name).length;
    return count > 0 ? [`${count} ${count === 1 ? name.slice(0, -1) : name}`] : [];
  });
  if (resume?.data.visibility === 'private') kinds.push('who writes it (resume.yaml)');
  return kinds.length === 0 ? [] : [`held back as private: ${kinds.join(', ')}`, ...plansWithoutRetros(entries)];
}

function plansWithoutRetros(entries: readonly ReadEntry[]): string[] {
  const of = <C extends CollectionName>(collection: C) =>
    entries.filter((entry): entry is ReadEntry<C> => entry.collection === collection);
  const goals = indexGoals(of('plans'));
  const retros = of('retros').filter((retro) => retro.data.visibility === 'private');
  return of('plans')
    .filter((plan) => plan.data.visibility === 'public')
    .flatMap((plan) => {
      const left = retros.filter((retro) => {
        const span = periodSpan(retro.data.period);
        if (!overlaps(span, periodSpan(plan.data.period))) return false;
        return retro.data.done.some(
          ({ goal }) => goal !== undefined && goals.find(goal, span).some((found) => found.plan === plan),
        );
      }).length;
      return left > 0
        ? [`the figures of the plan ${plan.id} leave out ${left} private ${left === 1 ? 'retro' : 'retros'}`]
        : [];
    });
}
