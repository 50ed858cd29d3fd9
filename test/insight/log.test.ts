import { describe, expect, it } from 'vitest';
import { agenda } from '../../src/insight/agenda.ts';
import { neighbours } from '../../src/insight/neighbours.ts';
import { byText } from '../../src/insight/order.ts';
import { homeSpan } from '../../src/model/period.ts';
import { skills } from '../../src/insight/skills.ts';
import { openTries, tries } from '../../src/insight/tries.ts';
import { isoWeeks, writing, writingIn } from '../../src/insight/writing.ts';
import { yearReview, years } from '../../src/insight/year.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { type Skill, skills as skillList } from '../../src/model/skill.ts';
import { day, makeBank, makeInterview, makeNote, makePlan, makeRecords, makeRetro, span } from './make.ts';

const today = day('2026-11-20');

describe('tries', () => {
  const retros = [
    makeRetro('2026-09', [], { try: ['아침에 30분 읽기', { id: 'pr', text: 'PR을 작게' }, '일기'] }),
    makeRetro('2026-10', [], {
      try: ['산책'],
      reviewed: [
        { try: '2026-09#1', result: 'half' },
        { try: '2026-09#pr', result: 'half' },
        { try: '2026-09#9', result: 'kept' },
      ],
    }),
    makeRetro('2026-11', [], { try: [], reviewed: [{ try: '2026-09#pr', result: 'kept', note: '됐다' }] }),
  ];

  it('stand as their latest review has them, and grow older until one closes them', () => {
    expect(
      tries({ retros: [...retros].reverse() }, today).map(({ key, state, months, reviews }) => [
        key,
        state,
        months,
        reviews.map(({ retro }) => retro.id),
      ]),
    ).toEqual([
      ['2026-09#1', 'half', 1, ['2026-10']],
      ['2026-09#pr', 'kept', 1, ['2026-10', '2026-11']],
      ['2026-09#3', 'open', 1, []],
      ['2026-10#1', 'open', 0, []],
    ]);
    expect(tries({ retros }, day('2026-12-31')).map(({ months }) => months)).toEqual([3, 2, 3, 2]);
    expect(tries({ retros: [makeRetro('2026-01', [], { try: ['산책'] })] }, day('2026-02-28'))[0]?.months).toBe(1);
  });

  it('are open unless kept or dropped, the latest retro first', () => {
    expect(openTries({ retros }, today).map(({ key }) => key)).toEqual(['2026-10#1', '2026-09#1', '2026-09#3']);
  });
});

describe('writing', () => {
  const records = makeRecords({
    retros: [makeRetro('2025-12', [], { date: '2026-01-03' }), makeRetro('2026-11'), makeRetro('2026-01')],
    notes: [makeNote('a', { date: '2025-12-29' }), makeNote('b', { updated: '2026-01-03' }), makeNote('c')],
  });

  it('falls on the day of publishing, else of the last change, else the end of a retro’s period, never after today', () => {
    expect(writing(records, today).get(2026)?.days).toEqual([
      { date: '2026-01-03', count: 2 },
      { date: '2026-01-31', count: 1 },
      { date: '2026-11-20', count: 1 },
    ]);
  });

  it('is ruled by ISO weeks, which begin before their year', () => {
    const [last, year] = [2025, 2026].map((each) => writing(records, today).get(each));
    expect(last).toMatchObject({ total: 1, weekday: 1, longestGap: undefined });
    expect(last?.weeks).toHaveLength(52);
    expect(last?.weeks.reduce((sum, { count }) => sum + count, 0)).toBe(0);
    expect(writing(records, today).size).toBe(2);
    expect(writingIn(records, today, 2026)).toEqual(year);
    expect(writingIn(records, today, 2024)).toBeUndefined();
    expect(year?.weeks).toHaveLength(53);
    expect(year?.weeks[0]).toEqual({ week: '2026-W01', span: { start: '2025-12-29', end: '2026-01-04' }, count: 3 });
    expect(year).toMatchObject({
      total: 4,
      weekday: 6,
      longestGap: { days: 292, span: { start: '2026-02-01', end: '2026-11-19' } },
    });
    expect(year?.months).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(isoWeeks(2024).at(-1)?.week).toBe('2024-W52');
  });
});

