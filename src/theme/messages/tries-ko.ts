import { withParticle } from './particle.ts';

const ordinals = ['', '첫', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열'];

/** What is said of tries, of problems that come back, and of the same time in other years. */
export const triesKo = {
  tries: '해 볼 것',
  triesTitle: (total: number, kept: number) =>
    kept > 0
      ? `해 보기로 한 ${total}가지 중 ${withParticle(`${kept}가지`, '을/를')} 지켰다`
      : `해 보기로 한 것 ${total}가지`,
  triesLede: (open: number, old: number) =>
    open === 0
      ? '모두 어떻게 됐는지 적었다.'
      : `${withParticle(`${open}가지`, '이/가')} 아직 열려 있${old > 0 ? `고, 그중 ${withParticle(`${old}가지`, '은/는')} 석 달이 넘었다.` : '다.'}`,
  openTry: '열려 있는 것',
  closedTries: (year: number) => `${year}년에 마음먹은 것`,
  triesHint: '빈 고리에서 시작해, 돌아본 때마다 표시',
  tooOld: '석 달이 넘음',
  tryLasted: (months: number) => (months === 0 ? '한 달 안에' : `${months}달 만에`),
  allTries: '해 볼 것 모두 보기',
  recurring: '돌아오는 문제',
  recurringHint: '회고마다 적은 문제 중 되풀이된 것',
  nthTime: (nth: number) => `${ordinals[nth] ?? nth} 번째`,
  timesSince: (times: number, since: string) => `${since}부터 ${times}번`,
  sameMonthTitle: '다른 해의 이맘때',
  goalsThen: '그때의 목표',
};
