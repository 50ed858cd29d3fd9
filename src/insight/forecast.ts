import { type CivilDate, addDays } from '../model/date.ts';
import type { Forecast, GoalProgress } from './progress.ts';
import { lastDay, windowDays } from './windows.ts';

// Days: what lies further off than ten years is never.
const horizon = 3653;

type Pace = Pick<GoalProgress, 'shape' | 'windows' | 'target' | 'from' | 'done' | 'doneOn' | 'asOf'>;

/** Goes on from `asOf` at the pace kept so far. Nothing once the goal is done or over, or while nothing has elapsed. */
export function forecast({ shape, windows, target, from = 0, done, doneOn, asOf }: Pace): Forecast | undefined {
  const elapsed = windowDays(windows, asOf);
  if (
    target === undefined ||
    shape === 'milestone' ||
    doneOn !== undefined ||
    elapsed === 0 ||
    asOf >= lastDay(windows)
  )
    return undefined;
  const start = shape === 'level' ? from : 0;
  const pace = (done - start) / elapsed;
  const atEnd = start + pace * windowDays(windows);
  // The days of a habit are all asked for, however early its sum is reached.
  const days = shape === 'habit' ? Infinity : Math.ceil((target - done) / pace - 1e-9);
  return { atEnd, reachedOn: days > 0 && days <= horizon ? windowDay(windows, asOf, days) : undefined };
}

/** The day on which the windows have gone on for `days` more; beyond their end every day counts. */
function windowDay(windows: GoalProgress['windows'], asOf: CivilDate, days: number): CivilDate {
  let left = days;
  let day = asOf;
  for (const { start, end } of windows) {
    if (end <= day) continue;
    const from = day < start ? addDays(start, -1) : day;
    const inside = windowDays([{ start: addDays(from, 1), end }]);
    if (left <= inside) return addDays(from, left);
    left -= inside;
    day = end;
  }
  return addDays(day, left);
}
