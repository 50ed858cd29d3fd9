import type { ReadEntry } from '../content/read.ts';
import { addDays, type CivilDate } from '../model/date.ts';
import { homeSpan, periodSpan } from '../model/period.ts';
import { type GoalKey, goalKey } from '../model/plan.ts';
import { indexGoals } from '../model/references.ts';
import { type Finding, hint, ok } from './finding.ts';
import type { Site } from './site.ts';

/** How long a goal may wait for its first mention, in days. */
const patience = 31;

/** Was every goal that has begun spoken of in a retro? */
export function checkGoals({
  entries,
  problems,
  label,
  today,
}: Pick<Site, 'entries' | 'problems' | 'label' | 'today'>): Finding[] {
  const plans = entries.filter((entry): entry is ReadEntry<'plans'> => entry.collection === 'plans');
  const retros = entries.filter((entry): entry is ReadEntry<'retros'> => entry.collection === 'retros');
  // What cannot be read may mention them.
  if (problems.some(({ file }) => file.startsWith(`${label}/retros/`))) return [];
  const mentioned = mentionedGoals(plans, retros);
  const findings = plans.flatMap((plan) =>
    plan.data.goals.flatMap((goal, at) => {
      const { start } = periodSpan(goal.period ?? plan.data.period);
      if (goal.verdict || mentioned.has(goalKey(plan.id, goal.id)) || addDays(start, patience) >= today) return [];
      const place = { file: plan.file.name, line: plan.lineOf(['goals', at]) };
      return [hint(waiting(goal.id, start), place)];
    }),
  );
  if (plans.every(({ data }) => data.goals.length === 0)) return [];
  return findings.length > 0 ? findings : [ok('a retro speaks of every goal that has begun')];
}

function waiting(id: string, start: CivilDate): string {
  return `no retro ever mentioned the goal "${id}", which began on ${start} (say what was done: done: [{ goal: ${id} }]; or give it a verdict)`;
}

/** Goals that a retro reports on. */
function mentionedGoals(plans: readonly ReadEntry<'plans'>[], retros: readonly ReadEntry<'retros'>[]): Set<GoalKey> {
  const goals = indexGoals(plans);
  return new Set(
    retros.flatMap(({ data }) =>
      data.done.flatMap(({ goal }) =>
        goal === undefined ? [] : goals.find(goal, homeSpan(data.period)).map(({ key }) => key),
      ),
    ),
  );
}
