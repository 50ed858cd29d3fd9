import { type CivilDate, daysInclusive } from '../model/date.ts';
import { type Span, contains } from '../model/period.ts';
import { type Line, markOf } from './lines.ts';
import { byKeys } from './order.ts';
import { Placed } from './placed.ts';
import type { Mark } from './progress.ts';
import type { Report } from './reports.ts';

/** What one retro says of some days: that at least so much was done in them. */
interface Claim {
  report: Report;
  span: Span;
  /** The day on which it adds what is missing. */
  on: CivilDate;
  amount: number;
  /** The lines that what is missing is given to. */
  lines: Line[];
}

// Amounts may be fractions, whose sums are a little off.
const dust = 1e-9;

/**
 * Counts once what overlapping retros say: the fewest units that make every one of them true. So a month adds what its
 * weeks have not said, and a project that runs through two months what neither has. Dated lines come first, for they
 * can be nowhere else; then whole periods by their ends, each adding what is missing as late as it may, where most of
 * those that follow see it: the greedy way to stab intervals, which is the least there is. A week counts in the month of
 * its Thursday, but knows a dated line of any of its days.
 */
export function reconcile(lines: readonly Line[]): Mark[] {
  const dated = new Placed();
  const undated = new Placed();
  const marks: Mark[] = [];
  const settle = (claims: Iterable<Claim>, placed: Placed) => {
    for (const claim of [...claims].sort(inOrder)) {
      let missing = claim.amount - dated.sum(claim.span) - undated.sum(claim.report.home);
      for (const line of claim.lines) {
        const amount = Math.min(missing, amountOf(line));
        if (amount <= dust) continue;
        marks.push(markOf(line, amount));
        placed.add(claim.on, amount);
        missing -= amount;
      }
    }
  };
  settle(dayClaims(lines), dated);
  settle(periodClaims(lines), undated);
  return marks.sort(
    byKeys(
      (mark) => mark.on,
      ({ span }) => daysInclusive(span.start, span.end),
      (mark) => mark.retro,
    ),
  );
}

const inOrder = byKeys<Claim>(
  ({ on }) => on,
  ({ report }) => report.days,
  ({ report }) => report.retro.id,
);

/** A line without a count is one unit. */
function amountOf(line: Line): number {
  return line.done.count ?? 1;
}

function isDay({ start, end }: Span): boolean {
  return start === end;
}

/** One claim for every retro and day that it dates something on. */
function dayClaims(lines: readonly Line[]): Iterable<Claim> {
  return claims(
    lines.filter((line) => isDay(line.span)),
    (line) => `${line.on} ${line.report.retro.id}`,
  ).values();
}

/** One claim for every retro with undated lines, over its whole period; what it dates inside the period is part of it. */
function periodClaims(lines: readonly Line[]): Iterable<Claim> {
  const found = claims(
    lines.filter((line) => !isDay(line.span)),
    (line) => line.report.retro.id,
  );
  for (const line of lines) {
    const claim = isDay(line.span) ? found.get(line.report.retro.id) : undefined;
    if (claim && contains(claim.span, line.on)) claim.amount += amountOf(line);
  }
  return found.values();
}

function claims(lines: readonly Line[], group: (line: Line) => string): Map<string, Claim> {
  const found = new Map<string, Claim>();
  for (const line of lines) {
    const key = group(line);
    const claim = found.get(key) ?? { report: line.report, span: line.span, on: line.on, amount: 0, lines: [] };
    claim.amount += amountOf(line);
    claim.lines.push(line);
    found.set(key, claim);
  }
  return found;
}
