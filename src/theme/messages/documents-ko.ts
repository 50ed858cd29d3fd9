import { monthOf, yearOf } from '../../model/date.ts';
import { particleFor, withParticle } from '../../model/particle.ts';
import { type Period, periodKind, periodSpan } from '../../model/period.ts';

const join = (parts: (string | undefined | false)[]) => parts.filter(Boolean).join(' · ');

/** What is said in the documents that are made of a log. */
export const documentsKo = {
  brag: '성과 기록',
  bragHeadline: (years: number, judged: number, done: number) =>
    `${years > 1 ? `${years}년 동안 ` : ''}${judged}가지를 약속해 ${withParticle(`${done}가지`, '을/를')} 마쳤다`,
  bragWithoutGoals: (years: number) => (years > 1 ? `${years}년 동안 한 일` : '한 일'),
  bragTitle: (name: string | undefined, years: string) => `${join([name, '성과 기록'])} ${years}`,
  bragDescription: (name: string | undefined) =>
    `${name ? `${withParticle(name, '이/가')} ` : ''}약속한 것과 한 것, 그리고 그 근거`,
  bragYears: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  bragHint: '날짜는 그 일이 적힌 회고로 이어진다.',
  formats: { markdown: 'Markdown', json: 'JSON Resume', text: '텍스트 이력서' },
  inFull: '전체 보기',

  introduction: '소개',
  workplaces: '경력',
  present: '현재',
  /** The day on which a job began or ended, as far as it is told. */
  jobDate: (value: Period, edge: 'start' | 'end') => {
    const date = periodSpan(value)[edge];
    return periodKind(value) === 'year' ? `${yearOf(date)}` : `${yearOf(date)}.${monthOf(date)}`;
  },
  jobTime: (start: string, end: string) => `${start} – ${end}`,
  projects: '프로젝트',
  skillsTitle: '기술',

  counted: (marks: number, amount: string) => `수만 적은 ${marks}번에 ${amount}`,
  withoutEvidence: '근거 없음',
  evidenceOf: (labels: string) => `근거: ${labels}`,
  highlight: (title: string, figure: string) => (figure ? `${title}: ${figure}` : title),
  allSteps: (count: number) => `${count}단계 모두`,
  carriedFrom: (title: string, text: string) => `‘${title}’에서 이어짐, 그때 ${text}`,
  writings: '발표와 글',
  skillsPractised: '익힌 기술',
  theme: (text: string) => `‘${text}’${particleFor(text, '을/를')} 내건 해`,
};
