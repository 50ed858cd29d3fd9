import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import { company } from './interview.ts';
import { civilDate, mapOf, scale } from './fields.ts';
import { field, jsonSchema, typed } from './written.ts';

const review = mapOf({
  confidence: field(scale(0, 3), '자신', '0 cannot answer … 3 could teach it.', 2),
  on: field(civilDate, '날짜', 'The day on which that was tried.', '2026-11-20'),
});

const reviews = z.record(z.string(), review, {
  error: 'write a map: <heading id>: { confidence: 2, on: 2026-11-20 }',
});

/** A bank of questions, of a topic or for a company: each `##` heading a question, what is under it the answer. */
export const questionBank = mapOf({
  ...entryFields,
  company: field(company.optional(), '회사', 'For a bank of the questions of one company.', '감자마켓'),
  review: field(
    typed(
      z.preprocess((value) => value ?? {}, reviews),
      () => ({ anyOf: [jsonSchema(reviews), { type: 'null' }] }),
    ).default({}),
    '복습',
    'By heading id: how well one could answer it, and when that was tried.',
    { 'tcp-udp': { confidence: 2, on: '2026-11-20' } },
  ),
});

/** One question of a bank, as read from its headings. */
export interface BankQuestion {
  /** The id of its heading: `tcp-udp` in `network#tcp-udp`. */
  id: string;
  text: string;
  /** The `#` heading above it. */
  group?: string | undefined;
}

export type QuestionBank = z.output<typeof questionBank> & { questions: BankQuestion[] };
export type Review = z.output<typeof review>;
export type QuestionEntry = Entry<QuestionBank, 'questions'>;
