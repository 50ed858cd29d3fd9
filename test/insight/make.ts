import { type CivilDate, parseDate } from '../../src/model/date.ts';
import { interview, type InterviewEntry } from '../../src/model/interview.ts';
import { note, type NoteEntry } from '../../src/model/note.ts';
import { parsePeriod, periodSpan, type Span } from '../../src/model/period.ts';
import { plan, type PlanEntry } from '../../src/model/plan.ts';
import { type BankQuestion, questionBank, type QuestionEntry } from '../../src/model/question.ts';
import type { Records } from '../../src/model/records.ts';
import { retro, type RetroEntry } from '../../src/model/retro.ts';
import { type Skill, vocabulary } from '../../src/model/skill.ts';
import { planProgress } from '../../src/insight/plans.ts';
import type { GoalProgress } from '../../src/insight/progress.ts';

type Fields = Record<string, unknown>;

/** A date that must exist. */
export function day(text: string): CivilDate {
  const date = parseDate(text);
  if (!date) throw new Error(`no such day: ${text}`);
  return date;
}

export function span(text: string): Span {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no such period: ${text}`);
  return periodSpan(period);
}

/** A plan whose id is its period. */
export function makePlan(period: string, goals: unknown[], more: Fields = {}): PlanEntry {
  return {
    id: period.replace('/', '~'),
    collection: 'plans',
    data: plan.parse({ title: `${period} 목표`, period, goals, ...more }),
    body: '',
  };
}

/** A retro whose id is its period. */
export function makeRetro(period: string, done: unknown[] = [], more: Fields & { id?: string } = {}): RetroEntry {
  const { id = period.replace('/', '~'), ...rest } = more;
  return { id, collection: 'retros', data: retro.parse({ title: `${period} 회고`, period, done, ...rest }), body: '' };
}

export function makeInterview(id: string, data: Fields = {}): InterviewEntry {
  return { id, collection: 'interviews', data: interview.parse({ title: id, ...data }), body: '' };
}

export function makeNote(id: string, data: Fields = {}): NoteEntry {
  return { id, collection: 'notes', data: note.parse({ title: id, kind: 'study', ...data }), body: '' };
}

export function makeBank(id: string, questions: BankQuestion[], data: Fields = {}): QuestionEntry {
  return { id, collection: 'questions', data: { ...questionBank.parse({ title: id, ...data }), questions }, body: '' };
}

export function makeRecords(some: Partial<Records> & { skills?: Skill[] } = {}): Records {
  const { skills = [], ...records } = some;
  return {
    plans: [],
    retros: [],
    interviews: [],
    questions: [],
    notes: [],
    vocabulary: vocabulary(skills, []),
    snapshots: [],
    feeds: [],
    revisions: [],
    ...records,
  };
}

/** How the only goal of a 2026 plan stands after some retros. */
export function standing(goal: Fields | string, retros: RetroEntry[], today: string, period = '2026'): GoalProgress {
  const plans = [makePlan(period, [typeof goal === 'string' ? goal : { id: 'goal', title: '목표', ...goal }])];
  const found = planProgress({ plans, retros }, day(today)).get(plans[0]?.id ?? '')?.goals[0];
  if (!found) throw new Error('the plan has no goal');
  return found;
}

/** Retros of whole periods that each say one thing of the goal `goal`. */
export function saying(by: Record<string, Fields | Fields[] | undefined>): RetroEntry[] {
  return Object.entries(by).map(([period, said]) =>
    makeRetro(
      period,
      [said ?? []].flat().map((one) => ({ goal: 'goal', ...one })),
    ),
  );
}
