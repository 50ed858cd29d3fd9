import type { reviewKo } from './review-ko.ts';

const questions = (count: number) => `${count} ${count === 1 ? 'question' : 'questions'}`;
const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** What is said of questions that are to be read again. */
export const reviewEn: typeof reviewKo = {
  review: 'Questions to review',
  reviewHeadline: (overdue, week) =>
    overdue > 0
      ? `${questions(overdue)} overdue for review`
      : week > 0
        ? `Nothing overdue; ${questions(week)} to review this week`
        : 'Nothing to review this week',
  reviewRule: (after) =>
    `Confidence 0 comes back after ${days(after[0] ?? 0)}, 1 after ${after[1]}, 2 after ${after[2]}, 3 after ${after[3]}. An answer missed or half given in an interview since then brings it forward.`,
  reviewGroup: (group) =>
    ({ overdue: 'Overdue', week: 'This week', later: 'Later', untouched: 'Never looked at' })[group],
  calendarFeed: 'Subscribe (.ics)',
  calendarHint: 'what is due within sixty days',
  calendarName: (site) => `${site}: questions to review`,
  dueIn: (late) =>
    late > 0 ? `${days(late)} overdue` : late === 0 ? 'today' : late === -1 ? 'tomorrow' : `in ${days(-late)}`,
  seenAgo: (ago) => (ago === 0 ? 'seen today' : `seen ${days(ago)} ago`),
  neverSeen: 'never seen',
  shortfallsHeadline: (total, open) =>
    open === total
      ? `The ${questions(total)} that went wrong in interviews ${total === 1 ? 'has' : 'have'} no answer yet.`
      : open > 0
        ? `${open} of the ${questions(total)} that went wrong in interviews still ${open === 1 ? 'has' : 'have'} no answer.`
        : `Every one of the ${questions(total)} that went wrong in interviews has an answer now.`,
  openShortfalls: 'Went wrong, no answer yet',
  answeredShortfalls: 'Went wrong, answered since',
  answerNow: 'answer',
  writtenSince: 'written since',
  answeredWell: (where, times) =>
    times > 1 ? `answered well ${times} times since, at ${where}` : `answered well at ${where}`,
};
