import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import { itemOf, listOf, mapOf, reference, names, text } from './fields.ts';
import { field } from './written.ts';

export const noteKinds = ['research', 'diary', 'study', 'talk', 'post'] as const;
export type NoteKind = (typeof noteKinds)[number];

const states = ['done', 'partly', 'could', 'never'] as const;

/** One thing that a posting asks for, held against what the writer has done. */
const ask = itemOf('text', {
  text: field(text, '요구', 'What the posting asks for, in its words.', '카프카 운영 경험'),
  skills: field(names, '기술', 'The skills that it is about.', ['Kafka']),
  section: field(
    z.enum(['required', 'preferred'], { error: 'write required or preferred' }).optional(),
    '자격·우대',
    'Whether it must be, or would be nice.',
    'required',
  ),
  state: field(
    z.enum(states, { error: `write ${states.join(', ')}` }).optional(),
    '나는',
    'Done, done partly, could be done, or never done.',
    'partly',
  ),
  note: field(text.optional(), '메모', 'What one has to show for it.', '스테이징에서 9일'),
  goal: field(reference.optional(), '목표', 'The goal that is to close the gap: `<plan>/<id>`.', '2026/kafka'),
});

/** The rest of a career log. */
export const note = mapOf({
  ...entryFields,
  kind: field(
    z.enum(noteKinds, { error: `write ${noteKinds.join(', ')}` }),
    '종류',
    'What kind of writing it is.',
    'study',
  ),
  skills: field(names, '기술', 'Skills that it is about, in any of their spellings.', ['Kafka', 'MySQL']),
  asks: field(listOf(ask), '공고의 요구', 'Of a note that weighs a posting: what it asks for, held against oneself.', [
    { text: '카프카 운영 경험', skills: ['Kafka'], section: 'required', state: 'partly' },
  ]),
});

export type Note = z.output<typeof note>;
export type Ask = Note['asks'][number];
export type NoteEntry = Entry<Note, 'notes'>;
