import type { CivilDate } from '../model/date.ts';
import type { Span } from '../model/period.ts';
import type { GoalKey } from '../model/plan.ts';
import type { GoalIndex } from '../model/references.ts';
import type { Done } from '../model/retro.ts';
import { byKeys } from './order.ts';
import type { Mark } from './progress.ts';
import type { Report } from './reports.ts';

/** A done item and the report that holds it. */
export interface Line {
  report: Report;
  done: Done;
  /** The day it counts from: `on`, else the last day its report is filed under. */
  on: CivilDate;
  /** The days it may have happened on. */
  span: Span;
}

export function lineOf(report: Report, done: Done): Line {
  return done.on === undefined
    ? { report, done, on: report.home.end, span: report.span }
    : { report, done, on: done.on, span: { start: done.on, end: done.on } };
}

/** What every goal was done towards, in the order of the reports. A name that is wrong is the loader's to tell. */
export function linesByGoal(reports: readonly Report[], goals: GoalIndex): Map<GoalKey, Line[]> {
  const lines = new Map<GoalKey, Line[]>();
  for (const report of reports) {
    for (const done of report.retro.data.done) {
      if (done.goal === undefined) continue;
      const [found, second] = goals.find(done.goal, report.home);
      if (!found || second) continue;
      const line = lineOf(report, done);
      const known = lines.get(found.key);
      if (known) known.push(line);
      else lines.set(found.key, [line]);
    }
  }
  return lines;
}

/** By day; of one day the finer report first, then by the retro's id. */
export const byDay = byKeys<Line>(
  (line) => line.on,
  (line) => line.report.days,
  (line) => line.report.retro.id,
);

export function markOf(line: Line, amount: number): Mark {
  return { span: line.span, on: line.on, amount, value: line.done.value, retro: line.report.retro.id, done: line.done };
}
