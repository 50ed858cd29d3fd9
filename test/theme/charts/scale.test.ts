import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, height, timeScale } from '../../../src/theme/charts/scale.ts';
import type { Point } from '../../../src/theme/charts/svg.ts';
import { axisTicks } from '../../../src/theme/charts/axis.ts';
import { date, span, year } from './fixture.ts';

describe('timeScale', () => {
  const scale = timeScale(year);

  it('ends a date where it ends, so that today has gone by', () => {
    expect(scale.days).toBe(365);
    expect(scale.start(date('2026-01-01'))).toBe(0);
    expect(scale.end(date('2026-12-31'))).toBe(365);
    expect(scale.x(date('2026-11-20'))).toBeCloseTo((324 / 365) * 100, 10);
  });

  it('holds what lies outside at its edges', () => {
    expect(scale.x(date('2025-06-01'))).toBe(0);
    expect(scale.x(date('2027-06-01'))).toBe(100);
    expect(scale.start(date('2025-12-31'))).toBe(-1);
  });

  it('counts a leap year', () => {
    expect(timeScale(span('2028-01-01', '2028-12-31')).days).toBe(366);
  });
});

describe('height', () => {
  it('turns values into px from the bottom', () => {
    expect(height(0, 0, 12, 62, 14)).toBe(62);
    expect(height(12, 0, 12, 62, 14)).toBe(14);
    expect(height(5, 5, 5, 62, 14)).toBe(38);
  });
});

describe('clipLine', () => {
  it('cuts a line at both edges', () => {
    expect(
      clipLine(
        [
          [-10, 0],
          [30, 40],
        ],
        0,
        20,
      ),
    ).toEqual([
      [0, 10],
      [20, 30],
    ]);
    expect(
      clipLine(
        [
          [0, 0],
          [5, 1],
          [10, 1],
        ],
        0,
        10,
      ),
    ).toEqual([
      [0, 0],
      [5, 1],
      [10, 1],
    ]);
    expect(
      clipLine(
        [
          [20, 0],
          [30, 1],
        ],
        0,
        10,
      ),
    ).toEqual([]);
  });

  it('never leaves the edges', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(points, (list) => {
        const line: Point[] = [...list].sort((a, b) => a[0] - b[0]);
        for (const [x, y] of clipLine(line, -10, 20)) expect(x >= -10 && x <= 20 && y >= 0 && y <= 9).toBe(true);
      }),
    );
  });
});

describe('axisTicks', () => {
  const days = (from: string, to: string) => axisTicks(span(from, to)).map((tick) => tick.date);

  it('has months for a year and a half year, quarters first', () => {
    expect(days('2026-01-01', '2026-12-31')).toHaveLength(12);
    expect(axisTicks(year).flatMap((tick) => (tick.major ? tick.day : []))).toEqual([0, 90, 181, 273]);
    expect(days('2026-07-01', '2026-12-31')).toHaveLength(6);
  });

  it('has Mondays for a month, days for a week and quarters for three years', () => {
    expect(days('2026-11-01', '2026-11-30')).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(days('2026-11-16', '2026-11-22')).toHaveLength(7);
    expect(days('2026-02-10', '2028-12-31')[0]).toBe('2026-04-01');
  });
});
