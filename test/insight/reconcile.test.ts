import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../src/model/date.ts';
import { lineOf, type Line } from '../../src/insight/lines.ts';
import { reconcile } from '../../src/insight/reconcile.ts';
import { begunReports } from '../../src/insight/reports.ts';
import { isoWeeks } from '../../src/insight/writing.ts';
import { thursdayOf, type Span } from '../../src/model/period.ts';
import { day, makeRetro, saying, span } from './make.ts';
import type { RetroEntry } from '../../src/model/retro.ts';

function linesOf(retros: RetroEntry[]): Line[] {
  return begunReports(retros, day('2099-01-01')).flatMap((report) =>
    report.retro.data.done.map((done) => lineOf(report, done)),
  );
}

function total(retros: RetroEntry[]): number {
  return reconcile(linesOf(retros)).reduce((sum, { amount }) => sum + amount, 0);
}

function told(by: Parameters<typeof saying>[0]): string[] {
  return reconcile(linesOf(saying(by))).map(({ retro, on, amount }) => `${retro} ${on} ${amount}`);
}

describe('overlapping retros', () => {
  it('let a month add what its weeks have not said', () => {
    expect(told({ '2026-09': { count: 7 }, '2026-W37': { count: 2 }, '2026-W38': { count: 1 } })).toEqual([
      '2026-W37 2026-09-13 2',
      '2026-W38 2026-09-20 1',
      '2026-09 2026-09-30 4',
    ]);
    expect(told({ '2026-09': { count: 2 }, '2026-W37': { count: 2 }, '2026-W38': { count: 1 } })).toHaveLength(2);
  });

  it('nest as deep as they like', () => {
    expect(
      told({
        2026: { count: 20 },
        '2026-H2': { count: 9 },
        '2026-Q3': { count: 6 },
        '2026-09': { count: 5 },
        '2026-W37': { count: 3 },
        '2026-09-08': { count: 1 },
      }),
    ).toEqual([
      '2026-09-08 2026-09-08 1',
      '2026-W37 2026-09-13 2',
      '2026-09 2026-09-30 2',
      '2026-Q3 2026-09-30 1',
      '2026-H2 2026-12-31 3',
      '2026 2026-12-31 11',
    ]);
  });

  it('give a week to the month of its Thursday', () => {
    // W40 of 2026 runs from 28 September to 4 October, its Thursday is 1 October; W31 ends in August, with its Thursday in July.
    expect(told({ '2026-09': { count: 3 }, '2026-10': { count: 3 }, '2026-W40': { count: 2 } })).toEqual([
      '2026-09 2026-09-30 3',
      '2026-W40 2026-10-04 2',
      '2026-10 2026-10-31 1',
    ]);
    expect(told({ '2026-07': { count: 3 }, '2026-08': { count: 3 }, '2026-W31': { count: 2 } })).toEqual([
      '2026-W31 2026-07-31 2',
      '2026-07 2026-07-31 1',
      '2026-08 2026-08-31 3',
    ]);
  });

  it('know a dated line wherever else it is told', () => {
    expect(told({ '2026-09': [{ on: '2026-09-10' }, { on: '2026-09-20' }], '2026-W37': {} })).toEqual([
      '2026-09 2026-09-10 1',
      '2026-09 2026-09-20 1',
    ]);
    expect(told({ '2026-W40': { on: '2026-09-29' }, '2026-09': {}, '2026-10': {} })).toEqual([
      '2026-W40 2026-09-29 1',
      '2026-10 2026-10-31 1',
    ]);
    expect(told({ '2026-09': { on: '2026-09-29' }, '2026-W40': { on: '2026-09-29', count: 2 } })).toEqual([
      '2026-W40 2026-09-29 2',
    ]);
  });

  it('count a line that is dated outside its retro on that day', () => {
    expect(told({ '2026-05': [{ on: '2026-06-02' }, { count: 2 }], '2026-06': { count: 2 } })).toEqual([
      '2026-05 2026-05-31 2',
      '2026-05 2026-06-02 1',
      '2026-06 2026-06-30 1',
    ]);
    expect(told({ '2026-05': [{ on: '2026-06-02' }, { count: 2 }], '2026-W20': {} })).toEqual([
      '2026-W20 2026-05-17 1',
      '2026-05 2026-05-31 1',
      '2026-05 2026-06-02 1',
    ]);
  });

  it('let a project across two months add only what neither says', () => {
    expect(
      total(saying({ '2026-03': { count: 4 }, '2026-04': { count: 4 }, '2026-03-15/2026-04-20': { count: 5 } })),
    ).toBe(8);
    expect(
      total(saying({ '2026-03': { count: 1 }, '2026-04': { count: 1 }, '2026-03-15/2026-04-20': { count: 5 } })),
    ).toBe(5);
  });

  it('count two retros of one period once, and two lines of one retro twice', () => {
    expect(
      total([makeRetro('2026-09', [{ count: 2 }]), makeRetro('2026-09', [{ count: 3 }], { id: '2026-09-en' })]),
    ).toBe(3);
    expect(total(saying({ '2026-09': [{ count: 2 }, {}] }))).toBe(3);
  });
});

const anyDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays(day('2026-01-01'), days));
const anyPeriod = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}`),
  fc.integer({ min: 1, max: 53 }).map((week) => `2026-W${String(week).padStart(2, '0')}`),
  fc.constantFrom('2026', '2026-H1', '2026-H2', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'),
  anyDay,
  fc.tuple(anyDay, fc.integer({ min: 0, max: 90 })).map(([start, days]) => `${start}/${addDays(start, days)}`),
);
const anyReport = fc.record({
  period: anyPeriod,
  counts: fc.array(fc.record({ count: fc.integer({ min: 0, max: 9 }), on: fc.option(anyDay, { nil: undefined }) }), {
    maxLength: 3,
  }),
});
const anyRetros = fc.uniqueArray(anyReport, { selector: ({ period }) => period, maxLength: 8 }).map((reports) =>
  reports.map(({ period, counts }) =>
    makeRetro(
      period,
      counts.map((one) => ({ ...one, goal: 'goal' })),
    ),
  ),
);

describe('reconciling, whatever is told', () => {
  it('counts no more than the sum and no less than any retro says', () => {
    fc.assert(
      fc.property(anyRetros, (retros) => {
        const said = retros.map((retro) => retro.data.done.reduce((sum, { count = 1 }) => sum + count, 0));
        const counted = total(retros);
        expect(counted).toBeLessThanOrEqual(said.reduce((sum, each) => sum + each, 0));
        expect(counted).toBeGreaterThanOrEqual(Math.max(0, ...said));
      }),
    );
  });

  it('makes every retro true', () => {
    fc.assert(
      fc.property(anyRetros, (retros) => {
        const marks = reconcile(linesOf(retros));
        for (const { data } of retros) {
          const days = span(data.period);
          const inside = ({ on }: { on?: string | undefined }) =>
            on === undefined || (days.start <= on && on <= days.end);
          const said = data.done.filter(inside).reduce((sum, { count = 1 }) => sum + count, 0);
          expect(marks.filter(inside).reduce((sum, { amount }) => sum + amount, 0)).toBeGreaterThanOrEqual(said);
        }
      }),
    );
  });

  it('does not depend on the order of retros', () => {
    fc.assert(
      fc.property(anyRetros, fc.infiniteStream(fc.nat()), (retros, noise) => {
        const shuffled = retros
          .map((retro) => ({ retro, at: noise.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ retro }) => retro);
        expect(reconcile(linesOf(shuffled))).toEqual(reconcile(linesOf(retros)));
      }),
    );
  });

  it('is not changed by splitting a month over its weeks', () => {
    const weeks = isoWeeks(2026);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }),
        fc.nat(4),
        (number, counts, rest) => {
          const month = `2026-${String(number).padStart(2, '0')}`;
          const own = weeks.filter(({ span: { start } }) => thursdayOf(start).startsWith(month));
          const said = own.map(({ week }, index) => makeRetro(week, [{ count: counts[index] }]));
          const all = own.reduce((sum, _, index) => sum + (counts[index] ?? 0), rest);
          expect(total([makeRetro(month, [{ count: all }]), ...said])).toBe(all);
          expect(total([makeRetro(month, [{ count: all }])])).toBe(all);
        },
      ),
    );
  });

  it('finds the least that makes every whole period true', () => {
    const months = fc.uniqueArray(
      fc.record({ from: fc.integer({ min: 1, max: 6 }), length: fc.integer({ min: 0, max: 3 }), count: fc.nat(3) }),
      { selector: ({ from, length }) => `${from} ${length}`, maxLength: 5 },
    );
    fc.assert(
      fc.property(months, (claims) => {
        const name = (month: number) => `2026-${String(month).padStart(2, '0')}`;
        const retros = claims.map(({ from, length, count }) =>
          makeRetro(length ? `${name(from)}/${name(from + length)}` : name(from), [{ count }]),
        );
        expect(total(retros)).toBe(least(claims));
      }),
    );
  });
});

/** The least sum over nine months, by trying: a month holds 0 … 3, since no claim asks for more. */
function least(claims: { from: number; length: number; count: number }[]): number {
  const holds = (sums: readonly number[]) =>
    claims.every(
      ({ from, length, count }) =>
        from + length >= sums.length || (sums[from + length] ?? 0) - (sums[from - 1] ?? 0) >= count,
    );
  let rows: number[][] = [[0]];
  for (let month = 1; month <= 9; month++) {
    const next = new Map<string, number[]>();
    for (const row of rows) {
      for (let amount = 0; amount <= 3; amount++) {
        const grown = [...row, (row.at(-1) ?? 0) + amount];
        // Only what the last four months hold can matter later.
        if (holds(grown)) {
          const key = grown
            .slice(-5)
            .map((sum) => (grown.at(-1) ?? 0) - sum)
            .join();
          const known = next.get(key);
          if (!known || (known.at(-1) ?? 0) > (grown.at(-1) ?? 0)) next.set(key, grown);
        }
      }
    }
    rows = [...next.values()];
  }
  return Math.min(...rows.map((row) => row.at(-1) ?? 0));
}

describe('many reports', () => {
  it('are reconciled without reading each against each', () => {
    const days: Span = span('2026');
    const retros = Array.from({ length: 20_000 }, (_, index) =>
      makeRetro(addDays(days.start, index % 365), [{ count: 1 }], { id: `r${index}` }),
    );
    const lines = linesOf(retros);
    const start = performance.now();
    expect(reconcile(lines).reduce((sum, { amount }) => sum + amount, 0)).toBe(365);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(dayNumber(days.end) - dayNumber(days.start)).toBe(364);
  });
});
