import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import { itemOf, listOf, mapOf, reference, names, text } from './fields.ts';

export const noteKinds = ['research', 'diary', 'study', 'talk', 'post'] as const;
export type NoteKind = (typeof noteKinds)[number];

const states = ['done', 'partly', 'could', 'never'] as const;

/** One thing that a posting asks for, held against what the writer has done. */
const ask = itemOf('text', {
  text,
  skills: names,
  section: z.enum(['required', 'preferred'], { error: 'write required or preferred' }).optional(),
  state: z.enum(states, { error: `write ${states.join(', ')}` }).optional(),
  note: text.optional(),
  goal: reference.optional(),
});

/** The rest of a career log. */
export const note = mapOf({
  ...entryFields,
  kind: z.enum(noteKinds, { error: `write ${noteKinds.join(', ')}` }),
  skills: names,
  asks: listOf(ask),
});

export type Note = z.output<typeof note>;
export type Ask = Note['asks'][number];
export type NoteEntry = Entry<Note, 'notes'>;
