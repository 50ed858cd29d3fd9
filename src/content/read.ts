import type { z } from 'zod';
import type { CollectionName, Entry } from '../model/entry.ts';
import { interview } from '../model/interview.ts';
import { complaints, formatPath } from '../model/issues.ts';
import { note } from '../model/note.ts';
import { plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { type QuestionBank, questionBank } from '../model/question.ts';
import { retro } from '../model/retro.ts';
import { parseEntryBody } from './body.ts';
import type { EntryFile } from './files.ts';
import { type Frontmatter, FrontmatterError, parseFrontmatter } from './frontmatter.ts';
import { MarkdownError } from './markdown/tree.ts';
import { unclosedPassages } from './passage-problems.ts';
import { cutPassages, PassageError } from './passages.ts';
import { readText } from './text.ts';
import { problemIn } from './yaml-file.ts';

const schemas = {
  plans: plan,
  retros: retro,
  interviews: interview,
  questions: questionBank,
  notes: note,
} satisfies Record<CollectionName, z.ZodType>;

/** What a collection's records hold. */
export interface RecordOf {
  plans: z.output<typeof plan>;
  retros: z.output<typeof retro>;
  interviews: z.output<typeof interview>;
  questions: QuestionBank;
  notes: z.output<typeof note>;
}

/** Something written that says of itself whether it is public: an entry, or who writes the log. */
export interface Written {
  id: string;
  data: { visibility: 'public' | 'private' };
  body: string;
  /** The line of the file on which `body` begins. */
  bodyLine: number;
  file: { name: string };
  lineOf: Frontmatter['lineOf'];
}

/** A file that was read: its record, and where it stands in the file. */
export interface ReadEntry<C extends CollectionName = CollectionName> extends Entry<RecordOf[C]> {
  collection: C;
  file: EntryFile;
  bodyLine: number;
  lineOf: Frontmatter['lineOf'];
}

/** Reads and validates one entry's file. Everything that is wrong with it is reported at once. */
export async function readEntry(file: EntryFile): Promise<ReadEntry | Problem[]> {
  try {
    return parseEntry(file, await readText(file.path));
  } catch (error) {
    if (error instanceof FrontmatterError) return [{ file: file.name, line: error.line, message: error.message }];
    throw error;
  }
}

/** Reads and validates the text of an entry. */
export function parseEntry(file: EntryFile, text: string): ReadEntry | Problem[] {
  const { data, body, bodyLine, lineOf } = parseFrontmatter(text);
  const parsed = schemas[file.collection].safeParse(data);
  if (!parsed.success) {
    return complaints(parsed.error, data).map(({ path, message }) => ({
      file: file.name,
      line: lineOf(path),
      at: formatPath(path) || undefined,
      message,
    }));
  }
  const problems = passageProblems(parsed.data, file, lineOf);
  try {
    // Both must hold: the body as its writer sees it, and what a build publishes of it.
    const { questions } = parseEntryBody(body, file);
    const published = cutPassages(body);
    if (published !== body) parseEntryBody(published, file);
    if (problems.length > 0) return problems;
    const record = file.collection === 'questions' ? { ...parsed.data, questions } : parsed.data;
    return {
      id: file.id,
      collection: file.collection,
      data: record as RecordOf[CollectionName],
      body,
      file,
      bodyLine,
      lineOf,
    };
  } catch (error) {
    if (!(error instanceof PassageError || error instanceof MarkdownError)) throw error;
    return [...problems, { file: file.name, line: bodyLine + error.line - 1, message: error.message }];
  }
}

/** Passages that are never closed in the strings of the frontmatter, and a title that is private altogether. */
function passageProblems(data: { title: string }, { name }: EntryFile, lineOf: Frontmatter['lineOf']): Problem[] {
  const problems = unclosedPassages(data, { name, lineOf });
  if (problems.some(({ at }) => at === 'title') || cutPassages(data.title).trim() !== '') return problems;
  return [
    problemIn(
      { name, lineOf },
      ['title'],
      'nothing is left of it when what is private is cut (write what may be told, or "visibility: private" for the whole entry)',
    ),
    ...problems,
  ];
}
