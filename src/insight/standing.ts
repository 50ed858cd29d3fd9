import type { Records } from '../model/records.ts';
import type { Skill } from '../model/skill.ts';
import { type Market, type SkillDemand, type SourceDemand, demandIn } from './demand.ts';
import { byKeys } from './order.ts';
import { type Practice, noPractice } from './practice.ts';

/** Much asked for: by at least this share of a source's postings. */
export const asked = 0.2;
/** Practised: shown by at least so many records. */
export const practised = 3;

/** `keep`: asked for and practised; `learn`: asked for and hardly touched; `own`: practised and rarely asked for; `watch`: neither. */
export type Field = 'keep' | 'learn' | 'own' | 'watch';

/** One skill: its demand and one's own evidence. */
export interface Standing {
  skill: Skill;
  /** Of the largest source that speaks of it. */
  source: SourceDemand;
  demand: SkillDemand;
  practice: Practice;
  field: Field;
}

/** Every skill that a source or the log names and a source speaks of; the most asked for first. */
export function standings(
  { sources }: Pick<Market, 'sources'>,
  practices: ReadonlyMap<string, Practice>,
  { vocabulary }: Pick<Records, 'vocabulary'>,
): Standing[] {
  const named = new Map(sources.flatMap(({ skills }) => skills.map(({ skill }) => [skill.id, skill] as const)));
  for (const [id, { records }] of practices) if (records > 0 && !named.has(id)) named.set(id, vocabulary.find(id));
  return [...named.values()]
    .flatMap((skill): Standing[] => {
      const [spoken] = sources.flatMap((source) => {
        const demand = demandIn(source, skill);
        return demand ? [{ source, demand }] : [];
      });
      const practice = practices.get(skill.id) ?? noPractice;
      return spoken ? [{ skill, ...spoken, practice, field: fieldOf(spoken.demand, practice) }] : [];
    })
    .sort(
      byKeys(
        ({ demand }) => -demand.share,
        ({ practice }) => -practice.records,
        ({ skill }) => skill.id,
      ),
    );
}

function fieldOf({ share }: SkillDemand, { records }: Practice): Field {
  if (share >= asked) return records >= practised ? 'keep' : 'learn';
  return records >= practised ? 'own' : 'watch';
}

/** Rarely asked for, but of an interview or a posting that one met: from this share on it is worth a thought. */
const metWith = 0.05;

/**
 * What to learn next, the most worthwhile first: much asked for and hardly practised, or met and not known. A skill by
 * whose more special ones one already practises it (Spring by Spring Boot) is none, unless a question about itself was missed.
 */
export function learnNext(all: readonly Standing[], { vocabulary }: Pick<Records, 'vocabulary'>): Standing[] {
  const used = new Set(all.filter(({ practice }) => practice.records > 0).map(({ skill }) => skill.id));
  const covered = new Set([...used].flatMap((id) => vocabulary.find(id).implies.map((one) => vocabulary.find(one).id)));
  // Half answered, half fulfilled: what one met and did not quite know counts as often as it was met.
  const met = ({ missed, partly, unmet }: Practice) => missed.length + partly.length + unmet.length;
  const worth = ({ demand, practice }: Standing) =>
    (demand.share * (1 + Math.min(3, met(practice)))) / (1 + practice.records / practised);
  return all
    .filter(({ skill, demand, practice, field }) => {
      const { missed, well, records } = practice;
      if (demand.share >= asked && missed.length > well) return true;
      const wanted = field === 'learn' || (demand.share >= metWith && records < practised && met(practice) > 0);
      return wanted && (!covered.has(skill.id) || missed.length > 0);
    })
    .sort(
      byKeys(
        (one) => -worth(one),
        ({ skill }) => skill.id,
      ),
    );
}
