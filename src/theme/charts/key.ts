import type { GoalProgress } from '../../insight/progress.ts';
import { isShort } from './frame.ts';
import { hatch, path } from './svg.ts';

/** The words beside the drawings of the key. */
export interface KeyWords {
  promised: string;
  stretch: string;
  expectedLine: string;
  doneMark: string;
  finishedStep: string;
  missedStep: string;
  doneOrPromisedDay: string;
  carriedOn: string;
  shortfallMark: string;
}

/** How a timeline of these goals is read: a drawing and its meaning, only for what it shows. */
export function timelineKey(goals: readonly GoalProgress[], words: KeyWords): [drawing: string, meaning: string][] {
  const some = (test: (goal: GoalProgress) => boolean) => goals.some(test);
  const shape = (...shapes: GoalProgress['shape'][]) => some((goal) => shapes.includes(goal.shape));
  const key: [shown: boolean, width: number, drawing: string, meaning: string][] = [
    [some(({ goal }) => !goal.stretch), 24, path('M.5 2.5h23v11H.5z', 'lo'), words.promised],
    [some(({ goal }) => goal.stretch), 24, path('M.5 2.5h23v11H.5z', 'ls'), words.stretch],
    [shape('quantity', 'level'), 24, path('M0 13 24 3', 'ld'), words.expectedLine],
    [shape('quantity', 'level', 'habit'), 24, path('M0 13h8V9h8V4h8', 'l'), words.doneMark],
    [shape('checklist'), 12, path('M1.5 8l3.2 3.8 6-8', 'l'), words.finishedStep],
    [
      some((one) => one.shape === 'checklist' && one.steps.some(({ doneOn }) => !doneOn)),
      12,
      '<circle class="la kp" cx="6" cy="8" r="4"/>',
      words.missedStep,
    ],
    [
      shape('milestone'),
      32,
      path('M7 1.5 13.5 8 7 14.5.5 8z', 'k') + path('M24 1.5 30.5 8 24 14.5 17.5 8z', 'lo'),
      words.doneOrPromisedDay,
    ],
    [
      some((one) => isShort(one) && (one.shape === 'quantity' || one.shape === 'level')),
      9,
      path('M.5 1.5h8v13h-8z', 'la') + path(hatch(0.5, 1.5, 8, 13), 'lx'),
      words.shortfallMark,
    ],
    [
      some((one) => one.status === 'carried' || one.windows.length > 1 || one.before.length > 0),
      16,
      path('M0 8h14M9 3l5 5-5 5', 'l'),
      words.carriedOn,
    ],
  ];
  return key
    .filter(([shown]) => shown)
    .map(([, width, drawing, meaning]) => [
      `<svg width="${width}" height="16" aria-hidden="true">${drawing}</svg>`,
      meaning,
    ]);
}
