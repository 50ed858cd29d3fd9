import { describe, expect, test } from 'vitest';
import { questions } from '../../src/insight/questions.ts';
import { reminders, reviewList } from '../../src/insight/review.ts';
import type { InterviewEntry } from '../../src/model/interview.ts';
import { day, makeBank, makeInterview } from './make.ts';

type Asking = { answered?: string; date?: string };

/** One question of a bank, reviewed or not, and the interviews in which it was asked. */
function due(review: { confidence: number; on: string } | undefined, asked: Asking[] = [], today = '2026-11-20') {
  const bank = makeBank('network', [{ id: 'tcp', text: 'TCP' }], { review: review ? { tcp: review } : {} });
  const interviews = asked.map(({ answered, date }, index): InterviewEntry =>
    makeInterview(`i${index}`, {
      stages: [{ kind: 'technical', date, questions: [{ text: '?', answered, bank: 'network#tcp' }] }],
    }),
  );
  const [found] = reviewList(questions({ questions: [bank], interviews }).banked.values(), day(today));
  if (!found) throw new Error('no question');
  const { due: on, late, group, reason, age } = found;
  return { on, late, group, reason, age };
}

describe('a question that was looked at', () => {
  test.each([
    [0, '2026-11-02'],
    [1, '2026-11-08'],
    [2, '2026-12-01'],
    [3, '2027-03-01'],
  ])('with confidence %i comes back on %s', (confidence, on) => {
    expect(due({ confidence, on: '2026-11-01' }).on).toBe(on);
  });

  test.each([
    ['2026-11-12', 'overdue', 1],
    ['2026-11-13', 'week', 0],
    ['2026-11-19', 'week', -6],
    ['2026-11-20', 'later', -7],
  ])('on %s is %s', (on, group, late) => {
    // Confidence 1: seven days on.
    expect(due({ confidence: 1, on })).toMatchObject({ group, late });
  });

  test('is as old as the days since', () => {
    expect(due({ confidence: 3, on: '2026-10-10' }).age).toBe(41);
    expect(due({ confidence: 3, on: '2026-11-20' }).age).toBe(0);
  });

  test('comes a day after an interview in which it was missed, a week after one in which it was half answered', () => {
    const review = { confidence: 3, on: '2026-09-01' };
    expect(due(review, [{ answered: 'missed', date: '2026-11-05' }])).toMatchObject({
      on: '2026-11-06',
      reason: 'missed',
      group: 'overdue',
    });
    expect(due(review, [{ answered: 'partly', date: '2026-11-16' }])).toMatchObject({
      on: '2026-11-23',
      reason: 'partly',
      group: 'week',
    });
  });

  test('is not put off by an interview, nor moved by one before it was looked at, one ahead, or one of no known day', () => {
    expect(due({ confidence: 0, on: '2026-11-01' }, [{ answered: 'missed', date: '2026-11-10' }])).toMatchObject({
      on: '2026-11-02',
      reason: 'interval',
    });
    for (const asking of [
      { answered: 'missed', date: '2026-10-31' },
      { answered: 'missed', date: '2026-11-21' },
      { answered: 'missed' },
      { answered: 'well', date: '2026-11-10' },
      { date: '2026-11-10' },
    ])
      expect(due({ confidence: 3, on: '2026-11-01' }, [asking])).toMatchObject({ on: '2027-03-01' });
  });
});

describe('a question that was never looked at', () => {
  test('is due from the day on which it first went wrong', () => {
    expect(
      due(undefined, [
        { answered: 'partly', date: '2026-11-10' },
        { answered: 'missed', date: '2026-10-10' },
      ]),
    ).toEqual({ on: '2026-10-10', late: 41, group: 'overdue', reason: 'missed', age: undefined });
  });

  test('is due today where that day is not known', () => {
    expect(due(undefined, [{ answered: 'missed' }])).toMatchObject({ on: '2026-11-20', late: 0, group: 'week' });
  });

  test('and never went wrong is due on no day', () => {
    for (const asked of [[], [{ answered: 'well', date: '2026-11-10' }], [{ date: '2026-11-10' }]])
      expect(due(undefined, asked)).toEqual({
        on: undefined,
        late: 0,
        group: 'untouched',
        reason: undefined,
        age: undefined,
      });
  });
});

const bank = makeBank(
  'b',
  ['new', 'sure', 'unsure', 'late', 'far'].map((id) => ({ id, text: id })),
  {
    review: {
      // Both are due on 1 December.
      sure: { confidence: 2, on: '2026-11-01' },
      unsure: { confidence: 1, on: '2026-11-24' },
      late: { confidence: 0, on: '2026-01-01' },
      far: { confidence: 3, on: '2026-11-20' },
    },
  },
);
const list = reviewList(questions({ questions: [bank], interviews: [] }).banked.values(), day('2026-11-20'));

test('the most overdue comes first, of one day the least sure, what was never touched last', () => {
  expect(list.map(({ banked }) => banked.question.id)).toEqual(['late', 'unsure', 'sure', 'far', 'new']);
});

test('a calendar shows what is due within its days, and what is overdue today', () => {
  const shown = (days: number) =>
    reminders(list, day('2026-11-20'), days).map(({ question, on }) => `${question.banked.question.id} ${on}`);
  expect(shown(60)).toEqual(['late 2026-11-20', 'unsure 2026-12-01', 'sure 2026-12-01']);
  expect(shown(10)).toEqual(['late 2026-11-20']);
  expect(shown(11)).toHaveLength(3);
  expect(shown(120)).toContain('far 2027-03-20');
});
