import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedAt } from '../../src/insight/expected.ts';
import { planProgress } from '../../src/insight/plans.ts';
import type { GoalProgress } from '../../src/insight/progress.ts';
import { addDays, type CivilDate } from '../../src/model/date.ts';
import type { RetroEntry } from '../../src/model/retro.ts';
import { day, makePlan, makeRetro, standing } from './make.ts';

const anyToday = fc.integer({ min: -40, max: 500 }).map((days) => addDays(day('2026-01-01'), days));
const inYear = fc.integer({ min: 0, max: 364 }).map((days) => addDays(day('2026-01-01'), days));

const anyGoal = fc.record(
  {
    target: fc.oneof(
      fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ count: fc.integer({ min: 1, max: 5 }), every: fc.constantFrom('day', 'week', 'month', 'quarter') }),
      fc.record({ from: fc.constantFrom(0, 700), reach: fc.constantFrom(100, 900) }),
      fc.record({ every: fc.constantFrom('week', 'month') }),
    ),
    period: fc.constantFrom('2026', '2026-H1', '2026-Q2', '2026-W20', '2025-12-29/2026-01-05', '2026-03-10'),
    within: fc.constantFrom('P3M', 'P10D', 'P1Y'),
    carryTo: fc.constantFrom('2026-H2', '2026-11', '2027'),
  },
  { requiredKeys: [] },
);
const anyDone = fc.record(
  { count: fc.nat(6), value: fc.integer({ min: 0, max: 1000 }), on: inYear },
  { requiredKeys: [] },
);
const periods = [
  '2026',
  '2026-H1',
  '2026-Q1',
  '2026-Q3',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-06',
  '2026-11',
  '2026-W02',
  '2026-W10',
  '2026-W20',
  '2026-W53',
  '2026-03-10',
  '2026-03-15/2026-04-20',
];
const anyRetros = fc
  .array(fc.tuple(fc.constantFrom(...periods), fc.array(anyDone, { maxLength: 3 })), { maxLength: 8 })
  .map((told) =>
    told.map(([period, done], index) =>
      makeRetro(
        period,
        done.map((one) => ({ ...one, goal: '2026/goal' })),
        { id: `r${index}` },
      ),
    ),
  );

describe('whatever a plan promises and a log tells', () => {
  it('what is expected never falls back from the target and arrives there', () => {
    fc.assert(
      fc.property(anyGoal, inYear, fc.nat(60), (fields, from, days) => {
        const goal = standing(fields, [], '2026-05-05');
        const end = goal.windows.at(-1)?.end as CivilDate;
        const start = goal.windows[0]?.start as CivilDate;
        if (goal.target === undefined) return;
        const [earlier, later] = [expectedAt(goal, from), expectedAt(goal, addDays(from, days))];
        const way = Math.sign(goal.shape === 'level' ? goal.target - (goal.from ?? 0) : 1);
        if (goal.shape !== 'milestone') expect(((later ?? 0) - (earlier ?? 0)) * way).toBeGreaterThanOrEqual(-1e-9);
        expect(expectedAt(goal, end)).toBeCloseTo(goal.target, 9);
        if (goal.shape !== 'milestone') expect(expectedAt(goal, addDays(start, -1))).toBeCloseTo(goal.from ?? 0, 9);
      }),
    );
  });

  it('figures stay in their bounds', () => {
    fc.assert(
      fc.property(anyGoal, anyRetros, anyToday, (fields, retros, today) => {
        const goal = standing(fields, retros, today);
        expect(goal.asOf <= today).toBe(true);
        for (const share of [goal.ratio, goal.execution ?? 0, ...goal.cells.map(({ adherence }) => adherence)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(goal.shortfall).toBeGreaterThanOrEqual(0);
        expect(Number.isNaN(goal.forecast?.atEnd ?? 0)).toBe(false);
        expect((goal.forecast?.reachedOn ?? addDays(goal.asOf, 1)) > goal.asOf).toBe(true);
        expect(
          goal.windows.every(({ start, end }, index) => start <= end && (goal.windows[index - 1]?.end ?? '') < start),
        ).toBe(true);
        expect(['done'].includes(goal.derived)).toBe(goal.doneOn !== undefined && goal.derived !== 'shown');
      }),
    );
  });

  it('cells stand in order, apart, inside the windows and the past, and hold no more than was done', () => {
    fc.assert(
      fc.property(anyGoal, anyRetros, anyToday, (fields, retros, today) => {
        const { cells, windows, marks } = standing(fields, retros, today);
        for (const [index, { span }] of cells.entries()) {
          expect(span.start <= span.end && span.end <= today).toBe(true);
          expect((cells[index - 1]?.span.end ?? '') < span.start).toBe(true);
          expect(windows.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
        }
        const [inCells, all] = [cells, marks].map((some) => some.reduce((sum, { amount }) => sum + amount, 0));
        expect(inCells).toBeLessThanOrEqual((all ?? 0) + 1e-6);
      }),
    );
  });

  it('nothing depends on the order of entries', () => {
    fc.assert(
      fc.property(anyGoal, anyRetros, anyToday, (fields, retros, today) => {
        const plans = [
          makePlan('2025', [{ id: 'goal', title: '작년' }]),
          makePlan('2026', [{ ...fields, id: 'goal', title: '목표', carriedFrom: '2025/goal' }]),
        ];
        const one = planProgress({ plans, retros }, today);
        const other = planProgress({ plans: [...plans].reverse(), retros: [...retros].reverse() }, today);
        expect(other.get('2026')).toEqual(one.get('2026'));
        expect(other.get('2025')).toEqual(one.get('2025'));
      }),
    );
  });

  it('doing one thing more never takes a quantity back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        anyRetros,
        fc.constantFrom(...periods),
        anyDone,
        (count, retros, period, done) => {
          const goal = { target: { count } };
          const more = makeRetro(period, [{ ...done, goal: '2026/goal' }], { id: 'more' });
          const [before, after] = [retros, [...retros, more]].map((some) => standing(goal, some, '2027-06-01'));
          expect(after?.ratio).toBeGreaterThanOrEqual(before?.ratio ?? 0);
        },
      ),
    );
  });

  it('the day a goal was done on stays when days go by', () => {
    const over = (retros: RetroEntry[], today: CivilDate) =>
      retros.filter(({ data }) =>
        standing({ period: data.period }, [], today).windows.every(({ end }) => end <= today),
      );
    fc.assert(
      fc.property(anyGoal, anyRetros, anyToday, fc.nat(200), (fields, retros, today, days) => {
        const past = over(retros, today);
        const [before, after] = [today, addDays(today, days)].map((when) => standing(fields, past, when)) as [
          GoalProgress,
          GoalProgress,
        ];
        if (before.doneOn !== undefined) expect(after.doneOn).toBe(before.doneOn);
      }),
    );
  });

  it('a settled goal stays settled', () => {
    const settled = ['done', 'missed', 'carried'];
    fc.assert(
      fc.property(anyGoal, fc.nat(200), (fields, days) => {
        const today = day('2027-03-01');
        const [before, after] = [today, addDays(today, days)].map((when) => standing(fields, [], when)) as [
          GoalProgress,
          GoalProgress,
        ];
        if (settled.includes(before.status)) expect(after.status).toBe(before.status);
      }),
    );
  });
});
