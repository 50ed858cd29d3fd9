import { overlaps, periodKind, periodSpan, periodYear } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import type { RetroEntry } from '../model/retro.ts';
import { planProgress } from './plans.ts';
import type { Status } from './progress.ts';
import { statusCounts } from './rates.ts';

/** The retros of the same stretch of other years (the same month, week, quarter, half), by retro id; the nearest year first. */
export function sameTimes(retros: readonly RetroEntry[]): Map<string, RetroEntry[]> {
  const stretches = Map.groupBy(retros, ({ data: { period } }) => {
    const kind = periodKind(period);
    // A year has no other time of the year, and a project none that comes again.
    return kind === 'year' || kind === 'interval' ? undefined : `${kind} ${period.slice(4)}`;
  });
  const found = new Map<string, RetroEntry[]>();
  for (const [stretch, members] of stretches) {
    if (stretch === undefined) continue;
    for (const retro of members) {
      const year = periodYear(retro.data.period);
      const away = (other: RetroEntry) => Math.abs(periodYear(other.data.period) - year);
      const others = members
        .filter((other) => periodYear(other.data.period) !== year)
        .sort((a, b) => away(a) - away(b) || (a.data.period < b.data.period ? -1 : 1));
      if (others.length > 0) found.set(retro.id, others);
    }
  }
  return found;
}

/** How the goals stood when a retro was due, by what was reported until then. */
export function goalsThen(
  { plans, retros }: Pick<Records, 'plans' | 'retros'>,
  retro: RetroEntry,
): Record<Status, number> | undefined {
  const span = periodSpan(retro.data.period);
  const covering = plans.filter(({ data }) => overlaps(periodSpan(data.period), span));
  if (covering.length === 0) return undefined;
  // Only what lies in the plans' own time: the whole log for each retro would make a build quadratic.
  const told = retros.filter(
    ({ data }) =>
      periodSpan(data.period).end <= span.end &&
      covering.some((plan) => overlaps(periodSpan(plan.data.period), periodSpan(data.period))),
  );
  const progress = planProgress({ plans: covering, retros: told }, span.end);
  const judged = [...progress.values()].flatMap(({ goals }) => goals.filter((goal) => goal.judged));
  return judged.length > 0 ? statusCounts(judged) : undefined;
}
