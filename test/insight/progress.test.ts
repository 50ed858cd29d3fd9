import { describe, expect, it } from 'vitest';
import { planProgress } from '../../src/insight/plans.ts';
import { day, makePlan, makeRetro, saying, span, standing } from './make.ts';

const books = { target: { count: 12, unit: '권' } };
const twice = { target: { count: 2, unit: '문제', every: 'week' } };

describe('a quantity', () => {
  it('is held against the days gone by, today counted', () => {
    const goal = standing(
      books,
      saying({ '2026-03': { count: 4 }, '2026-10': { count: 4 }, '2026-11': {} }),
      '2026-11-20',
    );
    expect(goal).toMatchObject({
      shape: 'quantity',
      target: 12,
      done: 9,
      unit: '권',
      asOf: '2026-11-20',
      status: 'behind',
    });
    expect(goal.expectedToday).toBeCloseTo((12 * 324) / 365, 9);
    expect(goal.expected).toBe(goal.expectedToday);
    expect(goal.shortfall).toBeCloseTo(10.652 - 9, 2);
    expect(goal.execution).toBeCloseTo(9 / 10.652, 3);
  });

  it('does not look lost until the retro is written', () => {
    const goal = standing(books, saying({ '2026-01': { count: 1 } }), '2026-03-15');
    expect(goal).toMatchObject({ asOf: '2026-01-31', status: 'on-track' });
    expect(goal.expected).toBeCloseTo((12 * 31) / 365, 9);
    expect(goal.expectedToday).toBeCloseTo((12 * 74) / 365, 9);
  });

  it('is as of the eve of its window while nothing was reported', () => {
    expect(standing(books, [], '2026-03-15')).toMatchObject({
      asOf: '2025-12-31',
      expected: 0,
      execution: undefined,
      status: 'on-track',
    });
    expect(standing(books, [], '2025-12-01')).toMatchObject({ asOf: '2025-12-01', status: 'upcoming' });
  });

  it('is behind only when a whole unit and 5 % are missing', () => {
    const at = (count: number) =>
      standing({ target: { count: 30 } }, saying({ '2026-06': { count } }), '2026-07-10').status;
    // 30 × 181 ÷ 365 = 14.88; 5 % are 1.5.
    expect([at(14), at(13.5), at(13.3)]).toEqual(['on-track', 'on-track', 'behind']);
    const one = (today: string, retros = saying({ '2026-11': undefined })) =>
      standing({ target: { count: 1 } }, retros, today).status;
    expect(one('2026-11-30')).toBe('on-track');
  });

  it('is done on the day that reaches the count, early or late', () => {
    expect(
      standing(
        { target: { count: 2 } },
        saying({ '2026-02': [{ on: '2026-02-11' }, { on: '2026-02-03' }] }),
        '2026-05-01',
      ),
    ).toMatchObject({ status: 'done', doneOn: '2026-02-11', execution: 1 });
    const late = standing(
      { period: '2026-H1', target: { count: 2 } },
      saying({ '2026-06': {}, '2026-08': {} }),
      '2026-09-01',
    );
    expect(late).toMatchObject({ status: 'done', doneOn: '2026-08-31', done: 2 });
    const early = standing({ period: '2026-H2', target: { count: 1 } }, saying({ '2026-03': {} }), '2026-04-01');
    expect(early).toMatchObject({ status: 'done', doneOn: '2026-03-31' });
  });

  it('adds up fractions without dust', () => {
    expect(
      standing(
        { target: { count: 0.3 } },
        saying({ '2026-01': { count: 0.1 }, '2026-02': { count: 0.1 }, '2026-03': { count: 0.1 } }),
        '2026-04-01',
      ),
    ).toMatchObject({ done: 0.3, status: 'done', doneOn: '2026-03-31' });
  });

  it('is missed once its last days are reported, or 45 days later', () => {
    const half = { period: '2026-H1', ...books };
    const at = (today: string, retros = saying({ '2026-05': { count: 3 } })) => standing(half, retros, today);
    expect(at('2026-07-10').status).toBe('behind');
    expect(at('2026-07-10', saying({ '2026-06': { count: 3 } })).status).toBe('missed');
    expect(at('2026-08-14').status).toBe('behind');
    expect(at('2026-08-15')).toMatchObject({ status: 'missed', asOf: '2026-06-30', expected: 12, execution: 0.25 });
  });

  it('forecasts at the present pace', () => {
    const goal = standing(
      { period: '2026-Q1', target: { count: 10 } },
      saying({ '2026-01': { count: 4 } }),
      '2026-02-10',
    );
    expect(goal.forecast?.atEnd).toBeCloseTo((4 / 31) * 90, 9);
    // Six more at 4 in 31 days take 46.5 days.
    expect(goal.forecast?.reachedOn).toBe('2026-03-19');
    expect(
      standing({ period: '2026-Q1', target: { count: 20 } }, saying({ '2026-01': { count: 4 } }), '2026-02-10').forecast
        ?.reachedOn,
    ).toBe('2026-06-04');
    expect(standing(books, saying({ '2026-01': undefined }), '2026-02-10').forecast).toEqual({
      atEnd: 0,
      reachedOn: undefined,
    });
    expect(standing(books, [], '2026-02-10').forecast).toBeUndefined();
    // Days between the windows do not count; those after them do.
    const twoWindows = { period: '2026-01-01/2026-01-10', carryTo: '2026-03-01/2026-03-10' };
    const reachedOn = (count: number, by: string) =>
      standing({ ...twoWindows, target: { count } }, saying({ [by]: { count: 5 } }), '2026-03-05').forecast?.reachedOn;
    expect([
      reachedOn(9, '2026-01-01/2026-01-10'),
      reachedOn(6, '2026-01-01/2026-03-05'),
      reachedOn(15, '2026-01-01/2026-03-05'),
    ]).toEqual(['2026-03-08', '2026-03-08', '2026-04-04']);
    // 21 more at 7 in 5 days are 15 days, though 21 ÷ (7 ÷ 5) is a little more.
    expect(
      standing(
        { period: '2026-01', target: { count: 28 } },
        saying({ '2026-01-01/2026-01-05': { count: 7 } }),
        '2026-01-05',
      ).forecast?.reachedOn,
    ).toBe('2026-01-20');
  });
});

