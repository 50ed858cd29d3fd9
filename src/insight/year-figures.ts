import { type CivilDate, yearOf } from '../model/date.ts';
import type { Figures } from '../model/figures.ts';
import { results } from '../model/interview.ts';
import type { Records } from '../model/records.ts';
import { writtenOn } from './day.ts';
import { funnel } from './funnel.ts';
import type { PlanProgress, Status } from './progress.ts';
import { skills } from './skills.ts';
import { type YearReview, yearReview } from './year.ts';

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
    goals: review.judged > 0 ? goalsByStatus(review) : undefined,
    unplannedShare: rounded(unplannedShare),
    longestTry: longestTry && longestTry.months > 0 ? { try: longestTry.key, months: longestTry.months } : undefined,
    applications: applications(review, today),
    skills: skillsOf(records, review, today),
    written: writing && { entries: writing.total, days: writing.days.length },
  };
}

function rounded(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 100) / 100;
}

const places = {
  done: ['done'],
  partial: ['partial'],
  carried: ['carried'],
  dropped: ['dropped'],
  missed: ['missed'],
  open: ['on-track', 'behind', 'upcoming'],
} satisfies Record<string, Status[]>;

function goalsByStatus({ plans }: YearReview): NonNullable<Figures['goals']> {
  const judged = plans.flatMap(({ goals }) => goals).filter((goal) => goal.judged);
  const keys = (statuses: readonly Status[]) =>
    judged.filter(({ status }) => statuses.includes(status)).map(({ key }) => key);
  return {
    done: keys(places.done),
    partial: keys(places.partial),
    carried: keys(places.carried),
    dropped: keys(places.dropped),
    missed: keys(places.missed),
    open: keys(places.open),
  };
}

function applications({ interviews }: YearReview, today: CivilDate): Figures['applications'] {
  if (interviews.length === 0) return undefined;
  const { columns, results: counts } = funnel({ interviews }, today);
  return {
    count: interviews.length,
    reached: columns.flatMap(({ kind, nth, reached }) =>
      kind === 'applied' ? [] : [{ stage: kind, nth: nth > 1 ? nth : undefined, count: reached }],
    ),
    results: Object.fromEntries(results.flatMap((result) => (counts[result] > 0 ? [[result, counts[result]]] : []))),
  };
}

/** Of what was written and planned in the year. */
function skillsOf(records: Records, review: YearReview, today: CivilDate): Figures['skills'] {
  const ofYear = {
    ...records,
    plans: review.plans.map(({ plan }) => plan),
    retros: review.retros,
    interviews: review.interviews,
    notes: review.notes,
    questions: records.questions.filter((bank) => {
      const day = writtenOn(bank, today);
      return day !== undefined && yearOf(day) === review.year;
    }),
  };
  // What only follows from another skill was not used by itself.
  return [...skills(ofYear).values()]
    .map(({ skill, evidence }) => ({
      skill: skill.id,
      count: evidence.filter(({ via }) => via === undefined).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.skill < b.skill ? -1 : 1))
    .slice(0, most);
}
