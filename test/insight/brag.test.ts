import { describe, expect, test } from 'vitest';
import { brag } from '../../src/insight/brag.ts';
import { planProgress } from '../../src/insight/plans.ts';
import { skills } from '../../src/insight/skills.ts';
import type { Records } from '../../src/model/records.ts';
import { day, makeInterview, makeNote, makePlan, makeRecords, makeRetro } from './make.ts';

const years = (some: Partial<Records>, today = '2026-12-31') => {
  const records = makeRecords(some);
  return brag(records, day(today), planProgress(records, day(today)), skills(records));
};
const year = (some: Partial<Records>, today?: string) => {
  const [first, ...others] = years(some, today);
  expect(others).toEqual([]);
  if (!first) throw new Error('no year');
  return first;
};
const titles = (lines: readonly { done: { title?: string | undefined } }[]) => lines.map(({ done }) => done.title);

test('a log without anything done has no year', () => {
  expect(years({})).toEqual([]);
  expect(years({ interviews: [makeInterview('a', { appliedOn: '2026-03-01' })] })).toEqual([]);
  expect(years({ plans: [makePlan('2026', [])] })).toEqual([]);
});

test('years come latest first, a plan under the year in which it begins', () => {
  const found = years({
    plans: [makePlan('2024', ['가']), makePlan('2025-12-29/2026-01-05', ['나'])],
    retros: [makeRetro('2026-03', ['다'])],
  });
  expect(found.map((one) => [one.year, one.goals.length, one.unplanned.length])).toEqual([
    [2026, 0, 1],
    [2025, 1, 0],
    [2024, 1, 0],
  ]);
});

describe('a goal', () => {
  const books = { id: 'books', title: '책', target: { count: 12, unit: '권' } };
  const record = (goal: unknown, ...retros: ReturnType<typeof makeRetro>[]) => {
    const [found] = year({ plans: [makePlan('2026', [goal])], retros }).goals;
    if (!found) throw new Error('no goal');
    return found;
  };

  test('tells the lines that say how, and counts the others', () => {
    const { lines, counted, hasEvidence } = record(
      books,
      makeRetro('2026-01', [{ goal: 'books', count: 1, note: '『하나』' }]),
      makeRetro('2026-02', [{ goal: 'books', count: 2 }]),
      makeRetro('2026-03', [{ goal: 'books', count: 3 }]),
      makeRetro('2026-04', [{ goal: 'books', on: '2026-04-03', title: '둘째' }]),
    );
    expect(lines.map(({ on, amount, done }) => [on, amount, done.note ?? done.title])).toEqual([
      ['2026-01-31', 1, '『하나』'],
      ['2026-04-03', 1, '둘째'],
    ]);
    expect(counted).toEqual({ marks: 2, amount: 5 });
    expect(hasEvidence).toBe(false);
  });

  test('is not told twice by overlapping retros', () => {
    const { lines, progress } = record(
      books,
      makeRetro('2026-W07', [{ goal: 'books', count: 1, note: '주' }]),
      makeRetro('2026-02', [{ goal: 'books', count: 1, note: '달' }]),
    );
    expect(progress.done).toBe(1);
    expect(lines.map(({ done }) => done.note)).toEqual(['주']);
  });

  test('has evidence when a line links to some', () => {
    expect(record(books, makeRetro('2026-01', [{ goal: 'books', link: 'https://a.test' }])).hasEvidence).toBe(true);
  });

  test('that is a habit tells only what has a name or evidence', () => {
    const { lines, counted } = record(
      { id: 'run', title: '달리기', target: { count: 1, every: 'month' } },
      makeRetro('2026-01', [{ goal: 'run', note: '추웠다' }]),
      makeRetro('2026-02', [{ goal: 'run', title: '대회' }]),
    );
    expect(titles(lines)).toEqual(['대회']);
    expect(counted).toEqual({ marks: 1, amount: 1 });
  });

  test('that is a checklist tells each step once, by its title', () => {
    const { lines } = record(
      { id: 'kafka', title: '카프카', steps: [{ id: 'a', title: '설정' }, '랙'] },
      makeRetro('2026-01', [{ goal: 'kafka', steps: ['a'] }]),
      makeRetro('2026-02', [{ goal: 'kafka', steps: ['a', '랙'] }]),
      makeRetro('2026-03', [{ goal: 'kafka', steps: ['a'] }]),
    );
    expect(lines.map(({ steps }) => steps)).toEqual([['설정'], ['설정', '랙']]);
  });
});

