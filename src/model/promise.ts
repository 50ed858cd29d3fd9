import { z } from 'zod';
import { civilDate, id } from './fields.ts';
import { cadences, type Goal, stepCount } from './plan.ts';

/** What a goal promises, in figures and days only: none of its words. A checklist promises so many steps. */
export const promise = z.object({
  id,
  period: z.string().optional(),
  within: z.string().optional(),
  until: z.string().optional(),
  carryTo: z.string().optional(),
  target: z
    .object({
      count: z.number().optional(),
      every: z.enum(cadences).optional(),
      reach: z.number().optional(),
      from: z.number().optional(),
    })
    .optional(),
  steps: z.number(),
});

/** What a plan promised from a day on, as a commit of its file has it. */
export const revision = z.object({
  /** Id of the plan. */
  plan: z.string(),
  /** The day of the commit, where its author was. */
  on: civilDate,
  goals: z.array(promise),
});

export type GoalPromise = z.output<typeof promise>;
export type Revision = z.output<typeof revision>;

/** The promise of a goal. */
export function promiseOf(goal: Goal): GoalPromise {
  const { id: name, period, within, until, carryTo, target } = goal;
  return {
    id: name,
    period,
    within,
    until,
    carryTo,
    target: target && { count: target.count, every: target.every, reach: target.reach, from: target.from },
    steps: stepCount(goal),
  };
}
