import { type CivilDate, dayNumber } from '../model/date.ts';
import { periodSpan } from '../model/period.ts';
import type { Revision } from '../model/promise.ts';
import { byKeys } from './order.ts';
import type { GoalProgress, PlanProgress } from './progress.ts';
import { type Promised, promisesOf } from './promises.ts';
import { windowDays } from './windows.ts';

/** A goal whose promise was changed on the way. */
export interface MovedGoal {
  progress: GoalProgress;
  /** What was promised first … what is promised now; at least two. */
  promises: Promised[];
  first: Promised;
  now: Promised;
  /** By how many days the end moved; negative where it came nearer. */
  days: number;
  /** How far the promise moved: the share of the figure by which it changed, and the days as a share of the plan. */
  distance: number;
}

/** The goals of some plans whose promise moved, the one that moved most first. */
export function movedGoals(
  plans: readonly PlanProgress[],
  revisions: readonly Revision[],
  today: CivilDate,
): MovedGoal[] {
  const found = plans.flatMap(({ plan, goals }) => {
    const known = revisions.filter((revision) => revision.plan === plan.id && revision.on <= today);
    return goals.flatMap((progress) => {
      const until = goals.find(({ goal }) => goal.id === progress.goal.until);
      return moved(progress, promisesOf(progress, known, until?.doneOn, today));
    });
  });
  return found.sort(
    byKeys(
      ({ distance }) => -distance,
      ({ progress }) => progress.key,
    ),
  );
}

function moved(progress: GoalProgress, promises: Promised[]): MovedGoal[] {
  const [first, now] = [promises[0], promises.at(-1)];
  if (!first || !now || first === now) return [];
  const days = dayNumber(now.end) - dayNumber(first.end);
  const distance = change(first, now) + Math.abs(days) / windowDays([periodSpan(progress.plan.data.period)]);
  return distance > 0 ? [{ progress, promises, first, now, days, distance }] : [];
}

/** The share of what was promised by which the figure changed; of a level the share of its way. */
function change({ figure: before, from = 0 }: Promised, { figure: now }: Promised): number {
  if (before === undefined || now === undefined || before === now) return 0;
  return Math.abs(now - before) / Math.max(Math.abs(before - from), Math.abs(now - from), Number.EPSILON);
}
