import type { GoalProgress } from '../../insight/progress.ts';
import { type Drawing, type Frame, expectedLine, row, shortfall } from './frame.ts';
import type { Label, Place } from './labels.ts';
import { clamp, height } from './scale.ts';
import { type Point, dot, path, through } from './svg.ts';

/** Dots at what was reached, against the dashed line from where it began to where it is to get. */
export function level(progress: GoalProgress, frame: Frame): Drawing {
  const { scale, words, share } = frame;
  const target = progress.target ?? progress.done;
  const from = progress.from ?? target;
  const marks = progress.marks
    .flatMap(({ on, value }) => (value === undefined ? [] : [{ day: scale.end(on), value }]))
    .sort((a, b) => a.day - b.day);
  const values = [target, from, ...marks.map((mark) => mark.value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) => height(value, low, high, row.bottom - 8, row.top + 8);

  const inside = marks.filter(({ day }) => day >= 0 && day <= scale.days);
  const latest = inside.at(-1);
  const before = marks.filter(({ day }) => day < 0).at(-1);
  const entry: Point[] = before ? [[0, y(before.value)]] : progress.goal.target?.from !== undefined && frame.from >= 0 ? [[frame.from, y(from)]] : [];
  const reported = clamp(frame.upTo, 0, scale.days);
  const points: Point[] = [...entry, ...inside.map(({ day, value }): Point => [day, y(value)])];
  const held = latest && reported > latest.day && progress.doneOn === undefined ? through([[latest.day, y(latest.value)], [reported, y(latest.value)]]) : '';

  const expected = expectedLine(frame, (part) => y(from + part * (target - from)));
  const late = latest && progress.shortfall > 0 && progress.expected !== undefined ? shortfall(share(reported), y(progress.done), y(progress.expected), words.number(-progress.shortfall)) : undefined;
  const begin = entry[0] && !before ? dot(share(entry[0][0]), entry[0][1], 3, 'so fp') : '';
  return {
    plot: path(through(expected), 'se') + path(held, 'st') + path(points.length > 1 ? through(points) : '', 's'),
    over: (late?.over ?? '') + begin + inside.map(({ day, value }) => dot(share(day), y(value), 3.5, 'k')).join(''),
    labels: [...(late?.labels ?? []), ...labels()],
  };

  function labels(): Label[] {
    const rising = target >= from;
    const under: Place[] = [{ anchor: 'middle', dx: 0, dy: 17 }, { anchor: 'middle', dx: 0, dy: -8 }];
    const over: Place[] = [...under].reverse();
    const sides: Place[] = [{ anchor: 'start', dx: 8, dy: 4 }, { anchor: 'end', dx: -9, dy: 4 }];
    const of = (day: number, value: number, kind: string, places: Place[]): Label => ({ x: share(day), y: y(value), text: kind === 'b' ? words.amount(value, progress.unit) : words.number(value), kind, places });
    const goal: Label = { x: share(clamp(frame.to, 0, scale.days)), y: y(target), text: words.target(words.amount(target, progress.unit)), kind: 'z', places: [{ anchor: 'start', dx: 8, dy: 4 }, { anchor: 'end', dx: -4, dy: rising ? 16 : -6 }, { anchor: 'end', dx: -4, dy: rising ? -12 : 20 }] };
    const first: Label[] = begin ? [of(frame.from, from, 'z', [{ anchor: 'end', dx: -8, dy: 4 }, { anchor: 'start', dx: 2, dy: rising ? -8 : 17 }])] : [];
    const rest = inside.slice(0, -1).reverse().map(({ day, value }) => of(day, value, '', rising ? [...over] : [...under]));
    return [...(latest ? [of(latest.day, latest.value, 'b', [...(rising ? over : under), ...sides])] : []), goal, ...first, ...rest];
  }
}
