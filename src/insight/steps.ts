import { type CivilDate, maxDate } from '../model/date.ts';
import type { Goal, Step } from '../model/plan.ts';
import { findStep } from '../model/references.ts';
import { slug } from '../model/slug.ts';
import { type Line, byDay, markOf } from './lines.ts';
import type { Mark, StepProgress } from './progress.ts';

/** A step, or a step of a step. */
type AnyStep = Step | Step['steps'][number];

/** What is counted of a step: the step, or its own steps where it has some. */
function leaves(step: AnyStep): readonly AnyStep[] {
  return 'steps' in step && step.steps.length > 0 ? step.steps : [step];
}

/** A checklist's marks, each with the number of steps it was the first to finish, and how its steps stand. */
export function finishSteps(
  goal: Pick<Goal, 'steps'>,
  lines: readonly Line[],
): { marks: Mark[]; steps: StepProgress[] } {
  const finished = new Map<AnyStep, CivilDate>();
  const marks = [...lines].sort(byDay).map((line) => {
    const before = finished.size;
    for (const name of line.done.steps) {
      const step = findStep(goal.steps, name);
      for (const leaf of step ? leaves(step) : []) if (!finished.has(leaf)) finished.set(leaf, line.on);
    }
    return markOf(line, finished.size - before);
  });
  return { marks, steps: goal.steps.map((step) => standing(step, finished)) };
}

function standing(step: AnyStep, finished: ReadonlyMap<AnyStep, CivilDate>): StepProgress {
  const steps = 'steps' in step ? step.steps.map((one) => standing(one, finished)) : [];
  const days = leaves(step).map((leaf) => finished.get(leaf));
  const doneOn = days.every((day) => day !== undefined) ? days.reduce(maxDate) : undefined;
  return { id: step.id ?? slug(step.title), title: step.title, note: step.note, doneOn, steps };
}
