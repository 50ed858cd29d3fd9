import { Temporal } from 'temporal-polyfill';
import { addDays, type CivilDate, maxDate, minDate, parseDate } from './date.ts';

declare const brand: unique symbol;

/**
 * A stretch of the calendar as a writer names it: `2026`, `2026-H1`, `2026-Q3`, `2026-11`, `2026-W45` (ISO week),
 * `2026-11-20`, or an interval of two of these, `2025-12-29/2026-01-05`.
 */
export type Period = string & { readonly [brand]: 'Period' };

export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day' | 'interval';

/** Days from `start` to `end`, both included. */
export interface Span {
  start: CivilDate;
  end: CivilDate;
}

interface Calendar extends Span {
  kind: PeriodKind;
}

const read = new Map<string, Calendar>();

/** The period that `text` names, or undefined when it names none (`2026-13`, `2026-W60`, an interval that runs back). */
export function parsePeriod(text: string): Period | undefined {
  return calendar(text) ? (text as Period) : undefined;
}

export function periodKind(period: Period): PeriodKind {
  return known(period).kind;
}

export function periodSpan(period: Period): Span {
  const { start, end } = known(period);
  return { start, end };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The days that both spans hold, or undefined when they share none. */
export function intersection(a: Span, b: Span): Span | undefined {
  if (!overlaps(a, b)) return undefined;
  return { start: maxDate(a.start, b.start), end: minDate(a.end, b.end) };
}

export function contains(span: Span, date: CivilDate): boolean {
  return span.start <= date && date <= span.end;
}

/** Thursday of the ISO week that `date` lies in: the day that says which month and year the week belongs to. */
export function thursdayOf(date: CivilDate): CivilDate {
  return addDays(date, 4 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** The days of a period; of a week only those in the month of its Thursday, to which the week belongs. */
export function homeSpan(period: Period): Span {
  const span = periodSpan(period);
  if (periodKind(period) !== 'week') return span;
  return intersection(span, periodSpan(monthPeriod(thursdayOf(span.start)))) ?? span;
}

/** The ISO week of a date, `2026-W45`. */
export function weekOf(date: CivilDate): Period {
  const plain = Temporal.PlainDate.from(date);
  return `${plain.yearOfWeek}-W${String(plain.weekOfYear).padStart(2, '0')}` as Period;
}

export function monthPeriod(date: CivilDate): Period {
  return date.slice(0, 7) as Period;
}

/** The year that a period is filed under: that of its start, and for a week that of its Thursday. */
export function periodYear(period: Period): number {
  const { kind, start } = known(period);
  return Number((kind === 'week' ? thursdayOf(start) : start).slice(0, 4));
}

function known(period: Period): Calendar {
  const found = calendar(period);
  if (!found) throw new TypeError(`not a period: ${period}`);
  return found;
}

function calendar(text: string): Calendar | undefined {
  const before = read.get(text);
  if (before) return before;
  const found = parseCalendar(text);
  // Only what is a period is kept: what a writer mistypes would gather here while a site is being written.
  if (found) read.set(text, found);
  return found;
}

function parseCalendar(text: string): Calendar | undefined {
  const [from, to, more] = text.split('/');
  if (from !== undefined && to !== undefined && more === undefined) {
    const first = parseSingle(from);
    const last = parseSingle(to);
    if (!first || !last || first.start > last.end) return undefined;
    return { kind: 'interval', start: first.start, end: last.end };
  }
  return parseSingle(text);
}

function parseSingle(text: string): Calendar | undefined {
  const day = parseDate(text);
  if (day) return { kind: 'day', start: day, end: day };
  const [, yearText, part, numberText] = /^(\d{4})(?:-(H|Q|W|)(\d{1,2}))?$/.exec(text) ?? [];
  if (yearText === undefined) return undefined;
  const year = Number(yearText);
  const number = Number(numberText);
  if (numberText === undefined) return months('year', year, 1, 12);
  if (part === 'H')
    return number >= 1 && number <= 2 && numberText.length === 1 ? months('half', year, number * 6 - 5, 6) : undefined;
  if (part === 'Q')
    return number >= 1 && number <= 4 && numberText.length === 1
      ? months('quarter', year, number * 3 - 2, 3)
      : undefined;
  if (numberText.length !== 2) return undefined;
  return part === 'W' ? week(year, number) : number >= 1 && number <= 12 ? months('month', year, number, 1) : undefined;
}

function months(kind: PeriodKind, year: number, month: number, count: number): Calendar {
  const start = Temporal.PlainDate.from({ year, month, day: 1 });
  const end = start.add({ months: count }).subtract({ days: 1 });
  return { kind, start: start.toString() as CivilDate, end: end.toString() as CivilDate };
}

function week(year: number, number: number): Calendar | undefined {
  // ISO 8601: week 1 is the one that holds 4 January.
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 });
  if (monday.yearOfWeek !== year || monday.weekOfYear !== number) return undefined;
  const sunday = monday.add({ days: 6 });
  // Dates are compared as text, which holds for years of four digits.
  if (monday.year < 0 || sunday.year > 9999) return undefined;
  return { kind: 'week', start: monday.toString() as CivilDate, end: sunday.toString() as CivilDate };
}
