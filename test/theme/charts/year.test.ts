import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedGoals } from '../../../src/insight/moved.ts';
import { planProgress } from '../../../src/insight/plans.ts';
import { recurringProblems } from '../../../src/insight/problems.ts';
import { tries } from '../../../src/insight/tries.ts';
import { tryLife } from '../../../src/theme/charts/life.ts';
import { movedLine } from '../../../src/theme/charts/moved.ts';
import { ranks } from '../../../src/theme/charts/ranks.ts';
import { returns } from '../../../src/theme/charts/returns.ts';
import { makePlan, makeRetro } from '../../insight/make.ts';
import { span, today, words } from './fixture.ts';
import { collisions, count, nests, texts } from './read.ts';

const clean = (svg: string) => {
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(nests(svg)).toBe(true);
};

describe('a promise that moved', () => {
  const draw = (
    goal: Record<string, unknown>,
    amended: unknown[] = [],
    retros = [makeRetro('2026-06', [{ goal: 'goal', count: 3 }])],
  ) => {
    const plan = makePlan('2026', [{ id: 'goal', title: '책', ...goal }], { amended });
    const [moved] = movedGoals([...planProgress({ plans: [plan], retros }, today).values()], [], today);
    if (!moved) throw new Error('nothing moved');
    return movedLine(moved, { today, words, title: '책', id: 'm' });
  };

  it('draws what was promised first, what is promised now, what was done, and when it changed', () => {
    const svg = draw({ target: { count: 12, unit: '권' } }, [
      { on: '2026-07-01', goal: 'goal', text: '줄임', was: { count: 24 } },
    ]);
    clean(svg);
    expect(texts(svg)).toEqual(['지금 12권 · 12.31', '처음 24권 · 12.31', '7.1']);
    expect(count(svg, 'class="ls"')).toBe(1);
    expect(count(svg, 'class="ld"')).toBe(1);
    expect(collisions(svg)).toEqual([]);
  });

  it('reaches as far as the time that it is carried to', () => {
    const svg = draw({ period: '2026-Q3', carryTo: '2027-H1', steps: ['가', '나'] }, [], []);
    clean(svg);
    expect(texts(svg)).toEqual(['지금 2 · 27.6.30', '처음 2 · 9.30', '10.1']);
  });

  it('stands for levels down and up, and for milestones, without labels that touch', () => {
    for (const [goal, was] of [
      [{ target: { from: 94, reach: 20, unit: '분' } }, { reach: 10 }],
      [{ target: { from: 750, reach: 900, unit: '점' } }, { reach: 990 }],
      [{ period: '2026-12' }, { period: '2026-03' }],
    ] as const) {
      const svg = draw(
        goal,
        [{ on: '2026-04-01', goal: 'goal', text: '고침', was }],
        [makeRetro('2026-05', 'target' in goal ? [{ goal: 'goal', value: goal.target.from }] : [])],
      );
      clean(svg);
      expect(collisions(svg)).toEqual([]);
    }
  });
});

describe('the life of a try', () => {
  const axis = span('2026-01-01', '2026-11-20');
  const retros = (result?: string) => [
    makeRetro('2026-03', [], { try: ['일찍 자기'] }),
    ...(result ? [makeRetro('2026-05', [], { reviewed: [{ try: '2026-03#1', result }] })] : []),
  ];
  const draw = (result?: string, late = false) => {
    const [one] = tries({ retros: retros(result) }, today);
    if (!one) throw new Error('no try');
    return tryLife(one, { axis, today, words, late });
  };

  it('runs from its retro to what closed it', () => {
    const svg = draw('kept');
    clean(svg);
    expect(svg).toContain('<line class="lt" x1="27.78%" y1="12" x2="46.6%" y2="12"/>');
    expect(svg).toContain('<svg x="46.6%" y="12"><circle class="k" r="5"/></svg>');
  });

  it('runs on to today while it is open, and asks for attention when that is long', () => {
    expect(draw('half')).toContain('<line class="ld" x1="27.78%" y1="12" x2="100%" y2="12"/>');
    expect(draw(undefined, true)).toContain('<line class="la" x1="27.78%" y1="12" x2="100%" y2="12"/>');
    expect(draw(undefined)).not.toContain('class="la"');
  });
});

it('a problem that comes back has a dot for each time', () => {
  const problem = ['회의가 너무 길었다'];
  const [one] = recurringProblems(
    { retros: ['2026-01', '2026-03', '2026-10'].map((period) => makeRetro(period, [], { problem })) },
    today,
    (text) => text.split(' '),
  );
  if (!one) throw new Error('it did not come back');
  const svg = returns(one, { axis: span('2026-01-01', '2026-11-20'), today, words });
  clean(svg);
  expect(count(svg, '<circle')).toBe(3);
});

it('ranks leave room for names and figures at any width, whatever they are', () => {
  const row = fc.record({
    label: fc.constantFrom('데이터베이스', 'JVM', '설계', 'Spring Cloud Gateway', '아주 긴 이름을 가진 어떤 주제'),
    value: fc.nat(300),
    more: fc.nat(9),
    text: fc.constantFrom(undefined, '놓침 12 · 일부 3', '1,204'),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const svg = ranks(rows, { title: '많이 쓴 기술', id: 'r' });
      clean(svg);
      const bars = [...svg.matchAll(/<rect class="\w+" x="([\d.]+)%" y="\d+" width="([\d.]+)%"/g)];
      for (const [, x, width] of bars) expect(Number(x) + Number(width)).toBeLessThanOrEqual(100.01);
      expect(collisions(svg)).toEqual([]);
    }),
  );
});
