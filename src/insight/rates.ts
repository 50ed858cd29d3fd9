import type { GoalProgress, Status } from './progress.ts';

/** How many goals have each status. */
export function statusCounts(goals: readonly GoalProgress[]): Record<Status, number> {
  const counts = {
    upcoming: 0,
    'on-track': 0,
    behind: 0,
    done: 0,
    partial: 0,
    missed: 0,
    carried: 0,
    dropped: 0,
    shown: 0,
  };
  for (const { status } of goals) counts[status]++;
  return counts;
}

/** 0 … 1: the mean of what was carried out of what was expected, over the goals of which something was. */
export function executionRate(goals: readonly GoalProgress[]): number | undefined {
  return mean(goals.flatMap(({ execution }) => execution ?? []));
}

export function mean(figures: readonly number[]): number | undefined {
  return figures.length > 0 ? figures.reduce((sum, figure) => sum + figure, 0) / figures.length : undefined;
}
