import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What git knows of a folder. */
export interface Repository {
  /** Paths from the folder, composed Hangul. */
  tracked: Set<string>;
  /** Every path that a commit ever added. */
  history: Set<string>;
  /** `github.com/me/log`: without user, password and protocol. */
  remotes: string[];
  /** Where the repository begins, as a path from there to the folder: '' when they are the same, else `site/`. */
  prefix: string;
  /** The branch that is checked out; undefined between branches. */
  branch: string | undefined;
  /** What the remote calls its default, where git has been told. */
  defaultBranch: string | undefined;
  /** Every branch, those of remotes without the remote's name. */
  branches: Set<string>;
}

/** Reads the repository that a folder lies in; undefined where there is none, or no git. */
export async function readRepository(folder: string): Promise<Repository | undefined> {
  const inside = await git(folder, 'rev-parse', '--is-inside-work-tree');
  if (inside?.trim() !== 'true') return undefined;
  const tracked = await git(folder, 'ls-files', '-z', '--', '.');
  const history = await git(
    folder,
    'log',
    '--all',
    '--diff-filter=AR',
    '--format=',
    '--name-only',
    '--relative',
    '-z',
    '--',
    '.',
  );
  const remotes = await git(folder, 'remote', '-v');
  return {
    tracked: paths(tracked),
    history: paths(history),
    remotes: [...new Set((remotes ?? '').split('\n').flatMap(remote))],
    prefix: (await git(folder, 'rev-parse', '--show-prefix'))?.trim() ?? '',
    branch: (await git(folder, 'symbolic-ref', '--short', '-q', 'HEAD'))?.trim() || undefined,
    defaultBranch: (await git(folder, 'symbolic-ref', '--short', '-q', 'refs/remotes/origin/HEAD'))
      ?.trim()
      .replace(/^origin\//, ''),
    branches: new Set(
      ((await git(folder, 'for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes')) ?? '')
        .split('\n')
        .map((name) => name.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ''))
        .filter(Boolean),
    ),
  };
}

/** `git` with its arguments as they are; undefined when it fails. */
async function git(cwd: string, ...args: string[]): Promise<string | undefined> {
  try {
    return (await run('git', args, { cwd, maxBuffer: 64 << 20, env: { ...process.env, LC_ALL: 'C' } })).stdout;
  } catch {
    return undefined;
  }
}

function paths(listed = ''): Set<string> {
  return new Set(
    listed
      .split('\0')
      .map((path) => path.trim().normalize('NFC'))
      .filter(Boolean),
  );
}

/** The address of a line of `git remote -v`. It may hold a password, of which nothing may be shown. */
function remote(line: string): string[] {
  const address = line.split('\t')[1]?.replace(/ \((?:fetch|push)\)$/, '') ?? '';
  const [, host, path] = /^(?:[a-z+]+:\/\/(?:[^/]*@)?([^/:]+)(?::\d+)?\/|(?:[^@/\s]+@)?([^/:\s]{2,}):)/i.test(address)
    ? (/^(?:[a-z+]+:\/\/)?(?:[^/]*@)?([^/:\s]+)(?::\d+(?=\/))?[:/](.*?)(?:\.git)?\/?$/i.exec(address) ?? [])
    : [];
  return host === undefined || host === '' ? [] : [`${host}/${path}`];
}
