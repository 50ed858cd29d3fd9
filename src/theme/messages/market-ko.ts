import type { Field } from '../../insight/standing.ts';
import { type CivilDate, dayOf, monthOf, yearOf } from '../../model/date.ts';
import { withParticle } from './particle.ts';
import type { Outcome } from '../../model/snapshot.ts';

const number = (value: number) => value.toLocaleString('en-US');
const percent = (share: number) => `${Math.round(share * 100)}%`;
const longDate = (date: CivilDate) => `${yearOf(date)}년 ${monthOf(date)}월 ${dayOf(date)}일`;
const points = (by: number) => Math.round(Math.abs(by) * 100);
const signed = (by: number) => `${points(by) === 0 ? '' : by < 0 ? '−' : '+'}${points(by)}`;
const month = (date: CivilDate, today: CivilDate) =>
  yearOf(date) === yearOf(today) ? `${monthOf(date)}월` : `${yearOf(date)}년 ${monthOf(date)}월`;
const dayIn = (date: CivilDate, today: CivilDate) => `${month(date, today)} ${dayOf(date)}일`;
const fields: Record<Field, string> = {
  keep: '찾고, 해 본 것',
  learn: '찾는데 아직인 것',
  own: '해 봤지만 덜 찾는 것',
  watch: '둘 다 적은 것',
};
const outcomes: Record<Outcome, string> = {
  ok: '읽음',
  partial: '일부만 읽음',
  suspect: '수가 미덥지 않아 세지 않음',
  blocked: '막혀서 읽지 못함',
  failed: '읽지 못함',
};
const levels: Record<string, string> = {
  '0': '신입',
  '1-3': '1–3년',
  '4-6': '4–6년',
  '7-9': '7–9년',
  '10+': '10년+',
  any: '무관',
};

