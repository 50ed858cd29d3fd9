import { type CivilDate, addDuration, dayOf, monthOf, weekday } from '../../model/date.ts';
import { type Span, contains } from '../../model/period.ts';
import { type Label, placeLabels } from './labels.ts';
import { percent, timeScale } from './scale.ts';
import { chart, line, num, path, plot } from './svg.ts';
import type { ChartWords } from './words.ts';

export interface AxisOptions {
  axis: Span;
  today: CivilDate;
  words: ChartWords;
}

export interface Tick {
  date: CivilDate;
  /** Days from the axis' start. */
  day: number;
  /** Drawn through every row; its label is set first. */
  major: boolean;
}

/** Months (or days, or quarters) and today above a column of goal rows. Hidden from screen readers. 40 px high. */
export function timeAxis({ axis, today, words }: AxisOptions): string {
  const scale = timeScale(axis);
  const name = (date: CivilDate) =>
    scale.days <= 62 ? words.date(date) : scale.days > 740 ? date.slice(0, 4) : words.month(date);
  const labels = axisTicks(axis)
    .filter(({ major }) => major || scale.days <= 740)
    .sort((a, b) => Number(b.major) - Number(a.major))
    .map(({ date, day, major }): Label => ({
      x: percent(day, scale.days),
      y: 34,
      text: name(date),
      kind: 'z',
      places: [{ anchor: 'start', dx: 0 }],
      wide: !major,
    }));
  const marks = plot(
    scale.days,
    40,
    path(
      axisTicks(axis)
        .map(({ day }) => `M${num(day)} 36v4`)
        .join(''),
      'lo',
    ),
  );
  if (!contains(axis, today)) return chart(40, marks + placeLabels(labels));

  const x = scale.x(today);
  // Held inside where the year is young or nearly over.
  labels.unshift({
    x,
    y: 14,
    text: `${words.today} ${words.date(today)}`,
    kind: 'now',
    places: [
      { anchor: 'middle', dx: 0 },
      { anchor: 'end', dx: 4 },
      { anchor: 'start', dx: -4 },
    ],
  });
  return chart(40, marks + line(x, 19, x, 40, 'ln') + placeLabels(labels));
}

/** The days, counted from the axis' start, at which a hairline runs through every row. */
export function gridDays(axis: Span): number[] {
  return axisTicks(axis).flatMap(({ day, major }) => (major && day > 0 ? [day] : []));
}

/** Days for up to two months, months for up to two years, quarters beyond. */
export function axisTicks(axis: Span): Tick[] {
  const scale = timeScale(axis);
  const step = scale.days <= 14 ? 'P1D' : scale.days <= 62 ? 'P1W' : scale.days <= 740 ? 'P1M' : 'P3M';
  const list: Tick[] = [];
  let date =
    step === 'P1W' ? monday(axis.start) : step === 'P1D' ? axis.start : firstOfMonth(axis.start, step === 'P3M');
  for (; date <= axis.end; date = addDuration(date, step)) {
    const major =
      step === 'P1D'
        ? weekday(date) === 1
        : step === 'P1W' || (step === 'P3M' ? monthOf(date) === 1 : scale.days <= 190 || monthOf(date) % 3 === 1);
    list.push({ date, day: scale.start(date), major });
  }
  return list;
}

function monday(date: CivilDate): CivilDate {
  return addDuration(date, `P${(8 - weekday(date)) % 7}D`);
}

function firstOfMonth(date: CivilDate, quarter: boolean): CivilDate {
  const first = dayOf(date) === 1 ? date : addDuration(`${date.slice(0, 8)}01` as CivilDate, 'P1M');
  return quarter ? addDuration(first, `P${(3 - ((monthOf(first) - 1) % 3)) % 3}M`) : first;
}
