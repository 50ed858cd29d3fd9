import type { RecurringProblem } from '../../insight/problems.ts';
import { type CivilDate, minDate } from '../../model/date.ts';
import type { Span } from '../../model/period.ts';
import { percent, timeScale } from './scale.ts';
import { chart, dot, line } from './svg.ts';
import type { ChartWords } from './words.ts';

export interface ReturnsOptions {
  /** The days that the drawing spans; the same for all rows of a list. */
  axis: Span;
  today: CivilDate;
  words: ChartWords;
  title?: string | undefined;
  id?: string | undefined;
}

/** A problem that came back: a dot at the end of each time that told it, on a line from the first to the last. 24 px high. */
export function returns({ told }: RecurringProblem, { axis, today, words, title, id }: ReturnsOptions): string {
  const scale = timeScale(axis);
  const times = told.map(({ span }) => minDate(span.end, today));
  const places = times.map((on) => percent(Math.max(0, scale.end(on)), scale.days));
  return chart(
    24,
    line(places[0] ?? 0, 12, places.at(-1) ?? 0, 12, 'lt') + places.map((x) => dot(x, 12, 4.5, 'k')).join(''),
    { id, title, desc: times.map((on) => words.dateSeenFrom(on, 0)).join(', ') },
  );
}