describe('a habit', () => {
  it('asks for its cadence pro rata by days', () => {
    expect(standing(twice, [], '2026-05-01').target).toBeCloseTo((365 / 7) * 2, 9);
    expect(standing({ target: { count: 1, every: 'day' } }, [], '2024-05-01', '2024').target).toBe(366);
    expect(
      standing({ target: { count: 30, every: 'month' }, period: '2026-05/2026-12' }, [], '2026-05-01').target,
    ).toBe(240);
    expect(
      standing({ target: { count: 1, every: 'quarter' }, period: '2026-01-01/2026-05-15' }, [], '2026-05-01').target,
    ).toBeCloseTo(1 + 45 / 91, 9);
    expect(
      standing({ target: { count: 2, every: 'month' }, period: '2026-02-15/2026-03-31' }, [], '2026-05-01').target,
    ).toBeCloseTo(2 * (14 / 28 + 1), 9);
  });

  it('is kept only when its windows are over and reported', () => {
    const weekly = { period: '2026-Q1', target: { count: 1, every: 'week' } };
    const retros = saying({ '2026-01': { count: 5 }, '2026-02': { count: 4 }, '2026-03': { count: 5 } });
    expect(standing(weekly, retros, '2026-03-31')).toMatchObject({ status: 'on-track', doneOn: undefined });
    expect(standing(weekly, retros, '2026-04-01')).toMatchObject({ status: 'done', doneOn: '2026-03-31' });
    expect(standing(weekly, retros.slice(0, 2), '2026-04-01').status).toBe('on-track');
    expect(standing(weekly, saying({ '2026-02': { count: 40 } }), '2026-04-01')).toMatchObject({
      status: 'on-track',
      doneOn: undefined,
    });
    expect(standing(weekly, saying({ '2026-03': { count: 9 } }), '2026-04-01').status).toBe('missed');
  });

  it('counts inside its windows only', () => {
    expect(
      standing(
        { ...twice, period: '2026-H2' },
        saying({ '2026-05': { count: 8 }, '2026-07': { count: 3 } }),
        '2026-08-01',
      ),
    ).toMatchObject({ done: 3, marks: [{ retro: '2026-07' }] });
  });

  it('without a count is shown and never judged', () => {
    const goal = standing({ target: { every: 'week', unit: '번' } }, saying({ '2026-01': { count: 3 } }), '2027-05-01');
    expect(goal).toMatchObject({
      status: 'shown',
      judged: false,
      target: undefined,
      done: 3,
      execution: undefined,
      expected: undefined,
    });
  });

  it('ends when the goal is done that it lasts until', () => {
    const plan = makePlan('2026', [
      { id: 'goal', title: '매주 2문제', until: 'job', ...twice },
      { id: 'job', title: '이직' },
    ]);
    const retros = [makeRetro('2026-06', [{ goal: 'job', on: '2026-06-14' }])];
    const windows = (today: string) =>
      planProgress({ plans: [plan], retros }, day(today)).get('2026')?.goals[0]?.windows;
    expect(windows('2026-07-01')).toEqual([{ start: '2026-01-01', end: '2026-06-14' }]);
    expect(windows('2026-05-31')).toEqual([span('2026')]);
    const late = makePlan('2026', [
      { ...plan.data.goals[0], period: '2026-H2' },
      { id: 'job', title: '이직' },
    ]);
    expect(planProgress({ plans: [late], retros }, day('2026-07-01')).get('2026')?.goals[0]?.windows).toEqual([
      { start: '2026-07-01', end: '2026-07-01' },
    ]);
  });
});

