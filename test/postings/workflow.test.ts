import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../support/workspace.ts';
import { log } from './pulling.ts';

interface Step {
  id?: string;
  run?: string;
  uses?: string;
  env?: Record<string, string>;
}
interface Workflow {
  on: { schedule: { cron: string }[] };
  permissions: object;
  jobs: Record<string, { if?: string; needs?: string; permissions: Record<string, string>; steps: Step[] }>;
}

const workflow = parse(readFileSync(join(repository, '.github/workflows/deploy.yml'), 'utf8')) as Workflow;
const { pull, build, deploy } = workflow.jobs;

describe('the deploy workflow', () => {
  test('counts weekly, and builds and publishes in the same run also when that fails', () => {
    const weekly = workflow.on.schedule.filter(({ cron }) => /^\d+ \d+ \* \* \d$/.test(cron));
    expect(weekly).toHaveLength(1);
    expect(pull?.if).toContain(`'${weekly[0]?.cron}'`);
    expect([build?.needs, deploy?.needs]).toEqual(['pull', 'build']);
    for (const job of [build, deploy]) expect(job?.if).toContain('!cancelled()');
    expect(JSON.stringify(build)).not.toContain('postings');
  });

  test('gives secrets to the step that pulls, and leave to write to its job', () => {
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const secret = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
    expect(secret.map(({ run }) => run)).toEqual(['node scripts/pull-postings.ts']);
    expect(workflow.permissions).toEqual({});
    expect([pull, build, deploy].map((job) => job?.permissions)).toEqual([
      { contents: 'write' },
      { contents: 'read', pages: 'read' },
      { pages: 'write', 'id-token': 'write' },
    ]);
  });

  test('commits what changed, and nothing when nothing did', () => {
    const root = log('');
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
    execFileSync('git', ['init', '--quiet', '--bare', join(root, 'remote.git')]);
    git('init', '--quiet', '--initial-branch=main');
    git('remote', 'add', 'origin', join(root, 'remote.git'));
    writeFileSync(join(root, '.gitignore'), 'remote.git\n');
    git('add', '.gitignore', 'content');
    git('-c', 'user.name=me', '-c', 'user.email=me@example.com', 'commit', '--quiet', '--message', 'Begin');
    git('push', '--quiet', 'origin', 'main');
    const script = pull?.steps.find(({ id }) => id === 'commit')?.run ?? '';
    const commit = () => {
      const output = join(root, 'remote.git/output');
      writeFileSync(output, '');
      execFileSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
        cwd: root,
        env: { ...process.env, TOKEN: 'token', BRANCH: 'main', GITHUB_OUTPUT: output },
        stdio: 'pipe',
      });
      return readFileSync(output, 'utf8');
    };
    expect(commit()).toBe('');
    mkdirSync(join(root, 'content/notes'));
    for (const name of ['postings/2026-11-20.json', 'postings/posts.json', 'postings/.pull.lock', 'notes/mine.md'])
      writeFileSync(join(root, 'content', name), '{}');
    expect(commit()).toBe(`commit=${git('rev-parse', 'HEAD').trim()}\n`);
    expect(git('ls-tree', '-r', '--name-only', 'origin/main').trim().split('\n')).toEqual([
      '.gitignore',
      'content/postings/2026-11-20.json',
      'content/postings/posts.json',
      'content/postings/sources.yaml',
    ]);
    expect(commit()).toBe('');
  });
});
