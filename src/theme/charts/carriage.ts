import type { GoalProgress } from '../../insight/progress.ts';
import { periodSpan } from '../../model/period.ts';
import { type Drawing, type Frame, row } from './frame.ts';
import { type Place, narrow, textWidth } from './labels.ts';
import { clamp } from './scale.ts';
import { at, num, path } from './svg.ts';

const arrow = 'M-10 0H0M-5-4 0 0-5 4';
const head = 'M-6-5 0 0-6 5';
/** The baseline of a label over the window. */
const over = row.top - 4;

/** Arrows to where a goal goes on: the next window, or the plan that takes what is left; and from where it came. */
export function carriage(progress: GoalProgress, frame: Frame): Drawing {
  const { windows, scale, share, words } = frame;
  const { carryTo } = progress.goal;
  const drawing: Drawing = { plot: '', over: '', labels: [] };
  if (progress.before.length > 0 && frame.from >= 0) drawing.over += at(share(frame.from), row.middle, path(arrow, 'l'));

  windows.slice(1).forEach((window, i) => {
    const from = windows[i]?.to ?? window.from;
    if (window.from > from) drawing.plot += path(`M${num(from)} ${row.middle}H${num(window.from)}`, 'l');
    drawing.over += at(share(window.from), row.middle, path(arrow, 'l'));
    if (carryTo) drawing.labels.push({ x: share((from + window.from) / 2), y: over, text: words.carried(carryTo), kind: 'b', places: centred });
  });
  const leaves = carryTo !== undefined && progress.status === 'carried' && periodSpan(carryTo).end > frame.axis.end;
  if (!leaves) return drawing;

  const text = words.carried(carryTo);
  const from = clamp(frame.to, 0, scale.days);
  const room = ((scale.days - from) / scale.days) * narrow;
  if (room < 12) {
    // With no room right of the window, the arrow goes into the margin over it.
    drawing.over += at(100, row.top - 8, path(arrow, 'l'));
    drawing.labels.push({ x: 100, y: over, text, kind: 'b', places: [{ anchor: 'end', dx: -14 }] });
  } else {
    drawing.plot += path(`M${num(from)} ${row.middle}H${num(scale.days)}`, 'l');
    drawing.over += at(100, row.middle, path(head, 'l'));
    drawing.labels.push({ x: 100, y: room > textWidth(text) ? row.middle - 9 : over, text, kind: 'b', places: [{ anchor: 'end', dx: 0 }] });
  }
  return drawing;
}

const centred: readonly Place[] = [{ anchor: 'middle', dx: 0 }, { anchor: 'end', dx: 0 }, { anchor: 'start', dx: 0 }];
