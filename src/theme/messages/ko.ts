import type { Status } from '../../insight/progress.ts';
import { type CivilDate, dayOf, monthOf, weekday, yearOf } from '../../model/date.ts';
import type { ApplicationResult, StageKind } from '../../model/interview.ts';
import type { NoteKind } from '../../model/note.ts';
import { type Period, periodKind, periodSpan } from '../../model/period.ts';
import type { GoalShape } from '../../model/plan.ts';
import { withParticle } from './particle.ts';
import { commentsKo } from './comments-ko.ts';
import { documentsKo } from './documents-ko.ts';
import { markdownKo } from './markdown-ko.ts';
import { marketKo } from './market-ko.ts';
import { ogKo } from './og-ko.ts';
import { reviewKo } from './review-ko.ts';
import { threadsKo } from './threads-ko.ts';
import { triesKo } from './tries-ko.ts';
import { yearKo } from './year-ko.ts';

const weekdays = ['월', '화', '수', '목', '금', '토', '일'];

const number = (value: number) => {
  const rounded = Math.round(value * 10) / 10;
  return `${rounded < 0 ? '−' : ''}${Math.abs(rounded).toLocaleString('en-US')}`;
};
const amount = (value: number, unit?: string) => number(value) + (unit ?? '');
const dot = (date: CivilDate) => `${monthOf(date)}.${dayOf(date)}`;
const longDate = (date: CivilDate) => `${yearOf(date)}년 ${monthOf(date)}월 ${dayOf(date)}일`;
const percent = (share: number) => `${Math.round(share * 100)}%`;

const statuses: Record<Status, string> = {
  upcoming: '아직',
  'on-track': '순항',
  behind: '뒤처짐',
  done: '완료',
  partial: '일부',
  missed: '놓침',
  carried: '넘김',
  dropped: '그만둠',
  shown: '기록',
};

const shapes: Record<GoalShape, string> = {
  habit: '습관',
  quantity: '쌓기',
  level: '수준',
  checklist: '점검표',
  milestone: '이정표',
};
const stages: Record<StageKind | 'applied' | 'accepted', string> = {
  applied: '지원',
  document: '서류',
  coding: '코딩 테스트',
  assignment: '과제',
  phone: '전화',
  technical: '기술 면접',
  culture: '컬처핏',
  executive: '임원 면접',
  final: '최종',
  offer: '제안',
  accepted: '수락',
  other: '그 밖',
};
const results: Record<ApplicationResult, string> = {
  pending: '진행 중',
  offer: '제안 받음',
  accepted: '수락',
  rejected: '탈락',
  withdrawn: '그만둠',
};
const noteKinds: Record<NoteKind, string> = {
  research: '공고 조사',
  diary: '일기',
  study: '공부',
  talk: '발표',
  post: '글',
};

const skillCategories: Record<string, string> = {
  language: '언어',
  framework: '프레임워크',
  database: '데이터베이스',
  messaging: '메시징',
  cloud: '클라우드',
  operations: '운영',
  observability: '관측',
  testing: '테스트',
  data: '데이터',
  frontend: '프런트엔드',
  mobile: '모바일',
  basics: '기본기',
  practice: '일하는 법',
};

function period(value: Period): string {
  const { start, end } = periodSpan(value);
  const year = `${value.slice(0, 4)}년`;
  switch (periodKind(value)) {
    case 'year':
      return year;
    case 'half':
      return `${year} ${value.endsWith('1') ? '상반기' : '하반기'}`;
    case 'quarter':
      return `${year} ${value.slice(-1)}분기`;
    case 'month':
      return `${year} ${monthOf(start)}월`;
    case 'week':
      return `${year} ${Number(value.slice(-2))}주`;
    case 'day':
      return longDate(start);
    case 'interval':
      return yearOf(start) === yearOf(end)
        ? `${year} ${dot(start)}–${dot(end)}`
        : `${yearOf(start)}.${dot(start)}–${yearOf(end)}.${dot(end)}`;
  }
}

/** A count of goals by status as one sentence's parts; the page lights the ones that want attention. */
const goalCounts = (counts: Partial<Record<Status, number>>) =>
  (['done', 'on-track', 'behind', 'partial', 'missed', 'carried', 'dropped', 'upcoming'] as const)
    .filter((status) => counts[status])
    .map((status) => ({ status, text: `${counts[status]}개 ${statuses[status]}` }));

