import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import { civilDate, itemOf, listOf, mapOf, number, reference, shortFor, strings, text } from './fields.ts';
import { field } from './written.ts';

export const stageKinds = [
  'document',
  'coding',
  'assignment',
  'phone',
  'technical',
  'culture',
  'executive',
  'final',
  'offer',
  'other',
] as const;
export type StageKind = (typeof stageKinds)[number];

export const results = ['pending', 'offer', 'accepted', 'rejected', 'withdrawn'] as const;
export type ApplicationResult = (typeof results)[number];

const answers = ['well', 'partly', 'missed'] as const;

/** A company by its name, or by an alias that stands for it wherever it would be shown. */
export const company = shortFor(
  'name',
  mapOf({
    name: field(text, '이름', 'Its name.', '감자마켓'),
    alias: field(
      text.optional(),
      '가명',
      'Stands for the name wherever it would be shown: the name then appears nowhere in a build.',
      '중고 거래 회사',
    ),
    names: field(strings, '다른 이름', 'Other ways in which the name is written; an alias stands for them too.', [
      'Gamja Market',
    ]),
  }).superRefine(({ name, alias, names }, context) => {
    // A name of signs alone would stand everywhere.
    for (const [index, one] of [name, ...names].entries())
      if (alias !== undefined && !/[\p{L}\p{N}]/u.test(one))
        context.addIssue({
          code: 'custom',
          message: 'a name that goes by an alias needs a letter or a digit',
          path: index === 0 ? ['name'] : ['names', index - 1],
        });
  }),
);

const question = itemOf('text', {
  text: field(text, '질문', 'What was asked.', '리밸런싱 동안 무슨 일이 일어나나요?'),
  topic: field(text.optional(), '주제', 'Free text; questions are counted by it.', '카프카'),
  answered: field(
    z.enum(answers, { error: `write ${answers.join(', ')}` }).optional(),
    '대답',
    'How it was answered.',
    'partly',
  ),
  bank: field(
    reference.optional(),
    '질문 은행',
    'Where a question bank answers it: `<bank>#<heading id>`.',
    'network#tcp-udp',
  ),
  note: field(text.optional(), '메모', 'How it went.', '트랜잭션 코디네이터에서 막혔다'),
});

const line = itemOf('text', { text: field(text, '내용', 'A sentence.', '직접 해 본 것과 읽은 것을 구분해서 말했다') });

const feedback = mapOf({
  positive: field(listOf(line), '좋았던 점', 'What went well.', ['모르는 것을 모른다고 했다']),
  negative: field(listOf(line), '아쉬웠던 점', 'What did not.', ['대답이 길었다']),
  unsaid: field(listOf(line), '못 한 말', 'What could have been said and was not.', ['병렬을 넷으로 둔 까닭']),
});

const stage = itemOf('kind', {
  kind: field(
    z.enum(stageKinds, { error: `write one of ${stageKinds.join(', ')}` }),
    '전형',
    'What kind of stage it is.',
    'technical',
  ),
  label: field(text.optional(), '이름', 'What the company calls it.', '1차 기술 면접'),
  date: field(civilDate.optional(), '날짜', 'The day on which it was, or will be.', '2026-11-05'),
  minutes: field(number.positive('must be more than 0').optional(), '시간(분)', 'How long it took.', 90),
  format: field(text.optional(), '형식', 'Who sat there (put quotes around it).', '1:3'),
  result: field(
    z.enum(['pending', 'passed', 'failed'], { error: 'write pending, passed or failed' }).optional(),
    '결과',
    'How it ended.',
    'passed',
  ),
  questions: field(listOf(question), '질문', 'What was asked.', [
    { text: '리밸런싱 동안 무슨 일이 일어나나요?', topic: '카프카', answered: 'well' },
  ]),
  feedback: field(feedback.optional(), '돌아보기', 'How this stage went.', { positive: ['그림을 그려 가며 설명했다'] }),
  note: field(text.optional(), '메모', 'A sentence about it.', '세 문제 중 둘 반'),
});

/** What was resolved afterwards, and the goal that it led to. */
const action = itemOf('text', {
  text: field(text, '할 일', 'What was resolved.', '온라인 DDL을 직접 해 보기'),
  goal: field(reference.optional(), '목표', 'The goal that it led to: `<plan>/<id>`.', '2026/kafka'),
});

/** One application with its stages. */
export const interview = mapOf({
  ...entryFields,
  company: field(company.optional(), '회사', 'Whom one applied to.', { name: '감자마켓', alias: '중고 거래 회사' }),
  role: field(text.optional(), '직무', 'What one applied for.', '정산 백엔드'),
  channel: field(text.optional(), '경로', 'How it came about.', '추천'),
  appliedOn: field(civilDate.optional(), '지원일', 'The day on which one applied.', '2026-10-01'),
  result: field(
    z.enum(results, { error: `write ${results.join(', ')}` }).optional(),
    '결과',
    'How it ended. Left out, rejected when a stage failed, else pending.',
    'offer',
  ),
  stages: field(listOf(stage), '전형 단계', 'The stages, in their order. Plain text is a stage of that kind.', [
    { kind: 'document', result: 'passed' },
    'coding',
  ]),
  feedback: field(feedback.optional(), '돌아보기', 'How the whole of it went.', { unsaid: ['병렬을 넷으로 둔 까닭'] }),
  actions: field(listOf(action), '할 일', 'What was resolved afterwards.', [
    { text: '온라인 DDL을 직접 해 보기', goal: '2026/kafka' },
  ]),
});

export type Interview = z.output<typeof interview>;
export type Company = NonNullable<Interview['company']>;
export type Stage = Interview['stages'][number];
export type AskedQuestion = Stage['questions'][number];
export type Feedback = NonNullable<Interview['feedback']>;
export type Action = Interview['actions'][number];
export type InterviewEntry = Entry<Interview, 'interviews'>;

/** How a company is called in public: its alias where it has one. */
export function companyName(company: Company | undefined): string | undefined {
  return company?.alias ?? company?.name;
}
