import { didYouMean, type Problem, quoted } from '../model/problem.ts';
import { type Skill, skills as schema } from '../model/skill.ts';
import { shippedSkills } from '../model/vocabulary.ts';
import { problemIn, readYamlFile } from './yaml-file.ts';

/**
 * The writer's own skills. A log without the file has none.
 * @param path of `skills.yaml` on disk
 * @param name how messages call it
 */
export async function readSkills(path: string, name: string): Promise<{ skills: Skill[]; problems: Problem[] }> {
  const read = await readYamlFile(path, name, schema, 'leave out skills that you do not name');
  if (read === undefined || Array.isArray(read)) return { skills: [], problems: read ?? [] };
  const known = new Set([...shippedSkills, ...read.data].map(({ id }) => id));
  const problems = read.data.flatMap((skill, at) =>
    skill.implies.flatMap((id, index) =>
      known.has(id) ? [] : [problemIn(read, [at, 'implies', index], `no skill ${quoted(id)}${didYouMean(id, known)}`)],
    ),
  );
  return { skills: read.data, problems };
}
