import { type CivilDate, dayOf, monthOf, yearOf } from '../../model/date.ts';
import type { NoteKind } from '../../model/note.ts';
import { withParticle } from '../../model/particle.ts';
import { type Period, periodKind, periodSpan } from '../../model/period.ts';

const number = (value: number) => (Math.round(value * 10) / 10).toLocaleString('en-US');
const amount = (value: number, unit?: string) => number(value) + (unit ?? '');
const day = (date: CivilDate) => `${monthOf(date)}월 ${dayOf(date)}일`;

const noteKinds: Record<NoteKind, string> = {
  research: '공고 조사',
  diary: '일기',
  study: '공부',
  talk: '발표',
  post: '글',
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
      return `${year} ${day(start)}`;
    case 'interval':
      return `${yearOf(start)}년 ${day(start)}–${yearOf(start) === yearOf(end) ? '' : `${yearOf(end)}년 `}${day(end)}`;
  }
}

/** What drafts say, in Korean. */
export const ko = {
  amount,
  day,
  period,
  percent: (share: number) => `${Math.round(share * 100)}%`,

  publish: '공개하려면 public으로',
  published: '공개한 날',
  tags: { retros: '[회고]', plans: '[목표]', interviews: '[면접]', questions: '[면접질문]', notes: '[기록]' },
  summary: '목록에 보일 한두 문장',

  retroTitle: (value: Period) => `${period(value)} 회고`,
  mood: '1(낮음) … 5(높음)',
  due: '이 기간의 목표. 한 것만 #을 지우고 숫자를 고치기 (날짜 on, 메모 note, 증거 link)',
  unplanned: '계획에 없던 일',
  unplannedModel: { title: '무엇을', note: '어떻게 됐나' },
  keep: '이어갈 것',
  problem: '걸린 것',
  attempt: '다음에 해 볼 것',
  review: (title: string) => `「${title}」에서 해 보기로 한 것. kept(지킴), half(반쯤), dropped(그만둠) 가운데 하나로`,
  olderTries: (count: number) => `그보다 먼저 하기로 하고 아직 열려 있는 것 ${count}개`,
  rest: (done: string, target: string, rest: string) => `${done}/${target}, ${rest} 남음`,
  expectedBy: (date: CivilDate, text: string) => `${day(date)}까지 기대 ${text}`,
  habit: (done: string, asked: string) => `지금까지 ${done}, 이 기간의 몫 ${asked}`,
  habitShown: (done: string) => `지금까지 ${done}, 적기만 함`,
  level: (now: string | undefined, reach: string) =>
    now === undefined ? `목표 ${reach}` : `지금 ${now}, 목표 ${reach}`,
  steps: (done: number, all: number, open: string) => `${all}단계 가운데 ${done}단계, 남은 것: ${open}`,
  milestone: (until: CivilDate) => `${day(until)}까지, 아직`,
  memory: '쓰는 사람만 보는 메모. 빌드에는 들어가지 않고, 다 쓰면 지워도 된다',
  written: (value: Period) => `${period(value)}에 남긴 것`,
  more: (count: number) => `그 밖에 ${count}개`,
  nothingWritten: '다른 기록은 없음',
  applied: '지원',
  stages: {
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
  },
  kinds: { retros: '회고', interviews: '면접', questions: '질문', notes: '기록', posts: '다른 곳의 글' },
  reviewedQuestions: (count: number) => `${count}문항 복습`,
  commits: (name: string, count: number) => `커밋 ${count}개 (${name})`,
  lastYear: '지난해 이맘때',
  kept: '이어간 것',
  tried: '해 보기로 한 것',
  prompts: ['가장 기억나는 장면 하나는?', '숫자로 말할 수 있는 일은?', '걸린 것은 왜 걸렸나?'],

  planTitle: (value: Period) => `${period(value)} 목표`,
  theme: '한 줄로 말하면 어떤 때로 만들고 싶은가',
  carried: (title: string, on: CivilDate) =>
    `「${title}」에서 남은 것 (${yearOf(on)}년 ${day(on)} 기준). 이어 가지 않을 것은 지우기`,
  already: (to: Period) => `${withParticle(period(to), '으로/로')} 이미 넘긴 것`,
  why: '왜 이어 가나? 무엇이 막았나?',
  models: '모양마다 하나씩. 쓸 것만 #을 지우기',
  goals: {
    habit: { id: 'coding-test', title: '일주일에 두 문제', unit: '문제' },
    quantity: { id: 'books', title: '기술 서적 12권', unit: '권' },
    level: { id: 'english', title: '영어 말하기 140점', unit: '점' },
    checklist: { id: 'kafka', title: '카프카를 운영할 줄 알기', steps: ['설정을 말로 설명하기', '랙 알림 만들기'] },
    milestone: { id: 'talk', title: '회사 밖에서 발표 한 번' },
  },
  amendment: '무엇을 왜 고쳤나',
  planPrompts: ['무엇에 붙여서 하나? (출근길, 회사 일, 미리 낸 돈)', '하지 않기로 한 것은?'],
  category: '기본기',
  carriedNothing: '지난 계획에서 남은 것 없음',

  yearTitle: (year: number) => `${year}년 회고`,
  figures: (on: CivilDate) => `${yearOf(on)}년 ${day(on)}에 셈. 이 숫자는 나중에 목표가 바뀌어도 그대로 남는다`,
  ofPrivate: (count: number) =>
    `비공개 글 ${count}편까지 센 숫자. 공개할 회고라면 --public으로 다시 만들 것: 공개한 글만 센다`,
  yearSections: [
    ['올해의 장면 셋', '무엇이 가장 먼저 떠오르나? 왜 그것인가?'],
    ['지킨 것과 놓친 것', '지킨 목표는 무엇이 지켜 줬나? 놓친 목표는 지금도 하고 싶은가?'],
    ['바뀐 생각', '한 해 전의 나와 다르게 믿게 된 것은?'],
    ['내년의 나에게', '내년 이맘때 무엇을 묻고 싶은가?'],
  ],
  monthsWritten: '달마다 쓴 회고',

  interviewTitle: (company: string) => `${company} 면접 후기`,
  role: '백엔드 개발자',
  channel: '추천',
  alias: '이름 대신 보일 말 (쓰면 회사 이름은 빌드에 나오지 않음)',
  aliasModel: '핀테크 M사',
  otherNames: '회사 이름의 다른 표기',
  stagesHint: '거친 순서대로. 쓸 것만 #을 지우기',
  stageLabel: '1차 기술 면접',
  question: '받은 질문',
  topic: '네트워크',
  positive: '잘한 것',
  negative: '아쉬운 것',
  unsaid: '할 수 있었는데 하지 못한 말',
  action: '그래서 할 일',
  actionGoal: '이어진 목표가 있으면 goal: 2026/books 처럼',
  interviewPrompts: ['분위기와 순서는?', '다시 본다면 무엇을 다르게 말할까?'],

  questionTitle: (topic: string) => `${topic} 면접 질문`,
  reviewHint: '질문의 id: 얼마나 답할 수 있나, 0(못 함) … 3(가르칠 수 있음)',
  firstQuestion: '첫 질문을 여기에 쓰기',
  firstAnswer: '답을 여기에 씁니다.',
  bankHint: '질문마다 ## 제목 하나, 그 아래가 답. # 제목은 묶음. 면접 글에서 bank: 로 가리킬 수 있음',

  ask: '공고가 바라는 것',
  notePrompts: {
    research: ['무엇을 찾는 공고인가? 나는 어디까지 해 봤나?'],
    diary: ['무슨 일이 있었고, 무엇이 남았나?'],
    study: ['무엇을 알고 싶었나?', '무엇을 해 봤고 무엇이 달랐나?'],
    talk: ['누구 앞에서, 무엇을 말했나?', '어떤 질문을 받았나?'],
    post: ['누가 읽었으면 하나? 첫 문장은?'],
  } satisfies Record<NoteKind, string[]>,

  askTitle: '제목',
  askKind: (known: readonly string[]) => `종류 (${known.join(', ')})`,
  askCompany: '회사 이름',
  askTopic: '주제',
  publishLater: '비공개입니다. 공개하려면 visibility: public',
  counted: {
    goals: (count: number) => `이 기간의 목표 ${count}개`,
    tries: (count: number) => `돌아볼 것 ${count}개`,
    memory: (count: number) => `남긴 기록 ${count}개`,
    carried: (count: number) => `이어 갈 목표 ${count}개`,
  },
  inside: {
    retro: '빈 회고',
    interview: '단계와 질문의 본보기',
    question: '본보기 질문 하나',
    note: (kind: NoteKind) => `기록(${noteKinds[kind]})`,
    year: (rate: string | undefined, retros: number) =>
      [`달마다 쓴 회고 ${retros}편`, rate === undefined ? '' : `이행률 ${rate}`, '숫자는 figures에']
        .filter(Boolean)
        .join(', '),
  },
};

export type Words = typeof ko;