describe('a year', () => {
  const records = makeRecords({
    plans: [
      makePlan('2026', [
        { id: 'book', title: '책', target: { count: 4 } },
        { id: 'talk', title: '발표', period: '2026-H1' },
      ]),
      makePlan('2024', []),
    ],
    retros: [
      makeRetro('2026-03', [{ goal: 'book', count: 2 }, '이사'], { mood: 4, try: ['산책'] }),
      makeRetro('2026-06', [{ goal: 'talk' }]),
      makeRetro('2026-09', [], { mood: 2 }),
      makeRetro('2026-W01', []),
    ],
    interviews: [
      makeInterview('a', {
        appliedOn: '2025-12-30',
        stages: [{ kind: 'technical', date: '2026-01-10', questions: [{ text: '?', answered: 'well' }] }],
      }),
      makeInterview('b'),
    ],
    notes: [makeNote('n', { date: '2023-05-05' })],
  });

  it('exists where something lies in it', () => {
    expect(years(records)).toEqual([2026, 2025, 2024, 2023]);
    expect(years(makeRecords())).toEqual([]);
    const posts = [{ title: '글', url: 'https://blog.example/1', date: day('2021-05-01') }];
    expect(years(makeRecords({ feeds: [{ name: '블로그', on: day('2026-11-20'), posts }] }))).toEqual([2021]);
  });

  it('is reviewed whole', () => {
    const review = yearReview(records, today, 2026);
    expect(review).toMatchObject({
      judged: 2,
      counts: { done: 1, 'on-track': 1 },
      unplanned: 1,
      unplannedShare: 1 / 3,
      questions: { well: 1, total: 1 },
      longestTry: { key: '2026-03#1', months: 7 },
    });
    expect(review.retros.map(({ id }) => id)).toEqual(['2026-W01', '2026-03', '2026-06', '2026-09']);
    expect(review.moods.map(({ mood }) => mood)).toEqual([4, 2]);
    expect(review.interviews.map(({ id }) => id)).toEqual(['a']);
    expect(yearReview(records, today, 2025)).toMatchObject({
      plans: [],
      judged: 0,
      executionRate: undefined,
      unplannedShare: undefined,
      interviews: [{ id: 'a' }],
      questions: { total: 0 },
    });
  });

  it('leaves to other years what belongs to them', () => {
    const retros = [
      makeRetro('2021-03', [], { try: ['오래된'] }),
      makeRetro('2024-12', [], { reviewed: [{ try: '2021-03#1', result: 'dropped' }] }),
      makeRetro('2025-10', [], { try: ['새것'] }),
      makeRetro('2026-W01', ['이사']),
    ];
    const interviews = [
      makeInterview('a', { appliedOn: '2025-12-30', stages: [{ kind: 'technical', questions: ['?'] }] }),
    ];
    const [last, year] = [2025, 2026].map((each) => yearReview(makeRecords({ retros, interviews }), today, each));
    expect(last).toMatchObject({ unplanned: 0, longestTry: { text: '새것' }, questions: { total: 1 } });
    expect(year).toMatchObject({ unplanned: 1, longestTry: { text: '새것' }, questions: { total: 0 } });
  });

  it('rates each quarter by what it asked for, with what was done ahead', () => {
    const rates = yearReview(records, today, 2026).quarters.map(({ quarter, executionRate }) => [
      quarter,
      executionRate,
    ]);
    // Two books in March are ahead of the line until June: Q2 asks for none of them, Q3 for the rest of its line.
    expect(rates).toEqual([
      ['2026-Q1', 1],
      ['2026-Q2', 1],
      ['2026-Q3', 0],
      ['2026-Q4', undefined],
    ]);
  });
});

