import type { GoalProgress } from '../../insight/progress.ts';
import { type Drawing, type Frame, expectedLine, isShort, missing, row, shortfall } from './frame.ts';
import type { Label, Place } from './labels.ts';
import { clamp, height } from './scale.ts';
import { type Point, dot, path, through } from './svg.ts';

/** Dots at what was reached, against the dashed line from where it began to where it is to get. */
export function level(progress: GoalProgress, frame: Frame): Drawing {
  const { scale, share, words } = frame;
  const target = progress.target ?? progress.done;
  const from = progress.from ?? target;
  const marks = progress.marks
    .flatMap(({ on, value }) => (value === undefined ? [] : [{ day: frame.moment(on), value }]))
    .filter(({ day }) => day <= scale.days)
    .sort((a, b) => a.day - b.day);
  const values = [
    target,
    from,
    ...(marks.length > 0 && isShort(progress) ? [progress.done, progress.expected ?? target] : []),
    ...marks.map((mark) => mark.value),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) => height(value, low, high, row.bottom - 8, row.top + 8);

  const inside = marks.filter(({ day }) => day >= 0);
  const latest = marks.at(-1);
  // Where the curve enters: the last level before the axis, or the promised start when nothing measured says the same.
  const before = marks.filter(({ day }) => day < 0).at(-1);
  const starts = !before && frame.from >= 0 && progress.goal.target?.from !== undefined && inside[0]?.value !== from;
  const entry: Point[] = before ? [[0, y(before.value)]] : starts ? [[frame.from, y(from)]] : [];
  const reported = clamp(frame.upTo, 0, scale.days);
  const held =
    latest && !progress.doneOn && reported > latest.day
      ? through([
          [Math.max(0, latest.day), y(latest.value)],
          [reported, y(latest.value)],
        ])
      : '';
  const curve = [...entry, ...inside.map(({ day, value }): Point => [day, y(value)])];
  const late = latest !== undefined && isShort(progress);
  const end = share(reported);

  const drawing: Drawing = {
    plot:
      path(through(expectedLine(frame, (part) => y(from + part * (target - from)))), 'ld') +
      path(held, 'lt') +
      path(curve.length > 1 ? through(curve) : '', 'l'),
    over:
      (late ? shortfall(end, y(progress.done), y(progress.expected ?? target)) : '') +
      (starts ? dot(share(frame.from), y(from), 3, 'lo kp') : '') +
      inside.map(({ day, value }) => dot(share(day), y(value), 3.5, 'k')).join(''),
    labels: [],
  };

  // On the way up there is room under the curve for the latest level and over it for the others; on the way down, not.
  const rising = target >= from;
  const under: Place = { anchor: 'middle', dx: 0, dy: 17 };
  const above: Place = { anchor: 'middle', dx: 0, dy: -8 };
  const aside: Place = { anchor: 'start', dx: 8, dy: 4 };
  const [free, other] = rising ? [under, above] : [above, under];
  const label = (day: number, value: number, kind: string, places: Place[]): Label => ({
    x: share(day),
    y: y(value),
    text: kind === 'b' ? words.amount(value, progress.unit) : words.number(value),
    kind,
    places,
  });
  if (late)
    drawing.labels.push(
      missing(
        frame,
        end,
        (y(progress.done) + y(progress.expected ?? target)) / 2 + 4,
        words.number(-progress.shortfall),
      ),
    );
  if (latest)
    drawing.labels.push(
      label(latest.day, latest.value, 'b', [
        ...(progress.doneOn ? [aside] : []),
        free,
        other,
        { ...aside, dx: 2, dy: 17 },
        aside,
        { anchor: 'end', dx: -9, dy: 4 },
      ]),
    );
  drawing.labels.push({
    x: share(frame.from),
    y: rising ? row.top + 13 : row.bottom - 5,
    text: words.target(words.amount(target, progress.unit)),
    kind: 'z',
    places: [
      { anchor: 'start', dx: 6 },
      { anchor: 'end', dx: -6 },
    ],
  });
  if (starts)
    drawing.labels.push(
      label(frame.from, from, 'z', [
        { anchor: 'end', dx: -8, dy: 4 },
        { anchor: 'start', dx: 6, dy: rising ? -6 : 15 },
      ]),
    );
  for (const { day, value } of inside.slice(0, -1).reverse())
    drawing.labels.push(label(day, value, '', [above, under]));
  return drawing;
}
