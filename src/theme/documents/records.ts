import { cut } from '../../content/cut.ts';
import { brag } from '../../insight/brag.ts';
import { career } from '../../insight/career.ts';
import { planProgress } from '../../insight/plans.ts';
import type { PlanProgress } from '../../insight/progress.ts';
import { type SkillUse, skills } from '../../insight/skills.ts';
import { entryPath } from '../../model/address.ts';
import type { CivilDate } from '../../model/date.ts';
import type { CollectionName } from '../../model/entry.ts';
import type { Records } from '../../model/records.ts';

/**
 * What documents tell of a log: what one did by year, and a career. Only of what is public, while one writes too: a
 * document is shown as it would be handed in.
 * @param plans how the plans of a build's records stand, and `uses` their skills: what a build knows already
 */
export function documents(
  records: Records,
  today: CivilDate,
  plans: () => ReadonlyMap<string, PlanProgress>,
  uses: () => ReadonlyMap<string, SkillUse>,
) {
  const open = import.meta.env.DEV ? published(records) : records;
  const years =
    open === records
      ? brag(records, today, plans(), uses())
      : brag(open, today, planProgress(open, today), skills(open));
  const { plans: openPlans, retros, interviews, questions, notes } = open;
  const entries = [...openPlans, ...retros, ...interviews, ...questions, ...notes];
  return {
    resume: open.resume,
    years,
    career: career(open, years),
    /** By the address in the site, what an entry is called: evidence is told by it. */
    titles: new Map(entries.map(({ collection, id, data }) => [entryPath(collection, id), data.title])),
  };
}

function published(records: Records): Records {
  const of = <E extends Records[CollectionName][number]>(entries: readonly E[]) =>
    entries.filter(({ data }) => data.visibility === 'public').map((entry): E => ({ ...entry, data: cut(entry.data) }));
  const { plans, retros, interviews, questions, notes, resume } = records;
  return {
    ...records,
    plans: of(plans),
    retros: of(retros),
    interviews: of(interviews),
    questions: of(questions),
    notes: of(notes),
    resume: resume?.visibility === 'public' ? cut(resume) : undefined,
  };
}
