import { dateOf, day, type Days, daysOf, homeOf, meet, monthAround, yearOf } from './days.ts';
import { type File, items, list, plansOf, type Raw, type RawLog } from './log.ts';

/** One thing done for a goal. */
interface Done {
  days: Days;
  on: number;
  amount: number;
  value: number | undefined;
  /** Steps that it was the first to finish. */
  finished: string[];
}

/** A goal counted once more, day by day. */
export interface RawGoal {
  plan: File;
  goal: Raw;
  judged: boolean;
  status: string;
  execution: number | undefined;
  done: Done[];
  asOf: number;
  /** 0 … 1 of the way that is expected, and that was done, by the end of a day. */
  expected(on: number): number | undefined;
  way(on: number): number;
}

export function goalsOf(log: RawLog, year: number): RawGoal[] {
  return plansOf(log, year).flatMap((plan) => items(plan.data.goals, 'title').map((goal) => recount(log, plan, goal)));
}

function recount(log: RawLog, plan: File, goal: Raw): RawGoal {
  const done = doneFor(log, plan, goal);
  const shape = shapeOf(goal);
  const levels = done.filter(({ value }) => value !== undefined);
  const start: number | undefined = shape === 'level' ? (goal.target.from ?? levels[0]?.value) : 0;
  const reachedOn = shape === 'habit' ? undefined : dayReached(goal, done, start);
  const windows = windowsOf(log, plan, goal, reachedOn);
  const last = Math.max(...windows.map(([, to]) => to));
  const days = windows.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  const target = targetOf(goal, days);
  const counted = shape === 'habit' ? done.filter((one) => windows.some((window) => meet(one.days, window))) : done;
  const asOf = toldUntil(log, windows, last);

  const amountOf = (one: Done) =>
    shape === 'checklist' ? one.finished.length : shape === 'milestone' ? Number(one === done[0]) : one.amount;
  const sum = (until: number) =>
    counted.reduce((all, one) => {
      const [from, to] = one.days;
      return all + (amountOf(one) * Math.max(0, Math.min(until, to) - from + 1)) / (to - from + 1);
    }, 0);
  const total = counted.reduce((all, one) => all + amountOf(one), 0);
  const value = shape === 'level' ? (levels.at(-1)?.value ?? start ?? 0) : total;
  const expected = (on: number) =>
    target === undefined
      ? undefined
      : shape === 'milestone'
        ? on >= last
          ? 1
          : undefined
        : days.filter((one) => one <= on).length / days.length;
  const way = (on: number) => {
    if (target === undefined || start === undefined || target === start) return 0;
    const got = shape === 'level' ? (levels.filter((one) => one.on <= on).at(-1)?.value ?? start) : sum(on);
    return Math.min(1, Math.max(0, (got - start) / (target - start)));
  };

  const share = expected(asOf);
  const asked =
    share === undefined || target === undefined || start === undefined ? undefined : start + (target - start) * share;
  const down = target !== undefined && start !== undefined && target < start;
  const missing = asked === undefined ? 0 : Math.max(0, down ? value - asked : asked - value);
  const isMuch = (by: number) =>
    by > 0.05 * Math.abs((target ?? 0) - (start ?? 0)) && (shape === 'level' || by >= 1 - 1e-9);
  const isKept =
    shape === 'habit' && target !== undefined && asOf >= last && log.today > last && !isMuch(target - total);
  const isDone = reachedOn !== undefined || isKept;
  const verdict: string | undefined = goal.verdict?.result ?? goal.verdict;
  const goesOn =
    leaves(plan, goal) ||
    log.plans.some(({ data }) => list(data.goals).some((other) => other.carriedFrom === `${plan.id}/${goal.id}`));
  const derived = isDone
    ? 'done'
    : log.today < (windows[0] as Days)[0]
      ? 'upcoming'
      : log.today > last && asOf >= last
        ? goesOn
          ? 'carried'
          : 'missed'
        : isMuch(missing)
          ? 'behind'
          : 'on-track';
  const inFull = verdict === 'done' || reachedOn !== undefined;
  return {
    plan,
    goal,
    judged: !goal.stretch && target !== undefined,
    status: verdict === 'failed' ? 'missed' : (verdict ?? derived),
    execution: inFull
      ? 1
      : asked === undefined || asked === start
        ? undefined
        : Math.min(1, Math.max(0, (value - (start ?? 0)) / (asked - (start ?? 0)))),
    done,
    asOf,
    expected,
    way,
  };
}

function shapeOf({ target, steps }: Raw): string {
  if (target?.every) return 'habit';
  if (target?.reach !== undefined) return 'level';
  if (target?.count !== undefined) return 'quantity';
  return steps ? 'checklist' : 'milestone';
}

/** The steps that count, by the names under which retros finish them. */
function leavesOf(goal: Raw): Map<string, string[]> {
  const named = (step: Raw): string => step.id ?? step.title ?? step;
  return new Map(
    list(goal.steps).flatMap((step) => {
      const inner = list(step.steps).map(named);
      return [
        [named(step), inner.length > 0 ? inner : [named(step)]],
        ...inner.map((one): [string, string[]] => [one, [one]]),
      ] as [string, string[]][];
    }),
  );
}

