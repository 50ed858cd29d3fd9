import type { GoalProgress } from '../../insight/progress.ts';
import { type Drawing, type Frame, beside, expectedLine, isShort, row, shortfall } from './frame.ts';
import type { Label } from './labels.ts';
import { clamp, height } from './scale.ts';
import { dot, num, path, through } from './svg.ts';

/** A rising step line against the dashed line of what was expected. */
export function quantity(progress: GoalProgress, frame: Frame): Drawing {
  const { scale, words, share } = frame;
  const target = progress.target ?? 0;
  const most = Math.max(target, progress.done) || 1;
  const y = (amount: number) => height(amount, 0, most, row.bottom, row.top);
  const within = (day: number) => clamp(day, 0, scale.days);

  const marks = progress.marks.map(({ on, amount }) => ({ day: frame.moment(on), amount })).sort((a, b) => a.day - b.day);
  const before = marks.filter(({ day }) => day < 0).reduce((all, { amount }) => all + amount, 0);
  const first = within(Math.min(frame.from, marks[0]?.day ?? frame.from));
  const last = within(Math.max(first, marks.at(-1)?.day ?? first, progress.doneOn ? frame.moment(progress.doneOn) : frame.upTo));
  let sum = before;
  let curve = `M${num(first)} ${num(y(sum))}`;
  for (const { day, amount } of marks) {
    if (day < 0 || day > scale.days) continue;
    sum += amount;
    curve += `H${num(day)}V${num(y(sum))}`;
  }
  curve += `H${num(last)}`;
  const begun = frame.upTo > frame.from || marks.length > 0;
  const end = share(last);

  const promised: Label = { x: share(within(frame.from)), y: row.top + 13, text: words.amount(target, progress.unit), kind: 'z', places: [{ anchor: 'start', dx: 6 }] };
  const drawing: Drawing = { plot: path(through(expectedLine(frame, (part) => y(part * target))), 'ld'), over: '', labels: [promised] };
  if (!begun) return drawing;
  const floor = `V${row.bottom}H${num(first)}z`;
  drawing.plot = path(curve + floor, 'k1') + drawing.plot + path(curve, 'l');
  drawing.over = dot(end, y(sum), 4, 'k');

  const { done, expected = 0 } = progress;
  const late = isShort(progress);
  const middle = (y(done) + y(expected)) / 2 + 4;
  if (late) {
    drawing.over = shortfall(end, y(done), y(expected)) + drawing.over;
    drawing.labels.unshift({ x: end, y: middle, text: words.number(-progress.shortfall), kind: 'r', places: beside(frame, end, { dx: -13 }) });
  }
  const below = late ? Math.max(y(done) + 6, middle + 13) : y(done) + (done >= target ? 4 : 14);
  drawing.labels.splice(late ? 1 : 0, 0, { x: end, y: Math.min(below, row.height - 2), text: words.number(done), kind: 'b', places: beside(frame, end, { dx: -8, dy: late ? 0 : -20 }) });
  return drawing;
}
