import type { GoalProgress, PlanProgress } from '../insight/progress.ts';
import type { CivilDate } from '../model/date.ts';

/** One goal's way through its plan. */
export interface Curve {
  title: string;
  /** Percent of what was promised that was done by the end of that day, 0 … 100 and beyond; in order. */
  points: { on: CivilDate; percent: number }[];
}

/** The ways of all goals that an amount can be told of: not milestones, nor habits without a count. */
export function progressCurves({ goals }: PlanProgress): Curve[] {
  return goals.flatMap((progress) => {
    const points = pointsOf(progress);
    return points.length > 0 ? [{ title: progress.goal.title, points }] : [];
  });
}

function pointsOf({ shape, marks, target, from, windows }: GoalProgress): Curve['points'] {
  const start = windows[0]?.start;
  if (shape === 'milestone' || target === undefined || !start) return [];
  const percent = (share: number) => Math.round(share * 1000) / 10;
  if (shape === 'level') {
    const first = from ?? 0;
    return marks.flatMap(({ on, value }) =>
      value === undefined ? [] : [{ on, percent: percent((value - first) / (target - first || 1)) }],
    );
  }
  let sum = 0;
  const points = [{ on: start, percent: 0 }];
  for (const { on, amount } of marks) {
    sum += amount;
    const last = points.at(-1);
    if (last && last.on >= on) last.percent = percent(sum / target);
    else points.push({ on, percent: percent(sum / target) });
  }
  return points.length > 1 ? points : [];
}
