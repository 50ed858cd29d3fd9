import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import {
  civilDate,
  duration,
  id,
  itemOf,
  itemVisibility,
  listOf,
  mapOf,
  number,
  period,
  reference,
  names,
  scale,
  shortFor,
  text,
} from './fields.ts';
import { slug } from './slug.ts';
import { field, jsonSchema, typed } from './written.ts';

export const cadences = ['day', 'week', 'month', 'quarter'] as const;
export type Cadence = (typeof cadences)[number];

const positive = number.positive('must be more than 0');

/** `every` makes a habit, `reach` a level, a bare `count` a quantity. */
const target = mapOf({
  count: field(
    positive.optional(),
    '양',
    'How many: in all, or in each window of a habit. A habit without it is shown, never judged.',
    12,
  ),
  unit: field(text.optional(), '단위', 'What is counted.', '권'),
  every: field(
    z.enum(cadences, { error: `write ${cadences.join(', ')}` }).optional(),
    '주기',
    'Makes a habit: the window in which `count` is due again.',
    'week',
  ),
  reach: field(
    number.optional(),
    '도달 값',
    'Makes a level: the value to reach, up or down. Not together with `count`.',
    900,
  ),
  from: field(number.optional(), '시작 값', 'Where a level begins. Left out, its first reported value.', 750),
}).superRefine((value, context) => {
  const refuse = (message: string, path: string[] = []) => context.addIssue({ code: 'custom', message, path });
  if (value.reach !== undefined && (value.count !== undefined || value.every))
    refuse('is either a level (reach) or an amount (count), not both');
  else if (value.reach === undefined && value.from !== undefined)
    refuse('belongs to a level: write reach too', ['from']);
  else if (value.reach !== undefined && value.from === value.reach)
    refuse('is the same as reach: nothing is left to do', ['from']);
  else if (value.reach === undefined && value.count === undefined && !value.every)
    refuse('needs count (an amount), every (a habit) or reach (a level)');
});

const stepFields = {
  id: field(id.optional(), 'ID', 'The name by which a retro reports it. Without one, its title is.', 'rebalance'),
  title: field(text, '제목', 'What is to be done.', '리밸런싱을 말로 설명하기'),
  note: field(text.optional(), '메모', 'A sentence about it.', '꼭 스테이징에서'),
};
const subStep = itemOf('title', stepFields);
const step = itemOf('title', {
  ...stepFields,
  steps: field(listOf(subStep), '하위 단계', 'Steps inside this one; it is done when they are.', ['정적 멤버십 실험']),
});

const verdict = shortFor(
  'result',
  mapOf({
    result: field(
      z.enum(['done', 'partial', 'failed', 'dropped'], { error: 'write done, partial, failed or dropped' }),
      '판정',
      'How it ended.',
      'partial',
    ),
    note: field(text.optional(), '까닭', 'Why, in a sentence.', '시험이 한 번 취소됐다'),
  }),
);

const goalFields = mapOf({
  id: field(id, 'ID', 'The name by which retros report it. Unique in its plan.', 'books'),
  title: field(text, '제목', 'What is promised.', '기술 서적 12권'),
  category: field(text.optional(), '분류', 'Free text; goals are shown by it.', '기본기'),
  period: field(period.optional(), '기간', "A period that overlaps the plan's. Left out, the whole plan.", '2026-Q3'),
  within: field(
    duration.optional(),
    '기한',
    'The goal ends this long after its start: `P10D`, `P2W`, `P3M`, `P1Y`.',
    'P3M',
  ),
  until: field(
    reference.optional(),
    '언제까지',
    'The id of another goal of this plan: a habit ends when that one is done.',
    'move',
  ),
  skills: field(names, '기술', 'Skills that it practises, in any of their spellings.', ['Kafka', '카프카']),
  stretch: field(
    z.boolean({ error: 'write true or false' }).default(false),
    '도전 목표',
    'Beyond what was promised: shown, but never counted against the year.',
    true,
  ),
  why: field(text.optional(), '까닭', 'Why, or what it is tied to.', '지하철에 붙인다'),
  target: field(
    target.optional(),
    '목표치',
    'What is promised in figures: a quantity (`count`), a habit (`every`) or a level (`reach`). With neither `target` nor `steps` a goal is a milestone, done when a retro says so.',
    { count: 12, unit: '권' },
    { count: 2, unit: '문제', every: 'week' },
    { from: 750, reach: 900, unit: '점' },
  ),
  steps: field(listOf(step), '단계', 'A checklist, instead of a `target`.', [
    '설정을 말로 설명하기',
    { id: 'drain', title: '노드 비우기 연습' },
  ]),
  carryTo: field(period.optional(), '넘길 기간', 'Where what is left goes when the window ends.', '2026-H2'),
  carriedFrom: field(
    reference.optional(),
    '이어받은 목표',
    'The goal of an earlier plan that this one goes on with: `<plan>/<id>`.',
    '2025/english',
  ),
  verdict: field(verdict.optional(), '판정', 'Overrules the arithmetic; the page shows both.', {
    result: 'partial',
    note: '시험이 한 번 취소됐다',
  }),
  visibility: itemVisibility,
}).superRefine((value, context) => {
  if (value.target && value.steps.length > 0)
    context.addIssue({ code: 'custom', message: 'a goal has a target or steps, not both', path: ['steps'] });
});

