import { describe, expect, test } from 'vitest';
import { goalsThen, sameTimes } from '../../src/insight/same-time.ts';
import { makePlan, makeRetro } from './make.ts';

const retros = [
  '2023-10',
  '2024-10',
  '2025-10',
  '2025-11',
  '2026-10',
  '2025',
  '2026',
  '2025-W44',
  '2026-W44',
  '2025-10-01/2025-10-31',
].map((period) => makeRetro(period));

test('the same stretch of other years, the nearest year first', () => {
  const others = sameTimes(retros);
  const of = (id: string) => others.get(id)?.map((retro) => retro.id);
  expect(of('2026-10')).toEqual(['2025-10', '2024-10', '2023-10']);
  expect(of('2024-10')).toEqual(['2023-10', '2025-10', '2026-10']);
  expect(of('2026-W44')).toEqual(['2025-W44']);
  for (const id of ['2025-11', '2025', '2025-10-01~2025-10-31']) expect(of(id), id).toBeUndefined();
});

describe('how the goals stood then', () => {
  const plans = [
    makePlan('2025', [
      { id: 'books', title: '책', target: { count: 12 } },
      { id: 'blog', title: '블로그 열기' },
    ]),
  ];
  const told = [
    makeRetro('2025-06', [{ goal: 'books', count: 6 }]),
    makeRetro('2025-10', [{ goal: 'books', count: 1 }]),
    makeRetro('2025-12', [{ goal: 'books', count: 5 }, { goal: 'blog' }]),
  ];

  test('is told by what was reported until that day', () => {
    const then = (index: number) => goalsThen({ plans, retros: told }, told[index] as (typeof told)[number]);
    expect(then(0)).toMatchObject({ 'on-track': 2, behind: 0, done: 0 });
    expect(then(1)).toMatchObject({ 'on-track': 1, behind: 1, done: 0 });
    expect(then(2)).toMatchObject({ done: 2 });
  });

  test('is unknown where no plan covers the time', () => {
    expect(goalsThen({ plans, retros: told }, makeRetro('2024-10'))).toBeUndefined();
  });
});
