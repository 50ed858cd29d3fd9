import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import { civilDate, itemOf, listOf, mapOf, number, reference, strings, text } from './fields.ts';

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
export const company = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  mapOf({
    name: text,
    alias: text.optional(),
    /** Other ways in which the name is written. */
    names: strings,
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
  text,
  topic: text.optional(),
  answered: z.enum(answers, { error: `write ${answers.join(', ')}` }).optional(),
  /** `<bank>#<heading id>`: where the question bank answers it. */
  bank: reference.optional(),
  note: text.optional(),
});

const line = itemOf('text', { text });

const feedback = mapOf({
  positive: listOf(line),
  negative: listOf(line),
  /** What could have been said and was not. */
  unsaid: listOf(line),
});

const stage = itemOf('kind', {
  kind: z.enum(stageKinds, { error: `write one of ${stageKinds.join(', ')}` }),
  label: text.optional(),
  date: civilDate.optional(),
  minutes: number.positive('must be more than 0').optional(),
  /** Who sat there: `1:4`. */
  format: text.optional(),
  result: z.enum(['pending', 'passed', 'failed'], { error: 'write pending, passed or failed' }).optional(),
  questions: listOf(question),
  feedback: feedback.optional(),
  note: text.optional(),
});

/** What was resolved afterwards, and the goal that it led to. */
const action = itemOf('text', { text, goal: reference.optional() });

/** One application with its stages. */
export const interview = mapOf({
  ...entryFields,
  company: company.optional(),
  role: text.optional(),
  /** How it came about: 추천, 공채, a job board. */
  channel: text.optional(),
  appliedOn: civilDate.optional(),
  /** Default: rejected when a stage failed, else pending. */
  result: z.enum(results, { error: `write ${results.join(', ')}` }).optional(),
  stages: listOf(stage),
  feedback: feedback.optional(),
  actions: listOf(action),
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
