import { overlaps, type Period, parsePeriod, periodSpan } from '../model/period.ts';
import type { Composed } from './compose.ts';
import type { GoalDraft } from './goals.ts';

/** A plan's goal, as what was done is held against it. */
interface Kept {
  plan: string;
  period: Period;
  goal: GoalDraft;
}

/**
 * Names the goal in what a retro says was done, where the words are the very same and the plan's period holds the
 * retro's. Only goals that are reached at once: how much of an amount was done the text does not say.
 */
export function linkGoals(composed: readonly Composed[]): Composed[] {
  const goals = composed.flatMap(({ drafts }) =>
    drafts.flatMap(({ collection, name, data }): Kept[] => {
      const period = collection === 'plans' ? parsePeriod(String(data.period)) : undefined;
      return period
        ? ((data.goals ?? []) as GoalDraft[])
            .filter(({ target, steps, verdict }) => !target && !steps && !verdict)
            .map((goal) => ({ plan: name, period, goal }))
        : [];
    }),
  );
  // A plan whose name another one has too would be named by neither.
  const plans = composed.flatMap(({ drafts }) =>
    drafts.flatMap(({ collection, name }) => (collection === 'plans' ? [name] : [])),
  );
  const sure = goals.filter(({ plan }) => plans.filter((one) => one === plan).length === 1);
  return composed.map((one) => ({
    ...one,
    drafts: one.drafts.map((draft) => {
      const period = draft.collection === 'retros' ? parsePeriod(String(draft.data.period)) : undefined;
      const done = draft.data.done as string[] | undefined;
      if (!period || !done) return draft;
      const named = done.map((title) => {
        const found = sure.filter(
          (kept) => same(kept.goal.title, title) && overlaps(periodSpan(kept.period), periodSpan(period)),
        );
        return found.length === 1 && found[0] ? { title, goal: `${found[0].plan}/${found[0].goal.id}` } : title;
      });
      return { ...draft, data: { ...draft.data, done: named } };
    }),
  }));
}

function same(a: string, b: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(a) !== '' && bare(a) === bare(b);
}