/** Everything that hoego says, in Korean. What depends on a word or a number is a function of it. */
export const ko = {
  locale: 'ko',
  siteTitle: '회고',
  siteDescription: '계획과 회고, 면접과 배움의 기록',
  skip: '본문으로',
  nav: '큰 갈래',
  more: '더 보기',
  home: '올해',
  plans: '계획',
  retros: '회고',
  interviews: '면접',
  questions: '질문',
  notes: '기록',
  skills: '기술',
  tags: '태그',
  search: '찾기',
  year: (value: number) => `${value}년`,
  yearReview: '결산',
  footer: (author: string | undefined) =>
    author ? `${withParticle(author, '이/가')} 쓰고 hoego로 묶음` : 'hoego로 묶음',
  asOf: (date: CivilDate, entries: number) => `${longDate(date)} 기준 · 글 ${number(entries)}편`,
  private: '비공개',
  privateHint: '빌드에는 들어가지 않습니다',

  number,
  amount,
  percent,
  date: dot,
  longDate,
  /** With the year where that is not `year`. */
  dateSeenFrom: (date: CivilDate, year: number) =>
    yearOf(date) === year ? dot(date) : `${String(yearOf(date)).slice(2)}.${dot(date)}`,
  dateWithWeekday: (date: CivilDate) => `${dot(date)} ${weekdays[weekday(date) - 1]}`,
  fullToday: (date: CivilDate) => `${monthOf(date)}월 ${dayOf(date)}일 ${weekdays[weekday(date) - 1]}요일`,
  month: (date: CivilDate) => `${monthOf(date)}월`,
  span: (start: CivilDate, end: CivilDate) => (start === end ? dot(start) : `${dot(start)}–${dot(end)}`),
  days: (count: number) => `${number(count)}일`,
  period,
  /** Where the year is said nearby. */
  periodInYear: (value: Period) => period(value).replace(/^\d{4}년 /, ''),
  inDays: (days: number) => (days === 0 ? '오늘' : days === 1 ? '내일' : `${days}일 뒤`),
  written: (date: CivilDate) => `${longDate(date)}에 씀`,
  updated: (date: CivilDate) => `${longDate(date)}에 고침`,
  entries: (count: number) => `${number(count)}편`,
  items: (count: number) => `${number(count)}개`,
  places: (count: number) => `${number(count)}곳`,

  // Charts
  today: '오늘',
  status: (status: Status) => statuses[status],
  shape: (shape: GoalShape) => shapes[shape],
  expected: (text: string) => `기대 ${text}`,
  target: (text: string) => `목표 ${text}`,
  carried: (to: Period) => {
    const kind = periodKind(to);
    const name =
      kind === 'half'
        ? to.endsWith('1')
          ? '상반기'
          : '하반기'
        : kind === 'quarter'
          ? `${to.slice(-1)}분기`
          : kind === 'month'
            ? `${Number(to.slice(5))}월`
            : to.slice(0, 4);
    return withParticle(name, '으로/로');
  },
  weeksOf: (value: number) => `${value}, 주마다 쓴 글`,
  waiting: (count: number) => `진행 ${count}`,
  rejected: (count: number) => `탈락 ${count}`,
  withdrawn: (count: number) => `그만둠 ${count}`,
  answer: (how: 'well' | 'partly' | 'missed' | 'unanswered') =>
    ({ well: '잘함', partly: '일부', missed: '놓침', unanswered: '적지 않음' })[how],
  mood: (value: number) => `다섯 가운데 ${['하나', '둘', '셋', '넷', '다섯'][value - 1] ?? value}`,

  // Home and plans
  yearStanding: (value: number, judged: number) => `${value}년 목표 ${judged}개 중`,
  standing: (judged: number) => `목표 ${judged}개 중`,
  goalCounts,
  yearPassed: (share: number, left: number) => [
    `한 해의 ${withParticle(percent(share), '이/가')} 지남`,
    left === 0 ? '오늘이 마지막 날' : `${left}일 남음`,
  ],
  noPlanYet: (value: number) => `${value}년 계획이 아직 없습니다`,
  emptyLog: '아직 펴낸 글이 없습니다',
  emptyLogHint: 'content/ 아래에 글을 쓰고 visibility: public 을 적으면 여기에 나타납니다.',
  goals: '목표',
  legendExpected: '세로금은 지금쯤의 기대',
  planAndDone: '계획과 한 일',
  thisMonth: '이번 달',
  due: '다가오는 일',
  dueGoal: (title: string) => `‘${title}’ 마감`,
  dueRetro: (value: Period) => `${period(value)} 회고 쓰기`,
  openTries: '해 보기로 한 것',
  tryState: (state: 'open' | 'half' | 'kept' | 'dropped') =>
    ({ open: '아직', half: '하는 중', kept: '지킴', dropped: '그만둠' })[state],
  carriedFor: (months: number) => `${months}달째`,
  writing: '글쓰기',
  writingHint: '월요일부터 아래로, 진할수록 많이 쓴 날',
  writingSentence: (
    days: number,
    weekdayNumber: number | undefined,
    gap: { start: CivilDate; days: number } | undefined,
  ) =>
    [
      `올해 ${days}일을 썼습니다.`,
      weekdayNumber === undefined ? '' : `${weekdays[weekdayNumber - 1]}요일에 가장 자주 썼`,
      weekdayNumber === undefined
        ? ''
        : gap
          ? `고, 가장 길게 쉰 때는 ${monthOf(gap.start)}월 ${dayOf(gap.start)}일부터 ${gap.days}일입니다.`
          : '습니다.',
    ]
      .join(' ')
      .replace('썼 ', '썼')
      .trim(),
  applications: '지원',
  openApplications: (count: number) => `진행 중 ${count}곳`,
  interviewLog: '면접 기록',
  recent: '요즘 쓴 글',
  promised: '약속한 기간',
  stretch: '도전',
  expectedLine: '기대',
  doneMark: '한 것',
  finishedStep: '마친 항목',
  missedStep: '못 마친 항목',
  doneOrPromisedDay: '한 날·약속한 날',
  carriedOn: '다음으로 넘김',
  shortfallMark: '모자란 만큼',
  legend: '읽는 법',
  noCategory: '그 밖',
  timelineTitle: '목표별 그림',
  table: '표로 읽기',
  tableHint: '그림과 같은 사실',
  tableGoal: '목표',
  tablePromised: '약속한 때',
  tableDone: '한 것',
  tableExpected: '오늘까지의 기대',
  tableStatus: '상태',
  was: (text: string) => `셈으로는 ${text}`,
  doneOn: (date: CivilDate) => `${dot(date)} 마침`,
  byDate: (date: CivilDate) => `약속 ${dot(date)}`,
  reportedUntil: (date: CivilDate) => `${longDate(date)}까지 적힌 회고로 셈`,
  execution: '이행률',
  amended: '고친 약속',
  unplanned: '계획에 없던 일',
  forecast: (text: string, on: CivilDate | undefined) =>
    on ? `이대로면 ${longDate(on)}에 닿음` : `이대로면 끝에 ${text}`,
  before: (title: string, text: string) => `${title}에서 이어짐 · 그때 ${text}`,
  goesOn: '이어지는 목표',
  why: '까닭',
  evidence: '근거',
  verdict: { done: '해냄', partial: '일부만', failed: '못함', dropped: '접음' },
  withheld: (count: number) => `비공개 회고 ${count}편까지 셈했습니다. 펴내면:`,
  explore: '자세히 살펴보기',
  exploreHint: '목표마다 약속한 것의 몇 %를 해 왔는지. 그림을 누르면 크게 보고 목표를 골라 볼 수 있습니다.',
  progressCurves: '해 온 길',
  planTitle: '약속한 것과 한 것',

  // Retros
  done: '한 일',
  keep: '이어갈 것',
  problem: '걸린 것',
  try: '해 볼 것',
  kpt: '이어갈 것, 걸린 것, 해 볼 것',
  reviewed: '지난 시도 돌아보기',
  reviewResult: (result: 'kept' | 'half' | 'dropped') => ({ kept: '지킴', half: '반쯤', dropped: '그만둠' })[result],
  goalOf: '목표',
  moodLabel: '기분',
  facts: '이달의 나',
  keptFigures: '그때 센 숫자',
  countedOn: (date: CivilDate) => `${longDate(date)}에 셈`,
  stillOpen: (value: number) => `${value}개 진행 중`,
  appliedTo: (value: number) => `${value}곳`,
  heldLongest: '오래 붙든 것',
  monthsHeld: (value: number) => `${value}달`,
  retroCount: (count: number) => `회고 ${number(count)}편`,
  toc: '차례',
  previous: '앞 글',
  next: '다음 글',

  // Tries and problems
  ...triesKo,

  // Interviews
  stage: (kind: StageKind | 'applied' | 'accepted', nth = 1, numbered = false) =>
    numbered ? `${nth}차 ${kind === 'technical' ? '면접' : stages[kind]}` : stages[kind],
  result: (result: ApplicationResult) => results[result],
  stageResult: (result: 'pending' | 'passed' | 'failed') =>
    ({ pending: '기다림', passed: '통과', failed: '탈락' })[result],
  interviewHeadline: (total: number, accepted: number, offers: number, open: number) => {
    const ends = [
      accepted > 0 ? `${accepted}곳을 골랐고` : offers > 0 ? `제안 ${offers}건을 받았고` : '',
      open > 0 ? `${withParticle(`${open}곳`, '은/는')} 진행 중` : '',
    ].filter(Boolean);
    if (ends.length === 0) return `${total}곳에 지원했다`;
    return `${total}곳에 지원해 ${ends.join(', ').replace(/고$/, '다')}`;
  },
  stages: '단계',
  funnel: '지원에서 수락까지',
  funnelReached: '여기까지 옴',
  funnelFromBefore: '앞 단계에서',
  open: '진행 중',
  closed: '끝난 것',
  asked: (count: number) => `질문 ${count}개`,
  questionBank: '질문 은행',
  questionSentence: (total: number, well: number, partly: number, missed: number) =>
    `질문 ${total}개 중 ${well}개를 잘 답하고 ${partly}개는 일부만, ${missed}개는 놓쳤습니다.`,
  topics: '주제별로',
  topic: '주제',
  noTopic: '주제 없음',
  positive: '좋았던 점',
  negative: '아쉬운 점',
  unsaid: '말하지 못한 것',
  feedback: '돌아보기',
  actions: '그래서 할 일',
  appliedOn: '지원',
  minutes: (count: number) => `${count}분`,
  endedAt: (where: string, result: string) => `${where}에서 ${result}`,
  waitingFor: (where: string) => `${where} 기다리는 중`,
  nextStage: (where: string, date: CivilDate) =>
    `${where} · ${monthOf(date)}월 ${dayOf(date)}일 ${weekdays[weekday(date) - 1]}`,
  answerIn: '답 보기',

  // Questions, notes, skills, tags
  askedAt: (count: number) => `${count}번 받음`,
  confidence: (value: number) => `자신 ${value}/3`,
  reviewedOn: (date: CivilDate) => `${longDate(date)}에 다시 봄`,
  questionsIn: (count: number) => `질문 ${count}개`,
  forCompany: (name: string) => `${name} 준비`,
  noteKind: (kind: NoteKind) => noteKinds[kind],
  asks: '공고가 묻는 것',
  section: { required: '필수', preferred: '우대' },
  askState: (state: 'done' | 'partly' | 'could' | 'never') =>
    ({ done: '해 봄', partly: '조금', could: '할 수 있음', never: '안 해 봄' })[state],
  asksSentence: (total: number, done: number) => `${total}가지 중 ${withParticle(`${done}가지`, '을/를')} 해 봤다`,
  evidenceKind: { goal: '목표', done: '한 일', note: '기록', ask: '공고', tag: '태그', topic: '면접 질문' },
  evidenceCount: (count: number) => `근거 ${count}개`,
  via: (label: string) => `${withParticle(label, '을/를')} 통해`,
  skillsHeadline: (count: number) => `기술 ${count}가지의 근거`,
  skillCategory: (category: string) => skillCategories[category] ?? (category || '그 밖'),
  tagHeadline: (tag: string, count: number) => `‘${tag}’ ${count}편`,
  tagsHeadline: (count: number) => `태그 ${count}개`,
  page: (number: number) => `${number}쪽`,
  pages: '쪽',
  noDate: '날짜 없음',

  // Job postings
  ...marketKo,
  ...ogKo,
  ...threadsKo,
  ...commentsKo,
  ...markdownKo,

  // Documents, and questions to review
  ...documentsKo,
  ...reviewKo,

  // Year in review
  ...yearKo,

  // Search: read by a script, which fills in {q}, {n} and {m}
  searchText: {
    empty: '찾을 말을 적어 주세요.',
    none: '‘{q}’에 맞는 글이 없습니다.',
    count: '글 {n}편을 찾았습니다.',
    also: '{q}도 함께 찾았습니다',
    alsoSign: '‘{q}’',
    exact: '입력한 그대로 찾기',
    inexact: '비슷한 말도 함께 찾기',
    choices: '혹시 이 말인가요?',
    loading: '찾는 중…',
    failed: '찾기 색인을 불러오지 못했습니다. 사이트를 다시 빌드한 뒤 새로고침해 주세요.',
    more: '{n}편 더 보기',
    all: '모두',
    filters: { kind: '갈래', year: '해', tag: '태그', result: '결과' },
  },
  searchLabel: '찾을 말',
  searchPlaceholder: '회고, 질문, 기술…',
  searchNoScript: '찾기는 자바스크립트로 움직입니다. 위의 갈래에서 찾아보세요.',
  filters: '거르기',
  kind: { plans: '계획', retros: '회고', interviews: '면접', questions: '질문', notes: '기록' },

  // 404 and Markdown
  notFound: '없는 쪽입니다',
  notFoundHint: '옮겼거나 지운 글일 수 있습니다. 찾아보거나 처음으로 돌아가세요.',
  anchor: (title: string) => `‘${title}’ 바로가기`,
  callout: { note: '참고', tip: '도움말', warning: '조심', important: '중요' },
  question: '질문',
  answerLabel: '답',
  footnotes: '각주',
  backToText: '본문으로 돌아가기',
};

/** The same in another language: every message must be there. */
export type Messages = Omit<typeof ko, 'locale'> & { locale: string };
