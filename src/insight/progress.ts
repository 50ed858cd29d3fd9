import type { CivilDate } from '../model/date.ts';
import type { Span } from '../model/period.ts';
import type { Done, RetroEntry } from '../model/retro.ts';
import type { Goal, GoalKey, GoalShape, PlanEntry } from '../model/plan.ts';

/** `shown`: a habit without a count, which nobody judges. `partial` comes from a verdict only. */
export type Status =
  'upcoming' | 'on-track' | 'behind' | 'done' | 'partial' | 'missed' | 'carried' | 'dropped' | 'shown';

/** One thing done towards a goal, after overlapping retros were reconciled. */
export interface Mark {
  /** The days it may have happened on: the retro's period, or the one day that `on` names. */
  span: Span;
  /** The day it counts from: `on`, else the end of the period (of a week, the part in the month of its Thursday). */
  on: CivilDate;
  /** Units added (habit, quantity) or steps finished (checklist); 1 for a milestone; 0 for a level. */
  amount: number;
  /** Levels: the value reached. */
  value?: number | undefined;
  /** Id of the retro that says so. */
  retro: string;
  done: Done;
}

/** A reported period of a habit or quantity: what was done in it against what it asked for. */
export interface Cell {
  span: Span;
  amount: number;
  /** Units asked for in these days; undefined for a habit that is only shown. */
  expected: number | undefined;
  /** amount ÷ expected, 0 … 1 (capped). */
  adherence: number;
}

export interface StepProgress {
  id: string;
  title: string;
  note?: string | undefined;
  doneOn?: CivilDate | undefined;
  /** Sub-steps; a step with sub-steps is done when it is named itself or all of them are. */
  steps: StepProgress[];
}

/** Where the goal gets to at the present pace. */
export interface Forecast {
  /** Units, steps or level at the end of the last window. */
  atEnd: number;
  /** The day on which the target is reached; absent when that is ten years off, and for a habit, which asks for every day. */
  reachedOn?: CivilDate | undefined;
}

/** How one goal stands. Every figure that a page shows about a goal comes from here. */
export interface GoalProgress {
  key: GoalKey;
  plan: PlanEntry;
  goal: Goal;
  shape: GoalShape;
  /** Promised window first, then those it was carried to inside the same plan; in order, never overlapping. */
  windows: Span[];
  status: Status;
  /** What the arithmetic alone says, before a verdict. */
  derived: Status;
  /** Counts in "n of m" and in the execution rate: not stretch, not only shown. */
  judged: boolean;
  unit?: string | undefined;
  /** Units, steps or level promised; 1 for a milestone; undefined for a habit that is only shown. */
  target: number | undefined;
  /** Units or steps done, the latest level, 1 or 0 for a milestone. */
  done: number;
  /** The first level (`from`, else the first value). */
  from?: number | undefined;
  /** The end of the last reported period, or today if that is earlier: what status compares at. */
  asOf: CivilDate;
  /** Expected by `asOf`, in the target's unit. A milestone expects nothing before its window ends; what is only shown never does. */
  expected: number | undefined;
  /** Expected by today. */
  expectedToday: number | undefined;
  /** max(0, expected − done) in the direction of the target. */
  shortfall: number;
  /** 0 … 1: how much of what was promised is done (a level: how much of the way). */
  ratio: number;
  /** 0 … 1: min(1, done ÷ expected); undefined where nothing was expected yet. */
  execution: number | undefined;
  /** The day the target was reached; may lie ahead of today while the period of the retro that says so still runs. */
  doneOn?: CivilDate | undefined;
  /** By day. Their amounts add up to `done`, but for a level; a habit has only those inside its windows. */
  marks: Mark[];
  cells: Cell[];
  steps: StepProgress[];
  forecast?: Forecast | undefined;
  /** The goal it goes on with, from an earlier plan, and that one's before it: nearest first. */
  before: GoalProgress[];
  /** The goal of a later plan that goes on with it. */
  after?: GoalKey | undefined;
}

/** Something done that no goal had asked for. */
export interface Unplanned {
  done: Done;
  retro: RetroEntry;
}

/** How a plan stands. */
export interface PlanProgress {
  plan: PlanEntry;
  /** In the order of the plan. */
  goals: GoalProgress[];
  /** Of the judged goals. */
  counts: Record<Status, number>;
  /** How many goals are judged: the m of "n of m". */
  judged: number;
  /** 0 … 1: mean of `execution` over the judged goals of which something was expected. */
  executionRate: number | undefined;
  /** From retros whose period overlaps the plan's, by period; told twice by overlapping retros, it stands once. */
  unplanned: Unplanned[];
  /** The last day of the plan that a retro has reported on; never after today. */
  lastReported?: CivilDate | undefined;
}
