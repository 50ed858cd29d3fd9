import { type CivilDate, daysInclusive, yearOf } from '../model/date.ts';
import { homeSpan, overlaps, periodKind, periodSpan, type Span } from '../model/period.ts';
import type { RetroEntry } from '../model/retro.ts';
import { byKeys } from './order.ts';

/** A retro as a report: which days it speaks of. */
export interface Report {
  retro: RetroEntry;
  /** The days of its period. */
  span: Span;
  /** The days it is filed under: those of `span`, of a week only those in the month of its Thursday. */
  home: Span;
  /** In `span`. */
  days: number;
  /** A retro of a week or more looks back on every goal; one of a day or a project only on those that it names. */
  general: boolean;
}

/** The retros of periods that have begun by `today`, oldest first; of those that end together the finer first. */
export function begunReports(retros: readonly RetroEntry[], today: CivilDate): Report[] {
  return retros
    .map((retro): Report => {
      const { period } = retro.data;
      const span = periodSpan(period);
      const kind = periodKind(period);
      return {
        retro,
        span,
        home: homeSpan(period),
        days: daysInclusive(span.start, span.end),
        general: kind !== 'day' && kind !== 'interval',
      };
    })
    .filter(({ span }) => span.start <= today)
    .sort(
      byKeys(
        ({ home }) => home.end,
        ({ days }) => days,
        ({ retro }) => retro.id,
      ),
    );
}

/** Answers which reports are filed under some of the days of a span, in the order given. */
export type ReportIndex = (span: Span) => readonly Report[];

/** Files reports by year, so that asking for a plan's time does not read every retro ever written. */
export function indexReports(reports: readonly Report[]): ReportIndex {
  const byYear = new Map<number, Report[]>();
  const rank = new Map<Report, number>();
  for (const report of reports) {
    rank.set(report, rank.size);
    for (let year = yearOf(report.home.start); year <= yearOf(report.home.end); year++) {
      const filed = byYear.get(year);
      if (filed) filed.push(report);
      else byYear.set(year, [report]);
    }
  }
  // Most goals of a plan share its time.
  const answers = new Map<string, Report[]>();
  return (span) => {
    const key = `${span.start}/${span.end}`;
    let answer = answers.get(key);
    if (!answer) {
      const found = new Set<Report>();
      for (let year = yearOf(span.start); year <= yearOf(span.end); year++) {
        for (const report of byYear.get(year) ?? []) if (overlaps(report.home, span)) found.add(report);
      }
      answer = [...found].sort(byKeys((report) => rank.get(report) ?? 0));
      answers.set(key, answer);
    }
    return answer;
  };
}

/** The reports on the days of some windows that speak of a goal: the general ones, and those in `named`. */
export function reportsOn(windows: readonly Span[], reports: ReportIndex, named: ReadonlySet<Report>): Report[] {
  const found = windows.flatMap((window) => reports(window).filter((report) => report.general || named.has(report)));
  return windows.length > 1 ? [...new Set(found)] : found;
}
