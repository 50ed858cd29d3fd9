import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalRow } from '../../../src/theme/charts/goal-row.ts';
import type { Status } from '../../../src/insight/progress.ts';
import { addDays } from '../../../src/model/date.ts';
import { date, months, progress, span, today, weeks, words, year } from './fixture.ts';
import { collisions, count, nests, paths, texts } from './read.ts';

const draw = (goal: Parameters<typeof progress>[0], axis = year, on = today) =>
  goalRow(progress(goal), { axis, today: on, words, id: 'g' });
const books = {
  target: { count: 12, unit: '권' },
  done: [
    ['2026-01-19', 1],
    ['2026-05-30', 3],
    ['2026-10-25', 4],
  ],
  asOf: '2026-10-31',
} as const;

describe('a goal row', () => {
  it('has its window, today and the quarters where they belong', () => {
    const svg = draw(books);
    expect(paths(svg, 'lo')).toEqual(['M365 14H0V62H365z']);
    expect(svg).toContain('<line class="ln" x1="88.77%" y1="0" x2="88.77%" y2="72"/>');
    expect(paths(svg, 'lh')).toEqual(['M90 0v72M181 0v72M273 0v72']);
  });

  it('tells its facts to whoever does not see it', () => {
    const svg = draw({ ...books, title: '책 <12권>' });
    expect(svg).toContain('role="img" aria-labelledby="g-t g-d"');
    expect(svg).toContain('<title id="g-t">책 &#60;12권&#62;</title><desc id="g-d">8 / 12권, 기대 10, 뒤처짐</desc>');
    expect(draw({ ...books, status: 'done', derived: 'behind', doneOn: '2026-10-25' })).toContain(
      '완료, 뒤처짐</desc>',
    );
    expect(goalRow(progress(books), { axis: year, today, words })).toContain('aria-hidden="true"');
  });

  it('has no line for a today outside the axis', () => {
    expect(draw(books, year, date('2027-01-05'))).not.toContain('class="ln"');
  });

  it('marks what goes beyond the promise, and what nobody judges', () => {
    expect(paths(draw({ stretch: true, ...books }), 'ls')).toHaveLength(1);
    expect(
      paths(draw({ target: { every: 'month' }, reports: months(3).map((one) => [one, 2, undefined]) }), 'lo'),
    ).toEqual([]);
  });
});

describe('a window that the axis does not hold', () => {
  it('stays open where it goes on, with a chevron', () => {
    const svg = draw({ ...books, windows: [span('2025-10-01', '2027-03-31')] });
    expect(paths(svg, 'lo')).toEqual(['M0 14H365M0 62H365', 'M-4-5l-5 5 5 5', 'M4-5l5 5-5 5']);
    expect(paths(draw({ ...books, windows: [span('2025-10-01', '2026-03-31')] }), 'lo')[0]).toBe('M0 14H90V62H0');
    expect(paths(draw({ ...books, windows: [span('2026-10-01', '2027-03-31')] }), 'lo')[0]).toBe('M365 14H273V62H365');
  });

  it('begins the curve at what was there before', () => {
    const svg = draw({
      target: { count: 10 },
      windows: [span('2025-07-01', '2026-12-31')],
      done: [
        ['2025-12-01', 5],
        ['2026-02-01', 1],
      ],
      asOf: '2026-03-31',
    });
    expect(paths(svg, 'l')[0]).toMatch(/^M0 38H32V33\.2H90$/);
  });
});

describe('a quantity', () => {
  it('rises in steps and ends the expected line at the target', () => {
    const svg = draw(books);
    expect(paths(svg, 'l')).toEqual(['M0 62H19V58H150V46H298V30H304']);
    expect(paths(svg, 'ld')).toEqual(['M0 62L365 14']);
  });

  it('hatches what is missing, with its figure', () => {
    const svg = draw(books);
    expect(svg).toContain('<svg x="83.29%" y="0"><path class="la kp" d="M-8 ');
    expect(texts(svg)).toEqual(['−2', '8', '12권']);
    expect(texts(draw({ ...books, status: 'on-track' }))).toEqual(['8', '12권']);
  });

  it('stands still between two windows', () => {
    const svg = draw({
      target: { count: 8 },
      windows: [span('2026-01-01', '2026-05-31'), span('2026-07-01', '2026-12-31')],
      carryTo: '2026-H2',
      done: [],
      asOf: '2026-10-31',
    });
    const [, first, second, end] = (paths(svg, 'ld')[0] ?? '').split('L');
    expect(first?.split(' ')[1]).toBe(second?.split(' ')[1]);
    expect(end).toBe('365 14');
    expect(texts(svg)).toContain('하반기로');
  });

  it('shows more than was asked for', () => {
    const svg = draw({
      target: { count: 5 },
      done: [
        ['2026-03-01', 4],
        ['2026-06-01', 6],
      ],
      doneOn: '2026-06-01',
    });
    expect(paths(svg, 'l')[0]).toMatch(/V14H152$/);
    expect(paths(svg, 'ld')).toEqual(['M0 62L365 38']);
  });

  it('draws nothing done before it begins, and nothing after today', () => {
    expect(
      paths(draw({ target: { count: 5 }, windows: [span('2026-12-01', '2026-12-31')], status: 'upcoming' }), 'l'),
    ).toEqual([]);
    expect(paths(draw({ target: { count: 5 }, done: [['2026-11-30', 5]], doneOn: '2026-11-30' }), 'l')[0]).toMatch(
      /^M0 62H324V14H324$/,
    );
  });
});

