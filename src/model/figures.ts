import { z } from 'zod';
import { civilDate, listOf, mapOf, number, reference } from './fields.ts';
import { results, stageKinds } from './interview.ts';
import { field } from './written.ts';

const whole = z.number({ error: 'write a whole number' }).int('write a whole number').min(0, 'must not be below 0');
const share = number.min(0, 'write a share from 0 to 1').max(1, 'write a share from 0 to 1');
/** What became of a goal. */
export const fates = ['done', 'partial', 'carried', 'missed', 'dropped', 'open'] as const;

const reached = mapOf({
  stage: field(
    z.enum([...stageKinds, 'accepted'], { error: `write one of ${stageKinds.join(', ')}` }),
    '단계',
    'The stage.',
    'technical',
  ),
  nth: field(whole.optional(), '몇 번째', 'Which of its kind; default the first.', 2),
  count: field(whole, '수', 'How many applications came so far.', 3),
});

/**
 * What a period came to, counted when its retro was begun (`hoego new year`): it stays as it is when goals change later.
 * Only numbers, and names of goals, tries and skills: a page shows of these what is published.
 */
export const figures = mapOf({
  asOf: field(civilDate, '센 날', 'The day it was counted on.', '2026-12-31'),
  executionRate: field(
    share.optional(),
    '실행률',
    '0 … 1: the mean of done ÷ expected over the goals that count.',
    0.82,
  ),
  goals: field(
    listOf(
      mapOf({
        goal: field(reference, '목표', 'The goal, `<plan>/<id>`.', '2026/books'),
        fate: field(
          z.enum(fates, { error: `write one of ${fates.join(', ')}` }),
          '결과',
          'What became of it; `open`: it was still running on that day.',
          'done',
        ),
      }),
    ),
    '목표',
    'The goals that count, and what became of each.',
    [{ goal: '2026/books', fate: 'done' }],
  ),
  unplannedShare: field(
    share.optional(),
    '계획 밖의 몫',
    '0 … 1: of all that was done, how much no goal had asked for.',
    0.3,
  ),
  longestTry: field(
    mapOf({
      try: field(reference, '다짐', 'The try, `<retro>#<id or number>`.', '2026-03#sleep'),
      months: field(whole, '개월', 'Whole months.', 7),
    }).optional(),
    '가장 오래 안고 간 다짐',
    'The try that was held on to longest.',
    { try: '2026-03#sleep', months: 7 },
  ),
  applications: field(
    mapOf({
      count: field(whole, '수', 'How many there were.', 5),
      reached: field(listOf(reached), '단계마다', 'How many came so far, in the order of the process.', [
        { stage: 'technical', count: 3 },
      ]),
      results: field(
        mapOf(
          Object.fromEntries(
            results.map((result) => [result, field(whole.optional(), '수', `How many ended as ${result}.`, 1)]),
          ),
        ).optional(),
        '결과마다',
        'How many ended in which way.',
        { rejected: 2, offer: 1 },
      ),
    }).optional(),
    '지원',
    'The applications of the period.',
    { count: 5, reached: [{ stage: 'technical', count: 3 }], results: { rejected: 2, offer: 1 } },
  ),
  skills: field(
    listOf(
      mapOf({
        id: field(reference, '기술', 'Its id.', 'kafka'),
        count: field(whole, '수', 'How often it was named.', 12),
      }),
    ),
    '기술',
    'Those named most often.',
    [{ id: 'kafka', count: 12 }],
  ),
  written: field(
    mapOf({
      entries: field(whole, '글', 'Entries.', 44),
      days: field(whole, '날', 'Days on which one wrote.', 61),
    }).optional(),
    '쓴 것',
    'How much was written.',
    { entries: 44, days: 61 },
  ),
});

export type Fate = (typeof fates)[number];
export type Figures = z.output<typeof figures>;
