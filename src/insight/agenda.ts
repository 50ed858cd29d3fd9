import type { CivilDate } from '../model/date.ts';
import type { InterviewEntry, Stage } from '../model/interview.ts';
import type { Period } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import { planProgress } from './plans.ts';
import type { GoalProgress, PlanProgress } from './progress.ts';

/** Something that is due. `daysLeft` is 0 today. */
export type Due = { on: CivilDate; daysLeft: number } & (
  | { kind: 'stage'; interview: InterviewEntry; stage: Stage }
  | { kind: 'goal'; goal: GoalProgress }
  | { kind: 'retro'; period: Period }
);

/** What is due from today on, the nearest first. `progress` is passed where it is known already. */
export declare function agenda(records: Records, today: CivilDate, progress?: Map<string, PlanProgress>): Due[];
