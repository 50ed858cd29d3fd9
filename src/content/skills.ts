import { existsSync } from 'node:fs';
import { complaints, formatPath } from '../model/issues.ts';
import { didYouMean, type Problem, quoted } from '../model/problem.ts';
import { type Skill, skills as schema } from '../model/skill.ts';
import { shippedSkills } from '../model/vocabulary.ts';
import { FrontmatterError, parseYaml, plainText, yamlLimit } from './frontmatter.ts';
import { readText } from './text.ts';

/**
 * The writer's own skills. A log without the file has none.
 * @param path of `skills.yaml` on disk
 * @param name how messages call it
 */
export async function readSkills(path: string, name: string): Promise<{ skills: Skill[]; problems: Problem[] }> {
  if (!existsSync(path)) return { skills: [], problems: [] };
  try {
    const text = plainText(await readText(path));
    if (Buffer.byteLength(text) > yamlLimit)
      throw new FrontmatterError(undefined, 'is larger than 64 KiB (leave out skills that you do not name)');
    const { data, lineOf } = parseYaml(text);
    const parsed = schema.safeParse(isEmpty(data) ? [] : data);
    const tell = (path: PropertyKey[], message: string): Problem => ({
      file: name,
      line: lineOf(path),
      at: formatPath(path) || undefined,
      message,
    });
    if (!parsed.success) {
      return { skills: [], problems: complaints(parsed.error, data).map(({ path, message }) => tell(path, message)) };
    }
    const known = new Set([...shippedSkills, ...parsed.data].map(({ id }) => id));
    const problems = parsed.data.flatMap((skill, at) =>
      skill.implies.flatMap((id, index) =>
        known.has(id) ? [] : [tell([at, 'implies', index], `no skill ${quoted(id)}${didYouMean(id, known)}`)],
      ),
    );
    return { skills: parsed.data, problems };
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    return { skills: [], problems: [{ file: name, line: error.line, message: error.message }] };
  }
}

function isEmpty(data: unknown): boolean {
  return data !== null && typeof data === 'object' && !Array.isArray(data) && Object.keys(data).length === 0;
}
