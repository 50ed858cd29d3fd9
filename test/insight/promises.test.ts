import { describe, expect, test } from 'vitest';
import { movedGoals } from '../../src/insight/moved.ts';
import { planProgress } from '../../src/insight/plans.ts';
import { type GoalPromise, promiseOf, type Revision } from '../../src/model/promise.ts';
import type { RetroEntry } from '../../src/model/retro.ts';
import { day, makePlan, makeRetro } from './make.ts';

const books = (count: number) => ({ id: 'books', title: '책', target: { count, unit: '권' } });

/** What moved in a plan of 2026, as one line a goal. */
function movesOf(
  goals: unknown[],
  { amended = [], revisions = [], retros = [] }: { amended?: unknown[]; revisions?: Revision[]; retros?: RetroEntry[] },
  today = '2026-11-20',
): string[] {
  const plan = makePlan('2026', goals, { amended });
  const progress = [...planProgress({ plans: [plan], retros }, day(today)).values()];
  return movedGoals(progress, revisions, day(today)).map(
    ({ progress: { goal }, promises, days, distance }) =>
      `${goal.id}: ${promises.map(({ on, figure, end }) => `${on} ${figure ?? '–'} by ${end}`).join(' → ')}; ${days} days, ${distance.toFixed(2)}`,
  );
}

/** A commit in which the plan of 2026 promised these goals. */
const commit = (on: string, ...goals: unknown[]): Revision => ({
  plan: '2026',
  on: day(on),
  goals: makePlan('2026', goals).data.goals.map(promiseOf) as GoalPromise[],
});

describe('a promise that was changed', () => {
  test('is told by the plan itself, from the last change back to the first', () => {
    expect(
      movesOf([books(12)], {
        amended: [
          { on: '2026-07-01', goal: 'books', text: '줄인다', was: { count: 18 } },
          { on: '2026-04-01', goal: 'books', text: '줄인다', was: { count: 24 } },
          { on: '2026-05-01', text: '아무 목표도 아닌 말' },
        ],
      }),
    ).toEqual([
      'books: 2026-01-01 24 by 2026-12-31 → 2026-04-01 18 by 2026-12-31 → 2026-07-01 12 by 2026-12-31; 0 days, 0.50',
    ]);
  });

  test('is told by the commits of the plan, where the plan says nothing', () => {
    expect(
      movesOf([books(12)], {
        revisions: [commit('2026-01-03', books(24)), commit('2026-02-01', books(24)), commit('2026-06-02', books(12))],
      }),
    ).toEqual(['books: 2026-01-01 24 by 2026-12-31 → 2026-06-02 12 by 2026-12-31; 0 days, 0.50']);
  });

  test('is what the plan says where both speak', () => {
    expect(
      movesOf([books(12)], {
        amended: [{ on: '2026-03-01', goal: 'books', text: '줄인다', was: { count: 15 } }],
        revisions: [commit('2026-01-03', books(24)), commit('2026-06-02', books(12))],
      }),
    ).toEqual(['books: 2026-01-01 15 by 2026-12-31 → 2026-03-01 12 by 2026-12-31; 0 days, 0.20']);
  });

  test('is seen in what was carried, without any record', () => {
    expect(
      movesOf(
        [
          { id: 'kafka', title: '카프카', period: '2026-H1', carryTo: '2026-H2', steps: ['가', '나'] },
          { id: 'k8s', title: '쿠버네티스', period: '2026-Q3', carryTo: '2027-H1', steps: ['가', '나'] },
        ],
        {},
      ),
    ).toEqual([
      'k8s: 2026-07-01 2 by 2026-09-30 → 2026-10-01 2 by 2027-06-30; 273 days, 0.75',
      'kafka: 2026-01-01 2 by 2026-06-30 → 2026-07-01 2 by 2026-12-31; 184 days, 0.50',
    ]);
  });

  test('of a habit is what one window asks for; that it ends with another goal moves nothing', () => {
    const habit = (count: number, until?: string) => ({
      id: 'coding',
      title: '문제',
      target: { count, every: 'week' },
      ...(until && { until }),
    });
    const move = { id: 'move', title: '이직' };
    const retros = [makeRetro('2026-06', [{ goal: 'move', on: '2026-06-10' }])];
    expect(
      movesOf([habit(2, 'move'), move], {
        revisions: [commit('2026-01-03', habit(3, 'move'), move), commit('2026-03-03', habit(2, 'move'), move)],
        retros,
      }),
    ).toEqual(['coding: 2026-01-01 3 by 2026-06-10 → 2026-03-03 2 by 2026-06-10; 0 days, 0.33']);
    expect(
      movesOf([habit(2, 'move'), move], { revisions: [commit('2026-01-03', habit(2, 'move'), move)], retros }),
    ).toEqual([]);
  });

  test('of a level is a share of its way, and of a checklist its steps', () => {
    const level = (reach: number) => ({ id: 'toeic', title: '토익', target: { from: 750, reach } });
    const list = (...steps: string[]) => ({ id: 'list', title: '목록', steps });
    expect(
      movesOf([level(850), list('가', '나')], {
        revisions: [
          commit('2026-01-03', level(950), list('가', '나', '다', '라')),
          commit('2026-03-03', level(850), list('가', '나')),
        ],
      }),
    ).toEqual([
      'list: 2026-01-01 4 by 2026-12-31 → 2026-03-03 2 by 2026-12-31; 0 days, 0.50',
      'toeic: 2026-01-01 950 by 2026-12-31 → 2026-03-03 850 by 2026-12-31; 0 days, 0.50',
    ]);
  });

  test('that lies ahead of today, or is of another plan, is not known', () => {
    const revisions = [commit('2026-01-03', books(24)), commit('2026-12-02', books(12))];
    expect(movesOf([books(12)], { revisions })).toEqual([]);
    expect(
      movesOf([books(12)], { revisions: revisions.map((one) => ({ ...one, plan: '2025' })) }, '2026-12-31'),
    ).toEqual([]);
  });

  test('and changed back moved nothing in the end', () => {
    expect(
      movesOf([books(12)], {
        revisions: [commit('2026-01-03', books(12)), commit('2026-02-03', books(20)), commit('2026-03-03', books(12))],
      }),
    ).toEqual([]);
  });
});
