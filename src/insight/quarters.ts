import { type CivilDate, addDays, minDate } from '../model/date.ts';
import { type Span, intersection, parsePeriod, periodSpan } from '../model/period.ts';
import { expectedAt } from './expected.ts';
import { share } from './figures.ts';
import type { GoalProgress } from './progress.ts';
import { mean } from './rates.ts';
import { windowDays } from './windows.ts';

/** How much of what a quarter asked for was carried out in it. */
export interface QuarterRate {
  /** `2026-Q3` */
  quarter: string;
  span: Span;
  /** 0 … 1; undefined where nothing was expected or reported. */
  executionRate: number | undefined;
}

export function quarterRates(goals: readonly GoalProgress[], year: number): QuarterRate[] {
  return [1, 2, 3, 4].map((number) => {
    const quarter = `${String(year).padStart(4, '0')}-Q${number}`;
    const period = parsePeriod(quarter);
    if (!period) throw new TypeError(`not a quarter: ${quarter}`);
    const span = periodSpan(period);
    return { quarter, span, executionRate: mean(goals.flatMap((goal) => rateIn(goal, span) ?? [])) };
  });
}

/** 0 … 1: what was done in the span ÷ what the span asked for; whoever was ahead before owes less, who was behind no more. */
function rateIn(goal: GoalProgress, span: Span): number | undefined {
  const eve = addDays(span.start, -1);
  const end = minDate(span.end, goal.asOf);
  if (end < span.start) return undefined;
  const [expectedBefore, expected] = [way(goal, expectedAt(goal, eve)), way(goal, expectedAt(goal, end))];
  if (expected <= expectedBefore) return undefined;
  const before = way(goal, doneBy(goal, eve));
  const asked = expected - Math.max(expectedBefore, before);
  return asked > 0 ? Math.min(1, Math.max(0, way(goal, doneBy(goal, span.end)) - before) / asked) : 1;
}

/** 0 … 1 of the whole way to the target. */
function way(goal: GoalProgress, amount: number | undefined): number {
  return amount === undefined ? 0 : (share(goal, amount, goal.target) ?? 0);
}

/** Units, steps or level by the end of a day; of a mark over a longer time the part that its days up to then make. */
function doneBy({ shape, marks, from }: GoalProgress, day: CivilDate): number | undefined {
  if (shape === 'level') return marks.filter(({ on, value }) => on <= day && value !== undefined).at(-1)?.value ?? from;
  return marks.reduce((sum, { span, amount }) => {
    const part = span.start <= day ? intersection(span, { start: span.start, end: day }) : undefined;
    return part ? sum + (amount * windowDays([part])) / windowDays([span]) : sum;
  }, 0);
}