describe('a level', () => {
  const score = { target: { from: 750, reach: 900, unit: '점' } };

  it('is expected on the line from its start, up or down', () => {
    const up = standing(
      { ...score, period: '2026-01-01/2026-01-10' },
      saying({ '2026-01-01/2026-01-05': { value: 800 } }),
      '2026-01-05',
    );
    expect(up).toMatchObject({ expected: 825, done: 800, shortfall: 25, status: 'behind', from: 750 });
    expect(up.ratio).toBeCloseTo(1 / 3, 9);
    expect(up.execution).toBeCloseTo(50 / 75, 9);
    expect(up.forecast).toEqual({ atEnd: 850, reachedOn: '2026-01-15' });
    const down = standing(
      { target: { from: 1900, reach: 500, unit: 'ms' }, period: '2026-H1' },
      saying({ '2026-03': { value: 700 } }),
      '2026-04-10',
    );
    expect(down).toMatchObject({ shortfall: 0, status: 'on-track', done: 700 });
    expect(down.expected).toBeCloseTo(1900 - (1400 * 90) / 181, 9);
  });

  it('begins at its first value where no start is promised', () => {
    expect(
      standing(
        { target: { reach: 900 } },
        saying({ '2026-01': { value: 700 }, '2026-02': { value: 800 } }),
        '2026-03-01',
      ),
    ).toMatchObject({ from: 700, done: 800, ratio: 0.5 });
    expect(standing({ target: { reach: 900 } }, [], '2026-03-01')).toMatchObject({
      from: undefined,
      expected: undefined,
      ratio: 0,
      status: 'on-track',
    });
  });

  it('is what was measured last: reached and lost is not done', () => {
    const values = { '2026-03': { value: 910 }, '2026-05': { value: 880 } };
    expect(standing(score, saying(values), '2026-06-01')).toMatchObject({
      status: 'on-track',
      done: 880,
      doneOn: undefined,
    });
    expect(
      standing(score, saying({ ...values, '2026-07': { value: 900 }, '2026-08': { value: 905 } }), '2026-09-01'),
    ).toMatchObject({ status: 'done', doneOn: '2026-07-31' });
  });

  it('believes the finer retro about the same day', () => {
    expect(standing(score, saying({ '2026-Q1': { value: 800 }, '2026-03': { value: 810 } }), '2026-04-10').done).toBe(
      810,
    );
  });
});

