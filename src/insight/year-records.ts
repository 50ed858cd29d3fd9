import { type CivilDate, yearOf } from '../model/date.ts';
import type { Records } from '../model/records.ts';
import type { Skill } from '../model/skill.ts';
import { writtenOn } from './day.ts';
import { byKeys } from './order.ts';
import { practices } from './practice.ts';
import { skills } from './skills.ts';
import type { YearReview } from './year.ts';

type OfYear = Pick<YearReview, 'year' | 'plans' | 'retros' | 'interviews' | 'notes'>;

/** The log as far as it was written and planned in one year. */
export function recordsOfYear(
  records: Records,
  { year, plans, retros, interviews, notes }: OfYear,
  today: CivilDate,
): Records {
  return {
    ...records,
    plans: plans.map(({ plan }) => plan),
    retros,
    interviews,
    notes,
    questions: records.questions.filter((bank) => {
      const day = writtenOn(bank, today);
      return day !== undefined && yearOf(day) === year;
    }),
  };
}

/** A skill and how many records of a year show that it was used; see `Practice`. */
export interface PractisedSkill {
  skill: Skill;
  records: number;
}

/** The skills practised in one year, the most first; those that only follow from another of the same count come after it. */
export function practisedIn(records: Records, ofYear: OfYear, today: CivilDate): PractisedSkill[] {
  const some = recordsOfYear(records, ofYear, today);
  const uses = skills(some);
  return [...practices(some, uses)]
    .flatMap(([id, { records: count }]) => {
      const use = uses.get(id);
      return use && count > 0
        ? [{ skill: use.skill, records: count, own: use.evidence.filter((one) => !one.via).length }]
        : [];
    })
    .sort(
      byKeys(
        (one) => -one.records,
        (one) => -one.own,
        (one) => one.skill.id,
      ),
    )
    .map(({ skill, records: count }) => ({ skill, records: count }));
}
