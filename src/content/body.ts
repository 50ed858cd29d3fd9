import type { BankQuestion } from '../model/question.ts';
import { type EntryFile, formatOf } from './files.ts';
import { bankQuestions } from './headings.ts';
import { checkDepth, parseBody, parsed } from './markdown/tree.ts';

/**
 * What is read of a body beyond its text: the questions of a bank. An MDX body is parsed whatever it is of, so that a
 * fault in it is told with the other mistakes of the log.
 * @throws MarkdownError
 */
export function parseEntryBody(body: string, file: EntryFile): { questions: BankQuestion[] } {
  const { collection } = file;
  const format = formatOf(file);
  if (format === 'md' && collection !== 'questions') {
    checkDepth(body, format);
    return { questions: [] };
  }
  const tree = parseBody(body, format);
  return { questions: collection === 'questions' ? bankQuestions(tree, parsed(body, format)) : [] };
}
