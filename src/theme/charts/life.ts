import type { TryLedger } from '../../insight/tries.ts';
import { type CivilDate, minDate } from '../../model/date.ts';
import { type Span, periodSpan } from '../../model/period.ts';
import { drawnMark } from './marks.ts';
import { percent, timeScale } from './scale.ts';
import { at, chart, dot, line, text } from './svg.ts';
import type { ChartWords } from './words.ts';

export interface LifeOptions {
  /** The days that the drawing spans; the same for all rows of a list. */
  axis: Span;
  today: CivilDate;
  words: ChartWords;
  /** Drawn as what asks for attention: nobody has closed it for long. */
  late: boolean;
  /** For a drawing that stands alone: with the days on which it began and ended. 44 px high. */
  named?: boolean | undefined;
  title?: string | undefined;
  id?: string | undefined;
}

const middle = 12;

/** The life of a try: from the retro that resolved on it, by each look back, to what became of it. 24 px high. */
export function tryLife(
  { retro, reviews, state }: TryLedger,
  { axis, today, words, late, named = false, title, id }: LifeOptions,
): string {
  const scale = timeScale(axis);
  const x = (date: CivilDate) => percent(Math.max(0, scale.end(minDate(date, today))), scale.days);
  const ends = reviews.map((review) => ({ result: review.result, x: x(periodSpan(review.retro.data.period).end) }));
  const born = x(periodSpan(retro.data.period).end);
  const open = state === 'open' || state === 'half';
  const last = open ? x(today) : (ends.at(-1)?.x ?? born);
  const kind = open ? (late ? 'la' : 'ld') : 'lt';
  const body =
    line(born, middle, last, middle, kind) +
    dot(born, middle, 3.5, 'l kp') +
    ends.map((end) => at(end.x, middle, drawnMark(end.result))).join('') +
    (open ? line(last, middle - 6, last, middle + 6, late ? 'la' : 'lo') : '');
  const end = open ? today : minDate(periodSpan((reviews.at(-1)?.retro ?? retro).data.period).end, today);
  const labels = named
    ? [
        text(born, 40, words.dateSeenFrom(periodSpan(retro.data.period).end, 0)),
        text(last, 40, words.dateSeenFrom(end, 0), last > 50 ? 'e' : ''),
      ]
    : [];
  return chart(named ? 44 : 24, body + labels.join(''), {
    id,
    title,
    desc: [
      words.date(periodSpan(retro.data.period).end),
      ...reviews.map((review) => words.date(minDate(periodSpan(review.retro.data.period).end, today))),
    ].join(', '),
  });
}
