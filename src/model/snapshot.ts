import { z } from 'zod';
import { civilDate, id, mapOf, text } from './fields.ts';

const count = z.number({ error: 'write a whole number' }).int('write a whole number').min(0, 'must not be negative');

/** How many postings of a source ask for one skill. A posting counts once in each, however often it says so. */
export const demand = mapOf({
  /** Among what an applicant must have. */
  required: count,
  /** Among what would be nice. */
  preferred: count,
  /** Anywhere in the text: as required, as preferred, or where the posting does not say which. Never less than either. */
  either: count,
  /** Only as a tag that the board shows beside the text. */
  tagOnly: count,
});

/** How the pull of one source ended. Only `ok` and `partial` enter trends; the rest are gaps, never zero. */
export const outcome = z.enum(['ok', 'partial', 'suspect', 'blocked', 'failed']);

/** What one source says on one day: counts only, nothing of any posting. */
export const sourceCounts = mapOf({
  /** The kind of source, `greenhouse`. */
  source: id,
  /** The board, company or platform as the reader knows it. */
  name: text,
  outcome,
  /** Typed by hand; no posting was read. */
  manual: z.boolean().optional(),
  /** Why this source is not `ok`, in plain words and without anything of a posting. */
  note: text.optional(),
  /** How many postings the source says it has; null where it does not say. */
  reportedTotal: count.nullable(),
  /** How many postings of the role were read: the sample size of every figure here. */
  fetched: count,
  /** How many of them say which wishes are required and which preferred. */
  withSections: count,
  /** Postings by years of experience asked for: `0`, `1-3`, `4-6`, `7-9`, `10+`, `any`, or a board's own levels. Ranges overlap. */
  experience: z.record(z.string(), count),
  /** By id of a skill. A skill that no posting names is absent. */
  skills: z.record(z.string(), demand),
});

/** `content/postings/<date>.json`: what the market asked for on one day. */
export const snapshot = mapOf({
  schema: z.literal(1, { error: 'write 1' }),
  /** The day in the site's time zone. */
  date: civilDate,
  role: text,
  /** Which vocabulary counted; where it changes, figures before and after cannot be compared. */
  vocabulary: text,
  /** Invented figures that show how the pages look; the pages say so. */
  sample: z.boolean().optional(),
  sources: z.array(sourceCounts, { error: 'write a list' }),
});

export type Demand = z.output<typeof demand>;
export type Outcome = z.output<typeof outcome>;
export type SourceCounts = z.output<typeof sourceCounts>;
export type Snapshot = z.output<typeof snapshot>;