describe('skills', () => {
  const known: Skill[] = skillList.parse([
    { id: 'spring', label: 'Spring', aliases: ['스프링'], implies: ['java'] },
    { id: 'java', label: 'Java', aliases: ['자바'], implies: ['jvm'] },
    { id: 'jvm', label: 'JVM', implies: ['java'] },
  ]);
  const records = makeRecords({
    skills: known,
    plans: [makePlan('2026', [{ id: 'a', title: '스프링 다시', skills: ['스프링', 'Elixir'] }])],
    notes: [
      makeNote('posting', {
        kind: 'research',
        date: '2026-05-01',
        asks: [{ text: 'Java 3년', skills: ['자바'], state: 'could' }],
        tags: ['JVM', '일상'],
      }),
    ],
    interviews: [
      makeInterview('x', {
        stages: [
          {
            kind: 'technical',
            date: '2026-06-01',
            questions: [
              { text: 'GC란?', topic: 'jvm' },
              { text: '갈등은?', topic: '인성' },
            ],
          },
        ],
      }),
    ],
  });

  it('are found under any spelling, with what they imply, however the circle runs', () => {
    const found = skills(records);
    expect([...found.keys()]).toEqual(['java', 'jvm', 'elixir', 'spring']);
    expect(found.get('java')?.evidence.map(({ what, id, via, state }) => [what, id, via, state])).toEqual([
      ['topic', 'x', 'jvm', undefined],
      ['ask', 'posting', undefined, 'could'],
      ['tag', 'posting', 'jvm', undefined],
      ['goal', '2026', 'spring', undefined],
    ]);
    expect(found.get('spring')?.evidence).toEqual([
      {
        collection: 'plans',
        id: '2026',
        date: '2026-01-01',
        what: 'goal',
        text: '스프링 다시',
        state: undefined,
        via: undefined,
      },
    ]);
  });
});

describe('the agenda', () => {
  it('lists what is due from today, the nearest first', () => {
    const records = makeRecords({
      plans: [
        makePlan('2026', [
          { id: 'a', title: '올해' },
          { id: 'b', title: '11월', period: '2026-11' },
          { id: 'c', title: '끝', period: '2026-11-25', verdict: 'done' },
        ]),
      ],
      interviews: [
        makeInterview('x', {
          stages: [
            { kind: 'technical', date: '2026-11-24' },
            { kind: 'final', date: '2026-11-20' },
            { kind: 'phone', date: '2026-11-19' },
          ],
        }),
      ],
      retros: [makeRetro('2026-10')],
    });
    expect(agenda(records, today).map(({ kind, on, daysLeft }) => [kind, on, daysLeft])).toEqual([
      ['stage', '2026-11-20', 0],
      ['stage', '2026-11-24', 4],
      ['goal', '2026-11-30', 10],
      ['retro', '2026-11-30', 10],
    ]);
    expect(agenda({ ...records, retros: [makeRetro('2026-11')] }, today).map(({ kind }) => kind)).toEqual([
      'stage',
      'stage',
      'goal',
    ]);
  });
});

describe('neighbours', () => {
  it('of retros stand by period, a longer one after those it closes', () => {
    const found = neighbours([makeRetro('2026'), makeRetro('2026-12'), makeRetro('2026-Q4'), makeRetro('2026-W51')]);
    expect([...found.keys()]).toEqual(['2026-W51', '2026-12', '2026-Q4', '2026']);
    expect(found.get('2026-12')).toMatchObject({ previous: { id: '2026-W51' }, next: { id: '2026-Q4' } });
    expect(found.get('2026')?.next).toBeUndefined();
  });

  it('of others stand by date, then id', () => {
    const found = neighbours([
      makeNote('나', { date: '2026-01-02' }),
      makeNote('가', { date: '2026-01-02' }),
      makeNote('하'),
      makeNote('다', { date: '2026-01-01' }),
    ]);
    expect([...found.keys()]).toEqual(['하', '다', '가', '나']);
    expect([
      ...neighbours([
        makeInterview('b', { appliedOn: '2026-01-01' }),
        makeInterview('a', { stages: [{ kind: 'phone', date: '2026-02-01' }] }),
      ]).keys(),
    ]).toEqual(['b', 'a']);
    expect([...neighbours([makeBank('b', []), makeBank('a', [])]).keys()]).toEqual(['a', 'b']);
  });
});

describe('order', () => {
  it('is by code units', () => {
    expect(['나', 'a', '가', 'B'].sort(byText)).toEqual(['B', 'a', '가', '나']);
  });

  it.each([
    ['2026-W40', '2026-10-01', '2026-10-04'],
    ['2026-W31', '2026-07-27', '2026-07-31'],
    ['2026-W01', '2026-01-01', '2026-01-04'],
    ['2026-10', '2026-10-01', '2026-10-31'],
  ])('%s is filed under %s to %s', (period, start, end) => {
    const parsed = parsePeriod(period);
    expect(parsed && homeSpan(parsed)).toEqual({ start, end });
    expect(span(period).start <= day(start)).toBe(true);
  });
});
