import type { CivilDate } from '../model/date.ts';
import { contains, periodKind } from '../model/period.ts';
import type { GoalKey } from '../model/plan.ts';
import type { Records } from '../model/records.ts';
import { indexGoals } from '../model/references.ts';
import { type Job, jobSpan } from '../model/resume.ts';
import type { RetroEntry } from '../model/retro.ts';
import type { BragYear } from './brag.ts';
import type { DoneLine, GoalRecord } from './done-lines.ts';
import { byKeys } from './order.ts';

/** A line under a job, or of a year: what its writer says, or what the log says. */
export type Highlight =
  | { kind: 'text'; text: string }
  /** `text` stands in place of the goal's title. */
  | { kind: 'goal'; goal: GoalRecord; text?: string | undefined }
  | { kind: 'unplanned'; line: DoneLine };

/** A job with what is to be said of it. */
export interface JobRecord {
  job: Job;
  highlights: Highlight[];
}

/** A career as its documents tell it. */
export interface Career {
  /** The one that ended last, or has not, first. */
  jobs: JobRecord[];
  /** By year, the latest first: what was done while no job is known. */
  years: { year: number; highlights: Highlight[] }[];
  /** Goals done outside of any job's lines that one can look at. Where no job is known, none: the years tell them. */
  projects: GoalRecord[];
  /** Retros of a project, by their ends, the latest first. */
  projectRetros: RetroEntry[];
}

/**
 * What a log says of a career. A job whose writer gives it lines has those and no others; any other has what was done
 * in its time: goals other than habits, and work that nobody had planned but that one can look at. A goal is told once,
 * in the first job of the file that claims it. Where no job is known, nothing is said to have been done in one.
 */
export function career(records: Pick<Records, 'plans' | 'retros' | 'resume'>, years: readonly BragYear[]): Career {
  const goals = new Map<GoalKey, GoalRecord>(
    years.flatMap((year) => year.goals.map((goal): [GoalKey, GoalRecord] => [goal.progress.key, goal])),
  );
  const work = records.resume?.work ?? [];
  const index = indexGoals(records.plans);
  const claimed = new Set<GoalRecord>();
  const lines = new Set<DoneLine>();
  const found = new Map<Job, Highlight[]>();
  for (const job of work.filter(({ highlights }) => highlights !== undefined)) {
    const written = (job.highlights ?? []).flatMap(({ text, goal: name }): Highlight[] => {
      const [named] = name === undefined ? [] : index.find(name, jobSpan(job));
      const goal = named && goals.get(named.key);
      if (goal) claimed.add(goal);
      if (goal) return [{ kind: 'goal', goal, text }];
      return text === undefined ? [] : [{ kind: 'text', text }];
    });
    found.set(job, written);
  }
  for (const job of work.filter(({ highlights }) => highlights === undefined)) {
    const span = jobSpan(job);
    const told = doneIn(years, (on) => contains(span, on)).filter((one) =>
      one.kind === 'goal' ? !claimed.has(one.goal) : one.kind === 'unplanned' && !lines.has(one.line),
    );
    for (const one of told) {
      if (one.kind === 'goal') claimed.add(one.goal);
      if (one.kind === 'unplanned') lines.add(one.line);
    }
    found.set(job, told);
  }
  return {
    jobs: [...work].sort((a, b) => compareEnds(a, b)).map((job) => ({ job, highlights: found.get(job) ?? [] })),
    years:
      work.length > 0
        ? []
        : years
            .map((year) => ({ year: year.year, highlights: doneIn([year], () => true) }))
            .filter(({ highlights }) => highlights.length > 0),
    projects:
      work.length === 0
        ? []
        : [...goals.values()].filter((goal) => !claimed.has(goal) && isAchievement(goal) && isOpenToAll(goal)),
    projectRetros: records.retros
      .filter(({ data }) => periodKind(data.period) === 'interval')
      .sort(
        byKeys(
          ({ data }) => data.period,
          ({ id }) => id,
        ),
      )
      .reverse(),
  };
}

/** The day on which a goal was done; where only its writer says so, that of the last thing done for it. */
export function doneDay({ progress }: GoalRecord): CivilDate | undefined {
  return progress.doneOn ?? progress.marks.at(-1)?.on ?? progress.windows.at(-1)?.end;
}

/** What was done in some time, by day: goals, and what nobody had planned where there is evidence of it. */
function doneIn(years: readonly BragYear[], when: (on: CivilDate) => boolean): Highlight[] {
  const dated = years.flatMap(({ goals, unplanned }): { on: CivilDate; highlight: Highlight }[] => [
    ...goals.filter(isAchievement).flatMap((goal) => {
      const on = doneDay(goal);
      return on === undefined ? [] : [{ on, highlight: { kind: 'goal' as const, goal } }];
    }),
    ...unplanned
      .filter(({ done }) => done.link.length > 0)
      .map((line) => ({ on: line.on, highlight: { kind: 'unplanned' as const, line } })),
  ]);
  return dated
    .filter(({ on }) => when(on))
    .sort(byKeys(({ on }) => on))
    .map(({ highlight }) => highlight);
}

/** A habit is a way to live, not a thing that was done. */
function isAchievement({ progress: { status, shape } }: GoalRecord): boolean {
  return status === 'done' && shape !== 'habit';
}

function isOpenToAll({ lines }: GoalRecord): boolean {
  return lines.some(({ done }) => done.link.some((link) => /^https?:/i.test(link)));
}

function compareEnds(a: Job, b: Job): number {
  const [left, right] = [jobSpan(a), jobSpan(b)];
  if (left.end !== right.end) return left.end < right.end ? 1 : -1;
  return left.start === right.start ? 0 : left.start < right.start ? 1 : -1;
}
