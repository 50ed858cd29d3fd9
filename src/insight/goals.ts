import type { CivilDate } from '../model/date.ts';
import { overlaps, periodSpan } from '../model/period.ts';
import { type GoalKey, goalShape } from '../model/plan.ts';
import type { FoundGoal } from '../model/references.ts';
import { cellsOf } from './cells.ts';
import { expectedAt } from './expected.ts';
import { askedIn, share, shortfall, targetOf } from './figures.ts';
import { forecast } from './forecast.ts';
import type { Line } from './lines.ts';
import type { GoalProgress } from './progress.ts';
import { type ReportIndex, reportsOn } from './reports.ts';
import { asOfDay, derivedStatus, isShort, status } from './status.ts';
import { type Tally, sumOf, tally } from './tally.ts';
import { tilesOf } from './tiles.ts';
import { goalWindows, lastDay, leavesPlan } from './windows.ts';

/** What a goal's progress is worked out from. */
export interface GoalCase extends FoundGoal {
  lines: readonly Line[];
  /** Of all the lines. */
  tally: Tally;
  reports: ReportIndex;
  /** When the goal that `until` names was done. */
  untilDoneOn: CivilDate | undefined;
  /** The later goal that goes on with this one. */
  after: GoalKey | undefined;
  today: CivilDate;
}

/** How one goal stands. The goals that it goes on with itself (`before`) are linked by whoever knows them all. */
export function goalProgress({
  key,
  plan,
  goal,
  lines,
  tally: all,
  reports,
  untilDoneOn,
  after,
  today,
}: GoalCase): GoalProgress {
  const planSpan = periodSpan(plan.data.period);
  const shape = goalShape(goal);
  const windows = goalWindows(goal, planSpan, all.doneOn, untilDoneOn);
  const end = lastDay(windows);

  // What is done after the end is done late, unless a later goal counts it. A habit has no late.
  const counted =
    after === undefined
      ? all
      : tally(
          goal,
          lines.filter(({ span }) => span.start <= end),
        );
  const { from, steps } = counted;
  const marks =
    shape === 'habit'
      ? counted.marks.filter(({ span }) => windows.some((window) => overlaps(window, span)))
      : counted.marks;
  const done = shape === 'habit' ? sumOf(marks) : counted.done;

  const told = reportsOn(windows, reports, new Set(lines.map(({ report }) => report)));
  const asOf = asOfDay(windows, told, today);
  const target = targetOf(goal, shape, windows);
  const promised = { shape, windows, target, from };
  const expected = expectedAt(promised, asOf);
  const behind = shortfall(promised, done, expected);
  // A habit is kept when all its days are over and nothing to speak of is missing.
  const kept =
    shape === 'habit' && target !== undefined && today > end && asOf >= end && !isShort(promised, target - done);
  const doneOn = kept ? end : counted.doneOn;
  const derived = derivedStatus(
    { ...promised, asOf, shortfall: behind, doneOn },
    after !== undefined || leavesPlan(goal, planSpan),
    today,
  );
  const inFull = goal.verdict?.result === 'done' || counted.doneOn !== undefined;

  return {
    key,
    plan,
    goal,
    ...promised,
    status: status(goal, derived),
    derived,
    judged: !goal.stretch && derived !== 'shown',
    unit: goal.target?.unit,
    done,
    asOf,
    expected,
    expectedToday: expectedAt(promised, today),
    shortfall: behind,
    ratio: share(promised, done, target) ?? (doneOn ? 1 : 0),
    execution: inFull ? 1 : share(promised, done, expected),
    doneOn,
    marks,
    cells:
      shape === 'habit' || shape === 'quantity'
        ? cellsOf(tilesOf(goal, told, lines), marks, windows, today, (span) => askedIn(goal, windows, span))
        : [],
    steps,
    forecast: forecast({ ...promised, done, doneOn, asOf }),
    before: [],
    after,
  };
}
