import type { GoalProgress } from '../../insight/progress.ts';
import { type Drawing, type Frame, expectedDay, row } from './frame.ts';
import { type Label, narrow } from './labels.ts';
import { clamp } from './scale.ts';
import { at, dot, num, path } from './svg.ts';

const track = row.bottom - 12;
const check = 'M-4.5-1l3.2 3.8 6-8';

/** A numbered tick where steps were finished, a ring where one is expected: red once that day has gone by. */
export function checklist(progress: GoalProgress, frame: Frame): Drawing {
  const { scale, share, windows } = frame;
  const days = progress.steps.flatMap(({ doneOn }) => (doneOn ? [frame.moment(doneOn)] : [])).sort((a, b) => a - b);
  const all = progress.steps.length;
  const open = Array.from({ length: all - days.length }, (_, i) => expectedDay(windows, (days.length + i + 1) / all));

  // Rings stand as close as steps are many. Where a tick would lie on one, all ticks move up.
  const pixels = (day: number) => (share(day) / 100) * narrow;
  const pitch = open.length > 1 ? (pixels(open.at(-1) ?? 0) - pixels(open[0] ?? 0)) / (open.length - 1) : 10;
  const size = clamp(pitch / 2 - 1, 2, 4);
  const lift = days.some((day) => open.some((ring) => Math.abs(pixels(day) - pixels(ring)) < 7 + size)) ? 15 : 0;
  const level = track - lift;

  const labels: Label[] = [];
  const ticks = [...new Set(days)].map((day) => {
    const [first, last] = [days.indexOf(day) + 1, days.lastIndexOf(day) + 1];
    labels.unshift({
      x: share(day),
      y: level - 10,
      text: first === last ? `${first}` : `${first}–${last}`,
      kind: 'b',
      places: [
        { anchor: 'middle', dx: 0 },
        { anchor: 'end', dx: 5 },
        { anchor: 'start', dx: -4 },
      ],
    });
    return at(share(day), level, path(check, 'l'));
  });
  const rings = open.map((day, i) => {
    const late = day <= frame.upTo && progress.status !== 'dropped' && progress.status !== 'done';
    const step = days.length + i + 1;
    const clear =
      lift === 0
        ? step === all || pitch >= 16
        : step === all && days.every((one) => Math.abs(pixels(one) - pixels(day)) > 12);
    if (clear)
      labels.push({
        x: share(day),
        y: track - 10,
        text: `${step}`,
        kind: late ? 'r' : 'z',
        places: [
          { anchor: 'middle', dx: 0 },
          { anchor: 'end', dx: 4 },
        ],
      });
    return dot(share(day), track, size, late ? 'la kp' : 'lo kp');
  });
  const lines = windows
    .map(({ from, to }) => [clamp(from, 0, scale.days), clamp(to, 0, scale.days)] as const)
    .filter(([from, to]) => to > from);
  return {
    plot: path(lines.map(([from, to]) => `M${num(from)} ${track}H${num(to)}`).join(''), 'lt'),
    over: rings.join('') + ticks.join(''),
    labels,
  };
}
