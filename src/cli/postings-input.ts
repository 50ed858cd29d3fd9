import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { FrontmatterError, parseYaml } from '../content/frontmatter.ts';
import { readSkills } from '../content/skills.ts';
import { type CivilDate, today } from '../model/date.ts';
import { civilDate } from '../model/fields.ts';
import { complaints, formatPath } from '../model/issues.ts';
import { ContentError, fail } from '../model/problem.ts';
import { type Vocabulary, vocabulary } from '../model/skill.ts';
import { shippedSkills } from '../model/vocabulary.ts';
import type { PostingsFolder } from '../postings/files.ts';
import { complaintsAbout } from '../postings/listed.ts';
import { type SourcesFile, sourcesFile } from '../postings/settings.ts';

/** What the commands about postings are given by a site. */
export interface PostingsInput {
  folder: PostingsFolder;
  file: SourcesFile;
  vocabulary: Vocabulary;
  today: CivilDate;
}

/** The folder of postings under a site's collections. */
export function postingsFolder(root: string, base: string): PostingsFolder {
  const path = join(resolve(root, base), 'postings');
  return { path, label: relative(root, path).replaceAll('\\', '/') };
}

/**
 * Reads `sources.yaml` and what it refers to; undefined where there is none.
 * @throws ContentError for whatever of them is not valid
 */
export async function readInput(root: string, base: string): Promise<PostingsInput | undefined> {
  const folder = postingsFolder(root, base);
  const name = `${folder.label}/sources.yaml`;
  const text = await readFile(join(folder.path, 'sources.yaml'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    return fail(`cannot be read (${error.code})`, { file: name });
  });
  if (text === undefined) return undefined;
  const skillsName = join(relative(root, resolve(root, base)), 'skills.yaml').replaceAll('\\', '/');
  const own = await readSkills(resolve(root, base, 'skills.yaml'), skillsName);
  if (own.problems.length > 0) throw new ContentError(own.problems);
  const words = vocabulary(shippedSkills, own.skills);
  const file = parse(text, name, words);
  return { folder, file, vocabulary: words, today: dayOf(file) };
}

function parse(text: string, name: string, words: Vocabulary): SourcesFile {
  try {
    const { data, lineOf } = parseYaml(text.replace(/^\uFEFF/, '').normalize('NFC'));
    const refuse = (all: { path: PropertyKey[]; message: string }[]): never => {
      const problems = all.map(({ path, message }) => ({
        file: name,
        line: lineOf(path),
        at: formatPath(path) || undefined,
        message,
      }));
      throw new ContentError(problems);
    };
    const parsed = sourcesFile.safeParse(data);
    if (!parsed.success) return refuse(complaints(parsed.error, data));
    const more = complaintsAbout(parsed.data, words);
    return more.length > 0 ? refuse(more) : parsed.data;
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    return fail(error.message, { file: name, line: error.line });
  }
}

/** The day of a snapshot: `HOEGO_TODAY`, as everywhere, or the day it is where the reader lives. */
function dayOf({ timeZone }: SourcesFile): CivilDate {
  const given = process.env.HOEGO_TODAY;
  if (!given) return today(timeZone);
  const day = civilDate.safeParse(given);
  return day.success
    ? day.data
    : fail(day.error.issues[0]?.message ?? 'write a date such as 2026-11-20', { file: 'HOEGO_TODAY' });
}
