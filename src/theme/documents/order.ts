import type { GoalRecord } from '../../insight/done-lines.ts';
import type { Status } from '../../insight/progress.ts';

// What was done comes first, what became of nothing last.
const merit: Record<Status, number> = {
  done: 0,
  partial: 1,
  'on-track': 2,
  behind: 3,
  shown: 4,
  carried: 5,
  missed: 6,
  dropped: 7,
  upcoming: 8,
};

/** As a document tells them: what was done first; within that, as the plan has them. */
export function byMerit(goals: readonly GoalRecord[]): GoalRecord[] {
  return [...goals].sort((a, b) => merit[a.progress.status] - merit[b.progress.status]);
}

/** Goals under their categories, in the order in which the plans first name each; those without come last. */
export function byCategory(goals: readonly GoalRecord[]): [string | undefined, GoalRecord[]][] {
  const groups = Map.groupBy(goals, ({ progress }) => progress.goal.category);
  return [...groups].sort(([a], [b]) => Number(a === undefined) - Number(b === undefined));
}