describe('a checklist', () => {
  const steps = [
    { id: 'tcp', title: 'TCP' },
    { id: 'gc', title: 'GC', steps: ['G1', { id: 'zgc', title: 'ZGC' }] },
    'DNS',
  ];

  it('counts the steps of a step instead of the step', () => {
    const goal = standing(
      { steps },
      saying({ '2026-02': { steps: ['tcp', 'G1'] }, '2026-03': { steps: ['zgc', 'TCP'] } }),
      '2026-04-01',
    );
    expect(goal).toMatchObject({ target: 4, done: 3, status: 'on-track' });
    expect(goal.marks.map(({ amount }) => amount)).toEqual([2, 1]);
    expect(goal.steps).toMatchObject([
      { id: 'tcp', doneOn: '2026-02-28' },
      {
        id: 'gc',
        doneOn: '2026-03-31',
        steps: [
          { id: 'g1', doneOn: '2026-02-28' },
          { id: 'zgc', doneOn: '2026-03-31' },
        ],
      },
      { id: 'dns', doneOn: undefined },
    ]);
  });

  it('takes a step that is named itself for all of its steps, once, at the earliest day', () => {
    const goal = standing(
      { steps },
      saying({
        '2026-Q1': { steps: ['gc'] },
        '2026-01': { steps: ['G1'] },
        '2026-02': [{ steps: ['tcp', 'DNS'], on: '2026-02-03' }],
      }),
      '2026-04-01',
    );
    expect(goal).toMatchObject({ done: 4, status: 'done', doneOn: '2026-03-31' });
    expect(goal.marks.map(({ retro, amount }) => [retro, amount])).toEqual([
      ['2026-01', 1],
      ['2026-02', 2],
      ['2026-Q1', 1],
    ]);
  });

  it('is not finished by a line without steps', () => {
    expect(standing({ steps }, saying({ '2026-02': { note: '읽기 시작' } }), '2026-03-01')).toMatchObject({
      done: 0,
      marks: [{ amount: 0 }],
    });
  });
});

describe('a milestone', () => {
  it('asks for nothing before its window ends', () => {
    expect(standing({ period: '2026-H1' }, saying({ '2026-05': undefined }), '2026-06-10')).toMatchObject({
      expected: undefined,
      execution: undefined,
      status: 'on-track',
      target: 1,
      done: 0,
    });
    expect(standing({ period: '2026-H1' }, saying({ '2026-06': undefined }), '2026-07-10')).toMatchObject({
      expected: 1,
      execution: 0,
      shortfall: 1,
      status: 'missed',
    });
  });

  it('is done when a retro names it, unless with a count of 0', () => {
    expect(standing({}, saying({ '2026-02': { count: 0 } }), '2026-03-01').done).toBe(0);
    expect(standing({}, saying({ '2026-02': { count: 0 }, '2026-04': {}, '2026-05': {} }), '2026-06-01')).toMatchObject(
      { done: 1, doneOn: '2026-04-30', status: 'done', execution: 1 },
    );
  });
});

