import { overlaps, type Period, parsePeriod, periodSpan } from '../model/period.ts';
import type { Composed, Draft } from './drafts.ts';
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
export function linkGoals(all: readonly Composed[]): Composed[] {
  const composed = judge(all);
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

/** What a review says of goals goes to the plan that stated them, where there is one; then no second plan is made. */
function judge(composed: readonly Composed[]): Composed[] {
  const drafts = composed.flatMap((one) => one.drafts);
  const planOf = (review: Draft) =>
    drafts.find(
      ({ collection, data, isReview }) =>
        collection === 'plans' && !isReview && data.period === review.data.period && data.lang === review.data.lang,
    );
  for (const review of drafts.filter(({ isReview }) => isReview))
    for (const goal of (planOf(review)?.data.goals ?? []) as GoalDraft[]) {
      const judged = (review.data.goals as GoalDraft[]).find((one) => same(one.title, goal.title));
      if (judged?.verdict && !goal.verdict) goal.verdict = judged.verdict;
    }
  return composed.map((one) => ({ ...one, drafts: one.drafts.filter((draft) => !draft.isReview || !planOf(draft)) }));
}
