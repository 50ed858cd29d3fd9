import { type CivilDate, addDays, dayOf, minDate, monthOf, yearOf } from '../model/date.ts';
import { periodSpan } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import { findTry } from '../model/references.ts';
import type { RetroEntry, Reviewed, Try } from '../model/retro.ts';
import { begunReports } from './reports.ts';

export interface TryReview {
  retro: RetroEntry;
  result: Reviewed['result'];
  note?: string | undefined;
}

/** `open`: nobody has looked at it since. `half` is still open too. */
export type TryState = 'open' | 'half' | 'kept' | 'dropped';

/** What became of a try. */
export interface TryLedger {
  /** `<retro>#<own id, else number from 1>` */
  key: string;
  try: Try;
  /** The retro that resolved it. */
  retro: RetroEntry;
  text: string;
  /** Oldest first. */
  reviews: TryReview[];
  /** By the latest review. */
  state: TryState;
  /** Whole months from the end of its retro's period to the review that closed it, else to today. */
  months: number;
}

/** Every try of every retro of a period that has begun, oldest first. */
export function tries(records: Pick<Records, 'retros'>, today: CivilDate): TryLedger[] {
  const retros = begunReports(records.retros, today).map(({ retro }) => retro);
  const byId = new Map(retros.map((retro) => [retro.id, retro]));
  const reviews = new Map<Try, TryReview[]>();
  for (const retro of retros) {
    for (const { try: name, result, note } of retro.data.reviewed) {
      const found = findTry(byId, name);
      if (!found) continue;
      const known = reviews.get(found.attempt) ?? [];
      known.push({ retro, result, note });
      reviews.set(found.attempt, known);
    }
  }
  return retros.flatMap((retro) =>
    retro.data.try.map((attempt, index) => ({
      key: `${retro.id}#${attempt.id ?? index + 1}`,
      try: attempt,
      retro,
      text: attempt.text,
      ...outcome(retro, reviews.get(attempt) ?? [], today),
    })),
  );
}

export function isOpen({ state }: TryLedger): boolean {
  return state === 'open' || state === 'half';
}

/** Whether a try has been open for three months or more: whoever reads that decides to keep it or to drop it. */
export function isOld(one: TryLedger): boolean {
  return isOpen(one) && one.months >= 3;
}

/** Those that are open or half kept: of the latest retro first, then older ones. */
export function openTries(records: Pick<Records, 'retros'>, today: CivilDate): TryLedger[] {
  const open = tries(records, today).filter(isOpen);
  return [...Map.groupBy(open, ({ retro }) => retro.id).values()].reverse().flat();
}

function outcome(
  retro: RetroEntry,
  reviews: TryReview[],
  today: CivilDate,
): Pick<TryLedger, 'reviews' | 'state' | 'months'> {
  const latest = reviews.at(-1);
  const closed = latest && latest.result !== 'half' ? minDate(periodSpan(latest.retro.data.period).end, today) : today;
  return { reviews, state: latest?.result ?? 'open', months: monthsBetween(periodSpan(retro.data.period).end, closed) };
}

/** Whole months; 0 when `to` is earlier. From the last day of a month to that of the next is one, however long they are. */
function monthsBetween(from: CivilDate, to: CivilDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  const full = dayOf(to) >= dayOf(from) || monthOf(addDays(to, 1)) !== monthOf(to);
  return Math.max(0, full ? months : months - 1);
}
