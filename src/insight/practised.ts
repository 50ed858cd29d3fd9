import { yearOf } from '../model/date.ts';
import type { Records } from '../model/records.ts';
import type { Skill } from '../model/skill.ts';
import { byKeys } from './order.ts';
import { practices } from './practice.ts';
import type { Evidence, SkillUse } from './skills.ts';

/** A skill that was used in a year, and how many records of that year show it. */
export interface Practised {
  skill: Skill;
  records: number;
}

/**
 * The skills of each year, the most recorded first: by what was done and written, not by interviews and postings, and
 * not by what only follows from another skill.
 */
export function practisedByYear(
  records: Pick<Records, 'notes'>,
  uses: ReadonlyMap<string, SkillUse>,
): Map<number, Practised[]> {
  const years = new Map<number, Map<string, SkillUse>>();
  for (const [id, { skill, evidence }] of uses) {
    for (const one of evidence) {
      if (one.date === undefined || !isPractice(one)) continue;
      const year = years.get(yearOf(one.date)) ?? new Map<string, SkillUse>();
      years.set(yearOf(one.date), year);
      const use = year.get(id) ?? { skill, evidence: [] };
      use.evidence.push(one);
      year.set(id, use);
    }
  }
  return new Map(
    [...years].map(([year, found]) => [
      year,
      [...practices(records, found)]
        .flatMap(([id, practice]) => {
          const skill = found.get(id)?.skill;
          return skill && practice.records > 0 ? [{ skill, records: practice.records }] : [];
        })
        .sort(
          byKeys(
            (one) => -one.records,
            ({ skill }) => skill.id,
          ),
        ),
    ]),
  );
}

function isPractice({ what, via }: Evidence): boolean {
  return via === undefined && (what === 'done' || what === 'note' || what === 'tag');
}
