import type { WeekOfWriting } from '../../insight/writing.ts';
import { type CivilDate, addDays } from '../../model/date.ts';
import { type Period, type Span, contains, overlaps, periodSpan } from '../../model/period.ts';
import { axisTicks } from './axis.ts';
import { type Label, placeLabels } from './labels.ts';
import { percent, timeScale } from './scale.ts';
import { at, chart, line, num, path, plot } from './svg.ts';
import type { ChartWords } from './words.ts';

export interface RulerOptions {
  year: number;
  weeks: readonly WeekOfWriting[];
  today: CivilDate;
  words: ChartWords;
  /** The days that this page is about: their weeks are lit. */
  lit?: Span | undefined;
  /** Days marked on the line: applications, the dates of search hits. */
  marks?: readonly CivilDate[] | undefined;
  id?: string | undefined;
}

const base = 46;
const tall = 26;

/** The year as a ruler: a tick for each week, as high as much was written in it. 64 px high. */
export function yearRuler({ year, weeks, today, words, lit, marks = [], id }: RulerOptions): string {
  const axis = periodSpan(String(year) as Period);
  const scale = timeScale(axis);
  const months = axisTicks(axis);
  const most = Math.max(1, ...weeks.map((week) => week.count));
  const shown = litWeeks(weeks, lit);
  const ticks = (chosen: readonly WeekOfWriting[], kind: string) =>
    path(
      chosen
        .map(
          ({ span, count }) =>
            `M${num(scale.end(thursday(span)) - 0.5)} ${base}v${num(-(count ? 4 + (count / most) * (tall - 4) : 2))}`,
        )
        .join(''),
      kind,
    );

  const ahead = weeks.filter((week) => week.span.start > today);
  const past = weeks.filter((week) => week.span.start <= today && !shown.has(week));
  const scaleMarks = path(
    `M0 ${base}H${scale.days}${months.map(({ day }) => `M${num(day)} ${base}v6`).join('')}`,
    'lo',
  );
  const body = plot(
    scale.days,
    64,
    scaleMarks + ticks(ahead, 'lo') + ticks(past, lit ? 'lt' : 'lr') + ticks([...shown], 'li'),
  );

  const x = scale.x(today);
  const labels: Label[] = [
    {
      x: 0,
      y: 13,
      text: words.weeksOf(year),
      kind: 'z',
      places: [
        { anchor: 'start', dx: 0 },
        { anchor: 'end', dx: 0, x: 100 },
      ],
    },
    ...months.map(({ date, day, major }): Label => ({
      x: percent(day, scale.days),
      y: base + 15,
      text: words.month(date),
      kind: 'z',
      places: [{ anchor: 'start', dx: 4 }],
      wide: !major,
    })),
  ];
  const now = contains(axis, today);
  if (now)
    labels.unshift({
      x,
      y: 13,
      text: `${words.today} ${words.date(today)}`,
      kind: 'now',
      places: [
        { anchor: 'end', dx: -7 },
        { anchor: 'start', dx: 7 },
      ],
    });
  const diamonds = marks
    .filter((date) => contains(axis, date))
    .map((date) => at(scale.x(date), base, path('M0-5 5 0 0 5-5 0z', 'k')));
  return chart(64, body + (now ? line(x, 3, x, base, 'ln') : '') + diamonds.join('') + placeLabels(labels), {
    id,
    title: words.weeksOf(year),
  });
}

/** A week belongs to the span that holds its Thursday; a span of a few days without one lights the week it lies in. */
function litWeeks(weeks: readonly WeekOfWriting[], lit: Span | undefined): Set<WeekOfWriting> {
  if (!lit) return new Set();
  const own = weeks.filter(({ span }) => contains(lit, thursday(span)));
  return new Set(own.length > 0 ? own : weeks.filter(({ span }) => overlaps(lit, span)));
}

function thursday(week: Span): CivilDate {
  return addDays(week.start, 3);
}
