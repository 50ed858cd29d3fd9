import { type CivilDate, maxDate, minDate } from '../model/date.ts';
import { periodSpan } from '../model/period.ts';
import { type GoalKey, type PlanEntry, goalKey } from '../model/plan.ts';
import type { Records } from '../model/records.ts';
import { type FoundGoal, indexGoals } from '../model/references.ts';
import { chainOf, goalsBefore } from './chain.ts';
import { goalProgress } from './goals.ts';
import { linesByGoal } from './lines.ts';
import type { GoalProgress, PlanProgress } from './progress.ts';
import { type ReportIndex, begunReports, indexReports } from './reports.ts';
import { executionRate, statusCounts } from './rates.ts';
import { tally } from './tally.ts';
import { unplannedIn } from './unplanned.ts';

/** How every plan stands on `today`, by plan id, in the order given. Retros of periods that have not begun are not read. */
export function planProgress(records: Pick<Records, 'plans' | 'retros'>, today: CivilDate): Map<string, PlanProgress> {
  const index = indexGoals(records.plans);
  const reports = begunReports(records.retros, today);
  const reportsIn = indexReports(reports);
  const lines = linesByGoal(reports, index);
  const goals = goalsOf(records.plans);
  const chain = chainOf(index, goals);
  const tallies = new Map(goals.map(({ key, goal }) => [key, tally(goal, lines.get(key) ?? [])]));
  const known = new Map<GoalKey, GoalProgress>();
  for (const found of goals) {
    const { key, plan, goal } = found;
    known.set(
      key,
      goalProgress({
        ...found,
        lines: lines.get(key) ?? [],
        tally: tallies.get(key) ?? tally(goal, []),
        reports: reportsIn,
        untilDoneOn: goal.until === undefined ? undefined : tallies.get(goalKey(plan.id, goal.until))?.doneOn,
        after: chain.after.get(key),
        today,
      }),
    );
  }
  for (const progress of known.values()) progress.before = goalsBefore(progress.key, chain, known);
  const byPlan = Map.groupBy(known.values(), ({ plan }) => plan.id);
  return new Map(records.plans.map((plan) => [plan.id, standing(plan, byPlan.get(plan.id) ?? [], reportsIn, today)]));
}

function goalsOf(plans: readonly PlanEntry[]): FoundGoal[] {
  return plans.flatMap((plan) => plan.data.goals.map((goal) => ({ key: goalKey(plan.id, goal.id), plan, goal })));
}

function standing(plan: PlanEntry, goals: GoalProgress[], reportsIn: ReportIndex, today: CivilDate): PlanProgress {
  const span = periodSpan(plan.data.period);
  const reports = reportsIn(span);
  const ends = reports.filter(({ general }) => general).map(({ home }) => minDate(home.end, minDate(span.end, today)));
  const judged = goals.filter((goal) => goal.judged);
  return {
    plan,
    goals,
    counts: statusCounts(judged),
    judged: judged.length,
    executionRate: executionRate(judged),
    unplanned: unplannedIn(span, reports),
    lastReported: ends.length > 0 ? ends.reduce(maxDate) : undefined,
  };
}
