import type { GoalProgress } from '../../insight/progress.ts';
import { describe } from './goal-row.ts';
import { clamp } from './scale.ts';
import { chart, line, rect } from './svg.ts';
import type { ChartWords } from './words.ts';

/** How much of a goal is done, as a bar, against what was expected by the last report, as a tick. 16 px high; none for a habit that nobody judges. */
export function bullet(progress: GoalProgress, { words, id }: { words: ChartWords; id?: string | undefined }): string {
  if (progress.target === undefined) return '';
  const done = clamp(progress.ratio, 0, 1) * 100;
  const due = expectedRatio(progress) * 100;
  const finished = progress.status === 'done';
  const late = progress.status === 'behind' || progress.status === 'missed';
  const body =
    rect(0, 6, 100, 4, 'k1') +
    (late ? rect(done, 7, due - done, 2, 'ka') : '') +
    rect(0, 5, done, 6, finished ? 'k3' : 'k4') +
    (finished || due === 0 ? '' : line(due, 1, due, 15, late ? 'la' : 'l'));
  return chart(16, body, { id, title: progress.goal.title, desc: describe(progress, words) });
}

function expectedRatio({ shape, target, expected, from }: GoalProgress): number {
  if (expected === undefined || target === undefined) return 0;
  const zero = shape === 'level' ? (from ?? target) : 0;
  return target === zero ? 0 : clamp((expected - zero) / (target - zero), 0, 1);
}
