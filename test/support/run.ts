import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { repository } from './workspace.ts';

/** How a command ended, and all that it wrote, without colours. */
export interface Run {
  code: number | null;
  output: string;
}

export type Environment = Record<string, string | undefined>;

/** Every site is built on the same day, wherever and whenever the tests run. */
export const today = '2026-11-20';

/** What a command inherits. The test runner's own variables (NODE_ENV, MODE, …) would make Astro build something else. */
export function environment(more: Environment = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, CI } = process.env;
  return { PATH, HOME, TMPDIR, CI, ASTRO_TELEMETRY_DISABLED: '1', HOEGO_TODAY: today, ...more };
}

/** Runs a command to its end. */
export function run(command: string, args: readonly string[], cwd: string, env: Environment = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }));
  });
}

/** The file behind the command `astro`. */
export const astroCommand = join(repository, 'node_modules/astro/bin/astro.mjs');

/** Runs `astro build`, `astro check` … in the site at `root`. */
export function astro(root: string, args: readonly string[], env: Environment = {}): Promise<Run> {
  return run(process.execPath, [astroCommand, ...args], root, env);
}
