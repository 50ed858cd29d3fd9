import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readLog } from '../../src/content/log.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { type Environment, type Run, run } from './run.ts';
import { repository } from './workspace.ts';

export const cli = join(repository, 'src/cli/index.ts');

/** A folder with an empty log, in which `hoego new` runs as a process; made anew for each test. */
export function desk() {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hoego-new-'));
    mkdirSync(join(root, 'content'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const begin = (args: string[], env?: Environment): Promise<Run> =>
    run(process.execPath, [cli, 'new', ...args], root, env);
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    path: (...segments: string[]) => join(root, ...segments),
    begin,
    text,
    /** One that must succeed: the text of the file that it wrote. */
    async drafted(args: string[], env?: Environment): Promise<string> {
      const { code, output } = await begin(args, env);
      if (code !== 0) throw new Error(output);
      return text(output.split('\n')[0] ?? '');
    },
    /** Files by their path in `content/`. */
    write(files: Record<string, string>): void {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
        writeFileSync(join(root, 'content', path), content);
      }
    },
    sample: () => cpSync(join(repository, 'content'), join(root, 'content'), { recursive: true }),
    problems: async () => (await readLog(join(root, 'content'), 'content')).problems.map(formatProblem),
  };
}

/** What stands under a key of a draft's frontmatter. */
export function under(draft: string, key: string): string {
  return (new RegExp(`^${key}:\n((?:  .*\n)*)`, 'm').exec(draft)?.[1] ?? '').trimEnd();
}
