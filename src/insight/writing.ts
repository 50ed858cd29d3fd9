import { type CivilDate, addDays, dayNumber, monthOf, weekday, yearOf } from '../model/date.ts';
import { type Period, type Span, parsePeriod, periodSpan } from '../model/period.ts';
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
  weekday: number;
}

/** By year, in order. Entries without a day are left out, and years without entries. */
export function writing(records: Records, today: CivilDate): Map<number, WritingYear> {
  const days = daysWritten(records, today);
  const years = new Set(days.map(({ date }) => yearOf(date)));
  return new Map([...years].map((year) => [year, writingYear(year, days)]));
}

/** One year of `writing`. */
export function writingIn(records: Records, today: CivilDate, year: number): WritingYear | undefined {
  const days = daysWritten(records, today);
  return days.some(({ date }) => yearOf(date) === year) ? writingYear(year, days) : undefined;
}

/** Entries by day, in order. */
function daysWritten(records: Records, today: CivilDate): WritingYear['days'] {
  const counts = new Map<CivilDate, number>();
  for (const entry of [
    ...records.plans,
    ...records.retros,
    ...records.interviews,
    ...records.questions,
    ...records.notes,
  ]) {
    const day = writtenOn(entry, today);
    if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([date, count]) => ({ date, count })).sort(byKeys(({ date }) => date));
}

function writingYear(year: number, all: WritingYear['days']): WritingYear {
  const days = all.filter(({ date }) => yearOf(date) === year);
  const months = tallied(12, days, (date) => monthOf(date) - 1);
  const weekdays = tallied(7, days, (date) => weekday(date) - 1);
  const weeks = isoWeeks(year);
  const [first] = weeks;
  // The first and the last week reach into the years beside.
  const counts = tallied(weeks.length, all, (date) =>
    first ? Math.floor((dayNumber(date) - dayNumber(first.span.start)) / 7) : -1,
  );
  return {
    year,
    total: days.reduce((sum, { count }) => sum + count, 0),
    days,
    weeks: weeks.map(({ week, span }, index) => ({ week, span, count: counts[index] ?? 0 })),
    months,
    longestGap: longestGap(days.map(({ date }) => date)),
    weekday: weekdays.indexOf(Math.max(...weekdays)) + 1,
  };
}

/** Counts into `length` places, each day into the one that `place` says; days without one are left out. */
function tallied(length: number, days: WritingYear['days'], place: (date: CivilDate) => number): number[] {
  const counts = Array.from({ length }, () => 0);
  for (const { date, count } of days) {
    const before = counts[place(date)];
    if (before !== undefined) counts[place(date)] = before + count;
  }
  return counts;
}

function longestGap(days: readonly CivilDate[]): WritingYear['longestGap'] {
  let longest: WritingYear['longestGap'];
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    const between = before === undefined ? 0 : dayNumber(day) - dayNumber(before) - 1;
    if (before !== undefined && between > (longest?.days ?? 0))
      longest = { span: { start: addDays(before, 1), end: addDays(day, -1) }, days: between };
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
