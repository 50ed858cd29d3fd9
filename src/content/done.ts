import { goalShape } from '../model/plan.ts';
import { didYouMean, quoted } from '../model/problem.ts';
import { findStep, type FoundGoal } from '../model/references.ts';
import type { Done } from '../model/retro.ts';
import type { Refuse } from './references.ts';

/** Whether what was done fits the goal that it names: an amount for an amount, steps for a checklist. */
export function checkDone(
  done: Done,
  path: readonly PropertyKey[],
  found: FoundGoal | undefined,
  refuse: Refuse,
): void {
  if (done.goal === undefined && done.title === undefined)
    refuse(path, 'names neither a goal nor what was done (write goal or title)');
  if (!found) return;
  const shape = goalShape(found.goal);
  const { key } = found;
  if (done.count !== undefined && shape !== 'habit' && shape !== 'quantity') {
    refuse(
      [...path, 'count'],
      `${key} is no amount (${{ level: 'write value', checklist: 'write steps', milestone: 'leave count out: it is done when a retro names it' }[shape]})`,
    );
  }
  if (done.value !== undefined && shape !== 'level') {
    refuse(
      [...path, 'value'],
      `${key} is no level (${{ checklist: 'write steps', milestone: 'leave value out', habit: 'write count', quantity: 'write count' }[shape]})`,
    );
  }
  if (done.steps.length > 0 && shape !== 'checklist') {
    refuse([...path, 'steps'], `${key} has no steps`);
    return;
  }
  done.steps.forEach((step, index) => {
    if (!findStep(found.goal.steps, step))
      refuse([...path, 'steps', index], `no step ${quoted(step)} in ${key}${didYouMean(step, stepNames(found))}`);
  });
}

function stepNames({ goal }: FoundGoal): string[] {
  return goal.steps
    .flatMap((step) => [step, ...step.steps])
    .flatMap(({ id, title }) => (id === undefined ? [title] : [id, title]));
}
