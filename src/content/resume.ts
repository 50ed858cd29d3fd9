import type { Problem } from '../model/problem.ts';
import { jobSpan, type Resume, resume as schema } from '../model/resume.ts';
import type { GoalNames } from './goal-names.ts';
import { unclosedPassages } from './passage-problems.ts';
import type { Written } from './read.ts';
import { problemIn, readYamlFile, type YamlFile } from './yaml-file.ts';

/** Who writes the log, as `resume.yaml` says; shaped as an entry is where what is private is looked for. */
export interface ReadResume extends Written {
  data: Resume;
}

/**
 * Reads who writes the log. Without the file a log does not say.
 * @param path of `resume.yaml` on disk
 * @param name how messages call it
 */
export async function readResume(
  path: string,
  name: string,
): Promise<{ resume?: ReadResume | undefined; problems: Problem[] }> {
  const read = await readYamlFile(path, name, schema.prefault({}), 'tell less');
  if (read === undefined || Array.isArray(read)) return { problems: read ?? [] };
  const { data, lineOf } = read;
  const problems = [...unclosedPassages(data, read), ...impossible(read)];
  return {
    resume: problems.length > 0 ? undefined : { id: 'resume', data, body: '', bodyLine: 1, file: { name }, lineOf },
    problems,
  };
}

/** The goals that jobs name, held against the plans. */
export function checkHighlights({ data, file, lineOf }: ReadResume, goals: GoalNames): Problem[] {
  return data.work.flatMap((job, at) =>
    (job.highlights ?? []).flatMap(({ goal }, index) => {
      const found = goal === undefined ? undefined : goals(goal, jobSpan(job));
      return typeof found === 'string'
        ? [problemIn({ name: file.name, lineOf }, ['work', at, 'highlights', index, 'goal'], found)]
        : [];
    }),
  );
}

/** What a schema cannot see: jobs that end before they begin, and lines that say nothing. */
function impossible(read: YamlFile<Resume>): Problem[] {
  return read.data.work.flatMap((job, at) => {
    const { start, end } = jobSpan(job);
    return [
      ...(end < start
        ? [problemIn(read, ['work', at, 'end'], `${job.end} is before ${job.start} (write when one left)`)]
        : []),
      ...(job.highlights ?? []).flatMap(({ text, goal }, index) =>
        text === undefined && goal === undefined
          ? [problemIn(read, ['work', at, 'highlights', index], 'says nothing (write text, or a goal)')]
          : [],
      ),
    ];
  });
}
