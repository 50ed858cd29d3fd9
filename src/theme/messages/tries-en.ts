import type { triesKo } from './tries-ko.ts';

const count = (value: number, one: string, many = `${one}s`) =>
  `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`;
const ordinal = (value: number) => {
  const end = value % 100 > 10 && value % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${end}`;
};

/** What is said of tries, of problems that come back, and of the same time in other years. */
export const triesEn: typeof triesKo = {
  tries: 'Tries',
  triesTitle: (total, kept) =>
    kept > 0 ? `Kept ${kept} of ${count(total, 'try', 'tries')}` : count(total, 'try', 'tries'),
  triesLede: (open, old) =>
    open === 0
      ? 'What became of each is told.'
      : `${open} still open${old > 0 ? `, ${old} of them for more than three months` : ''}.`,
  openTry: 'Open',
  closedTries: (year) => `Resolved in ${year}`,
  triesHint: 'from the hollow ring on, a mark each time one looked back',
  tooOld: 'more than three months',
  tryLasted: (months) => (months === 0 ? 'within a month' : `after ${count(months, 'month')}`),
  allTries: 'All tries',
  recurring: 'Problems that come back',
  recurringHint: 'told in more than one retro',
  nthTime: (nth) => `${ordinal(nth)} time`,
  timesSince: (times, since) => `${count(times, 'time')} since ${since}`,
  sameMonthTitle: 'The same time in other years',
  goalsThen: 'Goals then',
};