describe('windows', () => {
  it.each([
    ['the whole plan', {}, ['2026-01-01 2026-12-31']],
    ['its own period, over the edge of the plan', { period: '2025-12-29/2026-01-05' }, ['2025-12-29 2026-01-05']],
    ['three months from its start', { period: '2026-H1', within: 'P3M' }, ['2026-01-01 2026-03-31']],
    [
      'a second one in the plan',
      { period: '2026-H1', carryTo: '2026-H2' },
      ['2026-01-01 2026-06-30', '2026-07-01 2026-12-31'],
    ],
    [
      'a second one after the first',
      { period: '2026-H1', carryTo: '2026' },
      ['2026-01-01 2026-06-30', '2026-07-01 2026-12-31'],
    ],
    ['none behind itself', { period: '2026-H1', carryTo: '2026-Q1' }, ['2026-01-01 2026-06-30']],
    ['none outside the plan', { carryTo: '2027' }, ['2026-01-01 2026-12-31']],
  ])('%s', (_, fields, expected) => {
    expect(
      standing({ ...books, ...fields }, [], '2026-02-01').windows.map(({ start, end }) => `${start} ${end}`),
    ).toEqual(expected);
  });

  it('need no second one when the first leaves nothing', () => {
    const windows = (month: string) =>
      standing({ target: { count: 1 }, period: '2026-H1', carryTo: '2026-H2' }, saying({ [month]: {} }), '2026-08-01')
        .windows.length;
    expect([windows('2026-03'), windows('2026-06'), windows('2026-07')]).toEqual([1, 1, 2]);
  });

  it('in a leap year hold 29 February', () => {
    expect(
      standing({ target: { count: 366 } }, saying({ '2024-02': undefined }), '2024-03-10', '2024').expected,
    ).toBeCloseTo(60, 9);
  });

  it('share the target over their days, not over the days between', () => {
    const goal = { target: { count: 20 }, period: '2026-01-01/2026-01-10', carryTo: '2026-03-01/2026-03-10' };
    expect(standing(goal, saying({ '2026-02': undefined, '2026-01': undefined }), '2026-02-10')).toMatchObject({
      expected: 10,
      expectedToday: 10,
    });
  });
});

describe('what is carried', () => {
  const java = { id: 'java', title: '자바', target: { count: 10 } };

  it('to the next year is carried once the year is over and reported', () => {
    const goal = { ...java, id: 'goal', carryTo: '2027' };
    const at = (today: string) =>
      standing(goal, saying({ '2026-11': { count: 2 }, '2026-12': { count: 1 } }), today).status;
    expect([at('2026-12-31'), at('2027-01-01')]).toEqual(['behind', 'carried']);
  });

  it('goes on in a later plan with a count of its own', () => {
    const plans = [
      makePlan('2025', [java]),
      makePlan('2026', [{ ...java, carriedFrom: '2025/java' }]),
      makePlan('2027', [{ ...java, carriedFrom: '2026/java' }]),
    ];
    const retros = [
      makeRetro('2025-12', [{ goal: 'java', count: 4 }]),
      makeRetro('2026-01', [
        { goal: 'java', count: 3 },
        { goal: '2025/java', count: 9 },
      ]),
    ];
    const progress = planProgress({ plans, retros }, day('2026-02-05'));
    const [first, second, third] = ['2025', '2026', '2027'].map((id) => progress.get(id)?.goals[0]);
    expect(first).toMatchObject({ status: 'carried', done: 4, after: '2026/java', before: [] });
    expect(second).toMatchObject({ status: 'on-track', done: 3, after: '2027/java', before: [{ key: '2025/java' }] });
    expect(third?.before.map(({ key }) => key)).toEqual(['2026/java', '2025/java']);
  });

  it('survives goals that are carried in a circle', () => {
    const plans = [
      makePlan('2025', [{ ...java, carriedFrom: '2026/java' }]),
      makePlan('2026', [{ ...java, carriedFrom: '2025/java' }]),
    ];
    const progress = planProgress({ plans, retros: [] }, day('2026-02-05'));
    expect(progress.get('2025')?.goals[0]?.before.map(({ key }) => key)).toEqual(['2026/java']);
  });
});

describe('a verdict', () => {
  it('overrules the arithmetic, which is kept', () => {
    const verdict = (result: string) =>
      standing(
        { ...books, period: '2026-H1', verdict: { result, note: '바빴다' } },
        saying({ '2026-06': { count: 3 } }),
        '2026-08-01',
      );
    expect(['done', 'partial', 'failed', 'dropped'].map((result) => verdict(result).status)).toEqual([
      'done',
      'partial',
      'missed',
      'dropped',
    ]);
    expect(verdict('done')).toMatchObject({ derived: 'missed', ratio: 0.25, execution: 1, doneOn: undefined });
    expect(verdict('partial').execution).toBe(0.25);
  });
});

