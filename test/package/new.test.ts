import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { filesIn, text } from '../support/files.ts';
import { run, today } from '../support/run.ts';
import { type Build, makeSite, type Site } from '../support/site.ts';
import { repository } from '../support/workspace.ts';

const drafts = [
  ['year'],
  ['retro'],
  ['retro', '2026-W47', '--lang', 'en'],
  ['plan'],
  ['interview', '--company', '가람소프트', '--alias', '핀테크 G사'],
  ['question', '--topic', '운영체제'],
  ...['research', 'diary', 'study', 'talk', 'post'].map((kind) => ['note', '--kind', kind, '--title', `새 글 ${kind}`]),
];

let site: Site;
let files: string[];
beforeAll(async () => {
  site = makeSite({ hoego: { today } });
  cpSync(join(repository, 'content'), join(site.root, 'content'), { recursive: true });
  const command = join(inject('workspace'), 'node_modules/hoego/lib/cli/index.js');
  files = [];
  for (const args of drafts) {
    const { code, output } = await run(process.execPath, [command, 'new', ...args], site.root);
    if (code !== 0) throw new Error(output);
    files.push(output.split('\n')[0] ?? '');
  }
});

const pagesOf = ({ dist }: Build) => filesIn(dist).filter((file) => file.endsWith('.html'));

test('a site with every draft builds, and publishes none of them', async () => {
  const build = await site.built();
  expect(files).toHaveLength(drafts.length);
  for (const file of files)
    expect(pagesOf(build)).not.toContain(`${file.replace(/^content\//, '').replace(/\.md$/, '')}/index.html`);
});

test('so does one with all of them made public, which holds no comment of theirs', async () => {
  const comments: string[] = [];
  for (const file of files) {
    const path = join(site.root, file);
    const draft = readFileSync(path, 'utf8');
    comments.push(
      ...[...draft.matchAll(/<!--\n([\s\S]*?)\n-->/g)].flatMap(([, inner = '']) => inner.split('\n')),
      ...[...draft.matchAll(/# (.*)/g)].map(([, comment = '']) => comment),
    );
    writeFileSync(path, draft.replace(/^visibility: private #.*/m, 'visibility: public'));
  }
  const build = await site.built();
  expect(comments.length).toBeGreaterThan(100);
  for (const file of files)
    expect(pagesOf(build)).toContain(`${file.replace(/^content\//, '').replace(/\.md$/, '')}/index.html`);
  const own = comments.filter((comment) => /메모|지우기|무엇|어떻게|pending \||your eyes/.test(comment));
  expect(own.length).toBeGreaterThan(20);
  for (const page of pagesOf(build)) {
    const html = text(build.dist, page);
    expect(html).not.toContain('<!--');
    expect(own.filter((comment) => html.includes(comment))).toEqual([]);
  }
  const year = text(build.dist, 'retros/2026/index.html');
  expect(year).toContain('그때 센 숫자');
  expect(year).toContain('<dd>90%</dd>');
});
