import { type CivilDate, dayNumber } from '../../model/date.ts';
import type { Span } from '../../model/period.ts';
import type { Point } from './svg.ts';

/** Days of the calendar as places on an axis. */
export interface Scale {
  /** How many days the axis holds. */
  days: number;
  /** Days from the axis' start to the first moment of a date; less than 0 or more than `days` outside. */
  start(date: CivilDate): number;
  /** The same to its last moment: where what happened on that day, today included, is drawn. */
  end(date: CivilDate): number;
  /** `end` as a share of the width, 0 … 100, held inside. */
  x(date: CivilDate): number;
}

export function timeScale(axis: Span): Scale {
  const first = dayNumber(axis.start);
  const days = Math.max(1, dayNumber(axis.end) - first + 1);
  const start = (date: CivilDate) => dayNumber(date) - first;
  const end = (date: CivilDate) => start(date) + 1;
  return { days, start, end, x: (date) => percent(clamp(end(date), 0, days), days) };
}

export function percent(part: number, whole: number): number {
  return (part / whole) * 100;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** A value between `low` and `high` as a height between the px `bottom` and `top`; in the middle when they are equal. */
export function height(value: number, low: number, high: number, bottom: number, top: number): number {
  if (high === low) return (bottom + top) / 2;
  return bottom - ((value - low) / (high - low)) * (bottom - top);
}

/** The part of a line that runs left to right which lies between two x; empty when none does. */
export function clipLine(points: readonly Point[], low: number, high: number): Point[] {
  const inside: Point[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    for (const edge of [low, high]) {
      if (!before || before[0] >= edge || point[0] <= edge) continue;
      inside.push([edge, before[1] + ((point[1] - before[1]) * (edge - before[0])) / (point[0] - before[0])]);
    }
    if (point[0] >= low && point[0] <= high) inside.push(point);
  });
  return inside.length > 1 ? inside : [];
}
