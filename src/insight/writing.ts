import type { CivilDate } from '../model/date.ts';
import type { Period, Span } from '../model/period.ts';
import type { Records } from '../model/records.ts';

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

/** By year, in order. */
export declare function writing(records: Records, today: CivilDate): Map<number, WritingYear>;
