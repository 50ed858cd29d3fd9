import { z } from 'zod';
import { civilDate, listOf, mapOf, number, reference } from './fields.ts';
import { results, stageKinds } from './interview.ts';

const whole = z.number({ error: 'write a whole number' }).int('write a whole number').min(0, 'must not be below 0');
const share = number.min(0, 'write a share from 0 to 1').max(1, 'write a share from 0 to 1');
/** What became of a goal; `open`: it was still running on that day. */
export const fates = ['done', 'partial', 'carried', 'missed', 'dropped', 'open'] as const;

const reached = mapOf({
  stage: z.enum([...stageKinds, 'accepted'], { error: `write one of ${stageKinds.join(', ')}` }),
  /** Which of its kind; default the first. */
  nth: whole.optional(),
  count: whole,
});

/**
 * What a period came to, counted when its retro was begun (`hoego new year`): it stays as it is when goals change later.
 * Only numbers, and names of goals, tries and skills: a page shows of these what is published.
 */
export const figures = mapOf({
  /** The day it was counted on. */
  asOf: civilDate,
  /** 0 … 1: the mean of done ÷ expected over the goals that count. */
  executionRate: share.optional(),
  /** The goals that count (`<plan>/<id>`), and what became of each. */
  goals: listOf(mapOf({ goal: reference, fate: z.enum(fates, { error: `write one of ${fates.join(', ')}` }) })),
  /** 0 … 1: of all that was done, how much no goal had asked for. */
  unplannedShare: share.optional(),
  /** The try that was held on to longest, in whole months. */
  longestTry: mapOf({ try: reference, months: whole }).optional(),
  applications: mapOf({
    count: whole,
    /** How many applications came so far, in the order of the process. */
    reached: listOf(reached),
    results: mapOf(Object.fromEntries(results.map((result) => [result, whole.optional()]))).optional(),
  }).optional(),
  /** Those named most often, by id, and how often. */
  skills: listOf(mapOf({ id: reference, count: whole })),
  /** Entries, and days on which one wrote. */
  written: mapOf({ entries: whole, days: whole }).optional(),
});

export type Fate = (typeof fates)[number];
export type Figures = z.output<typeof figures>;
