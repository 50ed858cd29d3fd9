import type { CivilDate } from '../model/date.ts';
import type { Records } from '../model/records.ts';
import type { PlanProgress } from './progress.ts';

/** How every plan stands on `today`, by plan id. */
export declare function planProgress(records: Pick<Records, 'plans' | 'retros'>, today: CivilDate): Map<string, PlanProgress>;
