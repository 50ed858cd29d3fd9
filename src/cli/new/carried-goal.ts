import type { GoalProgress } from '../../insight/progress.ts';
import { leavesPlan } from '../../insight/windows.ts';
import { overlaps, type Period, periodSpan } from '../../model/period.ts';
import type { Step, Target } from '../../model/plan.ts';

/** A goal of a plan as its writer would write it, keys in the order of the schema. */
export type WrittenGoal = Record<string, unknown>;

/** Whether a goal was left open by its plan: not done, not given up, and no later goal goes on with it. */
export function isLeftOpen({ status, after }: GoalProgress): boolean {
  return status !== 'done' && status !== 'dropped' && after === undefined;
}

/** Where what is left of a goal goes already, if that is not the new plan: a later part of its own, or a time beyond. */
export function goesElsewhere({ goal, plan }: GoalProgress, to: Period): Period | undefined {
  if (goal.carryTo === undefined) return undefined;
  const isOwn = !leavesPlan(goal, periodSpan(plan.data.period));
  return isOwn || !overlaps(periodSpan(goal.carryTo), periodSpan(to)) ? goal.carryTo : undefined;
}

/**
 * What is left of a goal, as a goal of a later plan.
 * @param id under which the new plan has it
 * @param carried ids of the old plan's goals that go on too: only of those can a habit be `until` one
 */
export function carriedGoal(progress: GoalProgress, to: Period, id: string, carried: ReadonlySet<string>): WrittenGoal {
  const { goal, key } = progress;
  const { carryTo, until, skills, stretch } = goal;
  const isPart = carryTo !== undefined && carryTo !== to && overlaps(periodSpan(carryTo), periodSpan(to));
  return {
    id,
    title: goal.title,
    category: goal.category,
    period: isPart ? carryTo : undefined,
    carriedFrom: key,
    until: until !== undefined && carried.has(until) ? until : undefined,
    skills: skills.length > 0 ? skills : undefined,
    stretch: stretch || undefined,
    target: targetLeft(progress),
    steps: goal.steps.length > 0 ? stepsLeft(goal.steps, progress.steps) : undefined,
    visibility: goal.visibility === 'private' ? 'private' : undefined,
  };
}

function targetLeft({ goal, shape, done, marks, from }: GoalProgress): Target | undefined {
  const { target } = goal;
  if (!target) return undefined;
  const { count, unit, every, reach } = target;
  if (shape === 'quantity' && count !== undefined) return { count: tidy(Math.max(0, count - done)) || count, unit };
  if (shape === 'level') {
    const isKnown = marks.some(({ value }) => value !== undefined) || from !== undefined;
    return { from: isKnown && done !== reach ? done : undefined, reach, unit };
  }
  return { count, unit, every };
}

// Three times 0.1 is to leave 0.7 of 1.
function tidy(amount: number): number {
  return Number(amount.toFixed(9));
}

/** Steps that are not done; one with steps of its own keeps those that are not. */
function stepsLeft(steps: readonly Step[], progress: GoalProgress['steps']): unknown[] {
  return steps.flatMap((step, index) => {
    const stands = progress[index];
    if (stands?.doneOn !== undefined) return [];
    const inner = step.steps.filter((_, at) => stands?.steps[at]?.doneOn === undefined).map(written);
    return [inner.length > 0 ? { ...bare(step), steps: inner } : written(step)];
  });
}

type AnyStep = Pick<Step, 'id' | 'title' | 'note' | 'visibility'>;

function bare({ id, title, note, visibility }: AnyStep) {
  return { id, title, note, visibility: visibility === 'private' ? visibility : undefined };
}

/** A step of a title alone is its text. */
function written(step: AnyStep): unknown {
  const { id, note, visibility, title } = bare(step);
  return id === undefined && note === undefined && visibility === undefined ? title : { id, title, note, visibility };
}
