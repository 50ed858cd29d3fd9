import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { readInput } from '../../src/cli/postings-input.ts';
import type { Snapshot, SourceCounts } from '../../src/model/snapshot.ts';
import { type Limits, limits } from '../../src/postings/fetch/limits.ts';
import { type Pull, type PullResult, pull } from '../../src/postings/pull.ts';
import { type Environment, type Run, run } from '../support/run.ts';
import { repository } from '../support/workspace.ts';
import { keys } from './boards.ts';

// Many of these tests run the command as a process, over and over.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Limits that let a hang be seen in a moment. */
export const quick: Limits = {
  ...limits,
  pace: 0,
  jitter: 0,
  connect: 1000,
  headers: 1000,
  body: 1000,
  whole: 2500,
  source: 4500,
  backoff: 5,
};

/** Limits for what answers, however busy this machine is. */
export const patient: Limits = { ...quick, connect: 5000, headers: 5000, body: 5000, whole: 10_000, source: 20_000 };

const made: string[] = [];
afterAll(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A log with a `sources.yaml`. */
export function log(sources: string, files: Record<string, string> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hoego-postings-')));
  made.push(root);
  mkdirSync(join(root, 'content/postings'), { recursive: true });
  writeFileSync(join(root, 'content/postings/sources.yaml'), `role: 백엔드\nsources:\n${sources}`);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'content', name), text);
  return root;
}

/** Pulls as the command does, in this process. */
export async function pulled(
  root: string,
  options: Partial<Pull> & { day?: string } = {},
): Promise<{ result: PullResult; lines: string[] }> {
  const input = await readInput(root, 'content');
  if (!input) throw new Error('no sources.yaml');
  const lines: string[] = [];
  const { day, ...more } = options;
  const result = await pull({
    ...input,
    today: (day ?? '2026-11-20') as Pull['today'],
    limits: patient,
    version: '0.0.0',
    environment: keys,
    say: (line) => lines.push(line),
    ...more,
  });
  return { result, lines };
}

export function readSnapshot(root: string, day = '2026-11-20'): Snapshot {
  return JSON.parse(readFileSync(join(root, `content/postings/${day}.json`), 'utf8')) as Snapshot;
}

/** The skills that the invented postings name outright; what these imply is the vocabulary's affair. */
export function namedSkills({ skills }: SourceCounts): Record<string, string> {
  return Object.fromEntries(
    ['java', 'kafka', 'redis', 'spring-boot'].flatMap((id) => {
      const one = skills[id];
      return one ? [[id, `${one.required} ${one.preferred} ${one.either} ${one.tagOnly}`]] : [];
    }),
  );
}

// Compiling the command anew for each of its many runs would take longer than all they do.
const cache = mkdtempSync(join(tmpdir(), 'hoego-postings-cache-'));
made.push(cache);
export const compiled: Environment = { NODE_COMPILE_CACHE: cache };

/** Runs `hoego postings …` as a process. */
export function hoego(root: string, args: readonly string[], env: Environment = {}): Promise<Run> {
  const quickly = { HOEGO_PULL_PACE_MS: '0', HOEGO_PULL_TIMEOUT_MS: '2000', HOEGO_PULL_SOURCE_MS: '8000' };
  return run(process.execPath, [join(repository, 'src/cli/index.ts'), 'postings', ...args], root, {
    ...compiled,
    ...quickly,
    ...keys,
    ...env,
  });
}