describe('a plan', () => {
  it('counts the goals that are judged', () => {
    const plan = makePlan('2026', [
      { id: 'a', title: '책', target: { count: 2 } },
      { id: 'b', title: '달리기', target: { every: 'week' } },
      { id: 'c', title: '도전', stretch: true },
      '발표하기',
      { id: 'd', title: '논문', period: '2026-H1', target: { count: 4 } },
    ]);
    const retros = [
      makeRetro('2026-06', [
        { goal: 'a', count: 2 },
        { goal: 'd' },
        { goal: 'c' },
        '이사',
        { title: '장애 대응', on: '2026-06-03' },
      ]),
    ];
    const progress = planProgress({ plans: [plan], retros }, day('2026-07-05')).get('2026');
    expect(progress).toMatchObject({ judged: 3, executionRate: (1 + 0.25) / 2, lastReported: '2026-06-30' });
    expect(progress?.counts).toMatchObject({ done: 1, missed: 1, 'on-track': 1, shown: 0 });
    expect(progress?.unplanned.map(({ done }) => done.title)).toEqual(['이사', '장애 대응']);
    expect(progress?.goals[2]).toMatchObject({ status: 'done', judged: false });
  });

  it('tells unplanned work once that overlapping retros both tell', () => {
    const retros = [
      makeRetro('2026-05', ['이사', '이사']),
      makeRetro('2026-W19', ['이사']),
      makeRetro('2026-06', ['이사']),
      makeRetro('2027-01', ['이사']),
    ];
    const told = planProgress({ plans: [makePlan('2026', [])], retros }, day('2027-03-01')).get('2026')?.unplanned;
    expect(told?.map(({ retro }) => retro.id)).toEqual(['2026-W19', '2026-06']);
  });

  it('reads no retro of a period that has not begun', () => {
    expect(standing(books, saying({ '2026-01': {}, '2026-03': { count: 5 } }), '2026-02-28')).toMatchObject({
      done: 1,
      asOf: '2026-01-31',
    });
  });

  it('takes a retro of one day or of a project for a report only on what it names', () => {
    const asOf = (retros: ReturnType<typeof saying>) => standing(books, retros, '2026-12-01').asOf;
    expect(asOf(saying({ '2026-03': undefined, '2026-05-04': undefined, '2026-04-10/2026-06-20': undefined }))).toBe(
      '2026-03-31',
    );
    expect(asOf(saying({ '2026-03': undefined, '2026-04-10/2026-06-20': {} }))).toBe('2026-06-20');
  });

  it('is reported on no further than its own end', () => {
    const plans = [makePlan('2026-H1', [])];
    expect(planProgress({ plans, retros: [makeRetro('2026')] }, day('2026-11-20')).get('2026-H1')?.lastReported).toBe(
      '2026-06-30',
    );
    expect(planProgress({ plans, retros: [makeRetro('2026')] }, day('2026-03-20')).get('2026-H1')?.lastReported).toBe(
      '2026-03-20',
    );
  });

  it('has neither goals nor retros and stands', () => {
    expect(planProgress({ plans: [makePlan('2026', [])], retros: [] }, day('2026-02-05')).get('2026')).toMatchObject({
      goals: [],
      judged: 0,
      executionRate: undefined,
      unplanned: [],
      lastReported: undefined,
    });
    expect(
      planProgress({ plans: [], retros: [makeRetro('2026-01', [{ goal: 'nothing' }])] }, day('2026-02-05')).size,
    ).toBe(0);
  });

  it('takes the days before its year that a week holds for those of the week before', () => {
    // 2026-W01 runs from 29 December; 2026-W53 to 3 January.
    const weekly = standing(twice, saying({ '2026-W01': { count: 2 }, '2026-W53': { count: 1 } }), '2027-01-10');
    expect(weekly).toMatchObject({ done: 3, asOf: '2026-12-31' });
    expect(weekly.marks.map(({ on }) => on)).toEqual(['2026-01-04', '2026-12-31']);
  });
});
