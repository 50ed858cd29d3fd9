import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import {
  civilDate,
  duration,
  id,
  itemOf,
  listOf,
  mapOf,
  number,
  period,
  reference,
  names,
  text,
  visibility,
} from './fields.ts';
import { slug } from './slug.ts';

export const cadences = ['day', 'week', 'month', 'quarter'] as const;
export type Cadence = (typeof cadences)[number];

const positive = number.positive('must be more than 0');

/** `every` makes a habit, `reach` a level, a bare `count` a quantity. */
const target = mapOf({
  count: positive.optional(),
  unit: text.optional(),
  every: z.enum(cadences, { error: `write ${cadences.join(', ')}` }).optional(),
  reach: number.optional(),
  from: number.optional(),
}).superRefine((value, context) => {
  const refuse = (message: string, path: string[] = []) => context.addIssue({ code: 'custom', message, path });
  if (value.reach !== undefined && (value.count !== undefined || value.every))
    refuse('is either a level (reach) or an amount (count), not both');
  else if (value.reach === undefined && value.from !== undefined)
    refuse('belongs to a level: write reach too', ['from']);
  else if (value.reach !== undefined && value.from === value.reach)
    refuse('is the same as reach: nothing is left to do', ['from']);
  else if (value.reach === undefined && value.count === undefined && !value.every)
    refuse('needs count (an amount), every (a habit) or reach (a level)');
});

const subStep = itemOf('title', { id: id.optional(), title: text, note: text.optional() });
const step = itemOf('title', { id: id.optional(), title: text, note: text.optional(), steps: listOf(subStep) });

const verdict = z.preprocess(
  (value) => (typeof value === 'string' ? { result: value } : value),
  mapOf({
    result: z.enum(['done', 'partial', 'failed', 'dropped'], { error: 'write done, partial, failed or dropped' }),
    note: text.optional(),
  }),
);

const goalFields = mapOf({
  id,
  title: text,
  category: text.optional(),
  /** One that overlaps the plan's; default the whole plan. */
  period: period.optional(),
  /** The goal ends this long after its start. */
  within: duration.optional(),
  /** A habit that ends when the goal of this id is done. */
  until: reference.optional(),
  skills: names,
  /** Beyond what was promised: shown, but never counted against the year. */
  stretch: z.boolean({ error: 'write true or false' }).default(false),
  why: text.optional(),
  target: target.optional(),
  steps: listOf(step),
  /** Where what is left goes when the window ends. */
  carryTo: period.optional(),
  /** `2025/java`: the goal of an earlier plan that this one goes on with. */
  carriedFrom: reference.optional(),
  /** Overrules the arithmetic. */
  verdict: verdict.optional(),
  visibility: visibility.default('public'),
}).superRefine((value, context) => {
  if (value.target && value.steps.length > 0)
    context.addIssue({ code: 'custom', message: 'a goal has a target or steps, not both', path: ['steps'] });
});

/** A plain string is a milestone of that title. */
const goal = z.preprocess(
  (value) => (typeof value === 'string' ? { id: slug(value), title: value } : value),
  goalFields,
);

const amendment = mapOf({ on: civilDate, goal: reference.optional(), text });

/** What one sets out to do in a period. */
export const plan = mapOf({
  ...entryFields,
  period,
  theme: text.optional(),
  goals: listOf(goal),
  /** Promises that were changed on the way. */
  amended: listOf(amendment),
});

export type Plan = z.output<typeof plan>;
export type Goal = Plan['goals'][number];
export type Step = Goal['steps'][number];
export type Target = NonNullable<Goal['target']>;
export type Verdict = NonNullable<Goal['verdict']>;
export type PlanEntry = Entry<Plan, 'plans'>;

/** The five shapes of a goal; which one follows from what it promises. */
export type GoalShape = 'habit' | 'quantity' | 'level' | 'checklist' | 'milestone';

export function goalShape(goal: Pick<Goal, 'target' | 'steps'>): GoalShape {
  if (goal.target?.every) return 'habit';
  if (goal.target?.reach !== undefined) return 'level';
  if (goal.target?.count !== undefined) return 'quantity';
  return goal.steps.length > 0 ? 'checklist' : 'milestone';
}

/** `2026/coding-test`: the name of a goal across plans. */
export type GoalKey = `${string}/${string}`;

export function goalKey(planId: string, goalId: string): GoalKey {
  return `${planId}/${goalId}`;
}

/** Splits `2026/coding-test` at its last slash; a bare id has no plan. */
export function splitGoalKey(name: string): { plan: string | undefined; id: string } {
  const cut = name.lastIndexOf('/');
  return cut < 0 ? { plan: undefined, id: name } : { plan: name.slice(0, cut), id: name.slice(cut + 1) };
}