describe('a habit', () => {
  const cells = (svg: string) =>
    ['k2', 'k3', 'k4'].flatMap((kind) => paths(svg, kind)).reduce((sum, d) => sum + count(d, 'M'), 0);

  it('has a cell for each report, as high as it was kept', () => {
    const svg = draw({
      target: { count: 3, every: 'week' },
      reports: weeks(span('2025-12-29', '2026-11-15')).map((week, i) => [week, i % 4, 3]),
      asOf: '2026-11-15',
    });
    expect(cells(svg)).toBe(46);
    expect(paths(svg, 'k4')[0]).toMatch(/^M18 56h6v-36h-6z/);
    expect(paths(svg, 'k2')[0]).toMatch(/^M0 56h3v-2h-3z/);
  });

  it('leaves what was not reported to be seen', () => {
    const svg = draw({
      target: { count: 1, every: 'month' },
      reports: months(10)
        .filter((_, i) => i !== 6)
        .map((month) => [month, 1, 1]),
      asOf: '2026-10-31',
    });
    expect(paths(svg, 'k0')).toEqual(['M181 14H212V62H181z']);
  });

  it('does not call a day between a month and the week after it unreported', () => {
    const svg = draw({
      target: { count: 1, every: 'week' },
      reports: [
        [span('2026-01-01', '2026-01-31'), 4, 4],
        [span('2026-02-02', '2026-02-08'), 1, 1],
      ],
      asOf: '2026-02-08',
    });
    expect(paths(svg, 'k0')).toEqual([]);
  });

  it('is never judged without a count', () => {
    const svg = draw({
      target: { every: 'month' },
      reports: months(3).map((month, i) => [month, i * 4, undefined]),
      asOf: '2026-03-31',
    });
    expect(cells(svg)).toBe(3);
    expect(svg).not.toMatch(/class="(la|r)/);
    expect(svg).toContain('<desc id="g-d">12, 기록</desc>');
  });
});

describe('a level', () => {
  const score = {
    target: { reach: 900, from: 750, unit: '점' },
    done: [
      ['2026-03-21', 785],
      ['2026-09-12', 835],
    ],
    asOf: '2026-10-31',
  } as const;

  it('runs from its start to what was reached, and is expected to get to the target', () => {
    const svg = draw(score);
    expect(paths(svg, 'l')).toEqual(['M0 54L80 46.53L255 35.87']);
    expect(paths(svg, 'ld')).toEqual(['M0 54L365 22']);
    expect(texts(svg)).toEqual(expect.arrayContaining(['835점', '목표 900점', '785', '750']));
  });

  it('falls where less is better', () => {
    const svg = draw({
      target: { reach: 10, from: 42 },
      done: [
        ['2026-04-15', 38],
        ['2026-09-14', 9],
      ],
      doneOn: '2026-09-14',
    });
    expect(paths(svg, 'ld')).toEqual(['M0 22L365 53.03']);
    expect(svg).not.toContain('class="la');
  });

  it('shows the way even before anything was measured', () => {
    expect(paths(draw({ target: { reach: 900 } }), 'ld')).toEqual(['M0 38L365 38']);
  });
});

describe('a checklist', () => {
  const steps = (...days: (string | undefined)[]) => ({
    steps: days.map((on, i): [string, string?] => (on ? [`s${i}`, on] : [`s${i}`])),
  });

  it('numbers finished steps and rings the others where they are expected', () => {
    const svg = draw({
      ...steps('2026-02-28', '2026-03-31', '2026-03-31', undefined),
      windows: [span('2026-01-01', '2026-08-31')],
      status: 'missed',
    });
    expect(count(svg, 'd="M-4.5-1l3.2 3.8 6-8"')).toBe(2);
    expect(texts(svg)).toEqual(expect.arrayContaining(['1', '2–3', '4']));
    expect(svg).toContain('<circle class="la kp" cx="66.58%" cy="50" r="4"/>');
  });

  it('keeps rings of days to come quiet', () => {
    const svg = draw(steps('2026-02-28', undefined, undefined, undefined));
    expect(count(svg, 'class="la kp"')).toBe(2);
    expect(count(svg, 'class="lo kp"')).toBe(1);
    expect(
      draw({
        ...steps('2026-02-28', undefined),
        windows: [span('2026-01-01', '2026-06-30')],
        status: 'done',
        derived: 'missed',
      }),
    ).not.toContain('class="la');
  });

  it('lifts ticks off the rings they would cover', () => {
    const svg = draw(steps('2026-06-30', undefined));
    expect(svg).toContain('y="50"><path class="l" d="M-4.5');
    expect(draw(steps('2026-12-31', undefined), year, date('2026-12-31'))).toContain('y="35"><path class="l" d="M-4.5');
  });
});

describe('a milestone', () => {
  it('stands where it was promised and where it was done', () => {
    const svg = draw({ windows: [span('2026-01-01', '2026-06-30')], doneOn: '2026-06-12' });
    expect(svg).toContain('<svg x="49.59%" y="38"><path class="lo kp"');
    expect(svg).toContain('<svg x="44.66%" y="38"><path class="k"');
    expect(texts(svg)).toEqual(['6.12']);
  });

  it('is hollow and red where it was missed', () => {
    const svg = draw({ windows: [span('2026-01-01', '2026-06-30')], status: 'missed' });
    expect(svg).toContain('<path class="la kp"');
    expect(svg).not.toContain('class="k"');
  });
});

describe('what is carried over', () => {
  it('leaves to the right, with the plan it goes to', () => {
    const svg = draw({
      steps: [['a'], ['b']],
      windows: [span('2026-07-01', '2026-09-30')],
      carryTo: '2027',
      status: 'carried',
    });
    expect(paths(svg, 'l')).toContain('M273 38H365');
    expect(texts(svg)).toContain('2027로');
  });

  it('leaves over the window when that ends with the axis', () => {
    const svg = draw({ ...books, carryTo: '2027', status: 'carried' });
    expect(svg).toContain('<svg x="100%" y="6"><path class="l" d="M-10 0H0');
  });

  it('comes in from the left', () => {
    expect(draw({ ...books, carriedFrom: progress(books) })).toContain(
      '<svg x="0%" y="38"><path class="l" d="M-10 0H0',
    );
  });
});

describe('any goal', () => {
  const day = fc.integer({ min: -200, max: 500 }).map((days) => addDays(date('2026-01-01'), days));
  const stretch = fc
    .tuple(day, fc.integer({ min: 0, max: 500 }))
    .map(([start, days]) => ({ start, end: addDays(start, days) }));
  const amount = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0, max: 1e6, noNaN: true }));
  const target = fc.oneof(
    fc.record({ count: fc.integer({ min: 1, max: 500 }), unit: fc.constantFrom('권', '문제', 'kg') }),
    fc.record({ reach: amount, from: amount }),
    fc.record({ count: fc.integer({ min: 1, max: 9 }), every: fc.constant('week' as const) }),
    fc.constant({ every: 'month' as const }),
  );
  const status = fc.constantFrom<Status>(
    'upcoming',
    'on-track',
    'behind',
    'done',
    'partial',
    'missed',
    'carried',
    'dropped',
    'shown',
  );
  const goal = fc.record(
    {
      title: fc.string(),
      target,
      windows: fc.array(stretch, { minLength: 1, maxLength: 1 }),
      done: fc.array(fc.tuple(day, amount), { maxLength: 12 }),
      asOf: day,
      stretch: fc.boolean(),
      carryTo: fc.constantFrom('2026-H2', '2027'),
      status,
      doneOn: day,
    },
    { requiredKeys: ['windows'] },
  );
  const list = fc
    .array(fc.oneof(day, fc.constant(undefined)), { minLength: 1, maxLength: 40 })
    .map((days) => days.map((on, i): [string, string?] => (on ? [`s${i}`, on] : [`s${i}`])));
  const reports = fc.array(fc.tuple(stretch, amount, fc.integer({ min: 1, max: 9 })), { maxLength: 20 });
  const any = fc.oneof(
    goal,
    fc.tuple(goal, list).map(([{ target: _, ...rest }, steps]) => ({ ...rest, steps })),
    fc
      .tuple(goal, reports)
      .map(([rest, some]) => ({ ...rest, target: { count: 3, every: 'week' as const }, reports: some })),
  );

  it('is drawn without a hole in its figures, its markup or its labels', () => {
    fc.assert(
      fc.property(any, stretch, day, (one, axis, on) => {
        const svg = draw(one as Parameters<typeof progress>[0], axis, on);
        const drawn = svg.replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, '');
        expect(drawn).not.toMatch(/NaN|undefined|Infinity|\de[+-]?\d/);
        expect(nests(svg)).toBe(true);
        for (const width of [280, 350, 439, 440, 700, 1200]) expect(collisions(svg, width)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
