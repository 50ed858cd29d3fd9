import type { CivilDate } from '../model/date.ts';
import type { Span } from '../model/period.ts';

/** Amounts by day, added in order of days; answers how much lies in a span. */
export class Placed {
  private readonly days: CivilDate[] = [];
  /** At each place the sum of the amounts before it; at the end the sum of all. */
  private readonly sums: number[] = [0];

  add(day: CivilDate, amount: number): void {
    this.days.push(day);
    this.sums.push((this.sums.at(-1) ?? 0) + amount);
  }

  sum({ start, end }: Span): number {
    const before = this.sums[this.first((day) => day >= start)] ?? 0;
    return (this.sums[this.first((day) => day > end)] ?? 0) - before;
  }

  /** The first place whose day, and so every later one, answers yes. */
  private first(holds: (day: CivilDate) => boolean): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const day = this.days[middle];
      if (day === undefined || holds(day)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
