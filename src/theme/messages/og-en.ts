import type { ogKo } from './og-ko.ts';

const counted = (value: number, one: string, many: string) =>
  `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`;

export const ogEn: typeof ogKo = {
  cardDone: (count) => `${count} done`,
  cardTries: (count) => `${count} to try`,
  cardGoals: (count) => counted(count, 'goal', 'goals'),
  cardEntries: (count) => counted(count, 'entry', 'entries'),
};
