import { expect, test } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { tagsOf } from '../support/html.ts';
import { filesIn, text } from '../support/files.ts';
import { type Build, makeSite } from '../support/site.ts';

const hrefs = (build: Build, file: string) =>
  tagsOf(text(build.dist, file)).flatMap(({ attributes }) => attributes.href ?? []);
const faults = (build: Build) => {
  const { dead, withoutBase, redirected } = crawl(build.dist, { base: '/' });
  return [...dead, ...withoutBase, ...redirected];
};

test("a site's own pages win over ours, without a warning", async () => {
  const page = (title: string) =>
    `<html lang="ko"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  const build = await makeSite({
    from: 'log',
    files: {
      'src/pages/index.astro': page('내 첫 화면'),
      'src/pages/404.md': '# 내 404',
      'src/pages/rss.xml.ts': "export const GET = () => new Response('<rss/>');",
      'src/pages/about.astro': page('나'),
    },
  }).built();
  expect(build.output).not.toMatch(/WARN|ERROR|collision/i);
  expect(text(build.dist, 'index.html')).toContain('내 첫 화면');
  expect(text(build.dist, '404.html')).toContain('내 404');
  expect(text(build.dist, 'rss.xml')).toBe('<rss/>');
  expect(filesIn(build.dist)).toContain('about/index.html');
});

test('a page that is switched off is neither built nor linked', async () => {
  const build = await makeSite({
    from: 'log',
    hoego: { pages: { skills: false, tags: false, search: false, feeds: false, years: false } },
  }).built();
  expect(filesIn(build.dist).filter((file) => /^(skills|tags|search|years|pagefind|rss|feed)/.test(file))).toEqual([]);
  // What a writer links to by hand stays as it was written.
  expect(faults(build)).toEqual(['retros/2026-03/index.html → /rss.xml']);
});

test('nor are the entries of a collection that is switched off', async () => {
  const build = await makeSite({
    from: 'english',
    hoego: { locale: 'en', pages: { notes: false, questions: false, plans: false } },
  }).built();
  expect(filesIn(build.dist).filter((file) => /^(notes|questions|plans)/.test(file))).toEqual([]);
  expect(faults(build)).toEqual([]);
});

test('collections of ours stand beside those of the site', async () => {
  const config = `import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { hoegoCollections } from 'hoego/content';

const books = defineCollection({ loader: file('content/books.json'), schema: z.object({ title: z.string() }) });
export const collections = { ...hoegoCollections(), books };
`;
  const page = `---
import { getCollection } from 'astro:content';
const [books, retros] = [await getCollection('books'), await getCollection('retros')];
---

<p>{books[0].data.title} {retros.length}</p>
`;
  const build = await makeSite({
    from: 'log',
    files: {
      'src/content.config.ts': config,
      'content/books.json': '[{ "id": "sicp", "title": "SICP" }]',
      'src/pages/books.astro': page,
    },
  }).built();
  expect(build.output).not.toMatch(/WARN|ERROR/);
  expect(text(build.dist, 'books/index.html')).toContain('SICP 2');
  expect(filesIn(build.dist)).toContain('retros/2026-03/index.html');
});

test('the log may lie in another folder', async () => {
  const files = {
    'src/content.config.ts':
      "import { hoegoCollections } from 'hoego/content';\nexport const collections = hoegoCollections({ base: './my/log/' });\n",
  };
  const build = await makeSite({
    files: {
      ...files,
      'my/log/notes/a.md': '---\ntitle: 가\nvisibility: public\nkind: study\n---\n\n[나](./b.md)\n',
      'my/log/notes/b.md': '---\ntitle: 나\nvisibility: public\nkind: study\n---\n',
    },
  }).built();
  expect(hrefs(build, 'notes/a/index.html')).toContain('/notes/b/');
  expect(faults(build)).toEqual([]);
});
