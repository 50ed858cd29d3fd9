import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addDuration,
  type CivilDate,
  dayNumber,
  daysInclusive,
  fromDayNumber,
  parseDate,
} from '../../src/model/date.ts';
import {
  contains,
  intersection,
  monthPeriod,
  type Period,
  parsePeriod,
  periodKind,
  periodSpan,
  periodYear,
  weekOf,
} from '../../src/model/period.ts';

const span = (text: string) => Object.values(periodSpan(text as Period));

describe('a date', () => {
  test.each(['2026-02-29', '2026-02-30', '2024-13-45', '2026-00-10', '2026-1-1', '2026-06-28T00:00', '', '20260628'])(
    '%s is none',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  test('of a leap year is one', () => {
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
  });

  test('goes to a number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (days) => dayNumber(fromDayNumber(days)) === days),
    );
  });

  test('a day to itself is one day', () => {
    expect(daysInclusive('2026-03-01' as CivilDate, '2026-03-01' as CivilDate)).toBe(1);
    expect(daysInclusive('2026-01-01' as CivilDate, '2026-12-31' as CivilDate)).toBe(365);
  });

  test('a month after the 31st is the end of the month', () => {
    expect(addDuration('2026-01-31' as CivilDate, 'P1M')).toBe('2026-02-28');
  });
});

describe('a period', () => {
  test.each([
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-H1', 'half', '2026-01-01', '2026-06-30'],
    ['2026-H2', 'half', '2026-07-01', '2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2026-W01', 'week', '2025-12-29', '2026-01-04'],
    ['2026-W45', 'week', '2026-11-02', '2026-11-08'],
    ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
    ['2026-11-20', 'day', '2026-11-20', '2026-11-20'],
    ['2025-12-29/2026-01-05', 'interval', '2025-12-29', '2026-01-05'],
    ['2026-08/2026-09', 'interval', '2026-08-01', '2026-09-30'],
  ])('%s is a %s from %s to %s', (text, kind, start, end) => {
    const period = parsePeriod(text);
    expect(period).toBe(text);
    expect(periodKind(period as Period)).toBe(kind);
    expect(span(text)).toEqual([start, end]);
  });

  test.each([
    '2026-13',
    '2026-00',
    '2026-H3',
    '2026-H01',
    '2026-Q5',
    '2026-W00',
    '2026-W54',
    '2025-W53',
    '2026-1',
    '26',
    '2026-11-31',
    '2026-12-01/2026-01-01',
    '2026/',
    '2026/2027/2028',
  ])('%s is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test('a week is filed under the year of its Thursday', () => {
    expect(periodYear('2026-W01' as Period)).toBe(2026);
    expect(weekOf('2025-12-29' as CivilDate)).toBe('2026-W01');
    expect(weekOf('2027-01-03' as CivilDate)).toBe('2026-W53');
  });

  test('every day lies in its own week and month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = fromDayNumber(days);
        return contains(periodSpan(weekOf(date)), date) && contains(periodSpan(monthPeriod(date)), date);
      }),
    );
  });

  test('two that do not touch share nothing', () => {
    const january = periodSpan('2026-01' as Period);
    expect(intersection(january, periodSpan('2026-02' as Period))).toBeUndefined();
    expect(intersection(january, periodSpan('2026-W05' as Period))).toEqual({ start: '2026-01-26', end: '2026-01-31' });
    expect(addDays('2026-12-31' as CivilDate, 1)).toBe('2027-01-01');
  });
});
