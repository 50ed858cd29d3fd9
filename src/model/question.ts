import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import { company } from './interview.ts';
import { civilDate, mapOf, scale } from './fields.ts';

const review = mapOf({
  /** 0 cannot answer … 3 could teach it. */
  confidence: scale(0, 3),
  on: civilDate,
});

/** A bank of questions, of a topic or for a company: each `##` heading a question, what is under it the answer. */
export const questionBank = mapOf({
  ...entryFields,
  company: company.optional(),
  /** By heading id: how well one could answer it, and when that was tried. */
  review: z.preprocess(
    (value) => value ?? {},
    z.record(z.string(), review, { error: 'write a map: <heading id>: { confidence: 2, on: 2026-11-20 }' }),
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
