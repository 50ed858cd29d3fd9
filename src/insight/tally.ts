import type { CivilDate } from '../model/date.ts';
import { type Goal, type Target, goalShape, stepCount } from '../model/plan.ts';
import { type Line, byDay, markOf } from './lines.ts';
import { byKeys } from './order.ts';
import type { Mark, StepProgress } from './progress.ts';
import { reconcile } from './reconcile.ts';
import { finishSteps } from './steps.ts';

/** What was done towards a goal, before anyone asks by when. */
export interface Tally {
  marks: Mark[];
  /** Units or steps, the latest level, 1 or 0 for a milestone. */
  done: number;
  /** The level that the way begins at. */
  from?: number | undefined;
  /** The day the target was reached. A habit has none: it is kept until its window ends. */
  doneOn?: CivilDate | undefined;
  steps: StepProgress[];
}

/** Adds up the lines of one goal. */
export function tally(goal: Goal, lines: readonly Line[]): Tally {
  switch (goalShape(goal)) {
    case 'level':
      return level(goal.target ?? {}, lines);
    case 'checklist': {
      const { marks, steps } = finishSteps(goal, lines);
      return { ...reached(marks, stepCount(goal)), steps };
    }
    case 'milestone':
      return reached(firstOnly(lines), 1);
    case 'quantity':
      return reached(reconcile(lines), goal.target?.count);
    case 'habit':
      return reached(reconcile(lines), undefined);
  }
}

/** Units added by some marks. */
export function sumOf(marks: readonly Mark[]): number {
  return tidy(marks.reduce((sum, { amount }) => sum + amount, 0));
}

// Sums of fractions are a little off: three times 0.1 is to be 0.3.
function tidy(sum: number): number {
  return Number(sum.toFixed(9));
}

function reached(marks: Mark[], target = Infinity): Tally {
  let done = 0;
  let doneOn: CivilDate | undefined;
  for (const { on, amount } of marks) {
    done += amount;
    if (tidy(done) >= target) doneOn ??= on;
  }
  return { marks, done: tidy(done), doneOn, steps: [] };
}

/** A milestone is done by the first line that names it; `count: 0` says that it is not. */
function firstOnly(lines: readonly Line[]): Mark[] {
  const ordered = [...lines].sort(byDay);
  const first = ordered.find((line) => line.done.count !== 0);
  return ordered.map((line) => markOf(line, line === first ? 1 : 0));
}

/** The latest value is what counts: a level that was reached and lost again is not done. Of one day the finer retro knows best. */
function level(target: Target, lines: readonly Line[]): Tally {
  const marks = [...lines]
    .sort(
      byKeys(
        (line) => line.on,
        (line) => -line.report.days,
        (line) => line.report.retro.id,
      ),
    )
    .map((line) => markOf(line, 0));
  const reported = marks.flatMap(({ on, value }) => (value === undefined ? [] : [{ on, value }]));
  const from = target.from ?? reported[0]?.value;
  const { reach } = target;
  let doneOn: CivilDate | undefined;
  for (const { on, value } of reported) {
    const there = from !== undefined && reach !== undefined && (from <= reach ? value >= reach : value <= reach);
    doneOn = there ? (doneOn ?? on) : undefined;
  }
  return { marks, done: reported.at(-1)?.value ?? from ?? 0, from, doneOn, steps: [] };
}
