import type { Span } from '../model/period.ts';
import { type Goal, type GoalShape, stepCount } from '../model/plan.ts';
import { rounds } from './expected.ts';
import type { GoalProgress } from './progress.ts';
import { windowDays } from './windows.ts';

/** Units, steps or level promised; undefined for a habit without a count, which is only shown. */
export function targetOf(goal: Goal, shape: GoalShape, windows: readonly Span[]): number | undefined {
  const { count, every, reach } = goal.target ?? {};
  if (shape === 'milestone') return 1;
  if (shape === 'checklist') return stepCount(goal);
  if (shape === 'level') return reach;
  if (count === undefined || every === undefined) return count;
  return windows.reduce((sum, window) => sum + count * rounds(every, window), 0);
}

/** Units that a habit or a quantity asks for in some of its days: a habit by its cadence, a quantity by their share. */
export function askedIn(goal: Goal, windows: readonly Span[], span: Span): number | undefined {
  const { count, every } = goal.target ?? {};
  if (count === undefined) return undefined;
  return every ? count * rounds(every, span) : (count * windowDays([span])) / windowDays(windows);
}

type Way = Pick<GoalProgress, 'shape' | 'target' | 'from'>;

/** How far `done` falls behind `expected`, in the direction of the target; never less than 0. */
export function shortfall({ shape, target, from }: Way, done: number, expected: number | undefined): number {
  if (target === undefined || expected === undefined) return 0;
  const down = shape === 'level' && from !== undefined && target < from;
  return Math.max(0, down ? done - expected : expected - done);
}

/** 0 … 1: how much of the way to `asked` is done, from 0 or from the first level; undefined where there is no way to go. */
export function share({ shape, from }: Way, done: number, asked: number | undefined): number | undefined {
  const start = shape === 'level' ? from : 0;
  if (asked === undefined || start === undefined || asked === start) return undefined;
  return Math.min(1, Math.max(0, (done - start) / (asked - start)));
}
