import type { GoalProgress } from '../../insight/progress.ts';
import { type Frame, row } from './frame.ts';
import { at, num, path } from './svg.ts';

/** The promised windows. A side that lies beyond the axis is left open. */
export function outline(progress: GoalProgress, { windows, scale: { days } }: Frame): string {
  const d = windows
    .filter(({ from, to }) => from < days && to > 0)
    .map(({ from, to }) => {
      const [left, right] = [Math.max(0, from), Math.min(days, to)];
      if (from >= 0)
        return `M${num(right)} ${row.top}H${num(left)}V${row.bottom}H${num(right)}${to <= days ? 'z' : ''}`;
      return `M0 ${row.top}H${num(right)}${to <= days ? 'V' : 'M0 '}${row.bottom}H${to <= days ? 0 : num(right)}`;
    });
  return path(d.join(''), progress.goal.stretch ? 'ls' : progress.judged ? 'lo' : 'lt');
}

/** A chevron outside the drawing where a window goes on beyond the axis. */
export function cuts({ from, to, scale: { days } }: Frame): string {
  return (
    (from < 0 ? at(0, row.middle, path('M-4-5l-5 5 5 5', 'lo')) : '') +
    (to > days ? at(100, row.middle, path('M4-5l5 5-5 5', 'lo')) : '')
  );
}

/**
 * Days inside the windows that no retro reports, up to the last report: shown as missing, never bridged. Not the few days
 * between a month and the first whole week of the next.
 */
export function gaps({ cells }: GoalProgress, { windows, scale, upTo }: Frame): string {
  if (cells.length === 0) return '';
  const reported = cells
    .map(({ span }) => ({ from: scale.start(span.start), to: scale.end(span.end) }))
    .sort((a, b) => a.from - b.from);
  let d = '';
  for (const window of windows) {
    let day = Math.max(0, window.from);
    const last = Math.min(window.to, upTo, scale.days);
    for (const { from, to } of [...reported, { from: last, to: last }]) {
      if (Math.min(from, last) - day >= 4)
        d += `M${num(day)} ${row.top}H${num(Math.min(from, last))}V${row.bottom}H${num(day)}z`;
      day = Math.max(day, to);
    }
  }
  return path(d, 'k0');
}
