import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { parseDate } from '../model/date.ts';
import { promiseOf, type Revision } from '../model/promise.ts';
import { FrontmatterError } from './frontmatter.ts';
import { publish } from './gate.ts';
import { parseEntry, type ReadEntry } from './read.ts';

const run = promisify(execFile);

/**
 * What plans promised before, from the commits of their files, oldest first. Only figures and days of goals that are
 * published now and were public then. Nothing where there is no git, or where history was cut off (a shallow clone):
 * half a history would call a later promise the first.
 */
export async function planHistory(plans: readonly ReadEntry<'plans'>[]): Promise<Revision[]> {
  const [first] = plans;
  if (!first) return [];
  const folder = dirname(first.file.path);
  if ((await git(folder, ['rev-parse', '--is-shallow-repository']))?.trim() !== 'false') return [];
  const found = await Promise.all(plans.map((plan) => revisionsOf(plan)));
  return found.flat().sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

async function revisionsOf(plan: ReadEntry<'plans'>): Promise<Revision[]> {
  const folder = dirname(plan.file.path);
  const log = await git(folder, ['log', '--follow', '--format=%H %as', '--name-only', '-z', '--', plan.file.path]);
  const commits = [...(log ?? '').matchAll(/(\w{40,64}) (\d{4}-\d\d-\d\d)[\0\n]+([^\0]+)/g)].reverse();
  const goals = new Set(plan.data.goals.map(({ id }) => id));
  const revisions: Revision[] = [];
  for (const [, commit, day = '', path = ''] of commits) {
    const on = parseDate(day);
    const text = on && (await git(folder, ['show', `${commit}:${path}`]));
    if (!on || text === undefined) continue;
    const promised = promisesIn(text, plan).filter(({ id }) => goals.has(id));
    revisions.push({ plan: plan.id, on, goals: promised });
  }
  return revisions.filter(
    ({ goals: promised }, index) => JSON.stringify(promised) !== JSON.stringify(revisions[index - 1]?.goals),
  );
}

/** The promises that a file's text would publish; none of a text that today's hoego cannot read. */
function promisesIn(text: string, { file }: ReadEntry<'plans'>): Revision['goals'] {
  try {
    const read = parseEntry(file, text);
    if (Array.isArray(read)) return [];
    return publish([read]).flatMap((entry) => (entry as ReadEntry<'plans'>).data.goals.map(promiseOf));
  } catch (error) {
    if (error instanceof FrontmatterError) return [];
    throw error;
  }
}

/** `git` with its arguments as they are; undefined when it fails. It asks no server for what a partial clone lacks. */
async function git(cwd: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const env = { ...process.env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
    return (await run('git', [...args], { cwd, maxBuffer: 64 << 20, env })).stdout;
  } catch {
    return undefined;
  }
}
