import { addDays, type CivilDate, daysInclusive } from '../model/date.ts';
import { applicationDays } from './day.ts';
import { byKeys } from './order.ts';
import type { Asked, BankedQuestion } from './questions.ts';

/**
 * Days after which a question is looked at again, by the confidence with which it was answered (0 … 3). Each is some
 * four times and more the one before: what comes back easily is worth more when it is left alone for longer, as in the
 * boxes of Sebastian Leitner (So lernt man lernen, 1972). A day, a week, a month, a third of a year.
 */
export const reviewIntervals = [1, 7, 30, 120] as const;

/** Days that count as "this week", today included. */
const week = 7;

/** `untouched`: never looked at, and never known to have gone wrong. */
export type ReviewGroup = 'overdue' | 'week' | 'later' | 'untouched';

/** Why a question is due when it is: its own interval, or an interview in which it went wrong. */
export type ReviewReason = 'interval' | 'partly' | 'missed';

/** A question of a bank and when it is to be read again. */
export interface DueQuestion {
  banked: BankedQuestion;
  /** Undefined for what was never touched. */
  due?: CivilDate | undefined;
  /** Days from `due` to today: more than 0 is overdue, 0 is due today. */
  late: number;
  reason?: ReviewReason | undefined;
  /** Days since it was looked at. */
  age?: number | undefined;
  group: ReviewGroup;
}

/**
 * Every question of every bank and when it is due: `on` + the interval of its confidence. An answer that was missed in an
 * interview since then makes it due a day after that, one that was half given a week after; one that was never looked at
 * is due from the day on which it went wrong. The most overdue first, then the least sure; what was never touched last.
 */
export function reviewList(banked: Iterable<BankedQuestion>, today: CivilDate): DueQuestion[] {
  return [...banked].map((one) => dueQuestion(one, today)).sort(inOrder);
}

const inOrder = byKeys<DueQuestion>(
  ({ due }) => due ?? '9999-12-31',
  ({ banked }) => banked.review?.confidence ?? -1,
  ({ banked }) => banked.key,
);

function dueQuestion(banked: BankedQuestion, today: CivilDate): DueQuestion {
  const { review } = banked;
  const calls: { due: CivilDate; reason: ReviewReason }[] = review
    ? [{ due: addDays(review.on, reviewIntervals[review.confidence as 0 | 1 | 2 | 3]), reason: 'interval' }]
    : [];
  for (const one of banked.asked) {
    const { answered } = one.question;
    if (answered !== 'missed' && answered !== 'partly') continue;
    const on = askedOn(one);
    if (on !== undefined && (on > today || (review && on < review.on))) continue;
    // Without a day, all that is known is that it has been.
    if (on === undefined && review) continue;
    const wait = review ? reviewIntervals[answered === 'missed' ? 0 : 1] : 0;
    calls.push({ due: on === undefined ? today : addDays(on, wait), reason: answered });
  }
  const first = calls.sort(byKeys(({ due }) => due))[0];
  if (!first) return { banked, late: 0, group: 'untouched' };
  const late = daysInclusive(first.due, today) - 1;
  return {
    banked,
    ...first,
    late,
    age: review && Math.max(0, daysInclusive(review.on, today) - 1),
    group: late > 0 ? 'overdue' : late > -week ? 'week' : 'later',
  };
}

/** The day on which a question was asked: that of its stage, else the last one known of the application. */
export function askedOn({ stage, interview }: Pick<Asked, 'stage' | 'interview'>): CivilDate | undefined {
  return stage.date ?? applicationDays(interview).at(-1);
}

/** A question on the day on which a calendar shows it. */
export interface Reminder {
  question: DueQuestion;
  on: CivilDate;
}

/** What a calendar shows: each question that is due within `days` from today, what is overdue today. */
export function reminders(list: readonly DueQuestion[], today: CivilDate, days: number): Reminder[] {
  const last = addDays(today, days);
  return list.flatMap((question) =>
    question.due !== undefined && question.due <= last
      ? [{ question, on: question.late > 0 ? today : question.due }]
      : [],
  );
}