describe('what nobody had planned', () => {
  test('stands under the year of its day, once', () => {
    const found = years({
      retros: [
        makeRetro('2025-12', [{ title: '섣달', on: '2025-12-30' }]),
        makeRetro('2025-12-29/2026-01-05', [{ title: '섣달', on: '2025-12-30' }, '사이']),
        makeRetro('2026-W01', ['주']),
      ],
    });
    expect(found.map((one) => [one.year, titles(one.unplanned)])).toEqual([
      [2026, ['주', '사이']],
      [2025, ['섣달']],
    ]);
  });

  test('has no part in being hired', () => {
    const found = year({
      retros: [
        makeRetro('2026-03', [
          { title: '지원', link: '/interviews/gamja/' },
          { title: '면접', link: ['https://a.test', '/interviews/gamja'] },
          { title: '면접관 교육', link: '/notes/interviews/' },
          { title: '발표', link: '/interviewsandmore/' },
        ]),
      ],
    });
    expect(titles(found.unplanned)).toEqual(['면접관 교육', '발표']);
  });

  test('is not told before it began', () => {
    expect(years({ retros: [makeRetro('2026-06', ['미래'])] }, '2026-05-31')).toEqual([]);
  });
});

test('notes are talks, posts and studies with a day; diaries and weighed postings stay out', () => {
  const found = year({
    notes: [
      makeNote('c', { kind: 'talk', date: '2026-05-02' }),
      makeNote('a', { kind: 'post', date: '2026-05-01' }),
      makeNote('b', { kind: 'study', updated: '2026-05-01' }),
      makeNote('d', { kind: 'diary', date: '2026-05-01' }),
      makeNote('e', { kind: 'research', date: '2026-05-01' }),
      makeNote('f', { kind: 'post' }),
      makeNote('g', { kind: 'post', date: '2027-01-01' }),
    ],
  });
  expect(found.notes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('skills are those of work and writing, by how often, and not what follows or was asked', () => {
  const kafka = { id: 'kafka', label: 'Kafka', aliases: ['카프카'], implies: ['mq'] };
  const records = {
    ...makeRecords({ skills: [kafka, { id: 'mq', label: 'MQ', aliases: [], implies: [] }] }),
    plans: [makePlan('2026', [{ id: 'k', title: '카프카', skills: ['카프카'] }])],
    retros: [makeRetro('2026-01', [{ goal: 'k', note: '했다' }])],
    notes: [
      makeNote('a', { kind: 'study', date: '2026-03-01', skills: ['Kafka', 'Redis'] }),
      makeNote('b', { kind: 'research', date: '2026-03-01', skills: ['Kubernetes'] }),
    ],
    interviews: [
      makeInterview('i', {
        appliedOn: '2026-01-01',
        stages: [{ kind: 'technical', questions: [{ text: '?', topic: 'Kafka', answered: 'well' }] }],
      }),
    ],
  };
  const [found] = brag(records, day('2026-12-31'), planProgress(records, day('2026-12-31')), skills(records));
  expect(found?.skills.map(({ skill, records: count }) => [skill.id, count])).toEqual([
    ['kafka', 2],
    ['redis', 1],
  ]);
});

test('the figures of a year are those of its plans', () => {
  const found = year({
    plans: [
      makePlan('2026-H1', [
        { id: 'a', title: '가' },
        { id: 's', title: '도전', stretch: true },
      ]),
      makePlan('2026-H2', [{ id: 'b', title: '나' }]),
    ],
    retros: [makeRetro('2026-03', [{ goal: 'a' }, { goal: 's' }]), makeRetro('2026-12', [])],
  });
  expect([found.judged, found.counts.done, found.counts.missed]).toEqual([2, 1, 0]);
  expect(found.goals.map(({ progress }) => progress.key)).toEqual(['2026-H1/a', '2026-H1/s', '2026-H2/b']);
});
