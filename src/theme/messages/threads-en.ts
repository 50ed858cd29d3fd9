import type { threadsKo } from './threads-ko.ts';

const number = (value: number) => value.toLocaleString('en-US');

/** What is said of how entries hang together. */
export const threadsEn = {
  readingTime: (minutes: number) => `${number(minutes)} min read`,
  backlinks: 'Linked from',
  moreBacklinks: (count: number) => `${number(count)} more`,
  related: 'Related',
  reasons: (reasons: readonly { label: string; isTitle: boolean }[]) =>
    reasons.map(({ label, isTitle }) => (isTitle ? `“${label}”` : label)).join(', '),
  series: 'Series',
  seriesPlace: (count: number, place: number) => `Part ${number(place)} of ${number(count)}`,
  seriesPart: (place: number) => `Part ${number(place)}`,
  seriesIn: (title: string) => `Series “${title}”`,
  seriesHeadline: (count: number) => `${number(count)} series`,
  previousPart: 'Previous part',
  nextPart: 'Next part',
  seriesLede: (count: number, minutes: number) =>
    `${number(count)} ${count === 1 ? 'part' : 'parts'}${minutes > 0 ? `, ${number(minutes)} min in all` : ''}`,
  editEntry: 'Edit this entry',
} satisfies typeof threadsKo;
