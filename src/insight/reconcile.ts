import { type CivilDate, dayNumber } from '../model/date.ts';
import type { Span } from '../model/period.ts';
import { type Line, markOf } from './lines.ts';
import { byKeys } from './order.ts';
import type { Mark } from './progress.ts';

/** What one retro says of some days: that at least the amounts of its lines were done in them. */
interface Claim {
  span: Span;
  /** The day that what is still missing goes to. */
  on: CivilDate;
  amount: number;
  /** Those that may be given what is missing: of a period's claim only the undated ones. */
  lines: Line[];
}

// Amounts may be fractions, whose sums are a little off.
const dust = 1e-9;

/**
 * Counts what overlapping retros say once: the fewest units that make every one of them true. A month adds what its
 * weeks have not said, a project that runs across two months what neither has said. Dated lines are placed first, for
 * they can be nowhere else; then the periods by their ends, each missing amount as late as its retro allows, where
 * most others see it. (Placing at the right end is the optimal greedy for covering intervals.)
 */
export function reconcile(lines: readonly Line[]): Mark[] {
  const marks: Mark[] = [];
  const onDays = new Placed();
  const inPeriods = new Placed();
  const place = (claims: Claim[], placed: Placed) => {
    for (const claim of claims.sort(byKeys(({ on }) => on, ({ lines: [line] }) => line?.report.days ?? 0, ({ lines: [line] }) => line?.report.retro.id ?? ''))) {
      let missing = claim.amount - onDays.sum(claim.span) - inPeriods.sum(claim.span);
      for (const line of claim.lines) {
        const amount = Math.min(missing, amountOf(line));
        if (amount <= dust) continue;
        marks.push(markOf(line, amount));
        placed.add(claim.on, amount);
        missing -= amount;
      }
    }
  };
  place(claimsOf(lines, (line) => (isDay(line.span) ? line.on : undefined)), onDays);
  place(periodClaims(lines), inPeriods);
  return marks.sort(byKeys((mark) => mark.on, (mark) => dayNumber(mark.span.end) - dayNumber(mark.span.start), (mark) => mark.retro));
}

/** Units that a line adds: a line without a count is one. */
function amountOf(line: Line): number {
  return line.done.count ?? 1;
}

function isDay({ start, end }: Span): boolean {
  return start === end;
}

/** One claim for every retro and day (or whatever else `group` tells apart); lines without a group make none. */
function claimsOf(lines: readonly Line[], group: (line: Line) => string | undefined): Claim[] {
  const claims = new Map<string, Claim>();
  for (const line of lines) {
    const name = group(line);
    if (name === undefined) continue;
    const key = `${name} ${line.report.retro.id}`;
    const claim = claims.get(key);
    if (claim) {
      claim.amount += amountOf(line);
      claim.lines.push(line);
    } else claims.set(key, { span: line.span, on: line.on, amount: amountOf(line), lines: [line] });
  }
  return [...claims.values()];
}

/** One claim for every retro of more than a day with undated lines; what it dates inside its period is part of it. */
function periodClaims(lines: readonly Line[]): Claim[] {
  const claims = claimsOf(lines, (line) => (isDay(line.span) ? undefined : ''));
  const byRetro = new Map(claims.map((claim) => [claim.lines[0]?.report.retro, claim]));
  for (const line of lines) {
    const claim = byRetro.get(line.report.retro);
    if (claim && isDay(line.span) && claim.span.start <= line.on && line.on <= claim.span.end) claim.amount += amountOf(line);
  }
  return claims;
}

/** Amounts by day, added in order of days; answers how much lies in a span. */
class Placed {
  private readonly days: string[] = [];
  /** Sum of all amounts before each place, and of all. */
  private readonly sums: number[] = [0];

  add(day: CivilDate, amount: number): void {
    this.days.push(day);
    this.sums.push((this.sums.at(-1) ?? 0) + amount);
  }

  sum({ start, end }: Span): number {
    return (this.sums[this.firstAfter(end)] ?? 0) - (this.sums[this.firstFrom(start)] ?? 0);
  }

  private firstFrom(day: string): number {
    return this.first((known) => known >= day);
  }

  private firstAfter(day: string): number {
    return this.first((known) => known > day);
  }

  private first(holds: (day: string) => boolean): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.days[middle] ?? '')) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
