import type { CivilDate } from '../model/date.ts';
import type { ApplicationResult, InterviewEntry, Stage, StageKind } from '../model/interview.ts';
import type { Records } from '../model/records.ts';

/** A column of the funnel; a stage of kind `other` has none. */
export type FunnelKind = 'applied' | Exclude<StageKind, 'other'> | 'accepted';

/** How one application left a step, or that it still stands there. */
export type StepOutcome = 'passed' | 'waiting' | 'rejected' | 'withdrawn';

export interface FunnelStep {
  /** `applied`, `technical-2`: the column it counts in; undefined for a stage of kind `other`. */
  column: string | undefined;
  kind: FunnelKind | 'other';
  /** Which of its kind, from 1. */
  nth: number;
  outcome: StepOutcome;
  date?: CivilDate | undefined;
  /** The stage in the entry; `applied` and `accepted` have none. */
  stage?: Stage | undefined;
}

export interface Application {
  interview: InterviewEntry;
  /** Begins with `applied`; in the order of the entry, or by date where every stage has one. */
  path: FunnelStep[];
  /** As written; else rejected when a stage failed, else pending. */
  result: ApplicationResult;
  /** Stages that were passed. */
  passed: number;
  /** The step at which it ended or waits. */
  last: FunnelStep;
  /** The first stage of today or later that has no result yet. */
  next?: { stage: Stage; date: CivilDate; daysLeft: number } | undefined;
}

/** reached = passed + waiting + rejected + withdrawn. */
export interface FunnelColumn {
  key: string;
  kind: FunnelKind;
  nth: number;
  /** True where some application had more than one stage of this kind, so that `nth` is worth saying. */
  numbered: boolean;
  reached: number;
  passed: number;
  waiting: number;
  rejected: number;
  withdrawn: number;
}

export interface Funnel {
  /** Only those that occur, in the order in which companies ask for them. */
  columns: FunnelColumn[];
  /** Latest first. */
  applications: Application[];
  results: Record<ApplicationResult, number>;
}

export declare function funnel(records: Pick<Records, 'interviews'>, today: CivilDate): Funnel;
