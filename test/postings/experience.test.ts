import { expect, test } from 'vitest';
import { experienceIn, overlapping } from '../../src/postings/experience.ts';

test.each([
  [0, 0, '0'],
  [0, 3, '0 1-3'],
  [3, 5, '1-3 4-6'],
  [5, undefined, '4-6 7-9 10+'],
  [7, 100, '7-9 10+'],
  [0, null, 'any'],
  [null, 100, 'any'],
  [15, 20, '10+'],
  [5, 3, '4-6'],
])('%s to %s years', (from, to, buckets) => {
  expect(overlapping(from, to).join(' ')).toBe(buckets);
});

test.each([
  ['백엔드 개발 경력 3년 이상', '1-3 4-6 7-9 10+'],
  ['서버 개발 경험이 3년 이상 7년 이하이신 분', '1-3 4-6 7-9'],
  ['경력 3~5년', '1-3 4-6'],
  ['경력 5년 – 10년 차', '4-6 7-9 10+'],
  ['2년차 이상의 경험', '1-3 4-6 7-9 10+'],
  ['경력 무관', 'any'],
  ['신입/경력', 'any'],
  ['신입 백엔드 개발자', '0'],
  ['3+ years of experience with Java', '1-3 4-6 7-9 10+'],
  ['2-4 years of professional experience', '1-3 4-6'],
  ['At least 7 years experience', '7-9 10+'],
  ['10년 이상 사랑받은 서비스\n경력 4년 이상', '4-6 7-9 10+'],
  ['2019~2024년에 이룬 경험', ''],
  ['주 3~5일 출근', ''],
  ['함께할 분을 찾습니다', ''],
])('%j', (text, buckets) => {
  expect(experienceIn(text).join(' ')).toBe(buckets);
});
