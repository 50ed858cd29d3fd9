import type { GoalProgress } from '../../insight/progress.ts';
import { type Drawing, type Frame, beside, expectedLine, isShort, missing, row, shortfall } from './frame.ts';
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

  const marks = progress.marks
    .map(({ on, amount }) => ({ day: frame.moment(on), amount }))
    .sort((a, b) => a.day - b.day);
  const before = marks.filter(({ day }) => day < 0).reduce((all, { amount }) => all + amount, 0);
  const first = within(Math.min(frame.from, marks[0]?.day ?? frame.from));
  const last = within(
    Math.max(first, marks.at(-1)?.day ?? first, progress.doneOn ? frame.moment(progress.doneOn) : frame.upTo),
  );
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

  const expectation = path(through(expectedLine(frame, (part) => y(part * target))), 'ld');
  const promised: Label = {
    x: share(frame.from),
    y: row.top + 13,
    text: words.amount(target, progress.unit),
    kind: 'z',
    places: [{ anchor: 'start', dx: 6 }],
  };
  if (!begun) return { plot: expectation, over: '', labels: [promised] };

  const { done, expected = 0 } = progress;
  const late = isShort(progress);
  const middle = (y(done) + y(expected)) / 2 + 4;
  const below = late ? Math.max(y(done) + 6, middle + 13) : y(done) + (done >= target ? 4 : 14);
  const figure: Label = {
    x: end,
    y: Math.min(below, row.height - 2),
    text: words.number(done),
    kind: 'b',
    places: beside(frame, end, { anchor: 'end', dx: late ? -13 : -8, dy: late ? 0 : -20 }),
  };
  return {
    plot: path(`${curve}V${row.bottom}H${num(first)}z`, 'k1') + expectation + path(curve, 'l'),
    over: (late ? shortfall(end, y(done), y(expected)) : '') + dot(end, y(sum), 4, 'k'),
    labels: late
      ? [missing(frame, end, middle, words.number(-progress.shortfall)), figure, promised]
      : [figure, promised],
  };
}
