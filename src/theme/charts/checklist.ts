import type { GoalProgress } from '../../insight/progress.ts';
import { type Drawing, type Frame, expectedDay, row } from './frame.ts';
import { type Label, narrow } from './labels.ts';
import { clamp } from './scale.ts';
import { at, num, path } from './svg.ts';

const track = row.bottom - 12;
const check = 'M-4.5-1l3.2 3.8 6-8';

/** A numbered tick where a step was finished, a ring where one is expected: hollow red once that day has gone by. */
export function checklist(progress: GoalProgress, frame: Frame): Drawing {
  const { scale, windows } = frame;
  const share = (day: number) => frame.share(clamp(day, 0, scale.days));
  const days = progress.steps.flatMap(({ doneOn }) => (doneOn ? [scale.end(doneOn)] : [])).sort((a, b) => a - b);
  const all = progress.steps.length;

  let over = '';
  const labels: Label[] = [];
  const used: number[] = [];
  for (const day of new Set(days)) {
    const [first, last] = [days.indexOf(day) + 1, days.lastIndexOf(day) + 1];
    const x = share(day);
    used.push((x / 100) * narrow);
    over += at(x, track, path(check, 's'));
    labels.unshift({ x, y: track - 10, text: first === last ? `${first}` : `${first}–${last}`, kind: 'b', places: [{ anchor: 'middle', dx: 0 }, { anchor: 'end', dx: 5 }, { anchor: 'start', dx: -4 }] });
  }

  const size = all > 14 ? 3 : 4;
  for (let step = days.length + 1; step <= all; step++) {
    const day = expectedDay(windows, step / all);
    const x = share(day);
    // What stands there already pushes a ring on, by as much as a phone needs.
    const wanted = (x / 100) * narrow;
    const free = nextFree(wanted, used, 2 * size + 2);
    used.push(free);
    const late = day <= frame.upTo && progress.status !== 'dropped';
    over += at(x, track, `<circle class="${late ? 'sl' : 'so'} fp"${free === wanted ? '' : ` cx="${num(free - wanted)}"`} r="${size}"/>`);
    if (step === all) labels.unshift({ x, y: track - 10, text: `${all}`, kind: late ? 'r' : 'z', places: [{ anchor: 'middle', dx: free - wanted }, { anchor: 'end', dx: free - wanted + 4 }] });
  }
  return {
    plot: windows.map(({ from, to }) => line(clamp(from, 0, scale.days), clamp(to, 0, scale.days))).join(''),
    over,
    labels,
  };
}

function line(from: number, to: number): string {
  return to > from ? path(`M${num(from)} ${track}H${num(to)}`, 'st') : '';
}

/** The nearest place to the right with room around it, and to the left where that would leave the drawing. */
function nextFree(wanted: number, used: readonly number[], room: number): number {
  const taken = (place: number) => used.some((one) => Math.abs(one - place) < room);
  for (let place = wanted; place <= narrow + 4; place += room / 2) if (!taken(place)) return place;
  for (let place = wanted; place >= 0; place -= room / 2) if (!taken(place)) return place;
  return wanted;
}
