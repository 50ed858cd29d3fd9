import Slugger from 'github-slugger';
import { head } from './head.ts';
import type { LogView } from './log-view.ts';
import { type Draft, fileId } from './write.ts';
import { commented, entryText, field, htmlComment } from './yaml.ts';

/** A bank of questions, of a topic or for a company, with one model question. */
export function questionDraft(topic: string, view: LogView): Draft {
  const { request, words, today } = view;
  const { company, alias } = request;
  const frontmatter = [
    ...head('questions', words.questionTitle(topic), undefined, view),
    ...(company === undefined
      ? []
      : ['company:', ...[...field('name', company), ...field('alias', alias)].map((line) => `  ${line}`)]),
    'review:',
    ...commented(
      [words.reviewHint, `${new Slugger().slug(words.firstQuestion)}: { confidence: 1, on: ${today} }`],
      '  ',
    ),
  ];
  const body = [htmlComment([words.bankHint]), `## ${words.firstQuestion}`, words.firstAnswer];
  return {
    collection: 'questions',
    id: fileId(topic),
    text: entryText(frontmatter, body),
    summary: words.inside.question,
  };
}
