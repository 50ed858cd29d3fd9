import { describe, expect, test } from 'vitest';
import { alike } from '../../src/insight/likeness.ts';
import { recurringProblems } from '../../src/insight/problems.ts';
import { stemsIn } from '../../src/search/stems.ts';
import { day, makeRetro } from './make.ts';

/** What comes back, one line a problem: `3 책: 2026-07 1, 2026-09 2, …`. */
function recurring(told: Record<string, unknown[]>, today = '2026-12-31'): string[] {
  const retros = Object.entries(told).map(([period, problem]) => makeRetro(period, [], { problem }));
  const texts = retros.flatMap(({ data }) => data.problem.map(({ text }) => text));
  return recurringProblems({ retros }, day(today), stemsIn(texts)).map(
    ({ topic, times, told: all }) =>
      `${times}${topic ? ` ${topic}` : ''}: ${all.map(({ retro, nth }) => `${retro.id} ${nth}`).join(', ')}`,
  );
}

describe('a problem that comes back', () => {
  test('is known by nearly the same words, whatever particle or ending they have', () => {
    expect(
      recurring({
        '2025-07': ['적기만 하고 해 보지는 않았다. 성수기 부하 테스트를 또 미뤘다.'],
        '2025-08': ['부하 테스트를 미뤘다. 알면서 미뤘다.', '알림이 CPU에만 걸려 있었다.'],
        '2025-11': ['카프카를 써 보긴 했다고 말했다.'],
      }),
    ).toEqual(['2: 2025-07 1, 2025-08 2']);
    expect(
      recurring({ '2026-01': ['Slept too late on weekdays'], '2026-02': ['Again slept too late on weekdays.'] }),
    ).toEqual(['2: 2026-01 1, 2026-02 2']);
  });

  test('is known by its topic, whatever its words', () => {
    expect(
      recurring({
        '2026-03': [{ text: '한 권도 못 읽었다', topic: '책' }],
        '2026-07': [{ text: '지하철에서 면접 질문만 봤다', topic: '책' }],
        '2026-09': ['회의가 길었다'],
        '2026-10': [{ text: '여덟 권에서 멈췄다', topic: '책' }],
      }),
    ).toEqual(['3 책: 2026-03 1, 2026-07 2, 2026-10 3']);
  });

  test('is one time where a year or a half repeats what its months said, and where a week and its month do', () => {
    expect(
      recurring({
        '2026-W06': ['메일함만 하루 종일 들여다봤다'],
        '2026-02': ['메일함만 하루 종일 들여다봤다'],
        '2026-H1': ['메일함만 하루 종일 들여다봤다'],
      }),
    ).toEqual([]);
    expect(
      recurring({
        '2026-02': ['메일함만 하루 종일 들여다봤다'],
        '2026-05': ['메일함만 하루 종일 들여다봤다'],
        '2026-H1': ['메일함만 하루 종일 들여다봤다'],
      }),
    ).toEqual(['2: 2026-02 1, 2026-05 2, 2026-H1 2']);
  });

  test('is not what shares a word, nor what lies ahead', () => {
    expect(
      recurring({
        '2026-01': ['면접에서 숫자 없이 말했다', '코테를 미뤘다'],
        '2026-02': ['면접이 세 번 겹쳤다', '발표를 미뤘다'],
        '2026-03': ['숫자를 세다가 하루가 갔다'],
      }),
    ).toEqual([]);
    const same = { '2026-01': ['회의가 너무 길었다'], '2026-03': ['회의가 너무 길었다'] };
    expect(recurring(same, '2026-02-10')).toEqual([]);
  });
});

test('comparing lines grows with their number, not with its square', () => {
  const line = (index: number) => ({
    name: undefined,
    sentences: [['회의', '길', `낱말${index}`, `다른${index * 7}`, `말${index % 50}`]],
  });
  const time = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => line(index));
    const start = performance.now();
    expect(alike(lines).length).toBe(count);
    return performance.now() - start;
  };
  time(1000);
  const [small, large] = [Math.max(time(2000), 1), time(8000)];
  expect(large / small).toBeLessThan(12);
});
