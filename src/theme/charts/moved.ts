import type { MovedGoal } from '../../insight/moved.ts';
import type { Promised } from '../../insight/promises.ts';
import { type CivilDate, maxDate, minDate } from '../../model/date.ts';
import { type Label, placeLabels } from './labels.ts';
import { type Scale, height, percent, timeScale } from './scale.ts';
import { type Point, chart, dot, line, num, path, plot, through } from './svg.ts';
import type { ChartWords } from './words.ts';

export interface MovedOptions {
  today: CivilDate;
  words: ChartWords;
  title: string;
  id?: string | undefined;
}

const [top, bottom, tall] = [26, 96, 120];

/**
 * A promise beside what it was first: two lines from where they begin to where they are to get, the first one dotted, and
 * what was done so far; a tick under each day on which it was changed. 120 px high.
 */
export function movedLine({ progress, promises, first, now }: MovedGoal, options: MovedOptions): string {
  const { words, today } = options;
  const { shape, unit } = progress;
  const start = promises.map(({ windows }) => windows[0]?.start ?? today).reduce(minDate);
  const scale = timeScale({ start, end: promises.map(({ end }) => end).reduce(maxDate) });
  const from = shape === 'level' ? (now.from ?? 0) : 0;
  const targets = promises.map(({ target = 1 }) => target);
  const values = [from, ...targets, progress.done];
  const y = (value: number) => height(value, Math.min(...values), Math.max(...values), bottom, top);
  const x = (date: CivilDate) => percent(scale.end(date), scale.days);

  const curve = (promised: Promised): Point[] => promiseLine(promised, from, scale, y);
  const done = doneLine(progress, from, scale, today, y);
  const changes = promises.slice(1).map(({ on }) => on);
  const ticks = changes.map((on) => `M${num(scale.start(on))} ${bottom - 4}v8`).join('');
  const last = done.at(-1);

  const end = (promised: Promised, said: string, kind: string): Label => {
    const amount = promised.figure === undefined ? '' : ` ${words.amount(promised.figure, unit)}`;
    const high = y(promised.target ?? 1);
    return {
      x: x(promised.end),
      y: high - 8,
      text: `${said}${amount} · ${words.dateSeenFrom(promised.end, Number(start.slice(0, 4)))}`,
      kind,
      places: [
        { anchor: 'end', dx: 0 },
        { anchor: 'end', dx: 0, dy: 22 },
        { anchor: 'start', dx: 6, dy: 12 },
        { anchor: 'end', dx: -6, dy: 36 },
      ],
    };
  };
  const labels: Label[] = [
    end(now, words.promisedNow, 'b'),
    end(first, words.promisedFirst, ''),
    ...changes.map((on): Label => ({
      x: percent(scale.start(on), scale.days),
      y: 114,
      text: words.date(on),
      kind: 'z',
      places: [
        { anchor: 'middle', dx: 0 },
        { anchor: 'end', dx: 4 },
        { anchor: 'start', dx: -4 },
      ],
    })),
  ];
  return chart(
    tall,
    line(0, bottom, 100, bottom, 'lh') +
      plot(
        scale.days,
        tall,
        path(through(curve(first)), 'ls') +
          path(through(curve(now)), 'ld') +
          path(done.length > 1 ? through(done) : '', 'l') +
          path(ticks, 'lo'),
      ) +
      dot(x(first.end), y(first.target ?? 1), 3.5, 'lo kp') +
      dot(x(now.end), y(now.target ?? 1), 3.5, 'lo kp') +
      (last ? dot(percent(last[0], scale.days), last[1], 3.5, 'k') : '') +
      placeLabels(labels),
    {
      id: options.id,
      title: options.title,
      desc: [first, now]
        .map(
          (promised, index) =>
            `${index === 0 ? words.promisedFirst : words.promisedNow} ${promised.figure === undefined ? '' : `${words.amount(promised.figure, unit)} `}${words.dateSeenFrom(promised.end, 0)}`,
        )
        .join(', '),
    },
  );
}

/** From nothing at the beginning of the first window to all at the end: what is carried on reaches beyond the windows. */
function promiseLine(
  { windows, end, target = 1 }: Promised,
  from: number,
  scale: Scale,
  y: (value: number) => number,
): Point[] {
  const start = windows[0]?.start ?? end;
  return [
    [scale.start(start), y(from)],
    [scale.end(end), y(target)],
  ];
}

/** Stairs of what was done; of a level the way through its values. */
function doneLine(
  { shape, marks, asOf, done, doneOn }: MovedGoal['progress'],
  from: number,
  scale: Scale,
  today: CivilDate,
  y: (value: number) => number,
): Point[] {
  const day = (on: CivilDate) => Math.max(0, scale.end(minDate(on, today)));
  if (shape === 'level')
    return [
      [0, y(from)],
      ...marks.flatMap(({ on, value }): Point[] => (value === undefined ? [] : [[day(on), y(value)]])),
    ];
  let sum = 0;
  const stairs: Point[] = [[0, y(0)]];
  for (const { on, amount } of marks) {
    stairs.push([day(on), y(sum)]);
    sum += amount;
    stairs.push([day(on), y(sum)]);
  }
  return doneOn ? stairs : [...stairs, [Math.max(stairs.at(-1)?.[0] ?? 0, day(asOf)), y(done)]];
}