/** A plain string is a milestone of that title. */
const goal = typed(
  z.preprocess((value) => (typeof value === 'string' ? { id: slug(value), title: value } : value), goalFields),
  () => ({ anyOf: [jsonSchema(goalFields), { type: 'string' }] }),
);

const was = mapOf({
  count: field(positive.optional(), '양', 'Of an amount or a habit: how many.', 15),
  reach: field(number.optional(), '도달 값', 'Of a level: the value to reach.', 150),
  steps: field(scale(1, 999).optional(), '단계 수', 'Of a checklist: how many steps.', 7),
  period: field(period.optional(), '기간', 'When it was to be done.', '2026-Q1'),
}).refine((value) => Object.values(value).some((one) => one !== undefined), {
  error: 'says nothing (write what was promised before: count, reach, steps or period)',
});

const amendment = mapOf({
  on: field(civilDate, '날짜', 'The day on which the promise was changed.', '2026-07-03'),
  goal: field(reference.optional(), '목표', 'The id of the goal, in this plan.', 'kafka'),
  text: field(text, '내용', 'What was changed, and why.', '세 단계를 하반기로 넘긴다'),
  was: field(
    was.optional(),
    '그 전의 약속',
    'What the goal promised until that day, in figures: it is drawn beside what it promises now. Left out, it is read from the history of git, where there is one.',
    { reach: 150 },
  ),
});

/** What one sets out to do in a period. */
export const plan = mapOf({
  ...entryFields,
  period: field(period, '기간', 'What it plans: a year, a half, a quarter, a month, an interval.', 2026),
  theme: field(text.optional(), '주제', 'The one sentence of the period.', '하던 일에 붙이기'),
  goals: field(listOf(goal), '목표', 'What is promised. Plain text is a milestone of that title.', [
    { id: 'books', title: '기술 서적 12권', target: { count: 12, unit: '권' } },
    '이직하기',
  ]),
  amended: field(listOf(amendment), '바뀐 약속', 'Promises that were changed on the way.', [
    { on: '2026-07-03', goal: 'kafka', text: '세 단계를 하반기로 넘긴다' },
  ]),
});

export type Plan = z.output<typeof plan>;
export type Goal = Plan['goals'][number];
export type Step = Goal['steps'][number];
export type Target = NonNullable<Goal['target']>;
export type Verdict = NonNullable<Goal['verdict']>;
export type Amendment = Plan['amended'][number];
export type PlanEntry = Entry<Plan, 'plans'>;

/** The five shapes of a goal; which one follows from what it promises. */
export type GoalShape = 'habit' | 'quantity' | 'level' | 'checklist' | 'milestone';

export function goalShape(goal: Pick<Goal, 'target' | 'steps'>): GoalShape {
  if (goal.target?.every) return 'habit';
  if (goal.target?.reach !== undefined) return 'level';
  if (goal.target?.count !== undefined) return 'quantity';
  return goal.steps.length > 0 ? 'checklist' : 'milestone';
}

/** How many steps a checklist promises; a step with steps of its own counts as those. */
export function stepCount({ steps }: Pick<Goal, 'steps'>): number {
  return steps.reduce((sum, step) => sum + Math.max(1, step.steps.length), 0);
}

/** `2026/coding-test`: the name of a goal across plans. */
export type GoalKey = `${string}/${string}`;

export function goalKey(planId: string, goalId: string): GoalKey {
  return `${planId}/${goalId}`;
}

/** Splits `2026/coding-test` at its last slash; a bare id has no plan. */
export function splitGoalKey(name: string): { plan: string | undefined; id: string } {
  const cut = name.lastIndexOf('/');
  return cut < 0 ? { plan: undefined, id: name } : { plan: name.slice(0, cut), id: name.slice(cut + 1) };
}
