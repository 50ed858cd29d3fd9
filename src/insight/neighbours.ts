import { daysInclusive } from '../model/date.ts';
import type { CollectionName } from '../model/entry.ts';
import { periodSpan } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import { applicationDays } from './day.ts';
import { byKeys } from './order.ts';

export interface Neighbours<E> {
  previous?: E | undefined;
  next?: E | undefined;
}

/** What stands before and after each entry, by entry id: retros by the end of their period, others by date, undated ones first. */
export function neighbours<E extends Records[CollectionName][number]>(
  entries: readonly E[],
): Map<string, Neighbours<E>> {
  const ordered = [...entries].sort(byKeys(placeInTime, ({ id }) => id));
  return new Map(ordered.map((entry, index) => [entry.id, { previous: ordered[index - 1], next: ordered[index + 1] }]));
}

/** The day an entry stands at; of two that end together the longer one follows, as a year's retro follows December's. */
export function placeInTime(entry: Records[CollectionName][number]): string {
  if (entry.collection === 'interviews') return entry.data.date ?? applicationDays(entry).at(-1) ?? '';
  if (entry.collection !== 'retros' && entry.collection !== 'plans') return entry.data.date ?? '';
  const { start, end } = periodSpan(entry.data.period);
  return `${end} ${String(daysInclusive(start, end)).padStart(6, '0')}`;
}
