import type { GoalProgress } from '../../insight/progress.ts';
import { type Drawing, type Frame, row } from './frame.ts';
import { clamp } from './scale.ts';
import { at, num, path } from './svg.ts';

const diamond = 'M0-6.5 6.5 0 0 6.5-6.5 0z';

/** A hollow diamond where it was promised, a filled one where it was done; hollow red where it was missed. */
export function milestone(progress: GoalProgress, frame: Frame): Drawing {
  const { scale, words } = frame;
  const within = (day: number) => clamp(day, 0, scale.days);
  const { share } = frame;
  const due = progress.windows.at(-1)?.end;
  const late = progress.status === 'missed' || progress.status === 'behind' || progress.status === 'carried';
  const promised = at(share(frame.to), row.middle, path(diamond, `${late ? 'la' : 'lo'} kp`));
  if (!progress.doneOn) {
    const places = [
      { anchor: 'end', dx: -12 },
      { anchor: 'start', dx: 12 },
    ] as const;
    return {
      plot: '',
      over: promised,
      labels:
        due && frame.to <= scale.days
          ? [{ x: share(frame.to), y: row.middle + 4, text: words.date(due), kind: late ? 'r' : 'z', places }]
          : [],
    };
  }
  const day = frame.moment(progress.doneOn);
  return {
    plot: path(`M${num(within(day))} ${row.middle}H${num(within(frame.to))}`, 'lt'),
    over: promised + at(share(day), row.middle, path(diamond, 'k')),
    labels: [
      {
        x: share(day),
        y: row.middle + 4,
        text: words.date(progress.doneOn),
        kind: 'b',
        places: [
          { anchor: 'end', dx: -12 },
          { anchor: 'start', dx: 12 },
          { anchor: 'end', dx: 6, dy: -14 },
        ],
      },
    ],
  };
}
