/** Days as whole numbers since 1970, for a count that uses none of hoego's own calendar. */

const perDay = 86_400_000;

export type Days = readonly [from: number, to: number];

export function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / perDay;
}

export function dateOf(on: number): Date {
  return new Date(on * perDay);
}

export function yearOf(on: number): number {
  return dateOf(on).getUTCFullYear();
}

/** The month around a day. */
export function monthAround(on: number): Days {
  const date = dateOf(on);
  return month(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** `month` counts from 1, and may run over into the years beside. */
export function month(year: number, number: number, months = 1): Days {
  return [Date.UTC(year, number - 1, 1) / perDay, Date.UTC(year, number - 1 + months, 0) / perDay];
}

/** First and last day of a period. */
export function daysOf(period: string | number): Days {
  const name = String(period);
  if (name.includes('/')) {
    const [from = '', to = ''] = name.split('/');
    return [daysOf(from)[0], daysOf(to)[1]];
  }
  const year = Number(name.slice(0, 4));
  const [kind, number] = [name[5], Number(name.slice(6))];
  if (kind === undefined) return month(year, 1, 12);
  if (kind === 'H') return month(year, number * 6 - 5, 6);
  if (kind === 'Q') return month(year, number * 3 - 2, 3);
  if (kind === 'W') {
    // The week of 4 January is the first; day 0 was a Thursday.
    const fourth = day(`${year}-01-04`);
    const monday = fourth - ((fourth + 3) % 7) + (number - 1) * 7;
    return [monday, monday + 6];
  }
  return name.length === 10 ? [day(name), day(name)] : month(year, Number(name.slice(5)));
}

/** The days under which a retro is filed: of a week those in the month of its Thursday. */
export function homeOf(period: string | number): Days {
  const [from, to] = daysOf(period);
  if (!/W/.test(String(period))) return [from, to];
  const [first, last] = monthAround(from + 3);
  return [Math.max(from, first), Math.min(to, last)];
}

export function meet(a: Days, b: Days): boolean {
  return a[0] <= b[1] && a[1] >= b[0];
}
