import { describe, expect, test } from 'vitest';
import { brag } from '../../src/insight/brag.ts';
import { career, type Highlight } from '../../src/insight/career.ts';
import { planProgress } from '../../src/insight/plans.ts';
import { skills } from '../../src/insight/skills.ts';
import type { Records } from '../../src/model/records.ts';
import { resume } from '../../src/model/resume.ts';
import { day, makePlan, makeRecords, makeRetro } from './make.ts';

const log = {
  plans: [
    makePlan('2025', [
      { id: 'api', title: 'API 500ms 아래로', target: { from: 1900, reach: 500 } },
      { id: 'run', title: '달리기', period: '2025-Q3', target: { count: 1, every: 'quarter' } },
    ]),
    makePlan('2026', [{ id: 'batch', title: '배치' }, { id: 'side', title: '물때판' }, '안 한 것']),
  ],
  retros: [
    makeRetro('2025-08', [
      { goal: 'api', value: 430, on: '2025-08-21' },
      { goal: 'run' },
      { title: '장애 대응', on: '2025-08-02', link: 'https://a.test/incident' },
      { title: '제주 나흘' },
      { title: '지원', link: '/interviews/gamja/' },
    ]),
    makeRetro('2026-03', [
      { goal: 'batch', on: '2026-03-05' },
      { goal: 'side', on: '2026-03-06', link: 'https://a.test/side' },
      { title: '용어집', on: '2026-03-07', link: '/notes/words/' },
    ]),
  ],
};

const careerOf = (work: unknown[] | undefined, more: Partial<Records> = {}) => {
  const records = makeRecords({
    ...log,
    ...more,
    resume: work && resume.parse({ visibility: 'public', work }),
  });
  const today = day('2026-12-31');
  return career(records, brag(records, today, planProgress(records, today), skills(records)));
};

const said = (highlights: readonly Highlight[]) =>
  highlights.map((one) =>
    one.kind === 'text'
      ? one.text
      : one.kind === 'goal'
        ? `${one.goal.progress.key}${one.text ? ` ${one.text}` : ''}`
        : (one.line.done.title ?? ''),
  );

describe('a job without lines of its own', () => {
  test('has what was done in its time: goals but no habits, and other work that one can look at', () => {
    const { jobs } = careerOf([
      { name: '가', start: '2022', end: '2026-02' },
      { name: '나', start: '2026-03' },
    ]);
    expect(jobs.map(({ job, highlights }) => [job.name, said(highlights)])).toEqual([
      ['나', ['2026/batch', '2026/side', '용어집']],
      ['가', ['장애 대응', '2025/api']],
    ]);
  });

  test('is told before the others when one is still there, whatever the order of the file', () => {
    const { jobs } = careerOf([
      { name: '첫', start: '2019', end: '2021' },
      { name: '지금', start: '2024' },
      { name: '전', start: '2021', end: '2023' },
    ]);
    expect(jobs.map(({ job }) => job.name)).toEqual(['지금', '전', '첫']);
  });

  test('shares nothing with another of the same time: the first of the file has it', () => {
    const { jobs } = careerOf([
      { name: '가', start: '2026' },
      { name: '나', start: '2026' },
    ]);
    expect(jobs.map(({ job, highlights }) => [job.name, highlights.length])).toEqual([
      ['가', 3],
      ['나', 0],
    ]);
  });

  test('knows the edges of its time', () => {
    const { jobs } = careerOf([
      { name: '가', start: '2026-03-05', end: '2026-03-05' },
      { name: '나', start: '2026-03-06', end: '2026-03' },
    ]);
    expect(jobs.map(({ highlights }) => said(highlights))).toEqual([['2026/side', '용어집'], ['2026/batch']]);
  });
});

describe('a job with lines of its own', () => {
  const work = [
    { name: '가', start: '2022', end: '2025', highlights: ['손으로 쓴 말', { goal: '2025/api', text: '목록' }] },
    { name: '나', start: '2026', highlights: [{ goal: 'batch' }, { goal: '2026/nothing' }] },
    { name: '다', start: '2022', highlights: [] },
  ];

  test('has those and no others', () => {
    const { jobs } = careerOf(work);
    expect(jobs.map(({ job, highlights }) => [job.name, said(highlights)])).toEqual([
      ['나', ['2026/batch']],
      ['다', []],
      ['가', ['손으로 쓴 말', '2025/api 목록']],
    ]);
  });

  test('leaves what else was done and can be looked at as a project', () => {
    expect(careerOf(work).projects.map(({ progress }) => progress.key)).toEqual(['2026/side']);
    expect(careerOf([...work, { name: '라', start: '2026' }]).projects).toEqual([]);
    // What nobody claims and nobody can look at is none.
    const none = [{ name: '가', start: '2022', highlights: [] }];
    expect(careerOf(none).projects.map(({ progress }) => progress.key)).toEqual(['2026/side']);
  });

  test('claims its goals before those that have none', () => {
    const { jobs } = careerOf([
      { name: '가', start: '2026' },
      { name: '나', start: '2026', highlights: [{ goal: 'batch' }] },
    ]);
    expect(jobs.map(({ job, highlights }) => [job.name, said(highlights)])).toEqual([
      ['가', ['2026/side', '용어집']],
      ['나', ['2026/batch']],
    ]);
  });
});

test('where no job is known, nobody was employed: the years tell what was done', () => {
  for (const work of [undefined, []]) {
    const { jobs, years, projects } = careerOf(work);
    expect(jobs).toEqual([]);
    expect(projects).toEqual([]);
    expect(years.map(({ year, highlights }) => [year, said(highlights)])).toEqual([
      [2026, ['2026/batch', '2026/side', '용어집']],
      [2025, ['장애 대응', '2025/api']],
    ]);
  }
  expect(careerOf([{ name: '가', start: '2022' }]).years).toEqual([]);
});

test('retros of a project are told apart, the latest first', () => {
  const { projectRetros } = careerOf(undefined, {
    retros: [makeRetro('2025-01/2025-03'), makeRetro('2026-01/2026-02'), makeRetro('2026-03')],
  });
  expect(projectRetros.map(({ data }) => data.period)).toEqual(['2026-01/2026-02', '2025-01/2025-03']);
});
