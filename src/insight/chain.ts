import type { GoalKey } from '../model/plan.ts';
import type { FoundGoal, GoalIndex } from '../model/references.ts';
import type { GoalProgress } from './progress.ts';

/** Which goal goes on with which: from the later to the earlier one, and back. */
export interface Chain {
  before: ReadonlyMap<GoalKey, GoalKey>;
  after: ReadonlyMap<GoalKey, GoalKey>;
}

/** Reads every `carriedFrom`. Where two goals go on with one, the first in the order of the plans is its `after`. */
export function chainOf(index: GoalIndex, goals: readonly FoundGoal[]): Chain {
  const before = new Map<GoalKey, GoalKey>();
  const after = new Map<GoalKey, GoalKey>();
  for (const { key, goal } of goals) {
    const [earlier, second] =
      goal.carriedFrom === undefined ? [] : index.find(goal.carriedFrom).filter((other) => other.key !== key);
    if (!earlier || second) continue;
    before.set(key, earlier.key);
    if (!after.has(earlier.key)) after.set(earlier.key, key);
  }
  return { before, after };
}

/** The goals that one goes on with, nearest first; a chain that bites its own tail ends there. */
export function goalsBefore(key: GoalKey, chain: Chain, known: ReadonlyMap<GoalKey, GoalProgress>): GoalProgress[] {
  const seen = new Set([key]);
  const found: GoalProgress[] = [];
  for (
    let earlier = chain.before.get(key);
    earlier !== undefined && !seen.has(earlier);
    earlier = chain.before.get(earlier)
  ) {
    seen.add(earlier);
    const progress = known.get(earlier);
    if (progress) found.push(progress);
  }
  return found;
}
