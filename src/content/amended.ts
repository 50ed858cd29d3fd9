import { type Amendment, type Goal, type GoalShape, goalShape, type Plan } from '../model/plan.ts';
import { didYouMean, quoted } from '../model/problem.ts';
import type { Refuse } from './references.ts';

/** Whether the promises that were changed are promises of this plan, and what each was before is of its goal's kind. */
export function checkAmended({ goals, amended }: Plan, refuse: Refuse): void {
  const ids = goals.map(({ id }) => id);
  amended.forEach((amendment, index) => {
    const goal = goals.find(({ id }) => id === amendment.goal);
    if (amendment.goal !== undefined && !goal)
      refuse(
        ['amended', index, 'goal'],
        `no goal ${quoted(amendment.goal)} in this plan${didYouMean(amendment.goal, ids)}`,
      );
    checkWas(amendment, goal, ['amended', index, 'was'], refuse);
  });
}

type Was = NonNullable<Amendment['was']>;

// The figure by which each shape of a goal says how much it promises; a milestone promises only a time.
const figureOf: Record<GoalShape, keyof Was> = {
  quantity: 'count',
  habit: 'count',
  level: 'reach',
  checklist: 'steps',
  milestone: 'period',
};

function checkWas({ was, goal: named }: Amendment, goal: Goal | undefined, path: PropertyKey[], refuse: Refuse): void {
  if (was && named === undefined) refuse(path, 'belongs to a goal: write goal too');
  if (!was || !goal) return;
  const own = figureOf[goalShape(goal)];
  for (const key of ['count', 'reach', 'steps'] as const)
    if (was[key] !== undefined && key !== own) refuse([...path, key], `${goal.id} is not promised so (write ${own})`);
}
