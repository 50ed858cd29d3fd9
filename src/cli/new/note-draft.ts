import { type NoteKind, noteKinds } from '../../model/note.ts';
import { head } from './head.ts';
import type { LogView } from './log-view.ts';
import { type Draft, fileId } from './write.ts';
import { commented, entryText, flow, htmlComment } from './yaml.ts';

/** A note of a kind; one on a posting begins with what that asks for. */
export function noteDraft(title: string, kind: NoteKind, view: LogView): Draft {
  const { words } = view;
  const frontmatter = [
    ...head('notes', title, undefined, view),
    `kind: ${kind} # ${noteKinds.join(' | ')}`,
    '# skills: [Kafka, Spring]',
    ...(kind === 'research'
      ? [
          'asks:',
          ...commented(
            [
              `- ${flow({ text: words.ask, skills: ['Kafka'], section: 'required', state: 'partly' })} # required | preferred, done | partly | could | never`,
            ],
            '  ',
          ),
        ]
      : []),
  ];
  return {
    collection: 'notes',
    id: fileId(title),
    text: entryText(frontmatter, [htmlComment(words.notePrompts[kind].map((prompt) => `- ${prompt}`))]),
    summary: words.inside.note(kind),
  };
}
