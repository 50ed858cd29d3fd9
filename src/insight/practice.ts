import type { CivilDate } from '../model/date.ts';
import type { Records } from '../model/records.ts';
import type { Evidence, SkillUse } from './skills.ts';

/** What the log says of one skill: what was done with it, what is meant to be, and where it fell short. */
export interface Practice {
  /**
   * How many records show that it was used or known: a thing done for its goal, an entry about it, a wish of a posting
   * that one fulfils, a question answered well. What implies it counts as well.
   */
  records: number;
  /** The latest of them. */
  last?: CivilDate | undefined;
  /** Goals that name it. A promise is no practice. */
  goals: Evidence[];
  /** Questions about itself that were missed, or answered in part; the latest first. */
  missed: Evidence[];
  partly: Evidence[];
  well: number;
  /** Wishes of postings for itself that are not fulfilled; the latest first. */
  unmet: Evidence[];
}

export const noPractice: Practice = { records: 0, goals: [], missed: [], partly: [], well: 0, unmet: [] };

/** Practice by id of the skill. */
export function practices(
  { notes }: Pick<Records, 'notes'>,
  uses: ReadonlyMap<string, SkillUse>,
): Map<string, Practice> {
  // Whoever weighs a posting writes about skills without having used them.
  const surveys = new Set(notes.filter(({ data }) => data.kind === 'research').map(({ id }) => id));
  const isAbout = ({ what, collection, id }: Evidence) =>
    what === 'note' || (what === 'tag' && (collection === 'retros' || collection === 'notes'))
      ? !(collection === 'notes' && surveys.has(id))
      : false;
  return new Map(
    [...uses].map(([id, { evidence }]) => {
      const acts = evidence.filter(
        ({ what, answered, state }) => what === 'done' || answered === 'well' || state === 'done',
      );
      const told = new Set(acts.filter(({ what }) => what === 'done').map(place));
      const entries = new Map(
        evidence.filter((one) => isAbout(one) && !told.has(place(one))).map((one) => [place(one), one]),
      );
      const shown = [...acts, ...entries.values()];
      const own = evidence.filter(({ via }) => via === undefined);
      return [
        id,
        {
          records: shown.length,
          last: shown
            .flatMap(({ date }) => date ?? [])
            .sort()
            .at(-1),
          goals: evidence.filter(({ what }) => what === 'goal'),
          missed: own.filter(({ answered }) => answered === 'missed'),
          partly: own.filter(({ answered }) => answered === 'partly'),
          well: own.filter(({ answered }) => answered === 'well').length,
          unmet: own.filter(({ state }) => state !== undefined && state !== 'done'),
        },
      ];
    }),
  );
}

function place({ collection, id }: Evidence): string {
  return `${collection}/${id}`;
}
