import { type CivilDate, dayNumber, fromDayNumber, minDate } from '../model/date.ts';
import { type Span, intersection } from '../model/period.ts';
import { byKeys } from './order.ts';
import type { Cell, Mark } from './progress.ts';
import type { Tile } from './tiles.ts';

// Days: what lies between finer cells is a cell of its own only from here on.
const shortest = 7;

type Slot = Cell & { retro: string | undefined };

/**
 * Lays tiles side by side: the finer ones take their days first, a coarser one what they leave free. Only days inside
 * the windows and up to today. `asks` says how many units are expected in a span.
 */
export function cellsOf(
  tiles: readonly Tile[],
  marks: readonly Mark[],
  windows: readonly Span[],
  today: CivilDate,
  asks: (span: Span) => number | undefined,
): Cell[] {
  const taken = new Map<number, Slot>();
  const slots: Slot[] = [];
  const dates = new Set(marks.filter(({ span }) => span.start === span.end).map(({ on }) => dayNumber(on)));
  for (const tile of tiles) {
    for (const window of windows) {
      const reported = intersection(tile.span, { start: window.start, end: minDate(window.end, today) });
      if (!reported || window.start > today) continue;
      const [first, last] = [dayNumber(reported.start), dayNumber(reported.end)];
      for (const [start, end] of freeRuns(first, last, taken)) {
        const whole = start === first && end === last;
        if (!whole && end - start + 1 < shortest && !hasOne(dates, start, end)) continue;
        const span = { start: fromDayNumber(start), end: fromDayNumber(end) };
        const slot = { span, amount: 0, expected: asks(span), adherence: 0, retro: tile.retro };
        slots.push(slot);
        for (let day = start; day <= end; day++) taken.set(day, slot);
      }
    }
  }
  for (const mark of marks) spread(mark, taken);
  return slots
    .sort(byKeys(({ span }) => span.start))
    .map(({ span, amount, expected }) => ({ span, amount, expected, adherence: adherence(amount, expected) }));
}

function* freeRuns(first: number, last: number, taken: ReadonlyMap<number, Slot>): Generator<[number, number]> {
  let start: number | undefined;
  for (let day = first; day <= last + 1; day++) {
    const free = day <= last && !taken.has(day);
    if (free) start ??= day;
    else if (start !== undefined) {
      yield [start, day - 1];
      start = undefined;
    }
  }
}

function hasOne(days: ReadonlySet<number>, start: number, end: number): boolean {
  for (let day = start; day <= end; day++) if (days.has(day)) return true;
  return false;
}

/** Gives a mark to the cells of its own retro; where finer ones have taken all its days, to those, by days. */
function spread({ span, amount, retro }: Mark, taken: ReadonlyMap<number, Slot>): void {
  const own = new Map<Slot, number>();
  const any = new Map<Slot, number>();
  for (let day = dayNumber(span.start); day <= dayNumber(span.end); day++) {
    const slot = taken.get(day);
    if (!slot) continue;
    any.set(slot, (any.get(slot) ?? 0) + 1);
    if (slot.retro === retro) own.set(slot, (own.get(slot) ?? 0) + 1);
  }
  const shares = own.size > 0 ? own : any;
  const days = [...shares.values()].reduce((sum, each) => sum + each, 0);
  for (const [slot, each] of shares) slot.amount += (amount * each) / days;
}

function adherence(amount: number, expected: number | undefined): number {
  if (expected === undefined) return amount > 0 ? 1 : 0;
  return expected > 0 ? Math.min(1, amount / expected) : 0;
}
