import type { ReviewGroup } from '../../insight/review.ts';
import { withParticle } from '../../model/particle.ts';

/** What is said of questions that are to be read again. */
export const reviewKo = {
  review: '다시 볼 질문',
  reviewHeadline: (overdue: number, week: number) =>
    overdue > 0
      ? `다시 볼 때가 지난 질문이 ${overdue}개`
      : week > 0
        ? `밀린 질문은 없고, 이번 주에 ${withParticle(`${week}개`, '을/를')} 본다`
        : '이번 주에 다시 볼 질문은 없다',
  reviewRule: (days: readonly number[]) =>
    `자신 0은 ${days[0]}일, 1은 ${days[1]}일, 2는 ${days[2]}일, 3은 ${days[3]}일 뒤에 다시 봅니다. 그 사이 면접에서 놓치거나 일부만 답하면 앞당깁니다.`,
  reviewGroup: (group: ReviewGroup) =>
    ({ overdue: '지남', week: '이번 주', later: '나중', untouched: '아직 안 봄' })[group],
  calendarFeed: '달력에 구독 (.ics)',
  calendarHint: '예순 날 안에 볼 질문',
  calendarName: (site: string) => `${site}: 다시 볼 질문`,
  dueIn: (late: number) => (late > 0 ? `${late}일 지남` : late === 0 ? '오늘' : late === -1 ? '내일' : `${-late}일 뒤`),
  seenAgo: (days: number) => (days === 0 ? '오늘 봄' : `${days}일 전에 봄`),
  neverSeen: '본 적 없음',
  shortfallsHeadline: (total: number, open: number) =>
    open === total
      ? `면접에서 막힌 질문 ${total}개에 아직 답이 없다.`
      : open > 0
        ? `면접에서 막힌 질문 ${total}개 중 ${withParticle(`${open}개`, '은/는')} 아직 답이 없다.`
        : `면접에서 막힌 질문 ${total}개에 모두 답이 생겼다.`,
  openShortfalls: '막혔고 아직 답이 없는 것',
  answeredShortfalls: '막혔지만 답이 생긴 것',
  answerNow: '답',
  writtenSince: '그 뒤에 쓴 글',
  answeredWell: (where: string, times: number) =>
    times > 1 ? `${where} 등에서 ${times}번 잘 답함` : `${where}에서 잘 답함`,
};
