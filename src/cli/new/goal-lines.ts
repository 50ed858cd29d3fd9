import { expectedAt } from '../../insight/expected.ts';
import { askedIn } from '../../insight/figures.ts';
import { planProgress } from '../../insight/plans.ts';
import type { GoalProgress } from '../../insight/progress.ts';
import { lastDay } from '../../insight/windows.ts';
import { minDate } from '../../model/date.ts';
import { intersection, overlaps, type Span } from '../../model/period.ts';
import type { Step } from '../../model/plan.ts';
import type { LogView } from './log-view.ts';
import type { Words } from './words.ts';
import { flow, oneLine } from './yaml.ts';

/** A goal that is due in a period, as lines of `done`: how it stands, and what to write. */
export interface GoalLines {
  state: string;
  line: string;
}

/** The goals that ask for something in a span and are not done before it. */
export function goalLines({ records, today, words }: LogView, span: Span): GoalLines[] {
  // A retro of last spring is begun with what was known then.
  const progress = planProgress(records, minDate(today, span.end));
  return [...progress.values()]
    .flatMap(({ goals }) => goals)
    .filter((goal) => isDue(goal, span))
    .map((goal) => ({
      state: `${oneLine(goal.goal.title)} · ${goalState(goal, span, words)}`,
      line: `- ${flow({ goal: goal.key, ...amountOf(goal) })}`,
    }));
}

function isDue({ goal, shape, windows, doneOn, status }: GoalProgress, span: Span): boolean {
  const isOver = goal.verdict !== undefined || status === 'dropped' || (doneOn !== undefined && shape !== 'habit');
  return !isOver && windows.some((window) => overlaps(window, span));
}

/** What a line says of its goal, with figures that say that nothing was done: they are the writer's to set. */
function amountOf({ shape, goal, done, steps }: GoalProgress): Record<string, unknown> {
  if (shape === 'level') return { value: done };
  if (shape === 'checklist') return { steps: openSteps(goal.steps, steps).map(nameOf) };
  return shape === 'milestone' ? {} : { count: 0 };
}

/** How a goal stands in a span, in one line. */
export function goalState(progress: GoalProgress, span: Span, words: Words): string {
  const { shape, goal, done, target, unit, windows, marks, steps } = progress;
  const amount = (value: number) => words.amount(value, unit);
  const end = minDate(span.end, lastDay(windows));
  const expected = expectedAt(progress, end);
  const byEnd = expected === undefined ? [] : [words.expectedBy(end, amount(expected))];
  if (shape === 'milestone') return words.milestone(lastDay(windows));
  if (shape === 'level') {
    const isKnown = marks.length > 0 || progress.from !== undefined;
    return [words.level(isKnown ? amount(done) : undefined, amount(target ?? 0)), ...byEnd].join(' · ');
  }
  if (shape === 'checklist') {
    const open = openSteps(goal.steps, steps).map(({ title }) => title);
    return words.steps(done, target ?? 0, oneLine(open.join(', ')));
  }
  if (shape === 'quantity')
    return [
      words.rest(words.amount(done), amount(target ?? 0), amount(Math.max(0, (target ?? 0) - done))),
      ...byEnd,
    ].join(' · ');
  const part = windows.flatMap((window) => intersection(window, span) ?? []);
  const asked = part.map((days) => askedIn(goal, windows, days) ?? 0).reduce((sum, each) => sum + each, 0);
  return target === undefined ? words.habitShown(amount(done)) : words.habit(amount(done), amount(asked));
}

type AnyStep = Step | Step['steps'][number];

/** Steps that are not done; of one with steps of its own, those. */
export function openSteps(steps: readonly Step[], progress: GoalProgress['steps']): AnyStep[] {
  return steps.flatMap((step, index): AnyStep[] => {
    const stands = progress[index];
    if (stands?.doneOn !== undefined) return [];
    return step.steps.length > 0 ? step.steps.filter((_, inner) => stands?.steps[inner]?.doneOn === undefined) : [step];
  });
}

function nameOf({ id, title }: AnyStep): string {
  return id ?? title;
}
