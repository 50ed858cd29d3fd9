import type { GoalProgress } from '../../insight/progress.ts';
import { periodSpan } from '../../model/period.ts';
import { type Drawing, type Frame, row } from './frame.ts';
import { type Place, narrow, textWidth } from './labels.ts';
import { clamp } from './scale.ts';
import { at, num, path } from './svg.ts';

const arrow = 'M-10 0H0M-5-4 0 0-5 4';
const head = 'M-6-5 0 0-6 5';
/** Less than this many px on a phone are no room for an arrow: it goes into the margin over the window, behind its label. */
const least = 12;
/** The baseline of a label over the window. */
const over = row.top - 4;

/** Arrows to where a goal goes on: the next window, or the plan that takes what is left; and from where it came. */
export function carriage(progress: GoalProgress, frame: Frame): Drawing {
  const { windows, scale, share, words } = frame;
  const { carryTo } = progress.goal;
  const drawing: Drawing = { plot: '', over: '', labels: [] };
  if (progress.before.length > 0 && frame.from >= 0)
    drawing.over += at(share(frame.from), row.middle, path(arrow, 'l'));

  windows.slice(1).forEach((window, i) => {
    const from = windows[i]?.to ?? window.from;
    const tight = pixels(window.from - from) < least;
    if (!tight) drawing.plot += path(`M${num(from)} ${row.middle}H${num(window.from)}`, 'l');
    drawing.over += at(share(window.from), tight ? row.top - 8 : row.middle, path(tight ? arrow : head, 'l'));
    if (carryTo)
      drawing.labels.push({
        x: share(tight ? window.from : (from + window.from) / 2),
        y: over,
        text: words.carried(carryTo),
        kind: 'b',
        places: tight ? behind : centred,
      });
  });
  const leaves = carryTo !== undefined && progress.status === 'carried' && periodSpan(carryTo).end > frame.axis.end;
  if (!leaves) return drawing;

  const text = words.carried(carryTo);
  const from = clamp(frame.to, 0, scale.days);
  if (pixels(scale.days - from) < least) {
    drawing.over += at(100, row.top - 8, path(arrow, 'l'));
    drawing.labels.push({ x: 100, y: over, text, kind: 'b', places: behind });
  } else {
    drawing.plot += path(`M${num(from)} ${row.middle}H${num(scale.days)}`, 'l');
    drawing.over += at(100, row.middle, path(head, 'l'));
    const near = row.middle - 9 - over;
    drawing.labels.push({
      x: 100,
      y: over,
      text,
      kind: 'b',
      places: [
        ...(pixels(scale.days - from) > textWidth(text) ? [{ anchor: 'end', dx: 0, dy: near } as const] : []),
        { anchor: 'end', dx: 0 },
      ],
    });
  }
  return drawing;

  function pixels(days: number): number {
    return (days / scale.days) * narrow;
  }
}

const behind: readonly Place[] = [
  { anchor: 'end', dx: -14 },
  { anchor: 'start', dx: 6 },
];
const centred: readonly Place[] = [
  { anchor: 'middle', dx: 0 },
  { anchor: 'end', dx: 0 },
  { anchor: 'start', dx: 0 },
];
