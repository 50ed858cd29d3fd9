import { type CivilDate, addDays, maxDate, minDate } from '../model/date.ts';
import type { Span } from '../model/period.ts';
import type { Goal } from '../model/plan.ts';
import type { GoalProgress, Status } from './progress.ts';
import type { Report } from './reports.ts';
import { lastDay } from './windows.ts';

// Of the target: what may be missing before a goal counts as behind.
const tolerance = 0.05;
// Days after its end for which a goal waits for the retro that tells how it went; then silence is an answer too.
const grace = 45;

/**
 * The day that a goal's status compares at: the end of the last reported period, or today if that is earlier. Before
 * anything was reported it is the eve of the first window; when the windows ended long ago unreported, their end.
 */
export function asOfDay(windows: readonly Span[], reports: readonly Report[], today: CivilDate): CivilDate {
  const start = windows[0]?.start ?? today;
  const end = lastDay(windows);
  const reported = reports.reduce((last, { home }) => maxDate(last, home.end), addDays(start, -1));
  return minDate(today, today > addDays(end, grace) ? maxDate(reported, end) : reported);
}

/** Whether so much is missing that it is worth saying: more than 5 % of the target, and one unit (of a level: 5 % of its way). */
export function isShort(
  { shape, target, from }: Pick<GoalProgress, 'shape' | 'target' | 'from'>,
  missing: number,
): boolean {
  if (target === undefined) return false;
  if (shape === 'level') return missing > tolerance * Math.abs(target - (from ?? target));
  return missing > tolerance * target && missing >= 1 - 1e-9;
}

type Standing = Pick<GoalProgress, 'shape' | 'windows' | 'target' | 'from' | 'asOf' | 'shortfall' | 'doneOn'>;

/** What the arithmetic says. `carriedOn`: another time or another goal takes what is left. */
export function derivedStatus(standing: Standing, carriedOn: boolean, today: CivilDate): Status {
  const { shape, windows, asOf, shortfall, doneOn, target } = standing;
  if (target === undefined && shape === 'habit') return 'shown';
  if (doneOn !== undefined) return 'done';
  if (today < (windows[0]?.start ?? today)) return 'upcoming';
  const short = isShort(standing, shortfall);
  // What ended yesterday is not lost before its retro is written.
  if (today > lastDay(windows) && asOf >= lastDay(windows)) return carriedOn ? 'carried' : 'missed';
  return short ? 'behind' : 'on-track';
}

const verdicts: Record<NonNullable<Goal['verdict']>['result'], Status> = {
  done: 'done',
  partial: 'partial',
  failed: 'missed',
  dropped: 'dropped',
};

/** The writer's own judgement overrules the arithmetic. */
export function status(goal: Goal, derived: Status): Status {
  return goal.verdict ? verdicts[goal.verdict.result] : derived;
}
