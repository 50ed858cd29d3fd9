import { describe, expect, it } from 'vitest';
import { saying, standing } from './make.ts';

const weekly = { target: { count: 2, unit: '문제', every: 'week' } };

function cells(goal: Record<string, unknown>, by: Parameters<typeof saying>[0], today: string): string[] {
  return standing(goal, saying(by), today).cells.map(
    ({ span, amount }) => `${span.start.slice(5)} ${span.end.slice(5)} ${amount}`,
  );
}

describe('cells', () => {
  it('are the months where months were reported, and one is empty where the goal is not named', () => {
    expect(
      cells(weekly, { '2026-01': { count: 5 }, '2026-02': undefined, '2026-04': { count: 8 } }, '2026-05-10'),
    ).toEqual(['01-01 01-31 5', '02-01 02-28 0', '04-01 04-30 8']);
  });

  it('ask for what the cadence asks in their days', () => {
    const [january] = standing(
      { target: { count: 3, every: 'month' } },
      saying({ '2026-01': { count: 2 } }),
      '2026-05-10',
    ).cells;
    expect(january).toMatchObject({ expected: 3, adherence: 2 / 3 });
    const [week] = standing(weekly, saying({ '2026-W05': { count: 5 } }), '2026-05-10').cells;
    expect(week).toMatchObject({ expected: 2, adherence: 1 });
    const [book] = standing({ target: { count: 365 } }, saying({ '2026-01': { count: 3 } }), '2026-05-10').cells;
    expect(book).toMatchObject({ expected: 31, adherence: 3 / 31 });
    expect(standing({ target: { every: 'week' } }, saying({ '2026-W05': {} }), '2026-05-10').cells).toMatchObject([
      { expected: undefined, adherence: 1 },
    ]);
  });

  it('are weeks where weeks were reported, and the month keeps what they leave free', () => {
    const { cells: found } = standing(
      weekly,
      saying({ '2026-03': { count: 20 }, '2026-W11': { count: 2 }, '2026-W12': { count: 1 } }),
      '2026-05-10',
    );
    // 17 more in the 8 and the 9 days that the month has besides.
    expect(found.map(({ span, amount }) => `${span.start.slice(5)} ${span.end.slice(5)} ${amount}`)).toEqual([
      '03-01 03-08 8',
      '03-09 03-15 2',
      '03-16 03-22 1',
      '03-23 03-31 9',
    ]);
  });

  it('leave out the few days of a month that its weeks do not cover', () => {
    // November 2026 by its Thursdays: W45 … W48, 2 to 29 November.
    const by = {
      '2026-11': { count: 9 },
      '2026-W45': { count: 2 },
      '2026-W46': { count: 2 },
      '2026-W47': { count: 2 },
      '2026-W48': { count: 2 },
    };
    const found = standing(weekly, saying(by), '2026-12-02').cells;
    expect(found.map(({ span }) => span.start)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
    expect(found.reduce((all, { amount }) => all + amount, 0)).toBeCloseTo(9, 9);
    expect(cells(weekly, { ...by, '2026-11': [{ count: 8 }, { on: '2026-11-30' }] }, '2026-12-02').at(-1)).toBe(
      '11-30 11-30 1',
    );
  });

  it('are ISO weeks where every line of a weekly habit is dated, across the border of two such months', () => {
    const by = {
      '2026-10': [{ on: '2026-10-27' }, { on: '2026-10-01' }],
      '2026-11': [{ on: '2026-11-01' }, { on: '2026-11-05', count: 2 }],
    };
    expect(cells({ ...weekly, period: '2026-10-19/2026-11-15' }, by, '2026-12-02')).toEqual([
      '10-19 10-25 0',
      '10-26 11-01 2',
      '11-02 11-08 2',
      '11-09 11-15 0',
    ]);
    expect(cells({ target: { count: 12, unit: '권' } }, { '2026-10': { on: '2026-10-27' } }, '2026-12-02')).toEqual([
      '10-01 10-31 1',
    ]);
  });

  it('take a retro of one day for its week, or for its month where weeks are too fine', () => {
    expect(cells(weekly, { '2026-03-04': { count: 1 }, '2026-03-06': { count: 1 } }, '2026-05-10')).toEqual([
      '03-02 03-08 2',
    ]);
    expect(cells({ target: { count: 12 } }, { '2026-03-04': {}, '2026-02': {} }, '2026-05-10')).toEqual([
      '02-01 02-28 1',
      '03-01 03-31 1',
    ]);
  });

  it('end with today and with the window, and never overlap', () => {
    expect(cells(weekly, { '2026-11': { count: 3 } }, '2026-11-20')).toEqual(['11-01 11-20 3']);
    expect(
      cells({ ...weekly, period: '2026-01-10/2026-02-10' }, { '2026-01': { count: 3 }, '2026-02': {} }, '2026-11-20'),
    ).toEqual(['01-10 01-31 3', '02-01 02-10 1']);
    expect(cells(weekly, { '2026-W01': { count: 2 }, '2026-W53': { count: 2 } }, '2027-02-01')).toEqual([
      '01-01 01-04 2',
      '12-28 12-31 2',
    ]);
    expect(cells(weekly, { '2026-02': { count: 4 }, '2026-W09': { count: 2 } }, '2026-11-20')).toEqual([
      '02-01 02-22 2',
      '02-23 03-01 2',
    ]);
  });

  it('belong to habits and quantities only', () => {
    expect(cells({ steps: ['하나'] }, { '2026-02': { steps: ['하나'] } }, '2026-11-20')).toEqual([]);
  });
});
