import { type CivilDate, addDays, daysInclusive } from '../model/date.ts';
import { type Span, intersection, monthPeriod, parsePeriod, periodSpan } from '../model/period.ts';
import type { Cadence } from '../model/plan.ts';
import type { GoalProgress } from './progress.ts';
import { lastDay, windowDays } from './windows.ts';

/** What says how much is expected when. */
export type Promised = Pick<GoalProgress, 'shape' | 'windows' | 'target' | 'from'>;

/**
 * What a goal asks for by the end of `date`, in the target's unit: a straight line over the days of its windows; a
 * milestone asks for nothing until its window ends. Undefined where nothing is asked.
 */
export function expectedAt({ shape, windows, target, from }: Promised, date: CivilDate): number | undefined {
  if (target === undefined) return undefined;
  if (shape === 'milestone') return date >= lastDay(windows) ? target : undefined;
  const share = windowDays(windows, date) / windowDays(windows);
  if (shape !== 'level') return target * share;
  return from === undefined ? undefined : from + (target - from) * share;
}

/** How often a cadence comes round in a span: days ÷ 7 weeks, and of each month or quarter the part that lies in it. */
export function rounds(every: Cadence, span: Span): number {
  if (every === 'day') return daysInclusive(span.start, span.end);
  if (every === 'week') return daysInclusive(span.start, span.end) / 7;
  let sum = 0;
  for (let day = span.start; day <= span.end;) {
    const whole = every === 'month' ? periodSpan(monthPeriod(day)) : quarterOf(day);
    const part = intersection(whole, span) ?? whole;
    sum += daysInclusive(part.start, part.end) / daysInclusive(whole.start, whole.end);
    day = addDays(whole.end, 1);
  }
  return sum;
}

function quarterOf(day: CivilDate): Span {
  const name = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const period = parsePeriod(name);
  if (!period) throw new TypeError(`not a quarter: ${name}`);
  return periodSpan(period);
}
