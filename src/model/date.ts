import { Temporal } from 'temporal-polyfill';

declare const brand: unique symbol;

/** A day of the calendar, `2026-11-20`, in the site's time zone: no instant, no clock. */
export type CivilDate = string & { readonly [brand]: 'CivilDate' };

const shape = /^\d{4}-\d{2}-\d{2}$/;
const epoch = Temporal.PlainDate.from('1970-01-01');
// Sites ask for the same few thousand days over and over; Temporal answers each of them once.
const numbers = new Map<string, number>();

/** The date that `text` names, or undefined when there is no such day (`2026-02-30`). */
export function parseDate(text: string): CivilDate | undefined {
  if (!shape.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CivilDate;
  } catch {
    return undefined;
  }
}

/** Days since 1970-01-01: dates become numbers for arithmetic and go back by `fromDayNumber`. */
export function dayNumber(date: CivilDate): number {
  let number = numbers.get(date);
  if (number === undefined) {
    number = epoch.until(Temporal.PlainDate.from(date)).days;
    numbers.set(date, number);
  }
  return number;
}

export function fromDayNumber(days: number): CivilDate {
  return epoch.add({ days }).toString() as CivilDate;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`, both counted: a day to itself is 1. Zero or less when `to` is earlier. */
export function daysInclusive(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** `date` moved on by an ISO 8601 duration of days, weeks, months or years (`P3M`); month ends are kept. */
export function addDuration(date: CivilDate, duration: string): CivilDate {
  return Temporal.PlainDate.from(date).add(duration, { overflow: 'constrain' }).toString() as CivilDate;
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 … 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

export function minDate(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

export function maxDate(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

/** The civil date now in a time zone. The only clock in hoego; everything else is given its `today`. */
export function today(timeZone: string): CivilDate {
  return Temporal.Now.plainDateISO(timeZone).toString() as CivilDate;
}
