import { type Span, overlaps, periodSpan } from '../model/period.ts';
import { type Goal, type GoalKey, type PlanEntry, type Step, goalKey, splitGoalKey } from '../model/plan.ts';
import type { RetroEntry, Try } from '../model/retro.ts';

/** A goal and the plan that promises it. */
export interface FoundGoal {
  key: GoalKey;
  plan: PlanEntry;
  goal: Goal;
}

/** Every goal of every plan, by its full name and by its bare id. */
export interface GoalIndex {
  plans: ReadonlyMap<string, PlanEntry>;
  byKey: ReadonlyMap<string, FoundGoal>;
  byId: ReadonlyMap<string, readonly FoundGoal[]>;
}

/** What a name leads to; where it leads nowhere, what it could have meant. */
export type GoalLookup =
  | { kind: 'found'; found: FoundGoal }
  /** `plan`: the plan that was named, when there is one. `known`: the names that would have been found there. */
  | { kind: 'none'; plan: PlanEntry | undefined; known: string[] }
  | { kind: 'ambiguous'; candidates: readonly FoundGoal[] };

/** Reads the plans once. Of two goals with one id in one plan the first is kept. */
export function indexGoals(plans: readonly PlanEntry[]): GoalIndex {
  const byKey = new Map<string, FoundGoal>();
  const byId = new Map<string, FoundGoal[]>();
  for (const plan of plans) {
    for (const goal of plan.data.goals) {
      const key = goalKey(plan.id, goal.id);
      if (byKey.has(key)) continue;
      const found = { key, plan, goal };
      byKey.set(key, found);
      const same = byId.get(goal.id);
      if (same) same.push(found);
      else byId.set(goal.id, [found]);
    }
  }
  return { plans: new Map(plans.map((plan) => [plan.id, plan])), byKey, byId };
}

/**
 * The goal that `name` names: `<plan>/<id>`, or a bare id in one of the plans whose period overlaps `span` (of a retro
 * pass `homeSpan(period)`, so that a week at the turn of the year belongs to one year); without `span`, in any plan.
 */
export function findGoal(index: GoalIndex, name: string, span?: Span): GoalLookup {
  const { plan: planId, id } = splitGoalKey(name);
  if (planId !== undefined) {
    const found = index.byKey.get(name);
    if (found) return { kind: 'found', found };
    const plan = index.plans.get(planId);
    const known = plan ? plan.data.goals.map((goal) => goalKey(planId, goal.id)) : [...index.byKey.keys()];
    return { kind: 'none', plan, known };
  }
  const near = (plan: PlanEntry) => span === undefined || overlaps(periodSpan(plan.data.period), span);
  const candidates = (index.byId.get(id) ?? []).filter(({ plan }) => near(plan));
  const [found, second] = candidates;
  if (found && !second) return { kind: 'found', found };
  if (found) return { kind: 'ambiguous', candidates };
  const known = [...index.plans.values()].filter(near).flatMap((plan) => plan.data.goals.map((goal) => goal.id));
  return { kind: 'none', plan: undefined, known };
}

/** The goal that a goal or an amendment of `plan` means by `name`: one of the same plan, unless it names another. */
export function findGoalIn(index: GoalIndex, plan: PlanEntry, name: string): GoalLookup {
  return findGoal(index, splitGoalKey(name).plan === undefined ? goalKey(plan.id, name) : name);
}

/** A step, or a step of a step. */
export type AnyStep = Step | Step['steps'][number];

/** The step of a goal that `name` names, by id or title: the first from above, a step before its own steps. */
export function findStep(goal: Pick<Goal, 'steps'>, name: string): AnyStep | undefined {
  const named = (step: AnyStep) => step.id === name || step.title === name;
  for (const step of goal.steps) {
    const found = named(step) ? step : step.steps.find(named);
    if (found) return found;
  }
  return undefined;
}

/** A try and the retro that resolved it. */
export interface FoundTry {
  /** `<retro>#<own id, else number from 1>` */
  key: string;
  try: Try;
  retro: RetroEntry;
}

/** Every try by each of its names. */
export type TryIndex = ReadonlyMap<string, FoundTry>;

/** Reads the retros once: each try by its own id and by its number; where two claim a name, an id goes before a number. */
export function indexTries(retros: readonly RetroEntry[]): TryIndex {
  const byId = new Map<string, FoundTry>();
  const byNumber = new Map<string, FoundTry>();
  for (const retro of retros) {
    for (const [index, one] of retro.data.try.entries()) {
      const number = `${retro.id}#${index + 1}`;
      const key = one.id === undefined ? number : `${retro.id}#${one.id}`;
      const found = { key, try: one, retro };
      if (one.id !== undefined && !byId.has(key)) byId.set(key, found);
      byNumber.set(number, found);
    }
  }
  return new Map([...byNumber, ...byId]);
}

/** The try that `2026-09#2` names: a retro's id, then the try's own id or its number. */
export function findTry(index: TryIndex, name: string): FoundTry | undefined {
  return index.get(name);
}
