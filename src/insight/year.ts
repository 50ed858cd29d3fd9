import type { CivilDate } from '../model/date.ts';
import type { InterviewEntry } from '../model/interview.ts';
import type { NoteEntry } from '../model/note.ts';
import type { Span } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import type { RetroEntry } from '../model/retro.ts';
import { planProgress } from './plans.ts';
import type { PlanProgress, Status } from './progress.ts';
import type { AnswerCounts } from './questions.ts';
import type { TryLedger } from './tries.ts';
import type { WritingYear } from './writing.ts';

export interface QuarterRate {
  /** `2026-Q3` */
  quarter: string;
  span: Span;
  /** 0 … 1; undefined where nothing was expected or reported. */
  executionRate: number | undefined;
}

/** A year in review. */
export interface YearReview {
  year: number;
  /** Those whose period overlaps the year. */
  plans: PlanProgress[];
  /** Those filed under the year, by period. */
  retros: RetroEntry[];
  /** Those with an application or a stage in the year. */
  interviews: InterviewEntry[];
  notes: NoteEntry[];
  /** Judged goals of all the year's plans, by status. */
  counts: Record<Status, number>;
  judged: number;
  executionRate: number | undefined;
  quarters: QuarterRate[];
  unplanned: number;
  /** 0 … 1: of all that was done, how much no goal had asked for; undefined when nothing was. */
  unplannedShare: number | undefined;
  moods: { retro: RetroEntry; span: Span; mood: number }[];
  /** How the questions of the year's interviews were answered. */
  questions: AnswerCounts;
  /** The try that was carried along longest, of those not closed before the year. */
  longestTry?: TryLedger | undefined;
  writing?: WritingYear | undefined;
}

/** Every year that holds a plan, a retro, a dated interview or a dated note; the latest first. */
export declare function years(records: Records): number[];
/** One year in review. `progress` is passed where it is known already. */
export declare function yearReview(records: Records, today: CivilDate, year: number, progress?: Map<string, PlanProgress>): YearReview;
