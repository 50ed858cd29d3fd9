import { type CivilDate, addDays, maxDate } from '../model/date.ts';
import { type Period, type Span, periodSpan } from '../model/period.ts';
import { type Amendment, type Goal, goalShape, stepCount } from '../model/plan.ts';
import { type GoalPromise, promiseOf, type Revision } from '../model/promise.ts';
import { targetOf } from './figures.ts';
import { byKeys } from './order.ts';
import type { GoalProgress } from './progress.ts';
import { goalWindows, lastDay } from './windows.ts';

/** What a goal promised over a time: how much, and when. */
export interface Promised {
  /** The day from which it was so: of the first, the beginning of its window. */
  on: CivilDate;
  windows: Span[];
  /** The last day it may be done on; beyond the windows where what is left is carried out of the plan. */
  end: CivilDate;
  target: number | undefined;
  /** The figure as its writer put it: of a habit what one window asks for, of all else the target. */
  figure: number | undefined;
  /** Of a level, where it begins. */
  from: number | undefined;
}

/**
 * What a goal promised first … what it promises now, each different from the one before. What was promised before is
 * what `amended` says of the goal; else what the commits of the plan's file say; else what `carryTo` itself tells.
 * @param revisions of the goal's plan, oldest first
 * @param untilDoneOn when the goal that `until` names was done
 */
export function promisesOf(
  progress: GoalProgress,
  revisions: readonly Revision[],
  untilDoneOn: CivilDate | undefined,
  today: CivilDate,
): Promised[] {
  const { plan, goal } = progress;
  const span = periodSpan(plan.data.period);
  const promisedBy = (promised: GoalPromise, on: CivilDate) => promisedThen(promised, progress, span, untilDoneOn, on);
  const amended = plan.data.amended.filter(({ goal: id, on, was }) => id === goal.id && was && on <= today);
  return distinct(
    amended.length > 0
      ? amendedPromises(progress, amended, span.start, promisedBy)
      : (committedPromises(progress, revisions, span.start, promisedBy) ?? carriedPromises(progress)),
  );
}

type PromisedBy = (promised: GoalPromise, on: CivilDate) => Promised;

/** What the goal promises today. */
function present({ windows, target, from, goal }: GoalProgress, on: CivilDate): Promised {
  return { on, windows, end: endOf(goal, windows), target, figure: figureOf(goal), from };
}

/** The last day of the windows, or of the time that what is left is carried to. */
function endOf({ carryTo }: Pick<Goal, 'carryTo'>, windows: readonly Span[]): CivilDate {
  return carryTo ? maxDate(lastDay(windows), periodSpan(carryTo).end) : lastDay(windows);
}

function figureOf(goal: Goal): number | undefined {
  const { count, reach } = goal.target ?? {};
  return count ?? reach ?? (goal.steps.length > 0 ? stepCount(goal) : undefined);
}

/** From the last change back to the first: before each, what its `was` says, and of the rest what held after it. */
function amendedPromises(
  progress: GoalProgress,
  amended: readonly Amendment[],
  start: CivilDate,
  promisedBy: PromisedBy,
): Promised[] {
  const changes = [...amended].sort(byKeys(({ on }) => on));
  const promises: Promised[] = [];
  let later = promiseOf(progress.goal);
  for (const [index, { was }] of [...changes.entries()].reverse()) {
    const { count = later.target?.count, reach = later.target?.reach, steps = later.steps, period } = was ?? {};
    later = {
      ...later,
      target: later.target && { ...later.target, count, reach },
      steps,
      // A change that says when it was to be done speaks of the time before anything was carried on.
      ...(period && { period, within: undefined, carryTo: undefined }),
    };
    promises.unshift(promisedBy(later, changes[index - 1]?.on ?? start));
  }
  return [...promises, present(progress, changes.at(-1)?.on ?? start)];
}

/** By the commits of the plan's file; undefined where they say nothing of the goal. */
function committedPromises(
  progress: GoalProgress,
  revisions: readonly Revision[],
  start: CivilDate,
  promisedBy: PromisedBy,
): Promised[] | undefined {
  const told = revisions.flatMap(({ on, goals }) => {
    const promised = goals.find(({ id }) => id === progress.goal.id);
    return promised ? [{ on, promised }] : [];
  });
  const last = told.pop();
  if (!last || told.length === 0) return undefined;
  return [
    ...told.map(({ on, promised }, index) => promisedBy(promised, index === 0 ? start : on)),
    present(progress, last.on),
  ];
}

/** Without any record, that it was carried says itself that it was once to be done sooner. */
function carriedPromises(progress: GoalProgress): Promised[] {
  const { windows, goal } = progress;
  const [first] = windows;
  const now = present(progress, first ? addDays(first.end, 1) : progress.asOf);
  if (!first || !goal.carryTo || now.end === first.end) return [now];
  return [{ ...now, on: first.start, windows: [first], end: first.end }, now];
}

/** An earlier promise, as one of the goal that it is of today. */
function promisedThen(
  promised: GoalPromise,
  { goal, from, doneOn }: GoalProgress,
  plan: Span,
  untilDoneOn: CivilDate | undefined,
  on: CivilDate,
): Promised {
  const then: Goal = {
    ...goal,
    period: promised.period as Period | undefined,
    within: promised.within,
    until: promised.until,
    carryTo: promised.carryTo as Period | undefined,
    target: promised.target && { ...goal.target, ...promised.target },
  };
  const windows = goalWindows(then, plan, doneOn, promised.until === undefined ? undefined : untilDoneOn);
  const shape = goalShape(goal);
  const isChecklist = shape === 'checklist';
  return {
    on,
    windows,
    end: endOf(then, windows),
    target: isChecklist ? promised.steps : targetOf(then, shape, windows),
    figure: isChecklist ? promised.steps : figureOf(then),
    from: promised.target?.from ?? from,
  };
}

/** Without the promises that say the same as the one before. */
function distinct(promises: readonly Promised[]): Promised[] {
  return promises.filter((promised, index) => {
    const before = promises[index - 1];
    return !before || before.figure !== promised.figure || before.end !== promised.end;
  });
}
