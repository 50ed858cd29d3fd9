import { type CivilDate, daysInclusive } from '../model/date.ts';
import type { ApplicationResult, InterviewEntry, Stage, StageKind } from '../model/interview.ts';
import { byKeys } from './order.ts';

/** What a step of the funnel can be; a stage of kind `other` is none. */
export type FunnelKind = 'applied' | Exclude<StageKind, 'other'> | 'accepted';

/** How one application left a step, or that it still stands there. */
export type StepOutcome = 'passed' | 'waiting' | 'rejected' | 'withdrawn';

export interface FunnelStep {
  /** `applied`, `technical`, `technical-2`: the column it counts in; undefined for a stage of kind `other`. */
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
  /** Begins with `applied`; in the order of the entry, or by date where every stage has one; what failed stands last. */
  path: FunnelStep[];
  result: ApplicationResult;
  /** Stages that were passed. */
  passed: number;
  /** The step at which it ended or waits: the end of the path. */
  last: FunnelStep;
  /** The first stage of today or later that has no result yet. */
  next?: StageAhead | undefined;
}

/** A stage that is still to come. */
export interface StageAhead {
  stage: Stage;
  date: CivilDate;
  /** 0 today. */
  daysLeft: number;
}

export function columnKey(kind: FunnelKind, nth: number): string {
  return nth > 1 ? `${kind}-${nth}` : kind;
}

/** Brings one application into the form in which it can be compared with others. */
export function application(interview: InterviewEntry, today: CivilDate): Application {
  const { appliedOn, stages } = interview.data;
  const result = resultOf(interview);
  const counts = new Map<string, number>();
  const path: FunnelStep[] = [];
  const step = (kind: FunnelKind | 'other', date?: CivilDate, stage?: Stage) => {
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    const outcome = stage?.result === 'failed' ? 'rejected' : 'passed';
    path.push({ column: kind === 'other' ? undefined : columnKey(kind, nth), kind, nth, outcome, date, stage });
  };
  step('applied', appliedOn);
  for (const stage of stagesReached(stages, result)) step(stage.kind, stage.date, stage);
  // Whoever was taken had an offer, whether or not it is listed.
  if ((result === 'offer' || result === 'accepted') && !counts.has('offer')) step('offer');
  if (result === 'accepted') step('accepted');
  const last = path[path.length - 1] as FunnelStep;
  last.outcome = endings[result];
  const passed = path.filter(
    ({ stage, outcome }) => stage && (outcome === 'passed' || stage.result === 'passed'),
  ).length;
  return { interview, path, result, passed, last, next: stagesAhead(interview, today)[0] };
}

// An offer waits too: for its answer.
const endings: Record<ApplicationResult, StepOutcome> = {
  pending: 'waiting',
  offer: 'waiting',
  accepted: 'passed',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

function stagesReached(stages: readonly Stage[], result: ApplicationResult): Stage[] {
  const dated = stages.every(({ date }) => date !== undefined);
  const ordered = dated ? [...stages].sort(byKeys(({ date }) => date ?? '')) : stages;
  // Beyond a stage that is undecided or lost, a stage of which nothing is known lies ahead, or never came.
  let stopped = false;
  const reached = ordered.filter((stage) => {
    const known =
      stage.result === 'passed' || stage.result === 'failed' || stage.date !== undefined || stage.questions.length > 0;
    if (stopped && !known) return false;
    stopped ||= stage.result === 'failed' || stage.result === 'pending';
    return true;
  });
  return result === 'rejected' ? reached.sort(byKeys((stage) => Number(stage.result === 'failed'))) : reached;
}

/** As written; else rejected when a stage failed, else pending. */
export function resultOf({ data: { result, stages } }: InterviewEntry): ApplicationResult {
  return result ?? (stages.some((stage) => stage.result === 'failed') ? 'rejected' : 'pending');
}

/** Undecided stages of today or later, the nearest first; none once the application is over. */
export function stagesAhead(interview: InterviewEntry, today: CivilDate): StageAhead[] {
  const result = resultOf(interview);
  if (result !== 'pending' && result !== 'offer') return [];
  return interview.data.stages
    .flatMap((stage) => {
      const undecided = stage.result === undefined || stage.result === 'pending';
      return undecided && stage.date !== undefined && stage.date >= today
        ? [{ stage, date: stage.date, daysLeft: daysInclusive(today, stage.date) - 1 }]
        : [];
    })
    .sort(byKeys(({ date }) => date));
}
