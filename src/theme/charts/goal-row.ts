import type { GoalProgress } from '../../insight/progress.ts';
import type { GoalShape } from '../../model/plan.ts';
import { periodSpan } from '../../model/period.ts';
import { gridDays } from './axis.ts';
import { checklist } from './checklist.ts';
import { type Drawing, type Frame, type FrameOptions, goalFrame, row } from './frame.ts';
import { habit } from './habit.ts';
import { type Box, type Label, placeLabels, textWidth, narrow } from './labels.ts';
import { level } from './level.ts';
import { milestone } from './milestone.ts';
import { quantity } from './quantity.ts';
import { clamp } from './scale.ts';
import { at, chart, line, num, path, plot } from './svg.ts';
import type { ChartWords } from './words.ts';

export interface GoalRowOptions extends FrameOptions {
  /** Unique on the page, for title and description. Without it the drawing is hidden: words nearby say the same. */
  id?: string | undefined;
}

const shapes: Record<GoalShape, (progress: GoalProgress, frame: Frame) => Drawing> = { habit, quantity, level, checklist, milestone };

/** One goal on the axis: what was promised as an outline, what was done as ink. 72 px high, as wide as its box. */
export function goalRow(progress: GoalProgress, options: GoalRowOptions): string {
  const frame = goalFrame(progress, options);
  const { days } = frame.scale;
  const drawing = shapes[progress.shape](progress, frame);
  const carried = carriage(progress, frame);

  const grid = gridDays(options.axis).map((day) => `M${day} 0v${row.height}`).join('');
  const now = frame.now === undefined ? '' : line(frame.now, 0, frame.now, row.height, 'ln');
  const dropped = progress.status === 'dropped' ? path(`M${num(clamp(frame.upTo, 0, days))} ${row.middle}H${num(clamp(frame.to, 0, days))}`, 'lt') : '';
  const under = path(grid, 'lh') + gaps(progress, frame) + outline(progress, frame) + drawing.plot + carried.plot + dropped;
  const taken = (width: number): Box[] => (frame.now === undefined ? [] : [{ left: (frame.now / 100) * width - 1, right: (frame.now / 100) * width + 1, top: row.top, bottom: row.height }]);
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
    shape === 'milestone' ? doneOn && words.date(doneOn)
    : shape === 'level' ? `${words.amount(done, unit)}, ${words.target(words.amount(target ?? done, unit))}`
    : target === undefined ? words.amount(done, unit)
    : `${words.number(done)} / ${words.amount(target, unit)}`;
  return [amount, expected !== undefined && words.expected(words.number(expected)), words.status(status), derived !== status && words.status(derived)].filter(Boolean).join(', ');
}

/** The promised windows. A side that lies beyond the axis is left open. */
function outline(progress: GoalProgress, { windows, scale: { days } }: Frame): string {
  const d = windows
    .filter(({ from, to }) => from < days && to > 0)
    .map(({ from, to }) => {
      const [left, right] = [Math.max(0, from), Math.min(days, to)];
      if (from >= 0) return `M${num(right)} ${row.top}H${num(left)}V${row.bottom}H${num(right)}${to <= days ? 'z' : ''}`;
      return `M0 ${row.top}H${num(right)}${to <= days ? 'V' : 'M0 '}${row.bottom}H${to <= days ? 0 : num(right)}`;
    });
  return path(d.join(''), progress.goal.stretch ? 'ls' : progress.judged ? 'lo' : 'lt');
}

/** A chevron outside the drawing where a window goes on beyond the axis. */
function cuts({ from, to, scale: { days } }: Frame): string {
  return (from < 0 ? at(0, row.middle, path('M-4-5l-5 5 5 5', 'lo')) : '') + (to > days ? at(100, row.middle, path('M4-5l5 5-5 5', 'lo')) : '');
}

/** Days inside the windows that no retro reports, up to the last report: shown as missing, never bridged. */
function gaps({ cells }: GoalProgress, { windows, scale, upTo }: Frame): string {
  if (cells.length === 0) return '';
  const reported = cells.map(({ span }) => ({ from: scale.start(span.start), to: scale.end(span.end) })).sort((a, b) => a.from - b.from);
  let d = '';
  for (const window of windows) {
    let day = Math.max(0, window.from);
    const last = Math.min(window.to, upTo, scale.days);
    for (const { from, to } of [...reported, { from: last, to: last }]) {
      if (from > day && day < last) d += `M${num(day)} ${row.top}H${num(Math.min(from, last))}V${row.bottom}H${num(day)}z`;
      day = Math.max(day, to);
    }
  }
  return path(d, 'k0');
}

/** Arrows to where a goal goes on: the next window, or the plan that takes what is left; and from where it came. */
function carriage(progress: GoalProgress, frame: Frame): Drawing {
  const { windows, scale, share, words } = frame;
  const { carryTo } = progress.goal;
  const arrow = 'M-10 0H0M-5-4 0 0-5 4';
  const drawing: Drawing = { plot: '', over: progress.before.length > 0 && frame.from >= 0 ? at(share(frame.from), row.middle, path(arrow, 'l')) : '', labels: [] };
  windows.slice(1).forEach((window, i) => {
    const from = windows[i]?.to ?? window.from;
    if (window.from > from) drawing.plot += path(`M${num(from)} ${row.middle}H${num(window.from)}`, 'l');
    drawing.over += at(share(window.from), row.middle, path(arrow, 'l'));
    if (carryTo) drawing.labels.push(above(share((from + window.from) / 2), words.carried(carryTo)));
  });
  const leaves = carryTo !== undefined && progress.status === 'carried' && periodSpan(carryTo).end > frame.axis.end;
  if (!leaves) return drawing;

  // With no room right of the window, the arrow goes into the margin over it.
  const from = clamp(frame.to, 0, scale.days);
  const room = ((scale.days - from) / scale.days) * narrow;
  const y = room < 12 ? row.top - 8 : row.middle;
  if (room >= 12) drawing.plot += path(`M${num(from)} ${row.middle}H${num(scale.days)}`, 'l');
  drawing.over += at(100, y, path(room < 12 ? arrow : 'M-6-5 0 0-6 5', 'l'));
  const to = words.carried(carryTo);
  drawing.labels.push({ x: 100, y: y + 4, text: to, kind: 'b', places: [{ anchor: 'end', dx: room < 12 ? -14 : 0, dy: room < 12 ? 0 : room > textWidth(to) ? -13 : 4 - row.middle + row.top - 8 }] });
  return drawing;
}

function above(x: number, words: string): Label {
  return { x, y: row.top - 4, text: words, kind: 'b', places: [{ anchor: 'middle', dx: 0 }, { anchor: 'end', dx: 0 }, { anchor: 'start', dx: 0 }] };
}
