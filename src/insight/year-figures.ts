import type { CivilDate } from '../model/date.ts';
import type { Fate, Figures } from '../model/figures.ts';
import { results } from '../model/interview.ts';
import type { Records } from '../model/records.ts';
import { funnel } from './funnel.ts';
import type { PlanProgress, Status } from './progress.ts';
import { skills } from './skills.ts';
import { type YearReview, yearReview } from './year.ts';
import { recordsOfYear } from './year-records.ts';

// So many skills say what a year was about.
const most = 5;

/** What a year came to, as data to be kept: a share has two places, a name stands for each goal, try and skill. */
export function yearFigures(
  records: Records,
  today: CivilDate,
  year: number,
  progress?: ReadonlyMap<string, PlanProgress>,
): Figures {
  const review = yearReview(records, today, year, progress);
  const { executionRate, unplannedShare, longestTry, writing } = review;
  return {
    asOf: today,
    executionRate: rounded(executionRate),
    goals: goalsOf(review),
    unplannedShare: rounded(unplannedShare),
    longestTry: longestTry && longestTry.months > 0 ? { try: longestTry.key, months: longestTry.months } : undefined,
    applications: applicationsOf(review, today),
    skills: skillsOf(records, review, today),
    written: writing && { entries: writing.total, days: writing.days.length },
  };
}

function rounded(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 100) / 100;
}

const fates: Record<Exclude<Status, 'shown'>, Fate> = {
  done: 'done',
  partial: 'partial',
  carried: 'carried',
  missed: 'missed',
  dropped: 'dropped',
  'on-track': 'open',
  behind: 'open',
  upcoming: 'open',
};

function goalsOf({ plans }: YearReview): Figures['goals'] {
  return plans
    .flatMap(({ goals }) => goals)
    .flatMap(({ key, status, judged }) => (judged && status !== 'shown' ? [{ goal: key, fate: fates[status] }] : []));
}

function applicationsOf({ interviews }: YearReview, today: CivilDate): Figures['applications'] {
  if (interviews.length === 0) return undefined;
  const { columns, applications, results: counts } = funnel({ interviews }, today);
  return {
    count: interviews.length,
    // Here a stage that an application never had is not one that it passed.
    reached: columns.flatMap(({ key, kind, nth }) =>
      kind === 'applied'
        ? []
        : [
            {
              stage: kind,
              nth: nth > 1 ? nth : undefined,
              count: applications.filter(({ path }) => path.some(({ column }) => column === key)).length,
            },
          ],
    ),
    results: Object.fromEntries(results.flatMap((result) => (counts[result] > 0 ? [[result, counts[result]]] : []))),
  };
}

/** Of what was written and planned in the year, those named most. */
function skillsOf(records: Records, review: YearReview, today: CivilDate): Figures['skills'] {
  // What only follows from another skill was not used by itself.
  return [...skills(recordsOfYear(records, review, today)).values()]
    .map(({ skill, evidence }) => ({
      id: skill.id,
      count: evidence.filter(({ via }) => via === undefined).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
