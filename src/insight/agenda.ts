import { type CivilDate, daysInclusive } from '../model/date.ts';
import type { InterviewEntry, Stage } from '../model/interview.ts';
import { type Period, monthPeriod, periodSpan } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import { stagesAhead } from './application.ts';
import { byKeys } from './order.ts';
import { planProgress } from './plans.ts';
import type { GoalProgress, PlanProgress, Status } from './progress.ts';
import { lastDay } from './windows.ts';

/** Something that is due. `daysLeft` is 0 today. */
export type Due = { on: CivilDate; daysLeft: number } & (
  | { kind: 'stage'; interview: InterviewEntry; stage: Stage }
  | { kind: 'goal'; goal: GoalProgress }
  | { kind: 'retro'; period: Period }
);

/** What is due from today on, the nearest first. `progress` is passed where it is known already. */
export function agenda(
  records: Records,
  today: CivilDate,
  progress: ReadonlyMap<string, PlanProgress> = planProgress(records, today),
): Due[] {
  // Of one day: stages, then goals, then the retro; sorting keeps that order.
  return [...stagesDue(records, today), ...goalsDue(progress, today), ...retroDue(records, today)].sort(
    byKeys(({ on }) => on),
  );
}

function stagesDue({ interviews }: Records, today: CivilDate): Due[] {
  return [...interviews].sort(byKeys(({ id }) => id)).flatMap((interview) =>
    stagesAhead(interview, today).map(({ stage, date, daysLeft }) => ({
      kind: 'stage',
      on: date,
      daysLeft,
      interview,
      stage,
    })),
  );
}

const settled: readonly Status[] = ['done', 'dropped', 'missed', 'carried', 'partial', 'shown'];

/** Goals whose last window ends between today and the end of its month. */
function goalsDue(progress: ReadonlyMap<string, PlanProgress>, today: CivilDate): Due[] {
  const monthEnd = periodSpan(monthPeriod(today)).end;
  return [...progress.values()]
    .flatMap(({ goals }) => goals)
    .map((goal) => ({ goal, on: lastDay(goal.windows) }))
    .filter(({ goal, on }) => today <= on && on <= monthEnd && !settled.includes(goal.status))
    .sort(byKeys(({ goal }) => goal.key))
    .map(({ goal, on }) => ({ kind: 'goal', on, daysLeft: daysBetween(today, on), goal }));
}

/** The retro of the running month, while it is not written. */
function retroDue({ retros }: Records, today: CivilDate): Due[] {
  const period = monthPeriod(today);
  if (retros.some((retro) => retro.data.period === period)) return [];
  const on = periodSpan(period).end;
  return [{ kind: 'retro', on, daysLeft: daysBetween(today, on), period }];
}

function daysBetween(today: CivilDate, on: CivilDate): number {
  return daysInclusive(today, on) - 1;
}
