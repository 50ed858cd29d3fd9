import { periodSpan } from '../../model/period.ts';
import { bars, segments } from '../charts/bars.ts';
import { tryLife } from '../charts/life.ts';
import { statusRow } from '../charts/marks.ts';
import { movedLine } from '../charts/moved.ts';
import { entryHref, t } from '../site.ts';
import { tryHref } from '../tries.ts';
import type { Maker } from './card.ts';

/** What was promised and what became of it. */

export const goals: Maker = ({ plans, judged, counts }) => {
  if (judged === 0) return undefined;
  const statuses = plans.flatMap((plan) => plan.goals.filter((goal) => goal.judged).map(({ status }) => status));
  const parts = t.goalCounts(counts).map(({ text }) => text);
  const [plan] = plans;
  return {
    id: 'goals',
    sentence: t.goalsSentence(judged, parts.join(', ')),
    picture: statusRow(statuses, {
      title: t.goals,
      label: (status, count) => `${t.status(status)} ${count}`,
      id: 'card-goals',
    }),
    source: plan && { href: entryHref(plan.plan), text: plan.plan.data.title },
  };
};

export const execution: Maker = ({ executionRate, quarters }) => {
  const rates = quarters.flatMap(({ quarter, executionRate: rate }) => (rate === undefined ? [] : [{ quarter, rate }]));
  if (executionRate === undefined || rates.length === 0) return undefined;
  return {
    id: 'execution',
    sentence: t.executionSentence(executionRate),
    picture: bars(
      rates.map(({ quarter, rate }) => ({ label: t.quarter(quarter), value: rate * 100, text: t.percent(rate) })),
      { title: t.quarterRates, id: 'card-execution' },
    ),
    note: t.executionNote,
  };
};

export const moved: Maker = ({ year, moved: all }, today) => {
  const [most] = all;
  if (!most) return undefined;
  const { progress, first, now, days } = most;
  const { title } = progress.goal;
  const amount =
    first.figure !== undefined && now.figure !== undefined && first.figure !== now.figure
      ? { from: t.amount(first.figure, progress.unit), to: t.amount(now.figure, progress.unit) }
      : undefined;
  return {
    id: 'moved',
    sentence: t.promiseMoved(title, year, amount, days === 0 ? undefined : { from: first.end, to: now.end, days }),
    picture: movedLine(most, { today, words: t, title, id: 'card-moved' }),
    note: [t.promiseHint, all.length > 1 ? t.promisesChanged(all.length) : ''].filter(Boolean).join(' · '),
    source: { href: entryHref(progress.plan, progress.goal.id), text: progress.plan.data.title },
  };
};

export const longestTry: Maker = ({ longestTry: held }, today) => {
  if (!held || held.months < 2) return undefined;
  const start = periodSpan(held.retro.data.period).end;
  const closed = held.state === 'kept' || held.state === 'dropped' ? held.reviews.at(-1)?.retro : undefined;
  const end = closed ? periodSpan(closed.data.period).end : today;
  return {
    id: 'try',
    sentence: (held.reviews.length > 0 ? t.longestTrySentence : t.forgottenTrySentence)(held.text, held.months),
    picture: tryLife(held, {
      axis: { start, end },
      today,
      words: t,
      late: !closed,
      title: held.text,
      named: true,
      id: 'card-try',
    }),
    source: { href: tryHref(held), text: held.retro.data.title },
  };
};

export const unplanned: Maker = ({ unplanned: count, unplannedShare: share }) => {
  if (share === undefined || count === 0) return undefined;
  return {
    id: 'unplanned',
    sentence: t.unplannedSentence(count, share),
    picture: segments(
      [
        { label: t.plans, value: 1 - share, text: t.percent(1 - Math.round(share * 100) / 100) },
        { label: t.unplanned, value: share, text: t.percent(share) },
      ],
      { title: t.unplanned, id: 'card-unplanned' },
    ),
  };
};
