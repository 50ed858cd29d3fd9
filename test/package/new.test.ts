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

test('of what figures name, a page shows only what is published', async () => {
  const open = 'visibility: public\n';
  const build = await makeSite({
    hoego: { today, locale: 'en' },
    files: {
      'content/retros/2026.md': `---
title: A year
${open}period: 2026
figures:
  asOf: 2026-11-20
  goals: [{ goal: 2026/secret-goal-of-mine, fate: done }, { goal: 2026/open, fate: missed }]
  longestTry: { try: 2026-03#secret-resolution-of-mine, months: 5 }
  skills: [{ id: secret-skill-of-mine, count: 3 }, { id: kafka, count: 2 }]
---
`,
      'content/retros/2026-03.md':
        '---\ntitle: March\nperiod: 2026-03\ntry: [{ id: secret-resolution-of-mine, text: A secret resolution of mine }]\n---\n',
      'content/notes/secret.md': '---\ntitle: Secret\nkind: study\nskills: [Secret skill of mine]\n---\n',
      'content/notes/open.md': `---\ntitle: Open\n${open}kind: study\nskills: [Kafka]\n---\n`,
    },
  }).built();
  const html = text(build.dist, 'retros/2026/index.html');
  expect(html).toContain('As counted then');
  expect(html).toContain('1 done, 1 missed');
  expect(html).toMatch(/>Kafka<\/a> 2/);
  for (const file of filesIn(build.dist).filter((file) => /\.(?:html|json|xml)$/.test(file)))
    expect(text(build.dist, file)).not.toMatch(/secret/i);
});
