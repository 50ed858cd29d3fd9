/** What is said on social cards, and nowhere else. */
export const ogKo = {
  cardDone: (count: number) => `한 일 ${count}개`,
  cardTries: (count: number) => `해 볼 것 ${count}개`,
  cardGoals: (count: number) => `목표 ${count}개`,
  cardEntries: (count: number) => `글 ${count.toLocaleString('en-US')}편`,
};
