import { type Span, overlaps } from '../model/period.ts';
import { byKeys } from './order.ts';
import type { Unplanned } from './progress.ts';
import type { Report } from './reports.ts';

/** What the reports on a span say was done for no goal. What overlapping retros both tell stands once, as the finer has it. */
export function unplannedIn(span: Span, reports: readonly Report[]): Unplanned[] {
  const told = new Map<string, Span[]>();
  const kept = new Set<Unplanned['done']>();
  for (const report of [...reports].sort(
    byKeys(
      ({ days }) => days,
      ({ retro }) => retro.id,
    ),
  )) {
    const fresh: [string, Span][] = [];
    for (const done of report.retro.data.done) {
      const days = done.on === undefined ? report.home : { start: done.on, end: done.on };
      if (done.goal !== undefined || !overlaps(days, span)) continue;
      const title = done.title ?? '';
      if (told.get(title)?.some((known) => overlaps(known, report.span))) continue;
      kept.add(done);
      if (title) fresh.push([title, report.span]);
    }
    // Two lines of one retro are two things.
    for (const [title, span] of fresh) {
      const known = told.get(title);
      if (known) known.push(span);
      else told.set(title, [span]);
    }
  }
  return reports.flatMap(({ retro }) =>
    retro.data.done.filter((done) => kept.has(done)).map((done) => ({ done, retro })),
  );
}
