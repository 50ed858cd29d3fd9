import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import {
  civilDate,
  id,
  itemOf,
  link,
  listOf,
  mapOf,
  number,
  period,
  reference,
  scale,
  strings,
  text,
} from './fields.ts';
import { figures } from './figures.ts';

/** Something done: towards a goal, or (with a title and no goal) work that nobody had planned. */
const done = itemOf('title', {
  title: text.optional(),
  /** `<plan>/<id>`, or the bare id of a goal in a plan whose period overlaps the retro's. */
  goal: reference.optional(),
  /** Habits and quantities: how many more, in the goal's unit. Default 1. */
  count: number.min(0, 'must not be below 0').optional(),
  /** Checklists: the steps that were finished, by id or title. */
  steps: strings,
  /** Levels: what was reached, in the goal's unit. */
  value: number.optional(),
  /** The day; default the end of the retro's period. */
  on: civilDate.optional(),
  note: text.optional(),
  /** Evidence. */
  link: listOf(link),
});

/** A resolution for the next period. Its id is its own or its number, counted from 1. */
const attempt = itemOf('text', { id: id.optional(), text });

const reviewed = mapOf({
  /** `<retro>#<id or number>`: `2026-09#2`. */
  try: reference,
  result: z.enum(['kept', 'half', 'dropped'], { error: 'write kept, half or dropped' }),
  note: text.optional(),
});

const line = itemOf('text', { text });

/** A look back at a period. Its kind (week, month, quarter, half, year, project) follows from the period. */
export const retro = mapOf({
  ...entryFields,
  period,
  done: listOf(done),
  keep: listOf(line),
  problem: listOf(line),
  try: listOf(attempt),
  reviewed: listOf(reviewed),
  /** 1 low … 5 high. */
  mood: scale(1, 5).optional(),
  /** What the period came to, as it was counted then. */
  figures: figures.optional(),
});

export type Retro = z.output<typeof retro>;
export type Done = Retro['done'][number];
export type Try = Retro['try'][number];
export type Reviewed = Retro['reviewed'][number];
export type RetroEntry = Entry<Retro, 'retros'>;
