import { dateOf, daysOf, homeOf, monthAround } from './days.ts';
import { items, list, type RawLog } from './log.ts';

export interface RawTry {
  text: string;
  born: number;
  closed: number | undefined;
  result: string | undefined;
  /** Whole months from one to the other, or to today. */
  months: number;
}

/** Every try with what became of it. */
export function triesOf(log: RawLog): RawTry[] {
  return log.retros.flatMap((retro) =>
    items(retro.data.try, 'text').map((attempt, index) => {
      const reviews = log.retros
        .flatMap(({ data }) =>
          list(data.reviewed).map((review) => ({ ...review, days: daysOf(data.period), home: homeOf(data.period) })),
        )
        .filter((review) => {
          const [id, name] = String(review.try).split('#');
          return id === retro.id && (name === attempt.id || name === String(index + 1));
        })
        .sort((a, b) => a.home[1] - b.home[1] || a.days[1] - a.days[0] - (b.days[1] - b.days[0]));
      const last = reviews.at(-1);
      const closed: number | undefined = last && last.result !== 'half' ? last.days[1] : undefined;
      const born = daysOf(retro.data.period)[1];
      return {
        text: attempt.text,
        born,
        closed,
        result: last?.result,
        months: monthsFrom(born, Math.min(closed ?? log.today, log.today)),
      };
    }),
  );
}

/** Counts months one by one: a month later is the same day, or the last one of a shorter month. */
function monthsFrom(from: number, to: number): number {
  const isLast = from === monthAround(from)[1];
  let count = 0;
  for (let next = monthAround(from)[1] + 1; ; next = monthAround(next)[1] + 1) {
    const [first, last] = monthAround(next);
    const same = isLast ? last : Math.min(last, first + dateOf(from).getUTCDate() - 1);
    if (same > to) return count;
    count++;
  }
}
