import { type CivilDate, dayOf, daysInclusive, monthOf } from '../../model/date.ts';
import { type Period, contains, periodSpan } from '../../model/period.ts';
import { chart, path, plot, text } from './svg.ts';
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

const head = 20;
const pitch = 19;
const left = 10;
const width = 79;

/** A year of writing: a row a month, a cell a day, darker where more was written. 248 px high. */
export function heatmap({ year, days, today, words, title, text: desc, id }: HeatmapOptions): string {
  const most = Math.max(1, ...days.values());
  const months = Array.from({ length: 12 }, (_, i) =>
    periodSpan(`${year}-${String(i + 1).padStart(2, '0')}` as Period),
  );

  const levels = ['', '', '', '', ''];
  for (const [i, { start, end }] of months.entries()) {
    for (let day = 1; day <= daysInclusive(start, end); day++) {
      const date = `${start.slice(0, 8)}${String(day).padStart(2, '0')}` as CivilDate;
      const level = amount(days.get(date) ?? 0, most);
      if (date <= today || level)
        levels[level] += level ? `M${day}.08 ${i * pitch + 1}h.84v16h-.84z` : `M${day}.44 ${i * pitch + 8}h.12v2h-.12z`;
    }
  }
  const now = contains(periodSpan(String(year) as Period), today)
    ? path(`M${dayOf(today)} ${(monthOf(today) - 1) * pitch}h1v18h-1z`, 'la')
    : '';
  const cells = levels.map((d, level) => path(d, level ? `k${level}` : 'k2')).join('') + now;

  const rows = months.map(({ start }, i) => {
    const wrote = [...days.keys()].filter((date) => date.startsWith(start.slice(0, 8))).length;
    const y = head + i * pitch + 13;
    return (
      text(0, y, words.month(start), start > today ? 'z' : '') + (wrote > 0 ? text(100, y, words.days(wrote), 'e') : '')
    );
  });
  const scale = [1, 10, 20, 31].map((day) => text(left + (width * (day - 0.5)) / 31, 12, String(day), 'z m'));
  const grid = `<svg x="${left}%" y="${head}" width="${width}%" height="${pitch * 12}">${plot(31, pitch * 12, `<g transform="translate(-1)">${cells}</g>`)}</svg>`;
  return chart(head + pitch * 12, scale.join('') + rows.join('') + grid, { id, title, desc, class: 'meas' });
}

/** 0 … 4. With few different amounts the darkest are used, so that one entry a day is seen as well. */
function amount(count: number, most: number): number {
  if (count === 0) return 0;
  return most <= 4 ? 4 - (most - count) : Math.ceil((count / most) * 4);
}
