import { type CivilDate, yearOf } from '../model/date.ts';
import type { NoteEntry } from '../model/note.ts';
import { periodKind, periodYear, type Span } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import type { RetroEntry } from '../model/retro.ts';
import { writtenOn } from './day.ts';
import { type DoneLine, type GoalRecord, goalRecord, isAboutInterview, unplannedLine } from './done-lines.ts';
import { byKeys } from './order.ts';
import { type Practised, practisedByYear } from './practised.ts';
import type { PlanProgress, Status } from './progress.ts';
import { executionRate, statusCounts } from './rates.ts';
import { begunReports } from './reports.ts';
import type { SkillUse } from './skills.ts';
import { unplannedIn } from './unplanned.ts';
import { type FeedPost, feedPosts } from './year.ts';

/**
 * What one did in a year, as a document that one hands in (a brag document, after Julia Evans): what was promised and
 * what became of it, and what nobody had asked for. Interviews have no part in it.
 */
export interface BragYear {
  year: number;
  /** The retro of the whole year. */
  retro?: RetroEntry | undefined;
  /** Those filed under the year; a plan that runs on into the next one is told once. */
  plans: PlanProgress[];
  /** In the order of the plans. */
  goals: GoalRecord[];
  /** Of the judged goals. */
  counts: Record<Status, number>;
  judged: number;
  executionRate: number | undefined;
  /** What no goal had asked for, by day; told twice by overlapping retros, it stands once. */
  unplanned: DoneLine[];
  /** Talks, posts and studies with a date, by day. Diaries and weighed postings are nobody's business. */
  notes: NoteEntry[];
  /** Posts elsewhere, by day. */
  posts: FeedPost[];
  skills: Practised[];
}

/**
 * Every year that has something to tell, the latest first.
 * @param progress how the plans of these records stand
 * @param uses the skills of these records
 */
export function brag(
  records: Records,
  today: CivilDate,
  progress: ReadonlyMap<string, PlanProgress>,
  uses: ReadonlyMap<string, SkillUse>,
): BragYear[] {
  const retros = new Map(records.retros.map((retro) => [retro.id, retro]));
  const plans = Map.groupBy(progress.values(), ({ plan }) => periodYear(plan.data.period));
  const unplanned = Map.groupBy(unplannedLines(records, today), ({ on }) => yearOf(on));
  const notes = Map.groupBy(tellable(records, today), (note) => yearOf(writtenOn(note, today) ?? today));
  const posts = Map.groupBy(feedPosts(records, today), ({ date }) => yearOf(date));
  const skills = practisedByYear(records, uses);
  const ofYear = new Map(
    records.retros
      .filter(({ data }) => periodKind(data.period) === 'year')
      .map((retro) => [periodYear(retro.data.period), retro]),
  );
  const years = new Set([
    ...[...plans].filter(([, some]) => some.some(({ goals }) => goals.length > 0)).map(([year]) => year),
    ...unplanned.keys(),
    ...notes.keys(),
    ...posts.keys(),
  ]);
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => {
      const own = plans.get(year) ?? [];
      const goals = own.flatMap((plan) => plan.goals);
      const judged = goals.filter((goal) => goal.judged);
      return {
        year,
        retro: ofYear.get(year),
        plans: own,
        goals: goals.map((goal) => goalRecord(goal, retros)),
        counts: statusCounts(judged),
        judged: judged.length,
        executionRate: executionRate(judged),
        unplanned: unplanned.get(year) ?? [],
        notes: notes.get(year) ?? [],
        posts: posts.get(year) ?? [],
        skills: skills.get(year) ?? [],
      };
    });
}

const always: Span = { start: '0001-01-01' as CivilDate, end: '9999-12-31' as CivilDate };

function unplannedLines(records: Records, today: CivilDate): DoneLine[] {
  return unplannedIn(always, begunReports(records.retros, today))
    .map(unplannedLine)
    .filter((line) => line.done.title !== undefined && !isAboutInterview(line))
    .sort(
      byKeys(
        ({ on }) => on,
        ({ retro }) => retro.id,
      ),
    );
}

function tellable(records: Records, today: CivilDate): NoteEntry[] {
  return records.notes
    .filter((note) => {
      const { kind } = note.data;
      const on = writtenOn(note, today);
      return (kind === 'talk' || kind === 'post' || kind === 'study') && on !== undefined && on <= today;
    })
    .sort(
      byKeys(
        (note) => writtenOn(note, today) ?? '',
        ({ id }) => id,
      ),
    );
}
