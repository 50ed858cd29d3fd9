import { type Label, placeLabels } from './labels.ts';
import { height } from './scale.ts';
import { type Point, chart, dot, esc, line, num, path, plot, rect, text, through } from './svg.ts';

export interface TrendPoint {
  label: string;
  /** Undefined: nothing was measured, and the line breaks. */
  value: number | undefined;
  /** Where on the axis, 0 … 1; default evenly spaced. */
  at?: number | undefined;
  /** The line does not run to here from the point before; a dotted line stands between where other things were counted. */
  breaks?: 'vocabulary' | 'silence' | undefined;
}

export interface TrendOptions {
  title: string;
  /** `66%` from 66. */
  format(value: number): string;
  /** A dashed level to hold it against. */
  target?: number | undefined;
  /** Default: from 0 to the highest value. */
  domain?: readonly [low: number, high: number] | undefined;
  /** Half as high, for a column beside others. */
  small?: boolean | undefined;
  id?: string | undefined;
}

/** A measured line over evenly spaced points; its first and last value named, what is missing left open. 112 px high, 68 when small. */
export function trend(
  points: readonly TrendPoint[],
  { title, format, target, domain, small = false, id }: TrendOptions,
): string {
  const foot = small ? 48 : 92;
  const tall = foot + 20;
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const [low, high] = domain ?? [0, Math.max(1, target ?? 0, ...values)];
  const x = (i: number) => 2 + 96 * (points[i]?.at ?? i / Math.max(1, points.length - 1));
  const between = (i: number) => (x(Math.max(0, i - 1)) + x(Math.min(points.length - 1, i))) / 2;
  const y = (value: number) => height(value, low, high, foot, 20);

  const measured = points.flatMap(({ value }, i) => (value === undefined ? [] : [{ i, value }]));
  const [first, last] = [measured[0], measured.at(-1)];
  const holes = points.map(({ value }, i) =>
    value === undefined ? rect(between(i), 20, between(i + 1) - between(i), foot - 20, 'k0') : '',
  );
  const cuts = points.map(({ breaks }, i) =>
    breaks === 'vocabulary' ? line(between(i), 14, between(i), foot, 'ls') : '',
  );
  const labels: Label[] = [];
  if (last)
    labels.push({
      x: x(last.i),
      y: y(last.value) - 9,
      text: format(last.value),
      kind: 'b',
      places: [
        { anchor: 'end', dx: 4 },
        { anchor: 'end', dx: 4, dy: 26 },
      ],
    });
  if (first && first !== last)
    labels.push({
      x: x(first.i),
      y: y(first.value) - 9,
      text: format(first.value),
      places: [
        { anchor: 'start', dx: -4 },
        { anchor: 'start', dx: -4, dy: 26 },
      ],
    });
  const ends = [points[0], points.length > 1 ? points.at(-1) : undefined].map((point, i) =>
    point ? text(i * 100, foot + 16, point.label, i ? 'z e' : 'z') : '',
  );
  const body =
    holes.join('') +
    cuts.join('') +
    line(0, foot, 100, foot, 'lo') +
    (target === undefined ? '' : line(0, y(target), 100, y(target), 'ld')) +
    plot(100, tall, runs(points, x, y)) +
    measured.map(({ i, value }) => dot(x(i), y(value), i === last?.i ? 4 : 2, 'k')).join('') +
    ends.join('') +
    placeLabels(labels);
  return chart(tall, body, {
    id,
    title,
    desc: points.map(({ label, value }) => `${label} ${value === undefined ? '–' : format(value)}`).join(', '),
  });
}

/** The same as a word-sized drawing of 92 × 28 px in a sentence that says its first and last value. */
export function sparkline(values: readonly (number | undefined)[], title?: string): string {
  const known = values.filter((value) => value !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (i: number) => 4 + (i * 84) / Math.max(1, values.length - 1);
  const y = (value: number) => height(value, low, high, 22, 6);
  const end = values.findLastIndex((value) => value !== undefined);
  const last = values[end];
  const name = title === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${esc(title)}"`;
  const circle = last === undefined ? '' : `<circle class="k" cx="${num(x(end))}" cy="${num(y(last))}" r="3.5"/>`;
  return `<svg class="sp" width="92" height="28" ${name}>${runs(
    values.map((value) => ({ value })),
    x,
    y,
  )}${circle}</svg>`;
}

/** The line, broken where nothing was measured. */
function runs(
  points: readonly Pick<TrendPoint, 'value' | 'breaks'>[],
  x: (i: number) => number,
  y: (value: number) => number,
): string {
  const parts: Point[][] = [[]];
  points.forEach(({ value, breaks }, i) => {
    if (value === undefined || breaks) parts.push([]);
    if (value !== undefined) parts.at(-1)?.push([x(i), y(value)]);
  });
  return path(
    parts
      .filter((part) => part.length > 1)
      .map(through)
      .join(''),
    'l',
  );
}
