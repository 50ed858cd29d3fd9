import { describe, expect, test } from 'vitest';
import { namedPeriod, nextPeriod, statedInterval, weekBefore } from '../../src/importers/period.ts';
import { promise } from '../../src/importers/promise.ts';
import { readDay } from '../../src/importers/day.ts';
import { civilDate, period } from '../../src/model/fields.ts';

const date = (text: string) => civilDate.parse(text);
const year = period.parse('2025');

test.each([
  ['2024년 5월 회고', '2024-05'],
  ["'23년 상반기 회고", '2023-H1'],
  ['22년 2학기 중간 회고', '2022-09/2022-12'],
  ['2020년 1분기 회고', '2020-Q1'],
  ['2021 Q3 retrospective', '2021-Q3'],
  ['January 2024 in review', '2024-01'],
  ['2018년 개발 회고', '2018'],
  ['2018년, 나는 어떤 사람이었나', '2018'],
  ['2024-W07', '2024-W07'],
  ['2024년 7월~8월 회고', '2024-07/2024-08'],
  ['2024 회고, 그리고 2025', '2024'],
  ['개발 캠프 10기 회고', undefined],
  ['1일 1커밋 1주년 회고', undefined],
  ['2024.13 회고', '2024'],
  ['202403', '2024-03'],
  ['24.03 회고', '2024-03'],
  ['2020_07 월간', '2020-07'],
  ['2022년 8월, 9월 회고', '2022-08/2022-09'],
  ['2023-05-01에 쓴 글', '2023'],
])('the period that "%s" names', (title, expected) => {
  expect(namedPeriod(title)?.period).toBe(expected);
});

test('the year of a month comes from the folder, else it is the last such month before the date', () => {
  expect(namedPeriod('8월 회고 및 9월 계획', { year: 2021 })).toEqual({ period: '2021-08', yearFrom: 'text' });
  expect(namedPeriod('12월 회고', { date: date('2024-01-03') })).toEqual({ period: '2023-12', yearFrom: 'date' });
  expect(namedPeriod('3월 회고', { date: date('2024-03-31') })?.period).toBe('2024-03');
});

test('what comes after, weeks and intervals', () => {
  expect(['2024', '2024-H1', '2024-H2', '2024-Q4', '2024-12'].map((one) => nextPeriod(period.parse(one)))).toEqual([
    '2025',
    '2024-H2',
    '2025-H1',
    '2025-Q1',
    '2025-01',
  ]);
  // A Friday looks back on its own week, a Monday on the one before.
  expect(weekBefore(date('2024-07-19'))).toBe('2024-W29');
  expect(weekBefore(date('2024-07-22'))).toBe('2024-W29');
  expect(statedInterval('기간: 2024.02.13 ~ 04.05')).toBe('2024-02-13/2024-04-05');
});

test.each([
  ['2020-03-30-18:00', '2020-03-30'],
  ['2024-07-15 00:00:00 +/-TTTT', '2024-07-15'],
  ['2018-4-19 16:21:13', '2018-04-19'],
  ['2023-12-31T20:09:51.129Z', '2024-01-01'],
  ['2019-12-31 20:00:00 +0900', '2019-12-31'],
  ['2024년 7월 3일 오후 9:12', '2024-07-03'],
  ['Sun, 05 Nov 2023 16:00:00 GMT', '2023-11-06'],
  ['2022-06-31', undefined],
  ['언젠가', undefined],
])('the day of "%s"', (text, expected) => {
  expect(readDay(text).date).toBe(expected);
});

describe('what a goal promises', () => {
  test.each([
    ['코테 공부 (일주일에 두 문제)', { count: 2, unit: '문제', every: 'week' }],
    ['주 3회 운동', { count: 3, unit: '회', every: 'week' }],
    ['월 1권 읽기', { count: 1, unit: '권', every: 'month' }],
    ['하루 30분 걷기', { count: 30, unit: '분', every: 'day' }],
    ['매일 TIL', { every: 'day' }],
    ['주 1~2회 달리기', { every: 'week' }],
    ['블로그 글 40개 쓰기', { count: 40, unit: '개' }],
    ['토익 900점', { reach: 900, unit: '점' }],
    ['10km 완주', undefined],
    ['3년차 개발자 되기', undefined],
    ['1월에 이사하기', undefined],
    ['두 번째 면접 준비', undefined],
  ])('%s', (text, target) => {
    expect(promise(text, year).target).toEqual(target);
  });

  test('over which stretch of time, until what, and how it ended', () => {
    expect(promise('자바 기본기 (12/29 ~ 1/5)', year).period).toBe('2024-12-29/2025-01-05');
    expect(promise('이력서 3월까지', year).period).toBe('2025-01/2025-03');
    expect(promise('상반기 안에 이사', year).period).toBe('2025-H1');
    expect(promise('네트워크 책 (3개월)', year).within).toBe('P3M');
    expect(promise('이직할 때까지 매주 한 문제', year).until).toBe('이직');
    expect(promise('매월 글 두 편 → 실패', year).verdict).toBe('failed');
    expect(promise('✅ 이사', year)).toMatchObject({ title: '이사', verdict: 'done' });
  });
});
