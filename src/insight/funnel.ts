import type { CivilDate } from '../model/date.ts';
import type { ApplicationResult } from '../model/interview.ts';
import type { Records } from '../model/records.ts';
import { type Application, type FunnelKind, application, columnKey } from './application.ts';
import { applicationDays } from './day.ts';
import { byKeys, byText } from './order.ts';

export type { Application, FunnelKind, FunnelStep, StepOutcome } from './application.ts';

/** reached = passed + waiting + rejected + withdrawn. */
export interface FunnelColumn {
  key: string;
  kind: FunnelKind;
  nth: number;
  /** True where some application had more than one stage of this kind, so that `nth` is worth saying. */
  numbered: boolean;
  reached: number;
  passed: number;
  waiting: number;
  rejected: number;
  withdrawn: number;
}

export interface Funnel {
  /** Only those that occur, in the order in which companies ask for them. */
  columns: FunnelColumn[];
  /** Latest first. */
  applications: Application[];
  results: Record<ApplicationResult, number>;
}

/** Every application and where the applications stand together. */
export function funnel(records: Pick<Records, 'interviews'>, today: CivilDate): Funnel {
  const applications = [...records.interviews]
    .sort(byKeys((interview) => interview.id))
    .map((interview) => application(interview, today))
    .sort((a, b) => byText(lastDayOf(b), lastDayOf(a)));
  const results = { pending: 0, offer: 0, accepted: 0, rejected: 0, withdrawn: 0 };
  for (const { result } of applications) results[result]++;
  return { columns: columnsOf(applications), applications, results };
}

function lastDayOf({ interview }: Application): string {
  return applicationDays(interview).at(-1) ?? interview.data.date ?? '';
}

// The order in which companies ask for them.
const kinds: readonly FunnelKind[] = ['applied', 'document', 'coding', 'assignment', 'phone', 'technical', 'culture', 'executive', 'final', 'offer', 'accepted'];

function columnsOf(applications: readonly Application[]): FunnelColumn[] {
  const columns = new Map<string, FunnelColumn>();
  const column = (kind: FunnelKind, nth: number) => {
    const key = columnKey(kind, nth);
    const found = columns.get(key) ?? { key, kind, nth, numbered: false, reached: 0, passed: 0, waiting: 0, rejected: 0, withdrawn: 0 };
    columns.set(key, found);
    return found;
  };
  for (const { path, last } of applications) {
    let end = column('applied', 1);
    for (const step of path) {
      // What ended at a stage of no kind ended, in the funnel, at the step before it.
      if (step.kind === 'other') continue;
      end = column(step.kind, step.nth);
      end.reached++;
      end.passed++;
    }
    if (last.outcome === 'passed') continue;
    end.passed--;
    end[last.outcome]++;
  }
  for (const { kind, nth } of columns.values()) if (nth > 1) column(kind, 1).numbered = column(kind, nth).numbered = true;
  return [...columns.values()].sort(byKeys(({ kind }) => kinds.indexOf(kind), ({ nth }) => nth));
}
