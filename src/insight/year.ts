import { type CivilDate, monthOf, yearOf } from '../model/date.ts';
import type { InterviewEntry } from '../model/interview.ts';
import type { NoteEntry } from '../model/note.ts';
import { type Span, overlaps, parsePeriod, periodSpan, periodYear } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import type { RetroEntry } from '../model/retro.ts';
import { applicationDays } from './day.ts';
import { type Funnel, funnel } from './funnel.ts';
import { type MovedGoal, movedGoals } from './moved.ts';
import { byKeys } from './order.ts';
import { planProgress } from './plans.ts';
import type { PlanProgress, Status } from './progress.ts';
import { type QuarterRate, quarterRates } from './quarters.ts';
import { type AnswerCounts, type Asked, type TopicRow, countAnswers, questionsOf, topicsOf } from './questions.ts';
import { executionRate, statusCounts } from './rates.ts';
import { begunReports } from './reports.ts';
import { type TryLedger, tries } from './tries.ts';
import { unplannedIn } from './unplanned.ts';
import { type WritingYear, writingIn } from './writing.ts';
import { type PractisedSkill, practisedIn } from './year-records.ts';

export type { QuarterRate } from './quarters.ts';

/** A year in review. */
export interface YearReview {
  year: number;
  /** Those whose period overlaps the year. */
  plans: PlanProgress[];
  /** Those filed under the year, by period. */
  retros: RetroEntry[];
  /** Those with an application or a stage in the year. */
  interviews: InterviewEntry[];
  notes: NoteEntry[];
  /** Judged goals of all the year's plans, by status. */
  counts: Record<Status, number>;
  judged: number;
  executionRate: number | undefined;
  quarters: QuarterRate[];
  unplanned: number;
  /** 0 … 1: of all that was done, how much no goal had asked for; undefined when nothing was. */
  unplannedShare: number | undefined;
  moods: { retro: RetroEntry; span: Span; mood: number }[];
  /** How far the year's applications came. */
  funnel: Funnel;
  /** How the questions of the year's interviews were answered, in all and by topic; the most missed topic first. */
  questions: AnswerCounts;
  topics: TopicRow[];
  /** The most practised first. */
  skills: PractisedSkill[];
  /** Goals whose promise was changed, the one that moved most first. */
  moved: MovedGoal[];
  /** The try that was carried along longest, of those not closed before the year. */
  longestTry?: TryLedger | undefined;
  writing?: WritingYear | undefined;
  /** What the author wrote elsewhere in the year, by month, the earliest first. */
  posts: { month: number; posts: FeedPost[] }[];
}

export interface FeedPost {
  title: string;
  url: string;
  date: CivilDate;
  /** The feed's name. */
  feed: string;
}

/** Every year that holds a plan, a retro, a dated interview, a dated note or a post elsewhere; the latest first. */
export function years(records: Pick<Records, 'plans' | 'retros' | 'interviews' | 'notes' | 'feeds'>): number[] {
  const found = [
    ...records.plans.flatMap(({ data }) => [periodYear(data.period), yearOf(periodSpan(data.period).end)]),
    ...records.retros.map(({ data }) => periodYear(data.period)),
    ...records.interviews.flatMap((interview) => applicationDays(interview).map(yearOf)),
    ...records.notes.flatMap(({ data }) => (data.date ? [yearOf(data.date)] : [])),
    ...records.feeds.flatMap(({ posts }) => posts.map(({ date }) => yearOf(date))),
  ];
  return [...new Set(found)].sort((a, b) => b - a);
}

