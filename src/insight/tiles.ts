import { type CivilDate, addDays, daysInclusive, maxDate, minDate } from '../model/date.ts';
import { type Span, monthPeriod, periodSpan, weekOf } from '../model/period.ts';
import type { Goal } from '../model/plan.ts';
import type { Line } from './lines.ts';
import { byKeys } from './order.ts';
import type { Report } from './reports.ts';

/** Days that were reported on together. */
export interface Tile {
  span: Span;
  /** The retro that reported on them; none for a week that dates were gathered in. */
  retro?: string | undefined;
}

/**
 * The periods that a goal was reported in, the finer first. They may overlap. A habit of days or weeks is shown by ISO
 * weeks where every line of a retro bears its date; a retro of one day stands for the week (otherwise the month) it
 * lies in, since a chart has no finer cell.
 */
export function tilesOf(goal: Goal, reports: readonly Report[], lines: readonly Line[]): Tile[] {
  const weekly = goal.target?.every === 'day' || goal.target?.every === 'week';
  const whole = new Set(
    lines.filter(({ done, report }) => done.on === undefined && report.days > 1).map(({ report }) => report),
  );
  const dated = new Set(lines.map(({ report }) => report).filter((report) => !whole.has(report)));
  const tiles: Tile[] = [];
  const weeks = new Map<CivilDate, Tile>();
  for (const report of reports) {
    const { span, days, retro } = report;
    if (days === 1) {
      const around = periodSpan(weekly ? weekOf(span.start) : monthPeriod(span.start));
      if (weekly) join(weeks, around, around);
      else tiles.push({ span: around });
    } else if (weekly && days > 7 && dated.has(report)) {
      for (let day = span.start; day <= span.end;) {
        const week = periodSpan(weekOf(day));
        join(weeks, week, { start: maxDate(week.start, span.start), end: minDate(week.end, span.end) });
        day = addDays(week.end, 1);
      }
    } else tiles.push({ span, retro: retro.id });
  }
  return [...tiles, ...weeks.values()].sort(
    byKeys(
      ({ span }) => daysInclusive(span.start, span.end),
      ({ span }) => span.start,
      ({ retro }) => retro ?? '',
    ),
  );
}

/** A week that two months share is one tile when both dated what they say. */
function join(weeks: Map<CivilDate, Tile>, week: Span, part: Span): void {
  const known = weeks.get(week.start)?.span ?? part;
  weeks.set(week.start, { span: { start: minDate(known.start, part.start), end: maxDate(known.end, part.end) } });
}
