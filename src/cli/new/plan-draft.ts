import { planProgress } from '../../insight/plans.ts';
import type { GoalProgress, PlanProgress } from '../../insight/progress.ts';
import { type Period, periodSpan } from '../../model/period.ts';
import { carriedGoal, goesElsewhere, isLeftOpen, type WrittenGoal } from './carried-goal.ts';
import { head } from './head.ts';
import type { LogView } from './log-view.ts';
import { goalModels } from './models.ts';
import { periodId } from './periods.ts';
import { goalState } from './goal-lines.ts';
import type { Draft } from './write.ts';
import { commented, entryText, field, flow, htmlComment, oneLine } from './yaml.ts';

/** A plan that goes on with what the last one left open. */
export function planDraft(period: Period, view: LogView): Draft {
  const { words, today } = view;
  const left = lastPlans(period, view).map((plan) => ({ plan, goals: plan.goals.filter(isLeftOpen) }));
  const taken = new Set<string>();
  const goals = left.flatMap(({ plan, goals }) => {
    const on = goals.filter((goal) => goesElsewhere(goal, period) === undefined);
    const ids = new Set(on.map(({ goal }) => goal.id));
    return [
      ...(goals.length > 0 ? commented([words.carried(oneLine(plan.plan.data.title), today)], '  ') : []),
      ...on.flatMap((goal) => [
        ...commented([stateOf(goal, view)], '  '),
        ...item(carriedGoal(goal, period, freeId(goal.goal.id, taken), ids)),
        ...commented([`why: ${words.why}`], '    '),
      ]),
      ...goals.flatMap((goal) => {
        const to = goesElsewhere(goal, period);
        return to === undefined
          ? []
          : commented([`${words.already(to)}: ${oneLine(goal.goal.title)} (${goal.key})`], '  ');
      }),
    ];
  });
  const count = taken.size;
  const frontmatter = [
    ...head('plans', words.planTitle(period), period, view),
    `# theme: ${words.theme}`,
    'goals:',
    ...goals,
    ...commented([words.models, ...goalModels(period, words)], '  '),
    '# amended:',
    `#   - ${flow({ on: today, goal: words.goals.quantity.id, text: words.amendment })}`,
  ];
  return {
    collection: 'plans',
    id: periodId(period),
    text: entryText(frontmatter, [htmlComment(words.planPrompts.map((prompt) => `- ${prompt}`))]),
    summary: count > 0 ? words.counted.carried(count) : words.carriedNothing,
  };
}

/** The plans that ended last before a period: that of a year, and that of its second half. */
function lastPlans(period: Period, { records, today }: LogView): PlanProgress[] {
  const { start } = periodSpan(period);
  const ended = [...planProgress(records, today).values()]
    .map((progress) => ({ progress, end: periodSpan(progress.plan.data.period).end }))
    .filter(({ end }) => end < start);
  return ended.filter(({ end }) => ended.every((other) => other.end <= end)).map(({ progress }) => progress);
}

function stateOf(goal: GoalProgress, { words }: LogView): string {
  return goalState(goal, periodSpan(goal.plan.data.period), words);
}

/** Two plans may have a goal of one id; a new one has it once. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

/** A goal as an item of `goals`, a key on each line. */
function item(goal: WrittenGoal): string[] {
  const lines = Object.entries(goal).flatMap(([key, value]) => field(key, value));
  return lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`);
}
