import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publish } from '../../src/content/gate.ts';
import { planHistory } from '../../src/content/history.ts';
import { readLog } from '../../src/content/log.ts';
import type { ReadEntry } from '../../src/content/read.ts';

let root = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=나', '-c', 'user.email=me@example.com', ...args], {
    cwd: root,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    stdio: 'pipe',
  }).toString();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-history-'));
  mkdirSync(join(root, 'content/plans'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const plan = (goals: string, visibility = 'public') =>
  `---\ntitle: 목표\nperiod: 2026\nvisibility: ${visibility}\ngoals:\n${goals}---\n`;
const books = (count: number) => `  - { id: books, title: 기술 서적, target: { count: ${count}, unit: 권 } }\n`;

/** Commits a plan's text as of a day. The hour is one at which the day in UTC is another. */
function commit(on: string, text: string, file = '2026.md'): void {
  writeFileSync(join(root, 'content/plans', file), text);
  git('add', '-A');
  git('commit', '--quiet', '--message', '계획', `--date=${on}T01:00:00+09:00`);
}

async function history() {
  const { entries } = await readLog(join(root, 'content'), 'content');
  return planHistory(publish(entries).filter((entry): entry is ReadEntry<'plans'> => entry.collection === 'plans'));
}

describe('the history of a plan', () => {
  beforeEach(() => git('init', '--quiet'));

  test('is what its commits promised, each change once, by the day where its author was', async () => {
    commit('2026-01-03', plan(books(24)));
    commit('2026-02-01', `${plan(books(24))}\n본문만 고쳤다.\n`);
    commit('2026-06-02', plan(books(12)));
    expect((await history()).map(({ on, goals }) => [on, goals.map(({ target }) => target?.count)])).toEqual([
      ['2026-01-03', [24]],
      ['2026-06-02', [12]],
    ]);
  });

  test('follows a file that was renamed, and passes over what cannot be read', async () => {
    commit('2026-01-03', plan(books(24)), '올해.md');
    renameSync(join(root, 'content/plans/올해.md'), join(root, 'content/plans/2026.md'));
    commit('2026-02-01', plan(books(24)));
    commit('2026-03-01', '---\ntitle: [\n---\n');
    commit('2026-04-01', '제목도 없는 글\n');
    commit('2026-06-02', plan(books(12)));
    const told = (await history()).filter(({ goals }) => goals.length > 0);
    expect(told.map(({ on, goals }) => [on, goals[0]?.target?.count])).toEqual([
      ['2026-01-03', 24],
      ['2026-06-02', 12],
    ]);
  });

  test('says nothing of what was private then or is now, and no word at all', async () => {
    commit('2026-01-01', plan(books(50), 'private'));
    commit('2026-01-03', plan(`${books(24)}  - { id: salary, title: 연봉 협상, target: { count: 7777 } }\n`));
    commit(
      '2026-02-03',
      plan(`${books(20)}  - { id: nda, title: 감춘 목표, visibility: private, target: { count: 8888 } }\n`),
    );
    commit('2026-03-03', plan(`${books(12)}  - { id: nda, title: 이제는 밝힌 목표, target: { count: 9 } }\n`));
    const told = await history();
    expect(told.map(({ on, goals }) => [on, goals.map(({ id, target }) => `${id} ${target?.count}`)])).toEqual([
      ['2026-01-01', []],
      ['2026-01-03', ['books 24']],
      ['2026-02-03', ['books 20']],
      ['2026-03-03', ['books 12', 'nda 9']],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/연봉|salary|7777|8888|서적|권/);
  });

  test('is unknown where it was cut off', async () => {
    commit('2026-01-03', plan(books(24)));
    commit('2026-06-02', plan(books(12)));
    const clone = join(root, 'clone');
    git('clone', '--quiet', '--depth=1', `file://${root}`, clone);
    const { entries } = await readLog(join(clone, 'content'), 'content');
    expect(await planHistory(entries as ReadEntry<'plans'>[])).toEqual([]);
  });
});

test('there is none without git', async () => {
  writeFileSync(join(root, 'content/plans/2026.md'), plan(books(24)));
  expect(await history()).toEqual([]);
});
