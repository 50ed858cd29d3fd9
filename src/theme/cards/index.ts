import type { YearReview } from '../../insight/year.ts';
import type { CivilDate } from '../../model/date.ts';
import { t } from '../site.ts';
import type { YearCard } from './card.ts';
import { execution, goals, longestTry, moved, unplanned } from './goals.ts';
import { applications, questions } from './interviews.ts';
import { mood, posts, skills, writing } from './writing.ts';

export type { YearCard } from './card.ts';

/** In the order in which a year is told. */
const makers = [goals, execution, moved, longestTry, unplanned, skills, applications, questions, writing, mood, posts];

/** The cards of a year, each only where the records say something of it. */
export function yearCards(review: YearReview, today: CivilDate): YearCard[] {
  return makers.flatMap((make) => make(review, today) ?? []);
}

/** The year in one sentence. */
export function yearTitle({ year, judged, counts, retros }: YearReview): string {
  return judged > 0 ? t.yearHeadline(judged, counts.done) : t.yearWithoutGoals(year, retros.length);
}
