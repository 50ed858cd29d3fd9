import type { GoalProgress } from '../../insight/progress.ts';
import type { GoalShape } from '../../model/plan.ts';
import { gridDays } from './axis.ts';
import { carriage } from './carriage.ts';
import { checklist } from './checklist.ts';
import { type Drawing, type Frame, type FrameOptions, goalFrame, row } from './frame.ts';
import { habit } from './habit.ts';
import { placeLabels } from './labels.ts';
import { level } from './level.ts';
import { milestone } from './milestone.ts';
import { quantity } from './quantity.ts';
import { clamp } from './scale.ts';
import { chart, line, num, path, plot } from './svg.ts';
import { cuts, gaps, outline } from './windows.ts';
import type { ChartWords } from './words.ts';

export interface GoalRowOptions extends FrameOptions {
  /** Unique on the page, for title and description. Without it the drawing is hidden: words nearby say the same. */
  id?: string | undefined;
}

const shapes: Record<GoalShape, (progress: GoalProgress, frame: Frame) => Drawing> = {
  habit,
  quantity,
  level,
  checklist,
  milestone,
};

/** One goal on the axis: what was promised as an outline, what was done as ink. 72 px high, as wide as its box. */
export function goalRow(progress: GoalProgress, options: GoalRowOptions): string {
  const frame = goalFrame(progress, options);
  const { days } = frame.scale;
  const drawing = shapes[progress.shape](progress, frame);
  const carried = carriage(progress, frame);

  const grid = gridDays(options.axis)
    .map((day) => `M${day} 0v${row.height}`)
    .join('');
  const now = frame.now === undefined ? '' : line(frame.now, 0, frame.now, row.height, 'ln');
  const dropped =
    progress.status === 'dropped'
      ? path(`M${num(clamp(frame.upTo, 0, days))} ${row.middle}H${num(clamp(frame.to, 0, days))}`, 'lt')
      : '';
  const under =
    path(grid, 'lh') + gaps(progress, frame) + outline(progress, frame) + drawing.plot + carried.plot + dropped;
  const taken = frame.now === undefined ? [] : [{ x: frame.now, left: -1, right: 1, top: row.top, bottom: row.height }];
  const labels = placeLabels([...drawing.labels, ...carried.labels], taken);

  return chart(row.height, plot(days, row.height, under) + now + drawing.over + carried.over + cuts(frame) + labels, {
    id: options.id,
    title: progress.goal.title,
    desc: describe(progress, options.words),
  });
}

/** `8 / 12권, 기대 10.6, 뒤처짐`: the facts of a row in a line, for whoever does not see it. */
export function describe(progress: GoalProgress, words: ChartWords): string {
  const { shape, target, unit, done, expected, status, derived, doneOn } = progress;
  const amount =
    shape === 'milestone'
      ? doneOn && words.date(doneOn)
      : shape === 'level'
        ? `${words.amount(done, unit)}, ${words.target(words.amount(target ?? done, unit))}`
        : target === undefined
          ? words.amount(done, unit)
          : `${words.number(done)} / ${words.amount(target, unit)}`;
  return [
    amount,
    expected !== undefined && words.expected(words.number(expected)),
    words.status(status),
    derived !== status && words.status(derived),
  ]
    .filter(Boolean)
    .join(', ');
}
