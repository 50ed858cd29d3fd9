const number = (value: number) => value.toLocaleString('en-US');

/** What is said of how entries hang together. */
export const threadsKo = {
  readingTime: (minutes: number) => `읽는 데 ${number(minutes)}분`,
  backlinks: '이 글을 가리키는 글',
  moreBacklinks: (count: number) => `그 밖 ${number(count)}편`,
  related: '함께 읽을 글',
  /** What two entries have in common: words as they are, titles in quotation marks. */
  reasons: (reasons: readonly { label: string; isTitle: boolean }[]) =>
    reasons.map(({ label, isTitle }) => (isTitle ? `‘${label}’` : label)).join(', '),
  series: '연재',
  seriesPlace: (count: number, place: number) => `${number(count)}편 중 ${number(place)}편`,
  seriesPart: (place: number) => `${number(place)}편`,
  seriesIn: (title: string) => `연재 ‘${title}’`,
  seriesHeadline: (count: number) => `연재 ${number(count)}개`,
  previousPart: '앞 편',
  nextPart: '다음 편',
  seriesLede: (count: number, minutes: number) =>
    `${number(count)}편${minutes > 0 ? `, 모두 읽는 데 ${number(minutes)}분` : ''}`,
  editEntry: '이 글 고치기',
};
