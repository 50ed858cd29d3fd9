import type { CivilDate } from '../model/date.ts';
import { type ApplicationResult, stageKinds } from '../model/interview.ts';
import type { Records } from '../model/records.ts';
import { type Application, type FunnelKind, application, columnKey } from './application.ts';
import { applicationDays } from './day.ts';
import { byKeys, byText } from './order.ts';

export type { Application, FunnelKind, FunnelStep, StepOutcome } from './application.ts';

/**
 * How far applications came. A step that one of them skipped counts as passed, so that each column holds what passed
 * the one before it: reached = passed + waiting + rejected + withdrawn, and passed = reached of the next.
 */
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
const kinds: readonly FunnelKind[] = ['applied', ...stageKinds.filter((kind) => kind !== 'other'), 'accepted'];

function columnsOf(applications: readonly Application[]): FunnelColumn[] {
  const columns = occurring(applications);
  for (const application of applications) {
    const end = columns.findIndex(({ key }) => key === endOf(application));
    for (const column of columns.slice(0, end + 1)) {
      column.reached++;
      column.passed++;
    }
    const column = columns[end];
    const { outcome } = application.last;
    if (!column || outcome === 'passed') continue;
    column.passed--;
    column[outcome]++;
  }
  return columns;
}

/** The column in which an application ended or waits: what ended at a stage of no kind ended at the step before it. */
function endOf({ path }: Application): string | undefined {
  return path.findLast(({ column }) => column !== undefined)?.column;
}

function occurring(applications: readonly Application[]): FunnelColumn[] {
  const columns = new Map<string, FunnelColumn>();
  const repeated = new Set<FunnelKind>();
  for (const { kind, nth } of applications.flatMap(({ path }) => path)) {
    if (kind === 'other') continue;
    const key = columnKey(kind, nth);
    if (nth > 1) repeated.add(kind);
    if (!columns.has(key))
      columns.set(key, {
        key,
        kind,
        nth,
        numbered: false,
        reached: 0,
        passed: 0,
        waiting: 0,
        rejected: 0,
        withdrawn: 0,
      });
  }
  for (const column of columns.values()) column.numbered = repeated.has(column.kind);
  return [...columns.values()].sort(
    byKeys(
      ({ kind }) => kinds.indexOf(kind),
      ({ nth }) => nth,
    ),
  );
}
