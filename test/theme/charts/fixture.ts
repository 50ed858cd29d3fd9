import type { Cell, GoalProgress, Mark, StepProgress } from '../../../src/insight/progress.ts';
import {
  type CivilDate,
  dayNumber,
  daysInclusive,
  fromDayNumber,
  minDate,
  parseDate,
} from '../../../src/model/date.ts';
import { type Period, type Span, periodSpan } from '../../../src/model/period.ts';
import { type Goal, goalShape } from '../../../src/model/plan.ts';
import type { ChartWords } from '../../../src/theme/charts/words.ts';

/** A date, or a test that does not run. */
export function date(text: string): CivilDate {
  const found = parseDate(text);
  if (!found) throw new Error(`no such day: ${text}`);
  return found;
}

export function span(from: string, to: string): Span {
  return { start: date(from), end: date(to) };
}

export const year = periodSpan('2026' as Period);
export const today = date('2026-11-20');

interface Promise {
  title?: string;
  target?: Goal['target'];
  steps?: readonly [title: string, doneOn?: string][];
  windows?: readonly Span[];
  /** Day and amount, or level. */
  done?: readonly (readonly [on: string, amount: number])[];
  /** Reported periods of a habit: what was done in each. */
  reports?: readonly (readonly [span: Span, amount: number, expected: number | undefined])[];
  asOf?: string;
  stretch?: boolean;
  carryTo?: string;
  carriedFrom?: GoalProgress;
  status?: GoalProgress['status'];
  derived?: GoalProgress['status'];
  doneOn?: string;
}

/** A goal and how it stands, by the arithmetic of DESIGN.md in a few lines: the drawings need honest figures. */
export function progress(promise: Promise): GoalProgress {
  const { title = '기술 서적 12권', windows = [year], done = [], reports = [], steps = [], doneOn } = promise;
  const goal: Goal = {
    id: 'goal',
    title,
    skills: [],
    stretch: promise.stretch ?? false,
    steps: steps.map(([one]) => ({ title: one, steps: [], visibility: 'public' })),
    visibility: 'public',
    ...(promise.target && { target: promise.target }),
    ...(promise.carryTo && { carryTo: promise.carryTo as Period }),
  };
  const shape = goalShape(goal);
  const asOf = promise.asOf ? date(promise.asOf) : today;
  const elapsed = (until: CivilDate) =>
    windows.reduce((sum, one) => sum + Math.max(0, daysInclusive(one.start, minDate(one.end, until))), 0);
  const gone = elapsed(asOf) / elapsed(date('2099-12-31'));

  const marks = (reports.length > 0 ? reports.map(([one, amount]) => [one.end, amount] as const) : done).map(
    ([on, amount]): Mark => ({
      span: { start: date(on), end: date(on) },
      on: date(on),
      amount: shape === 'level' ? 0 : amount,
      value: shape === 'level' ? amount : undefined,
      retro: '2026-01',
      done: {} as Mark['done'],
    }),
  );
  const cells = reports.map(([one, amount, expected]): Cell => ({
    span: one,
    amount,
    expected,
    adherence: expected ? Math.min(1, amount / expected) : 0,
  }));
  const asked = promise.target?.every
    ? promise.target.count === undefined
      ? undefined
      : cells.reduce((sum, cell) => sum + (cell.expected ?? 0), 0) / Math.max(gone, 0.01)
    : undefined;
  const target =
    shape === 'habit'
      ? asked
      : shape === 'checklist'
        ? steps.length
        : shape === 'milestone'
          ? 1
          : (promise.target?.reach ?? promise.target?.count);
  const level = marks.at(-1)?.value;
  const from = promise.target?.from ?? marks[0]?.value;
  const sum =
    shape === 'level'
      ? (level ?? from ?? 0)
      : shape === 'checklist'
        ? steps.filter(([, on]) => on).length
        : shape === 'milestone'
          ? doneOn
            ? 1
            : 0
          : marks.reduce((all, mark) => all + mark.amount, 0);
  const expected =
    shape === 'milestone' || target === undefined
      ? undefined
      : shape === 'level'
        ? (from ?? 0) + (target - (from ?? 0)) * gone
        : target * gone;
  const falling = shape === 'level' && target !== undefined && from !== undefined && target < from;
  const missing = expected === undefined ? 0 : Math.max(0, falling ? sum - expected : expected - sum);
  const status =
    promise.status ??
    (promise.doneOn || (target !== undefined && sum >= target && !falling)
      ? 'done'
      : missing > 1
        ? 'behind'
        : target === undefined
          ? 'shown'
          : 'on-track');
  return {
    key: '2026/goal',
    plan: {} as GoalProgress['plan'],
    goal,
    shape,
    windows: [...windows],
    status,
    derived: promise.derived ?? status,
    judged: !promise.stretch && target !== undefined,
    unit: promise.target?.unit,
    target,
    done: sum,
    from,
    asOf,
    expected,
    expectedToday: expected,
    shortfall: status === 'done' ? 0 : missing,
    ratio: target
      ? Math.min(1, shape === 'level' && from !== undefined ? (sum - from) / (target - from || 1) : sum / target)
      : 0,
    execution: expected ? Math.min(1, sum / expected) : undefined,
    doneOn: doneOn ? date(doneOn) : undefined,
    marks,
    cells,
    steps: steps.map(([one, on]): StepProgress => ({
      id: one,
      title: one,
      doneOn: on ? date(on) : undefined,
      steps: [],
    })),
    before: promise.carriedFrom ? [promise.carriedFrom] : [],
  };
}

