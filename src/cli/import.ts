import { readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLog } from '../content/log.ts';
import { importPosts } from '../importers/import.ts';
import { reportJson, reportLines } from '../importers/report.ts';
import { type System, systems } from '../importers/system.ts';
import { fail, formatProblem } from '../model/problem.ts';
import { didYouMean } from '../model/problem.ts';

/** `hoego import <file|folder|zip>`: posts of other systems as entries of the log. */
export async function importCommand(args: string[], cwd: string, say: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'auto' },
      into: { type: 'string', default: 'content' },
      public: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  const [source, more] = positionals;
  if (source === undefined || more !== undefined)
    fail(
      `names ${source === undefined ? 'nothing' : 'more than one thing'} to import (write: hoego import <file, folder or zip>)`,
      { file: 'hoego import' },
    );
  const { from } = values;
  if (from !== 'auto' && !systems.includes(from as System))
    fail(`there is no system "${from}"${didYouMean(from, systems) || ` (known: auto, ${systems.join(', ')})`}`, {
      file: '--from',
    });
  const into = resolve(cwd, values.into);
  const path = values.report === undefined ? undefined : resolve(cwd, values.report);
  if (path !== undefined) await requireReport(path, values.report as string);
  const report = await importPosts({
    source: resolve(cwd, source),
    label: source,
    into,
    from: from as System | 'auto',
    isPublic: values.public,
    isDry: values['dry-run'],
    check,
  });
  for (const line of reportLines(report, relative(cwd, into).replaceAll('\\', '/') || '.')) say(line);
  if (path !== undefined) await writeFile(path, reportJson(report));
  const read = report.files.filter(({ result }) => result !== 'refused');
  if (read.length === 0) fail('holds no Markdown files that can be read', { file: source });
  return 0;
}

/** Reads a folder as a build reads the log, and tells what is wrong by file. */
async function check(folder: string): Promise<Map<string, string>> {
  const { problems } = await readLog(folder, '');
  return new Map(
    problems.map((problem) => [problem.file.replace(/^\/+/, ''), formatProblem({ ...problem, file: '' }).trim()]),
  );
}

/** An earlier report may be replaced, another file never. */
async function requireReport(path: string, label: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? '' : fail('cannot be written', { file: label }),
  );
  if (text !== '' && !/^\{\s*"report": "hoego import"/.test(text))
    fail('is another file, which is not overwritten (name a new one)', { file: label });
}
