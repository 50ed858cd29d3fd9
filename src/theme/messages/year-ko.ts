import { type CivilDate, dayOf, monthOf, yearOf } from '../../model/date.ts';
import { particleFor, withParticle } from './particle.ts';

const percent = (share: number) => `${Math.round(share * 100)}%`;
const longDate = (date: CivilDate) => `${yearOf(date)}년 ${monthOf(date)}월 ${dayOf(date)}일`;
const day = (date: CivilDate, year: number) =>
  `${yearOf(date) === year ? '' : `${yearOf(date)}년 `}${monthOf(date)}월 ${dayOf(date)}일`;
/** `9월 30일에서 2027년 6월 30일로`. */
const fromTo = (from: string, to: string) => `${from}에서 ${withParticle(to, '으로/로')}`;

/** What is said of a year in review. */
export const yearKo = {
  yearHeadline: (judged: number, done: number) =>
    `${judged}가지를 약속해 ${withParticle(`${done}가지`, '을/를')} 마쳤다`,
  yearWithoutGoals: (value: number, retros: number) =>
    retros > 0 ? `회고 ${retros}편으로 보는 ${value}년` : `${value}년의 기록`,
  yearLede: (today: CivilDate | undefined, entries: number) =>
    `${today ? `${longDate(today)}까지 ` : ''}쓴 글 ${entries}편으로 셈했다. 문장의 숫자는 모두 기록에서 왔다.`,
  quarterRates: '분기마다 이행률',
  quarter: (name: string) => `${name.slice(-1)}분기`,
  executionSentence: (share: number) => `기대한 만큼의 ${withParticle(percent(share), '을/를')} 해냈다.`,
  executionNote: '목표마다 그때까지 기대한 것 중 한 만큼의 평균',
  goalsSentence: (judged: number, parts: string) => `목표 ${judged}개 중 ${parts}.`,
  promisedFirst: '처음',
  promisedNow: '지금',
  promiseHint: '점선은 처음의 약속, 줄선은 지금의 약속',
  promiseMoved: (
    title: string,
    year: number,
    amount: { from: string; to: string } | undefined,
    end: { from: CivilDate; to: CivilDate; days: number } | undefined,
  ) => {
    const moved = end && `${Math.abs(end.days)}일 ${end.days > 0 ? '미뤘다' : '당겼다'}`;
    const ends = end && fromTo(day(end.from, year), day(end.to, year));
    if (!amount) return `가장 많이 움직인 약속은 ‘${title}’. 끝을 ${ends} ${moved}.`;
    const amounts = fromTo(amount.from, amount.to);
    return end
      ? `가장 많이 움직인 약속은 ‘${title}’. ${amounts} 고치고 끝을 ${moved}.`
      : `가장 많이 움직인 약속은 ‘${title}’. ${amounts} 고쳤다.`;
  },
  promisesChanged: (count: number) => `고친 약속 ${count}개`,
  unplannedSentence: (count: number, share: number) =>
    `한 일 ${percent(share)}, ${withParticle(`${count}가지`, '이/가')} 계획에 없던 일이었다.`,
  writingYearSentence: (days: number, total: number) => `${days}일 동안 ${total}편을 썼다.`,
  writingGap: (start: CivilDate, end: CivilDate, days: number) =>
    `가장 길게 쉰 때는 ${monthOf(start)}월 ${dayOf(start)}일부터 ${monthOf(end)}월 ${dayOf(end)}일까지 ${days}일`,
  skillsSentence: (label: string, count: number) =>
    `가장 많이 쓴 기술은 ${label}, ${withParticle(`기록 ${count}개`, '이다/다')}.`,
  reachedNote: '막대는 그 단계까지 간 곳의 수',
  skillsNote: '한 일, 기록, 잘 답한 질문에 남은 것만 셈',
  practised: '많이 쓴 기술',
  interviewsSentence: (count: number, questionsAsked: number) =>
    `${count}곳에 지원해 질문 ${questionsAsked}개를 받았다.`,
  missedSentence: (total: number, missed: number, topic: string | undefined) =>
    `질문 ${total}개 중 ${withParticle(`${missed}개`, '을/를')} 놓쳤다.${topic ? ` 가장 자주 막힌 주제는 ${topic}.` : ''}`,
  partlySentence: (total: number, partly: number, topic: string | undefined) =>
    `질문 ${total}개 중 놓친 것은 없고 ${withParticle(`${partly}개`, '을/를')} 일부만 답했다.${topic ? ` 가장 자주 막힌 주제는 ${topic}.` : ''}`,
  answeredSentence: (total: number, well: number) =>
    `질문 ${total}개 중 ${withParticle(`${well}개`, '을/를')} 잘 답했다.`,
  missedTopics: '자주 막힌 주제',
  missedText: (missed: number, partly: number) =>
    [missed > 0 ? `놓침 ${missed}` : '', partly > 0 ? `일부 ${partly}` : ''].filter(Boolean).join(' · '),
  moodSentence: (low: string, high: string) => `${low}에 가장 가라앉았고 ${high}에 가장 좋았다.`,
  moodSteady: '기분은 한결같았다.',
  longestTrySentence: (text: string, months: number) =>
    `‘${text}’${particleFor(text, '을/를')} ${months}달 동안 붙들었다.`,
  forgottenTrySentence: (text: string, months: number) =>
    `‘${text}’${particleFor(text, '은/는')} 해 보기로 한 뒤 ${months}달째 돌아보지 않았다.`,
  byMonth: '달마다 쓴 글',
  moods: '달마다의 기분',
  card: '카드로 보기',
  cards: '다른 카드',
  wholeYear: (value: number) => `${value}년 결산 모두 보기`,
};
