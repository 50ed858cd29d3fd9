import { type CivilDate, addDays, addDuration, daysInclusive, maxDate, minDate } from '../model/date.ts';
import { type Span, overlaps, periodSpan } from '../model/period.ts';
import type { Goal } from '../model/plan.ts';

/**
 * When a goal is to be done: the promised window, and the one that `carryTo` adds where that lies in the plan's time.
 * @param doneOn when this goal was done: what is finished in the first window leaves nothing to carry.
 * @param untilDoneOn when the goal that `until` names was done.
 */
export function goalWindows(
  goal: Goal,
  plan: Span,
  doneOn: CivilDate | undefined,
  untilDoneOn: CivilDate | undefined,
): Span[] {
  const { start, end: promised } = goal.period ? periodSpan(goal.period) : plan;
  const within = goal.within ? addDays(addDuration(start, goal.within), -1) : promised;
  // It keeps its first day even where the other goal was done before it began.
  const end = untilDoneOn ? maxDate(start, minDate(within, untilDoneOn)) : within;
  const first = { start, end };
  if (!goal.carryTo || leavesPlan(goal, plan) || (doneOn && doneOn <= end)) return [first];
  const more = periodSpan(goal.carryTo);
  const second = { start: maxDate(more.start, addDays(end, 1)), end: more.end };
  return second.start <= second.end ? [first, second] : [first];
}

/** Whether what is left goes to a time that the plan has no part in. */
export function leavesPlan(goal: Goal, plan: Span): boolean {
  return goal.carryTo !== undefined && !overlaps(periodSpan(goal.carryTo), plan);
}

/** Days of the windows up to `date`, itself counted; without `date` all of them. */
export function windowDays(windows: readonly Span[], date?: CivilDate): number {
  return windows.reduce(
    (sum, { start, end }) => sum + Math.max(0, daysInclusive(start, date ? minDate(end, date) : end)),
    0,
  );
}

/** The day on which the windows end. */
export function lastDay(windows: readonly Span[]): CivilDate {
  const last = windows.at(-1);
  if (!last) throw new TypeError('a goal has at least one window');
  return last.end;
}
