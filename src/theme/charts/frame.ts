import type { GoalProgress } from '../../insight/progress.ts';
import { type CivilDate, minDate } from '../../model/date.ts';
import { type Span, contains } from '../../model/period.ts';
import type { Label, Place } from './labels.ts';
import { type Scale, clamp, clipLine, percent, timeScale } from './scale.ts';
import { type Point, at, box, hatch, path } from './svg.ts';
import type { ChartWords } from './words.ts';

/** Every goal row is this high, and the promised window lies between `top` and `bottom` in it. */
export const row = { height: 72, top: 14, bottom: 62, middle: 38 } as const;

export interface FrameOptions {
  /** The days that the drawing spans, usually the plan's. Windows that reach beyond are cut, visibly. */
  axis: Span;
  today: CivilDate;
  words: ChartWords;
}

/** Where a goal's days lie in its row. Days are counted from the axis' start and may lie outside of it. */
export interface Frame extends FrameOptions {
  scale: Scale;
  windows: readonly { from: number; to: number }[];
  /** First and last moment promised. */
  from: number;
  to: number;
  /** How far the record goes: the end of the last report, never past the last window. */
  upTo: number;
  /** When something done on a date is drawn: at its end, but never after today while a reported period still runs. */
  moment(date: CivilDate): number;
  /** Today as a share of the width; undefined outside the axis. */
  now: number | undefined;
  /** A day as a share of the width, held inside the drawing. */
  share(day: number): number;
}

/** What one shape of goal draws: paths that stretch, marks that do not, and labels by importance. */
export interface Drawing {
  plot: string;
  over: string;
  labels: Label[];
}

export function goalFrame(progress: GoalProgress, options: FrameOptions): Frame {
  const scale = timeScale(options.axis);
  const windows = progress.windows.map(({ start, end }) => ({ from: scale.start(start), to: scale.end(end) }));
  const from = windows[0]?.from ?? 0;
  const to = windows.at(-1)?.to ?? scale.days;
  return {
    ...options,
    scale,
    windows,
    from,
    to,
    upTo: Math.min(scale.end(progress.asOf), to),
    moment: (date) => scale.end(minDate(date, options.today)),
    now: contains(options.axis, options.today) ? scale.x(options.today) : undefined,
    share: (day) => percent(clamp(day, 0, scale.days), scale.days),
  };
}

/** The share of the promised days that has gone by at each end of a window: the line of what is expected. */
export function expectation(windows: Frame['windows']): Point[] {
  const all = windows.reduce((sum, { from, to }) => sum + to - from, 0);
  let gone = 0;
  return windows.flatMap(({ from, to }): Point[] => {
    const before = gone;
    gone += to - from;
    return [
      [from, before / all],
      [to, gone / all],
    ];
  });
}

/** The same line inside the axis, as heights that `y` gives. */
export function expectedLine(frame: Frame, y: (share: number) => number): Point[] {
  return clipLine(
    expectation(frame.windows).map(([day, share]): Point => [day, y(share)]),
    0,
    frame.scale.days,
  );
}

/** The day on which a share of what was promised is expected. */
export function expectedDay(windows: Frame['windows'], share: number): number {
  const line = expectation(windows);
  const after = Math.max(
    1,
    line.findIndex(([, gone]) => gone >= share - 1e-9),
  );
  const [before, next] = [line[after - 1], line[after]];
  if (!before || !next) return 0;
  return next[1] === before[1]
    ? next[0]
    : before[0] + ((share - before[1]) / (next[1] - before[1])) * (next[0] - before[0]);
}

/** Whether what is missing is shown: not while a goal is on track, nor once it was dropped or its writer called it done. */
export function isShort({ shortfall, expected, status }: GoalProgress): boolean {
  return (
    shortfall > 0 &&
    expected !== undefined &&
    (status === 'behind' || status === 'missed' || status === 'carried' || status === 'partial')
  );
}

/** What is missing on a day: a hatched bar from what was done up to what was expected. */
export function shortfall(x: number, done: number, expected: number): string {
  const [top, size] = [Math.min(done, expected), Math.max(2, Math.abs(done - expected))];
  return at(x, 0, path(box(-8, top, 8, size), 'la kp') + path(hatch(-8, top, 8, size), 'lx'));
}

/** Where a figure stands that belongs to the end of the record: right of it or of today's line, else as `otherwise` says. */
export function beside({ now }: Frame, x: number, ...otherwise: Place[]): Place[] {
  const right: Place = { anchor: 'start', dx: 7 };
  return [right, ...(now !== undefined && now > x ? [{ ...right, x: now }] : []), ...otherwise];
}

/** What is missing, where there is no room beside: over the window, else left of the hatch. */
export function missing(frame: Frame, x: number, y: number, text: string): Label {
  return {
    x,
    y,
    text,
    kind: 'r',
    places: beside(frame, x, { anchor: 'end', dx: 0, dy: row.top - 4 - y }, { anchor: 'end', dx: -13 }),
  };
}
