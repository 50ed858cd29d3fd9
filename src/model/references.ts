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
export function findStep(
  steps: readonly (Step | Step['steps'][number])[],
  name: string,
): Step | Step['steps'][number] | undefined {
  for (const step of steps) {
    if (step.id === name || step.title === name) return step;
    const inner = 'steps' in step ? findStep(step.steps, name) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** A resolution and the retro it stands in. `number` counts from 1. */
export interface FoundTry {
  retro: RetroEntry;
  number: number;
  attempt: Try;
}

/**
 * The resolution that `2026-09#2` names: a retro's id, then the resolution's own id, or its number from 1 where it has
 * none. (A writer may use the number anyway; the loader puts the id in its place.)
 */
export function findTry(retros: ReadonlyMap<string, RetroEntry>, name: string): FoundTry | undefined {
  const { retro, which } = splitTryName(retros, name);
  if (!retro) return undefined;
  const named = retro.data.try.findIndex((attempt) => attempt.id === which);
  const numbered = tryAt(retro, which);
  if (named < 0) return numbered && numbered.attempt.id === undefined ? numbered : undefined;
  return { retro, number: named + 1, attempt: retro.data.try[named] as Try };
}

/** The same with every resolution's number as a name of it, as writers write. */
export function findTryAsWritten(retros: ReadonlyMap<string, RetroEntry>, name: string): FoundTry | undefined {
  const { retro, which } = splitTryName(retros, name);
  return findTry(retros, name) ?? (retro && tryAt(retro, which));
}

function splitTryName(
  retros: ReadonlyMap<string, RetroEntry>,
  name: string,
): { retro: RetroEntry | undefined; which: string } {
  const cut = name.indexOf('#');
  return { retro: cut < 0 ? undefined : retros.get(name.slice(0, cut)), which: name.slice(cut + 1) };
}

function tryAt(retro: RetroEntry, number: string): FoundTry | undefined {
  const attempt = /^[1-9]\d*$/.test(number) ? retro.data.try[Number(number) - 1] : undefined;
  return attempt && { retro, number: Number(number), attempt };
}
