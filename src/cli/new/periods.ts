import { addDays, monthOf, dayOf, yearOf } from '../../model/date.ts';
import { monthPeriod, type Period, parsePeriod, periodSpan } from '../../model/period.ts';
import type { LogView } from './log-view.ts';

// The last month's retro is still to be written until this day.
const late = 10;

/** This month; until its 10th the last one, while that has no retro. */
export function retroPeriod({ today, all }: LogView): Period {
  const running = monthPeriod(today);
  const last = monthPeriod(addDays(periodSpan(running).start, -1));
  return dayOf(today) <= late && !all.retros.some(({ data }) => data.period === last) ? last : running;
}

/** The running year; from October on the next one that has no plan. */
export function planPeriod({ today, all }: LogView): Period {
  let year = yearOf(today);
  if (monthOf(today) < 10) return yearPeriod(year);
  do year++;
  while (all.plans.some(({ data }) => data.period === yearPeriod(year)));
  return yearPeriod(year);
}

/** The running year; until the end of March the last one, while that has no retro. */
export function reviewPeriod({ today, all }: LogView): Period {
  const last = yearPeriod(yearOf(today) - 1);
  return monthOf(today) <= 3 && !all.retros.some(({ data }) => data.period === last) ? last : yearPeriod(yearOf(today));
}

/** `2026-11`, and for `2025-12-29/2026-01-05` a name without the slash. */
export function periodId(period: Period): string {
  return period.replace('/', '-');
}

function yearPeriod(year: number): Period {
  const period = parsePeriod(String(year).padStart(4, '0'));
  if (!period) throw new TypeError(`not a year: ${year}`);
  return period;
}
