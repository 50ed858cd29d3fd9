import { type CivilDate, addDays, dayNumber, monthOf, weekday, yearOf } from '../model/date.ts';
import { type Period, type Span, parsePeriod, periodSpan, periodYear, weekOf } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import { writtenOn } from './day.ts';
import { byKeys } from './order.ts';

/** One ISO week of the ruler. */
export interface WeekOfWriting {
  week: Period;
  /** Monday to Sunday. */
  span: Span;
  count: number;
}

/** When one wrote, in one year. */
export interface WritingYear {
  year: number;
  total: number;
  /** Entries by day, only days with some, in order. */
  days: { date: CivilDate; count: number }[];
  /** Every ISO week whose Thursday lies in the year, written in or not: the ruler. */
  weeks: WeekOfWriting[];
  /** Entries in January … December. */
  months: number[];
  /** The most days without an entry between two with one. */
  longestGap?: { span: Span; days: number } | undefined;
  /** 1 Monday … 7 Sunday: the day most entries bear; of several the earliest in the week. */
  weekday?: number | undefined;
}

/** By year, in order; from the first day on which something was written to the last. Entries without a day are left out. */
export function writing(records: Records, today: CivilDate): Map<number, WritingYear> {
  const entries = [...records.plans, ...records.retros, ...records.interviews, ...records.questions, ...records.notes];
  const byDay = new Map<CivilDate, number>();
  const byWeek = new Map<Period, number>();
  for (const entry of entries) {
    const day = writtenOn(entry, today);
    if (day === undefined) continue;
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
    byWeek.set(weekOf(day), (byWeek.get(weekOf(day)) ?? 0) + 1);
  }
  const days = [...byDay].map(([date, count]) => ({ date, count })).sort(byKeys(({ date }) => date));
  const years = new Set([...days.map(({ date }) => yearOf(date)), ...[...byWeek.keys()].map(periodYear)]);
  const inYear = Map.groupBy(days, ({ date }) => yearOf(date));
  return new Map([...years].sort((a, b) => a - b).map((year) => [year, writingYear(year, inYear.get(year) ?? [], byWeek)]));
}

function writingYear(year: number, days: WritingYear['days'], byWeek: ReadonlyMap<Period, number>): WritingYear {
  const months = Array.from({ length: 12 }, () => 0);
  const weekdays = Array.from({ length: 8 }, () => 0);
  for (const { date, count } of days) {
    months[monthOf(date) - 1] = (months[monthOf(date) - 1] ?? 0) + count;
    weekdays[weekday(date)] = (weekdays[weekday(date)] ?? 0) + count;
  }
  const total = days.reduce((sum, { count }) => sum + count, 0);
  return {
    year,
    total,
    days,
    weeks: isoWeeks(year).map(({ week, span }) => ({ week, span, count: byWeek.get(week) ?? 0 })),
    months,
    longestGap: longestGap(days.map(({ date }) => date)),
    weekday: total > 0 ? weekdays.indexOf(Math.max(...weekdays)) : undefined,
  };
}

function longestGap(days: readonly CivilDate[]): WritingYear['longestGap'] {
  let longest: WritingYear['longestGap'];
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    const between = before === undefined ? 0 : dayNumber(day) - dayNumber(before) - 1;
    if (before !== undefined && between > (longest?.days ?? 0)) longest = { span: { start: addDays(before, 1), end: addDays(day, -1) }, days: between };
  }
  return longest;
}

/** The ISO weeks of a year: those whose Thursday lies in it. */
export function isoWeeks(year: number): { week: Period; span: Span }[] {
  const weeks: { week: Period; span: Span }[] = [];
  for (let number = 1; number <= 53; number++) {
    const week = parsePeriod(`${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`);
    if (week) weeks.push({ week, span: periodSpan(week) });
  }
  return weeks;
}
