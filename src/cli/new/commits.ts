import { execFile } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Span } from '../../model/period.ts';
import { fail } from '../../model/problem.ts';

const run = promisify(execFile);

/** How often one committed to a repository. */
export interface Commits {
  /** Of the repository's folder. */
  name: string;
  count: number;
}

/**
 * Counts one's own commits of a span, days of `timeZone`. Their messages are never read.
 * @throws ContentError where the folder is no repository, or git does not know who one is
 */
export async function countCommits(
  folder: string,
  { start, end }: Span,
  timeZone: string,
  cwd: string,
): Promise<Commits> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    try {
      const env = { ...process.env, LC_ALL: 'C', TZ: timeZone };
      return (await run('git', ['-C', resolve(cwd, folder), ...args], { env })).stdout.trim();
    } catch {
      return undefined;
    }
  };
  const file = `--git ${folder}`;
  const root = await git('rev-parse', '--show-toplevel');
  if (!root) fail('is not a git repository (name the folder of one)', { file });
  const email = await git('config', 'user.email');
  if (!email) fail('git does not know which commits are yours (git config user.email you@example.com)', { file });
  const counted = await git(
    'rev-list',
    '--count',
    '--fixed-strings',
    `--author=<${email}>`,
    `--since=${start}T00:00:00`,
    `--until=${end}T23:59:59`,
    'HEAD',
  );
  // Without a first commit there is no HEAD.
  return { name: basename(root), count: Number(counted ?? 0) };
}