/** The ISO weeks (Monday to Sunday) of a span. */
export function weeks({ start, end }: Span): Span[] {
  const first = dayNumber(start);
  return Array.from({ length: Math.floor(daysInclusive(start, end) / 7) }, (_, i) => ({
    start: fromDayNumber(first + i * 7),
    end: fromDayNumber(first + i * 7 + 6),
  }));
}

export function months(count: number): Span[] {
  return Array.from({ length: count }, (_, i) => periodSpan(`2026-${String(i + 1).padStart(2, '0')}` as Period));
}

const figure = (value: number) =>
  `${value < 0 ? '−' : ''}${Number(Math.abs(value).toFixed(1)).toLocaleString('en-US')}`;

/** What `messages/ko` says, near enough. */
export const words: ChartWords = {
  number: figure,
  amount: (value, unit = '') => figure(value) + unit,
  date: (day) => `${Number(day.slice(5, 7))}.${Number(day.slice(8))}`,
  month: (day) => `${Number(day.slice(5, 7))}월`,
  days: (count) => `${count}일`,
  today: '오늘',
  status: (status) =>
    ({
      upcoming: '예정',
      'on-track': '순항',
      behind: '뒤처짐',
      done: '완료',
      partial: '일부',
      missed: '놓침',
      carried: '이월',
      dropped: '그만둠',
      shown: '기록',
    })[status],
  expected: (amount) => `기대 ${amount}`,
  target: (amount) => `목표 ${amount}`,
  carried: (to) => `${to.replace('2026-H2', '하반기')}로`,
  weeksOf: (one) => `${one}, 주마다 쓴 글`,
  waiting: (count) => `진행 ${count}`,
  rejected: (count) => `탈락 ${count}`,
  withdrawn: (count) => `그만둠 ${count}`,
  answer: (how) => ({ well: '잘함', partly: '일부', missed: '놓침', unanswered: '적지 않음' })[how],
  mood: (value) => `다섯 가운데 ${value}`,
  promisedFirst: '처음',
  promisedNow: '지금',
  dateSeenFrom: (day, year) =>
    `${Number(day.slice(0, 4)) === year ? '' : `${day.slice(2, 4)}.`}${Number(day.slice(5, 7))}.${Number(day.slice(8))}`,
};
