import type { Cell, GoalProgress } from '../../insight/progress.ts';
import { type Drawing, type Frame, isShort, missing, row } from './frame.ts';
import { clamp } from './scale.ts';
import { box, path } from './svg.ts';

const top = row.top + 6;
const bottom = row.bottom - 6;

/** A cell a reported period; height and tint both say how much of what it asked for was done. */
export function habit(progress: GoalProgress, frame: Frame): Drawing {
  const { scale, words, share } = frame;
  const judged = progress.target !== undefined;
  const most = Math.max(1, ...progress.cells.map((cell) => cell.amount));
  const part = (cell: Cell) => (judged ? cell.adherence : cell.amount / most);
  // A gap of one day on a year's axis, as fine on a shorter one.
  const gap = Math.min(1, scale.days / 365);

  const paths: Record<string, string> = {};
  for (const cell of progress.cells) {
    const [from, to] = [
      clamp(scale.start(cell.span.start), 0, scale.days),
      clamp(scale.end(cell.span.end), 0, scale.days),
    ];
    if (to <= from) continue;
    const kept = clamp(part(cell), 0, 1);
    const tall = kept === 0 ? 2 : Math.max(5, Math.round(kept * (bottom - top)));
    const kind = !judged || kept === 0 ? 'k2' : kept >= 1 ? 'k4' : kept >= 0.5 ? 'k3' : 'k2';
    paths[kind] = (paths[kind] ?? '') + box(from, bottom, Math.max(to - from - gap, (to - from) * 0.6), -tall);
  }

  const end = share(frame.upTo);
  return {
    plot: Object.entries(paths)
      .map(([kind, d]) => path(d, kind))
      .join(''),
    over: '',
    labels: isShort(progress) ? [missing(frame, end, row.middle + 4, words.number(-progress.shortfall))] : [],
  };
}
