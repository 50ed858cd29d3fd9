import type { GoalProgress, Status } from '../insight/progress.ts';
import { t } from './site.ts';

/** A goal's progress in words; the picture, the table and the list on the home page say the same by these. */

/** `8 / 12권`, `750 → 870점`, `6.12`, `3번`. */
export function doneText({ shape, done, target, unit, from, doneOn, goal }: GoalProgress): string {
  switch (shape) {
    case 'milestone':
      return doneOn ? t.date(doneOn) : '–';
    case 'level':
      return from === undefined || from === done ? t.amount(done, unit) : `${t.number(from)} → ${t.amount(done, unit)}`;
    case 'checklist':
      return `${t.number(done)} / ${t.amount(target ?? 0, goal.target?.unit ?? '')}`;
    case 'habit':
      // A year of two a week is 104.3: the fraction is the calendar's, not the promise's.
      return target === undefined ? t.amount(done, unit) : `${t.number(done)} / ${t.amount(Math.round(target), unit)}`;
    default:
      return target === undefined ? t.amount(done, unit) : `${t.number(done)} / ${t.amount(target, unit)}`;
  }
}

/** `기대 10.6`, `6.12 마침`, `약속 6.30`; '' where nothing is expected. */
export function expectedText({ shape, status, doneOn, expectedToday, unit, windows }: GoalProgress): string {
  if (status === 'done' && doneOn) return t.doneOn(doneOn);
  const end = windows.at(-1)?.end;
  if (shape === 'milestone') return end ? t.byDate(end) : '';
  return expectedToday === undefined ? '' : t.expected(t.amount(expectedToday, shape === 'level' ? unit : undefined));
}

/** Whether a goal asks for attention: the only thing that the accent is spent on. */
export function isLate(status: Status): boolean {
  return status === 'behind' || status === 'missed';
}

const urgency: Record<Status, number> = {
  behind: 0,
  missed: 1,
  'on-track': 2,
  upcoming: 3,
  shown: 4,
  partial: 5,
  carried: 6,
  done: 7,
  dropped: 8,
};

/** What needs attention first; within that, as the plan has them. */
export function byUrgency(goals: readonly GoalProgress[]): GoalProgress[] {
  return [...goals].sort((a, b) => urgency[a.status] - urgency[b.status]);
}

/** Goals under their categories, in the order in which the plan first names each; those without come last. */
export function byCategory(goals: readonly GoalProgress[]): [string | undefined, GoalProgress[]][] {
  const groups = new Map<string | undefined, GoalProgress[]>();
  for (const progress of goals)
    groups.set(progress.goal.category, [...(groups.get(progress.goal.category) ?? []), progress]);
  return [...groups].sort(([a], [b]) => Number(a === undefined) - Number(b === undefined));
}

/** The id under which a goal stands on its plan's page: `#coding-test`. */
export function goalAnchor({ goal }: Pick<GoalProgress, 'goal'>): string {
  return goal.id;
}