/** What is said about job postings. */
export const marketKo = {
  postings: '공고',
  /** What is most worth learning, and how many records there are of it. */
  marketGap: (label: string, records: number) =>
    `시장은 ${withParticle(label, '을/를')} 찾고, ${records === 0 ? '나는 아직 해 본 기록이 없다' : `내가 해 본 기록은 ${records}건이다`}`,
  marketMet: (count: number) => `시장이 많이 찾는 ${count}가지를 모두 해 봤다`,
  marketMost: (role: string, label: string) => `${role} 공고는 ${withParticle(label, '을/를')} 가장 많이 찾는다`,
  marketNone: (role: string) => `${role} 공고를 아직 읽지 못했다`,
  sampleFigures: '여기 나오는 공고 수치는 모두 지어낸 예시이고, 실제 채용 시장과 관계가 없습니다.',
  sampleShort: '지어낸 예시 수치',
  postingsOf: (role: string, count: number) => `${role} 공고 ${number(count)}건`,
  sourcesCount: (count: number) => `출처 ${count}곳`,
  askedBy: (name: string) => `${withParticle(name, '이/가')} 찾는 것`,
  figuresOf: (date: CivilDate) => `${longDate(date)} 수치`,
  byHand: '손으로 적은 수치',
  byTags: '글 없이 태그로 센 수치',
  reportedTotal: (count: number) => `출처가 말하는 공고는 ${number(count)}건`,
  withSections: (count: number) => `그중 ${withParticle(`${number(count)}건`, '이/가')} 필수와 우대를 나눠 적음`,
  withoutSections: '필수와 우대를 나누지 않은 수치',
  oldFigures: (date: CivilDate, today: CivilDate) => `${dayIn(date, today)} 뒤로 새 수치가 없어 그때 것을 보입니다`,
  outcome: (outcome: Outcome) => outcomes[outcome],
  skillColumn: '기술',
  eitherColumn: '합쳐서',
  eitherHint: '합쳐서는 어디에든 적은 공고. 한 공고는 한 번만 셉니다.',
  count: (value: number) => `${number(value)}건`,
  tagOnly: (count: number) => `태그로만 ${number(count)}건`,
  otherSkills: (count: number) => `그 밖 ${count}가지`,
  bySource: '출처마다',
  bySourceHint: '한 공고가 여러 곳에 오르므로 출처끼리 더하지 않습니다.',
  notCounted: '세지 않음',
  silentSources: '읽지 못한 곳',
  silentHint: '0건이 아니라 모르는 것입니다.',

  moved: '어떻게 움직였나',
  movedMost: (label: string, from: number, to: number, since: CivilDate, today: CivilDate) =>
    `${withParticle(label, '이/가')} ${month(since, today)} ${percent(from)}에서 ${withParticle(percent(to), '으로/로')} 가장 크게 ${to > from ? '늘었다' : '줄었다'}.`,
  movedLittle: '오차를 넘어 움직인 기술은 없다.',
  movedHint: (name: string) => `${name}에서 그 기술을 적은 공고의 비율. 괄호는 95% 오차.`,
  movedGap: '빈 띠는 세지 못한 때.',
  movedBreak: '점선은 세는 말이 바뀐 때. 앞뒤를 견줄 수 없습니다.',
  movedExplore: '그림을 누르면 크게 보고 기술을 골라 볼 수 있습니다.',
  movedOnce: '수치가 한 번뿐이라 흐름은 다음 수치부터 그립니다.',
  change: (since: CivilDate, by: number, error: number, today: CivilDate) =>
    `${month(since, today)}보다 ${signed(by)}%p (±${points(error)})`,
  noChange: '견줄 때가 없음',
  trendOf: (label: string) => `${label} 흐름`,
  sampleSize: '표본',
  changeColumn: '달라짐',
  tableOf: (name: string) => `${name}, 표로 읽기`,

  experience: '경력',
  experienceHint: '한 공고가 여러 칸에 들 수 있어, 합은 공고 수보다 많습니다.',
  level: (level: string) => levels[level] ?? level,

  against: '나와 견주면',
  againstSentence: (many: number, done: number) =>
    `공고 다섯에 하나 이상이 찾는 ${many}가지 중 ${withParticle(`${done}가지`, '을/를')} 해 봤다.`,
  againstHint: (share: string, records: number) =>
    `가로는 공고 비율(제곱근 눈금), 세로는 내 기록을 네 칸으로. 나누는 선은 ${share}와 ${records}건.`,
  bands: ['기록 10건 이상', '3–9건', '1–2건', '기록 없음'],
  field: fields,
  fieldCount: (field: Field, count: number) => `${fields[field]} ${count}`,
  demandColumn: '공고',
  recordsColumn: '내 기록',
  questionsColumn: '면접 질문',
  fieldColumn: '자리',
  answers: (well: number, partly: number, missed: number) =>
    [well && `잘함 ${well}`, partly && `일부 ${partly}`, missed && `놓침 ${missed}`].filter(Boolean).join(', ') || '–',

  learnNext: '다음에 배울 것',
  learnHint: '많이 찾는데 기록이 적거나, 만나서 답하지 못한 것',
  whyDemand: (source: string, role: string, count: number, of: number, required: number) =>
    `${source} ${role} 공고 ${number(of)}건 중 ${number(count)}건(${percent(count / of)})이 찾음${required > 0 ? `, 필수 ${number(required)}건` : ''}`,
  whyRecords: (count: number) => (count === 0 ? '기록 없음' : `기록 ${count}건`),
  whyAnswer: (how: 'partly' | 'missed', date: CivilDate | undefined, today: CivilDate) =>
    `${date ? `${month(date, today)} ` : ''}면접에서 ${how === 'missed' ? '놓침' : '일부만 답함'}`,
  whyUnmet: (state: 'partly' | 'could' | 'never', date: CivilDate | undefined, today: CivilDate) =>
    `${date ? `${month(date, today)}에 ` : ''}견준 공고에서 ‘${{ partly: '조금', could: '할 수 있음', never: '안 해 봄' }[state]}’`,
  whyGoal: (title: string, date: CivilDate | undefined, today: CivilDate) =>
    `${date && yearOf(date) !== yearOf(today) ? `${yearOf(date)}년 ` : ''}목표 ‘${title}’에 있음`,

  askDemand: (label: string, share: number) => `${label}: 공고 ${percent(share)}`,
  noEvidence: '아직 기록이 없습니다',
  demandOf: (label: string) => `${withParticle(label, '을/를')} 찾는 공고`,
  marketTitle: '시장',
  marketMoved: (
    name: string,
    role: string,
    label: string,
    from: number,
    to: number,
    since: CivilDate,
    today: CivilDate,
  ) =>
    `${name} ${role} 공고에서 ${withParticle(label, '을/를')} 찾는 비율이 ${month(since, today)} ${percent(from)}에서 ${withParticle(percent(to), '으로/로')} ${to > from ? '늘었다' : '줄었다'}.`,
  marketStill: (name: string, role: string) => `${name} ${role} 공고가 찾는 것은 크게 움직이지 않았다.`,
  marketLink: '공고와 나 견주기',

  feedPosts: '밖에 쓴 글',
  feedPostsSentence: (count: number) => `밖에 글 ${number(count)}편을 썼다.`,
  feedNames: (names: readonly string[]) => names.join(', '),
  monthName: (value: number) => `${value}월`,
};
