import { beforeAll, describe, expect, test } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { textOf } from '../support/html.ts';
import { filesIn, text } from '../support/files.ts';
import { type Build, makeSite, messages } from '../support/site.ts';

const pages = (build: Build) => filesIn(build.dist).filter((file) => file.endsWith('.html'));
const faults = (build: Build) => {
  const { dead, withoutBase, redirected } = crawl(build.dist, { base: '/' });
  return [...dead, ...withoutBase, ...redirected];
};

/** The smallest entry of each collection. */
const entries = {
  'content/plans/2026.md': '---\ntitle: 목표\nvisibility: public\nperiod: 2026\n---\n',
  'content/retros/2026-10.md': '---\ntitle: 회고\nvisibility: public\nperiod: 2026-10\n---\n',
  'content/interviews/gamja.md': '---\ntitle: 면접\nvisibility: public\n---\n',
  'content/questions/network.md': '---\ntitle: 질문\nvisibility: public\n---\n',
  'content/notes/outbox.md': '---\ntitle: 노트\nvisibility: public\nkind: study\n---\n',
};

describe('a log without any entry', () => {
  let build: Build;
  beforeAll(async () => {
    build = await makeSite({}).built();
  });

  test('builds without a warning of ours', () => {
    expect(build.output).not.toMatch(/WARN|ERROR|does not exist or is empty/);
  });

  test('has the pages that need no entry, and no link to any other', () => {
    expect(pages(build)).toEqual(['404.html', 'index.html', 'search/index.html']);
    expect(faults(build)).toEqual([]);
  });

  test('says on its first page that nothing is written yet', () => {
    expect(textOf(text(build.dist, 'index.html'))).toContain('아직');
  });
});

describe.each(Object.entries(entries))('a log of one entry, %s', (path, content) => {
  test('builds, and links to nothing that is not there', async () => {
    const build = await makeSite({ files: { [path]: content } }).built();
    expect(build.output).not.toMatch(/WARN|ERROR|does not exist or is empty/);
    expect(pages(build)).toContain(path.replace(/^content\/(.*)\.md$/, '$1/index.html'));
    expect(faults(build)).toEqual([]);
  });
});

describe('unusual names', () => {
  const note = entries['content/notes/outbox.md'];

  test('of files lead to their own addresses', async () => {
    const names = [
      '회고'.normalize('NFD'),
      'C++ & C',
      'it\'s <a> "b"',
      'index/index',
      '_templates/draft',
      '.obsidian/note',
      'a/b/c',
      '2026.01',
      'page/2',
    ];
    const build = await makeSite({
      files: Object.fromEntries(names.map((name) => [`content/notes/${name}.md`, note])),
    }).built();
    expect(pages(build).filter((file) => file.startsWith('notes/'))).toMatchInlineSnapshot(`
      [
        "notes/2026.01/index.html",
        "notes/C++ & C/index.html",
        "notes/a/b/c/index.html",
        "notes/index.html",
        "notes/index/index.html",
        "notes/it's <a> "b"/index.html",
        "notes/page/2/index.html",
        "notes/회고/index.html",
      ]
    `);
    expect(faults(build)).toEqual([]);
  });

  test('of files that no address can hold are refused, and two files at one address', async () => {
    const names = ['100%.md', '왜?.md', 'C#.mdx', 'a.md', 'a/index.mdx'];
    const build = await makeSite({
      files: Object.fromEntries(names.map((name) => [`content/notes/${name}`, note])),
    }).build();
    expect(build.code).toBe(1);
    expect(messages(build).filter((line) => line.startsWith('content/'))).toMatchInlineSnapshot(`
      [
        "content/notes/100%.md  a file's name is its address, which cannot hold "%" (rename it)",
        "content/notes/C#.mdx  a file's name is its address, which cannot hold "#" (rename it)",
        "content/notes/a/index.mdx  has the same address as content/notes/a.md (rename one of the two)",
        "content/notes/왜?.md  a file's name is its address, which cannot hold "?" (rename it)",
      ]
    `);
  });

  test('of tags lead to pages of their own', async () => {
    const tags = ['C', 'C++', 'C#', '.NET', 'NET', '100%', 'CI/CD', '회고'.normalize('NFD'), '🔥', '!!!'];
    const tagged = note.replace('kind', `tags: ${JSON.stringify(tags)}\nkind`);
    const build = await makeSite({ files: { 'content/notes/a.md': tagged } }).built();
    expect(pages(build).filter((file) => file.startsWith('tags/')).length).toBe(1 + tags.length);
    expect(faults(build)).toEqual([]);
  });
});
