import { type Goal, type GoalKey, goalKey, type PlanEntry, type Step, splitGoalKey } from './plan.ts';
import { overlaps, periodSpan, type Span } from './period.ts';
import type { RetroEntry, Try } from './retro.ts';

/** A goal with the plan that promises it. */
export interface FoundGoal {
  key: GoalKey;
  plan: PlanEntry;
  goal: Goal;
}

/** Every goal of every plan, found by the names that entries give them. */
export interface GoalIndex {
  /**
   * The goals that `name` may mean: `<plan>/<id>` means one; a bare id each one of that id in a plan that overlaps
   * `span` (every plan when it is left out). One found is the answer; none or several are the writer's mistake.
   */
  find(name: string, span?: Span): FoundGoal[];
  plan(id: string): PlanEntry | undefined;
}

export function indexGoals(plans: readonly PlanEntry[]): GoalIndex {
  const byPlan = new Map(plans.map((plan) => [plan.id, plan]));
  const byKey = new Map<string, FoundGoal>();
  const byId = new Map<string, FoundGoal[]>();
  for (const plan of plans) {
    for (const goal of plan.data.goals) {
      const found = { key: goalKey(plan.id, goal.id), plan, goal };
      byKey.set(found.key, found);
      byId.set(goal.id, [...(byId.get(goal.id) ?? []), found]);
    }
  }
  return {
    plan: (id) => byPlan.get(id),
    find(name, span) {
      const { plan, id } = splitGoalKey(name);
      const exact = byKey.get(name);
      if (plan !== undefined) return exact ? [exact] : [];
      const named = byId.get(id) ?? [];
      return span ? named.filter((found) => overlaps(periodSpan(found.plan.data.period), span)) : named;
    },
  };
}

/** A step, or a step inside one, by its id or its title. */
export function findStep(steps: readonly (Step | Step['steps'][number])[], name: string): Step | Step['steps'][number] | undefined {
  for (const step of steps) {
    if (step.id === name || step.title === name) return step;
    const inner = 'steps' in step ? findStep(step.steps, name) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** The resolution that `2026-09#2` names: a retro's id, then the resolution's own id or its number from 1. */
export function findTry(retros: ReadonlyMap<string, RetroEntry>, name: string): { retro: RetroEntry; number: number; attempt: Try } | undefined {
  const cut = name.indexOf('#');
  const retro = retros.get(name.slice(0, cut));
  const which = name.slice(cut + 1);
  if (cut < 0 || !retro) return undefined;
  const named = retro.data.try.findIndex((attempt) => attempt.id === which);
  const index = named >= 0 ? named : /^[1-9]\d*$/.test(which) ? Number(which) - 1 : -1;
  const attempt = retro.data.try[index];
  return attempt && { retro, number: index + 1, attempt };
}