/** Every line of every retro for the goal; a coarser retro adds what it says more than the finer ones inside it. */
function doneFor(log: RawLog, plan: File, goal: Raw): Done[] {
  const lines = log.retros.flatMap(({ data }) => {
    const [days, home] = [daysOf(data.period), homeOf(data.period)];
    const isMeant = (name: string) =>
      name === `${plan.id}/${goal.id}` || (name === goal.id && meet(home, daysOf(plan.data.period)));
    return items(data.done, 'title')
      .filter((done) => done.goal !== undefined && isMeant(done.goal))
      .map((done) => ({
        days: done.on ? ([day(done.on), day(done.on)] as const) : days,
        on: done.on ? day(done.on) : home[1],
        amount: (done.count ?? 1) as number,
        value: done.value as number | undefined,
        steps: list(done.steps) as string[],
        size: days[1] - days[0],
      }));
  });
  const counted: typeof lines = [];
  for (const one of lines.sort((a, b) => a.size - b.size)) {
    const inside = counted.filter(({ size, on }) => size < one.size && on >= one.days[0] && on <= one.days[1]);
    counted.push({ ...one, amount: Math.max(0, one.amount - inside.reduce((sum, { amount }) => sum + amount, 0)) });
  }
  const leaves = leavesOf(goal);
  const over = new Set<string>();
  return counted
    .sort((a, b) => a.on - b.on)
    .map(({ steps, ...one }) => {
      const finished = steps.flatMap((name) => leaves.get(name) ?? []).filter((leaf) => !over.has(leaf));
      for (const leaf of finished) over.add(leaf);
      return { ...one, finished };
    });
}

function dayReached(goal: Raw, done: readonly Done[], start: number | undefined): number | undefined {
  const { count, reach } = goal.target ?? {};
  const all = new Set([...leavesOf(goal).values()].flat()).size;
  let [sum, steps] = [0, 0];
  for (const { on, amount, value, finished } of done) {
    sum += amount;
    steps += finished.length;
    if (reach !== undefined) {
      if (value !== undefined && (reach >= (start ?? reach) ? value >= reach : value <= reach)) return on;
    } else if (count !== undefined ? sum >= count : all === 0 || steps === all) return on;
  }
  return undefined;
}

function leaves(plan: File, goal: Raw): boolean {
  return goal.carryTo !== undefined && !meet(daysOf(goal.carryTo), daysOf(plan.data.period));
}

function windowsOf(log: RawLog, plan: File, goal: Raw, reachedOn: number | undefined): Days[] {
  const [from, promised] = daysOf(goal.period ?? plan.data.period);
  let end = promised;
  const months = Number(/^P(\d+)M$/.exec(goal.within ?? '')?.[1]);
  if (months) {
    const date = dateOf(from);
    end = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()) / 86_400_000 - 1;
  }
  const other = list(plan.data.goals).find(({ id }) => goal.until !== undefined && id === goal.until);
  const until = other && dayReached(other, doneFor(log, plan, other), other.target?.from);
  if (until !== undefined) end = Math.max(from, Math.min(end, until));
  if (!goal.carryTo || leaves(plan, goal) || (reachedOn !== undefined && reachedOn <= end)) return [[from, end]];
  const [more, to] = daysOf(goal.carryTo);
  return [
    [from, end],
    [Math.max(more, end + 1), to],
  ];
}

function targetOf(goal: Raw, days: readonly number[]): number | undefined {
  const { count, every, reach } = goal.target ?? {};
  if (reach !== undefined) return reach;
  if (every === undefined) return count ?? (goal.steps ? new Set([...leavesOf(goal).values()].flat()).size : 1);
  if (count === undefined) return undefined;
  return days.reduce((sum, on) => {
    const [first, last] = monthAround(on);
    return sum + count / (every === 'day' ? 1 : every === 'week' ? 7 : last - first + 1);
  }, 0);
}

/** How far the retros tell of the windows: those of a week and more speak of every goal. */
function toldUntil(log: RawLog, windows: readonly Days[], last: number): number {
  const told = log.retros
    .filter(({ data }) => !/\/|^\d{4}-\d\d-\d\d$/.test(String(data.period)))
    .map(({ data }) => homeOf(data.period))
    .filter((home) => windows.some((window) => meet(home, window)))
    .map(([, to]) => to);
  const reported = Math.max((windows[0] as Days)[0] - 1, ...told);
  return Math.min(log.today, log.today > last + 45 ? Math.max(reported, last) : reported);
}

/** Of what a quarter asked for, what was carried out in it: 0 … 1, the mean over the goals. */
export function quarterRate(goals: readonly RawGoal[], quarter: string): number | undefined {
  const [from, to] = daysOf(quarter);
  const rates = goals
    .filter(({ judged }) => judged)
    .flatMap(({ expected, way, asOf }) => {
      const [before, after] = [expected(from - 1) ?? 0, expected(Math.min(to, asOf)) ?? 0];
      if (asOf < from || after <= before) return [];
      const asked = after - Math.max(before, way(from - 1));
      return [asked > 0 ? Math.min(1, Math.max(0, way(to) - way(from - 1)) / asked) : 1];
    });
  return rates.length > 0 ? rates.reduce((a, b) => a + b, 0) / rates.length : undefined;
}

/** How many lines of the year's retros moved a goal on. */
export function plannedIn(goals: readonly RawGoal[], year: number): number {
  return goals.reduce(
    (sum, { goal, done }) =>
      sum +
      done.filter(({ on, amount, value, finished }) => {
        if (yearOf(on) !== year) return false;
        if (goal.target?.reach !== undefined) return value !== undefined;
        return goal.steps ? finished.length > 0 : amount > 0;
      }).length,
    0,
  );
}
