import type { GoalProgress } from '../../insight/progress.ts';
import { type Drawing, type Frame, expectedLine, row, shortfall } from './frame.ts';
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

  const marks = progress.marks.map((mark) => ({ day: scale.end(mark.on), amount: mark.amount })).sort((a, b) => a.day - b.day);
  const first = within(Math.min(frame.from, marks[0]?.day ?? frame.from));
  const last = within(Math.max(first, marks.at(-1)?.day ?? first, progress.doneOn ? scale.end(progress.doneOn) : frame.upTo));
  let sum = 0;
  let steps = '';
  for (const { day, amount } of marks) {
    sum += amount;
    steps += `H${num(within(day))}V${num(y(sum))}`;
  }
  const curve = `M${num(first)} ${row.bottom}${steps}H${num(last)}`;
  const begun = frame.upTo > frame.from || marks.length > 0;
  const end = share(last);

  const promised: Label = { x: share(within(frame.from)), y: row.top + 13, text: words.amount(target, progress.unit), kind: 'z', places: [{ anchor: 'start', dx: 6 }] };
  const drawing: Drawing = { plot: path(through(expectedLine(frame, (part) => y(part * target))), 'se'), over: '', labels: [promised] };
  if (!begun) return drawing;
  drawing.plot = path(`${curve}V${row.bottom}z`, 'f1') + drawing.plot + path(curve, 's');

  const late = progress.shortfall > 0 && progress.expected !== undefined ? shortfall(end, y(progress.done), y(progress.expected), words.number(-progress.shortfall)) : undefined;
  const below = late ? Math.max(y(progress.done) + 5, (late.labels[0]?.y ?? 0) + 12.5) : y(progress.done) + (progress.done >= target ? 4 : 13);
  const figure: Label = { x: end, y: Math.min(below, row.height - 1), text: words.number(progress.done), kind: 'b', places: [{ anchor: 'start', dx: 8 }, { anchor: 'end', dx: -14, dy: late ? 0 : -20 }, { anchor: 'end', dx: -14 }] };
  drawing.over = (late?.over ?? '') + dot(end, y(progress.done), 4, 'k');
  drawing.labels = [...(late?.labels ?? []), figure, promised];
  return drawing;
}
