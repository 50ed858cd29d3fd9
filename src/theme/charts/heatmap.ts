import { type CivilDate, addDays, dayNumber, weekday } from '../../model/date.ts';
import { type Period, contains, periodSpan } from '../../model/period.ts';
import { type Label, placeLabels } from './labels.ts';
import { axisTicks } from './axis.ts';
import { percent } from './scale.ts';
import { chart, num, path, plot } from './svg.ts';
import type { ChartWords } from './words.ts';

export interface HeatmapOptions {
  year: number;
  /** Days on which something was written, and how much: entries, or characters. */
  days: ReadonlyMap<CivilDate, number>;
  today: CivilDate;
  words: ChartWords;
  title: string;
  /** The finding in words: read aloud instead of 365 cells. */
  text: string;
  id?: string | undefined;
}

const head = 18;
const pitch = 13;

/**
 * A year of writing: a column a week, from Monday down to Sunday, a cell a day, darker where more was written; a speck for
 * a day gone by without, nothing for days to come. 109 px high.
 */
export function heatmap({ year, days, today, words, title, text, id }: HeatmapOptions): string {
  const axis = periodSpan(String(year) as Period);
  const monday = addDays(axis.start, 1 - weekday(axis.start));
  const place = (date: CivilDate) => {
    const day = dayNumber(date) - dayNumber(monday);
    return { column: Math.floor(day / 7), row: day % 7 };
  };
  const columns = place(axis.end).column + 1;
  const most = Math.max(1, ...days.values());

  const levels = ['', '', '', '', ''];
  for (let date = axis.start; date <= axis.end; date = addDays(date, 1)) {
    const level = amount(days.get(date) ?? 0, most);
    const { column, row } = place(date);
    if (level > 0) levels[level] += `M${num(column + 0.08)} ${row * pitch + 1}h.84v11h-.84z`;
    else if (date <= today) levels[0] += `M${num(column + 0.43)} ${row * pitch + 5.5}h.14v2h-.14z`;
  }
  const { column, row } = place(today);
  const now = contains(axis, today) ? path(`M${column} ${row * pitch + 0.5}h1v12h-1z`, 'ln') : '';
  const cells = levels.map((d, level) => path(d, level ? `k${level}` : 'k2')).join('') + now;
  const months = axisTicks(axis).map(({ date, major }): Label => ({
    x: percent(place(date).column, columns),
    y: 12,
    text: words.month(date),
    kind: 'z',
    places: [{ anchor: 'start', dx: 0 }],
    wide: !major,
  }));
  const grid = `<svg y="${head}" height="${pitch * 7}">${plot(columns, pitch * 7, cells)}</svg>`;
  return chart(head + pitch * 7, placeLabels(months) + grid, { id, title, desc: text });
}

/** 0 … 4. With few different amounts the darkest are used, so that one entry a day is seen as well. */
function amount(count: number, most: number): number {
  if (count === 0) return 0;
  return most <= 4 ? 4 - (most - count) : Math.ceil((count / most) * 4);
}