/** One year in review. `progress` is passed where it is known already. */
export function yearReview(
  records: Records,
  today: CivilDate,
  year: number,
  progress: ReadonlyMap<string, PlanProgress> = planProgress(records, today),
): YearReview {
  const span = yearSpan(year);
  const plans = [...progress.values()].filter(({ plan }) => overlaps(periodSpan(plan.data.period), span));
  const goals = plans.flatMap((plan) => plan.goals);
  const judged = goals.filter((goal) => goal.judged);
  const reports = begunReports(
    records.retros.filter(({ data }) => overlaps(periodSpan(data.period), span)),
    today,
  );
  const retros = reports.map(({ retro }) => retro).filter(({ data }) => periodYear(data.period) === year);
  const unplanned = unplannedIn(span, reports).length;
  const planned = goals
    .flatMap(({ marks }) => marks)
    .filter(({ on, amount, value }) => yearOf(on) === year && (amount > 0 || value !== undefined)).length;
  const asked = askedDuring(records.interviews, year);
  const interviews = records.interviews
    .filter((interview) => applicationDays(interview).some((day) => yearOf(day) === year))
    .sort(byKeys(({ id }) => id));
  const notes = records.notes
    .filter(({ data }) => data.date && yearOf(data.date) === year)
    .sort(
      byKeys(
        ({ data }) => data.date ?? '',
        ({ id }) => id,
      ),
    );
  return {
    year,
    plans,
    retros,
    interviews,
    notes,
    counts: statusCounts(judged),
    judged: judged.length,
    executionRate: executionRate(judged),
    quarters: quarterRates(judged, year),
    unplanned,
    unplannedShare: unplanned + planned > 0 ? unplanned / (unplanned + planned) : undefined,
    moods: retros.flatMap((retro) =>
      retro.data.mood === undefined ? [] : [{ retro, span: periodSpan(retro.data.period), mood: retro.data.mood }],
    ),
    funnel: funnel({ interviews }, today),
    questions: countAnswers(asked),
    topics: topicsOf(asked).sort(
      byKeys(
        ({ topic }) => Number(topic === undefined),
        ({ counts }) => -counts.missed,
        ({ counts }) => -counts.partly,
        ({ counts }) => -counts.total,
        ({ topic }) => topic ?? '',
      ),
    ),
    skills: practisedIn(records, { year, plans, retros, interviews, notes }, today),
    moved: movedGoals(plans, records.revisions, today),
    longestTry: longestTry(tries(records, today), span),
    writing: writingIn(records, today, year),
    posts: postsIn(records, today, year),
  };
}

/** The author's posts elsewhere up to today, by day. */
export function feedPosts({ feeds }: Pick<Records, 'feeds'>, today: CivilDate): FeedPost[] {
  return feeds
    .flatMap(({ name, posts }) => posts.map((post): FeedPost => ({ ...post, feed: name })))
    .filter(({ date }) => date <= today)
    .sort(
      byKeys(
        ({ date }) => date,
        ({ url }) => url,
      ),
    );
}

function postsIn(records: Pick<Records, 'feeds'>, today: CivilDate, year: number): YearReview['posts'] {
  const found = feedPosts(records, today).filter(({ date }) => yearOf(date) === year);
  return [...Map.groupBy(found, ({ date }) => monthOf(date))].map(([month, posts]) => ({ month, posts }));
}

function yearSpan(year: number): Span {
  const period = parsePeriod(String(year).padStart(4, '0'));
  if (!period) throw new TypeError(`not a year: ${year}`);
  return periodSpan(period);
}

/** A question belongs to the year of its stage, and where that has no date to the year in which the application ended. */
function askedDuring(interviews: readonly InterviewEntry[], year: number): Asked[] {
  return interviews.flatMap((interview) => {
    const last = applicationDays(interview).at(-1);
    return questionsOf(interview).filter(({ stage: { date = last } }) => date !== undefined && yearOf(date) === year);
  });
}

/** Of the tries that were resolved before the year ended and not closed before it began, the one carried longest. */
function longestTry(all: readonly TryLedger[], { start, end }: Span): TryLedger | undefined {
  const alive = all.filter(({ retro, state, reviews }) => {
    const closed = state === 'kept' || state === 'dropped' ? reviews.at(-1)?.retro : undefined;
    return periodSpan(retro.data.period).start <= end && (!closed || periodSpan(closed.data.period).end >= start);
  });
  return alive.sort(
    byKeys(
      ({ months }) => -months,
      ({ key }) => key,
    ),
  )[0];
}
