import { beforeAll, describe, expect, test } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { filesIn, text } from '../support/files.ts';
import { tagsOf, textOf } from '../support/html.ts';
import { entry } from '../support/log.ts';
import { type Build, makeSite, messages, type SiteFiles } from '../support/site.ts';

const note = (title: string, more: string, body = '') =>
  entry(`title: ${title}\nkind: study\nvisibility: public\n${more}`, body);
const korean = '가나다라마 '.repeat(500);

/** A log in which every way of hanging together is used, and a company goes by an alias. */
const files = {
  'content/notes/one.md': note(
    '하나',
    'date: 2026-01-01\ntags: [실]\nseries: { title: 실타래, number: 1 }',
    `${korean}\n\n앞말이다. 그날은 [둘](./two.md)을 봤다. 뒷말이다.`,
  ),
  'content/notes/two.md': note('둘', 'date: 2026-01-02\nseries: { title: 실타래, number: 2 }', '글.'),
  'content/notes/three.mdx': note(
    '셋',
    'date: 2026-01-03\nseries: 실타래',
    '<Callout>[하나](/notes/one/)로 간다.</Callout>',
  ),
  'content/notes/한글 이름.md': note('넷', 'date: 2026-01-04\ntags: [실]', '글.'),
  'content/notes/five.md': note('다섯', 'date: 2026-01-05'),
  'content/notes/two-en.md': note('Two', 'date: 2026-01-06\nlang: en\ntranslationOf: notes/two', 'Text.'),
  'content/notes/two-ja.md': note('二', 'date: 2026-01-07\nlang: ja\ntranslationOf: notes/two-en', '文。'),
  'content/plans/2026.md': entry(
    'title: 계획\nvisibility: public\nperiod: 2026\nseries: 홀로',
    '[하나](../notes/one.md)부터.',
  ),
  'content/retros/2026-01.md': entry(
    'title: 회고\nvisibility: public\nperiod: 2026-01\ntags: [실]\ndone: [{ title: 둘을 씀, link: /notes/two/ }]',
  ),
  'content/interviews/가람무역-백엔드.md': entry(
    'title: 가람무역 면접\nvisibility: public\ndate: 2026-02-02\ncompany: { name: 가람무역, alias: 회사 A }',
    '[하나](/notes/one/)를 말했다.',
  ),
};

const site = (more: SiteFiles = {}) =>
  makeSite({
    files,
    ...more,
    hoego: { edit: 'https://github.com/me/log/edit/main/{path}', ...more.hoego },
  });

/** What stands in a row of a page's foot: its text, and where it leads. */
function row(html: string, title: string) {
  const found = new RegExp(`<h2>${title}</h2>(.*?)</section>`, 's').exec(html)?.[1] ?? '';
  return {
    text: textOf(found),
    links: tagsOf(found).flatMap(({ name, attributes }) => (name === 'a' ? (attributes.href ?? []) : [])),
  };
}

describe('a log whose entries hang together', () => {
  let build: Build;
  const page = (path: string) => text(build.dist, `${path}/index.html`);
  beforeAll(async () => {
    build = await site({ astro: { site: 'https://me.example', base: '/log' } }).built();
  });

  test('builds without a warning, and without a dead link', () => {
    expect(build.output).not.toMatch(/WARN|ERROR/);
    const { dead, withoutBase } = crawl(build.dist, { base: '/log', site: 'https://me.example' });
    expect([...dead, ...withoutBase]).toEqual([]);
  });

  test('says how long each text takes, and nothing where there is none', () => {
    expect(textOf(page('notes/one'))).toContain('읽는 데 5분');
    expect(textOf(page('notes/two'))).toContain('읽는 데 1분');
    expect(textOf(page('notes/three'))).toContain('읽는 데 1분');
    expect(textOf(page('notes/five'))).not.toContain('읽는 데');
  });

  test('shows what leads to an entry, and in which sentence', () => {
    expect(row(page('notes/two'), '이 글을 가리키는 글')).toEqual({
      text: '1.31 회고 둘을 씀 회고 1.1 하나 그날은 둘을 봤다. 기록',
      links: ['/log/retros/2026-01/', '/log/notes/one/'],
    });
    expect(row(page('notes/one'), '이 글을 가리키는 글').text).toBe(
      '12.31 계획 하나부터. 계획 2.2 회사 A 면접 하나를 말했다. 면접 1.3 셋 하나로 간다. 기록',
    );
  });

  test('shows what else is about the same, and why', () => {
    expect(row(page('notes/one'), '함께 읽을 글')).toEqual({
      text: '1.31 회고 ‘둘’, 실 회고 1.4 넷 실 기록',
      links: ['/log/retros/2026-01/', `/log/notes/${encodeURIComponent('한글 이름')}/`],
    });
  });

  test('tells a series in its entries, on a page of its own and in a list of all', () => {
    const two = page('notes/two');
    expect(textOf(two)).toContain('연재 ‘실타래’ 3편 중 2편');
    expect(/<details[^>]*>(.*?)<\/details>/s.exec(two)?.[1]).toMatch(/<b aria-current="page">둘<\/b>/);
    expect(row(two, '연재')).toEqual({
      text: '3편 중 2편 실타래 앞 편 하나 다음 편 셋',
      links: [`/log/series/${encodeURIComponent('실타래')}/`, '/log/notes/one/', '/log/notes/three/'],
    });
    // A series of one is begun, and no more.
    expect(page('plans/2026')).not.toContain('<details');
    expect(row(page('plans/2026'), '연재').text).toBe('홀로');
    expect(textOf(page('series/실타래'))).toMatch(
      /실타래 3편, 모두 읽는 데 7분 .*1\.1 하나 1편 1\.2 둘 2편 1\.3 셋 3편/,
    );
    expect(textOf(page('series'))).toMatch(/연재 2개 .*홀로 .*실타래/);
    expect(tagsOf(page('notes/five')).map(({ attributes }) => attributes.href)).toContain('/log/series/');
  });

  test('names a text and its translations to search engines and to readers, all of them on each', () => {
    const alternates = (html: string) =>
      tagsOf(html).flatMap(({ name, attributes: { rel, hreflang, href } }) =>
        name === 'link' && rel === 'alternate' && hreflang ? [`${hreflang} ${href}`] : [],
      );
    const all = [
      'ko https://me.example/log/notes/two/',
      'en https://me.example/log/notes/two-en/',
      'ja https://me.example/log/notes/two-ja/',
      'x-default https://me.example/log/notes/two/',
    ];
    for (const path of ['notes/two', 'notes/two-en', 'notes/two-ja']) {
      expect(alternates(page(path)), path).toEqual(all);
      expect(tagsOf(page(path)).find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href).toBe(
        `https://me.example/log/${path}/`,
      );
      expect(tagsOf(page(path)).find(({ name }) => name === 'html')?.attributes.lang).toBe('ko');
    }
    expect(tagsOf(page('notes/two-en')).find(({ name }) => name === 'article')?.attributes.lang).toBe('en');
    expect(page('notes/two-en')).toContain('<a href="/log/notes/two/" hreflang="ko" lang="ko">한국어</a>');
    expect(page('notes/two')).toContain('<a href="/log/notes/two-ja/" hreflang="ja" lang="ja">日本語</a>');
    expect(alternates(page('notes/one'))).toEqual([]);
  });

  test('leads to the file of every entry, but of none whose company goes by an alias', () => {
    const edits = (path: string) =>
      tagsOf(page(path)).flatMap(({ attributes: { href } }) => (href?.startsWith('https://github.com/') ? [href] : []));
    expect(edits('notes/한글 이름')).toEqual([
      `https://github.com/me/log/edit/main/content/notes/${encodeURIComponent('한글 이름.md')}`,
    ]);
    expect(edits('notes/three')).toEqual(['https://github.com/me/log/edit/main/content/notes/three.mdx']);
    expect(edits('interviews/회사-a-백엔드')).toEqual([]);
    const name = /가람무역|%EA%B0%80%EB%9E%8C%EB%AC%B4%EC%97%AD/i;
    for (const file of filesIn(build.dist))
      expect(name.test(file) || name.test(text(build.dist, file)), file).toBe(false);
  });
});

test('pages of series are left out where they are switched off, or there are none', async () => {
  const off = await site({ hoego: { pages: { series: false } } }).built();
  expect(filesIn(off.dist).filter((file) => file.startsWith('series'))).toEqual([]);
  expect(row(text(off.dist, 'notes/two/index.html'), '연재').links).toEqual(['/notes/one/', '/notes/three/']);
  expect(crawl(off.dist, { base: '/' }).dead).toEqual([]);
  // Without an address of the site there is none to name to search engines; readers are led all the same.
  expect(text(off.dist, 'notes/two/index.html')).not.toMatch(/<link[^>]*hreflang/);
  expect(text(off.dist, 'notes/two/index.html')).toContain('>English</a>');

  const none = await makeSite({ from: 'log' }).built();
  expect(filesIn(none.dist).filter((file) => file.startsWith('series'))).toEqual([]);
  expect(
    filesIn(none.dist).filter(
      (file) => file.endsWith('.html') && /\/series\/|github\.com\/me/.test(text(none.dist, file)),
    ),
  ).toEqual([]);
});

test('an English site says all of it in English, and is the usual one for the rest of the world', async () => {
  const english = {
    'content/notes/a.md': note('One', 'date: 2026-01-01\ntags: [thread]\nseries: Threads', 'See [two](./b.md) too.'),
    'content/notes/b.md': note('Two', 'date: 2026-01-02\nseries: Threads\nlang: ko\ntranslationOf: notes/c'),
    'content/notes/c.md': note('Three', 'date: 2026-01-03\ntags: [thread]\nlang: en'),
    'content/notes/d.md': note('Four', 'date: 2026-01-04\ntags: [thread]'),
  };
  const { dist } = await makeSite({
    files: english,
    astro: { site: 'https://me.example' },
    hoego: { locale: 'en', edit: 'https://git.example/{path}' },
  }).built();
  const page = (path: string) => text(dist, `${path}/index.html`);
  expect(textOf(page('notes/a'))).toMatch(
    /1 min read .*Series “Threads” Part 1 of 2 .*Tags thread Series Part 1 of 2 Threads Next part Two Related Jan 4 Four thread Note Jan 3 Three thread Note Edit this entry/,
  );
  expect(row(page('notes/b'), 'Linked from').text).toBe('Jan 1 One See two too. Note');
  expect(page('notes/b')).toContain('hreflang="x-default" href="https://me.example/notes/c/"');
  expect(textOf(page('series/threads'))).toContain('2 parts, 1 min in all');
});

test('an address of edit that leads nowhere is refused', async () => {
  const told = await Promise.all(
    ['https://github.com/me/log/edit/main/', 'http://a.test/{path}', 'https://a.test/{path}/{path}', '{path}'].map(
      async (edit) => messages(await makeSite({ hoego: { edit } }).build()).filter((line) => line.includes('{ edit }')),
    ),
  );
  expect(new Set(told.flat())).toEqual(
    new Set([
      "astro.config.mjs  hoego({ edit }): write an address with {path} once: 'https://github.com/me/log/edit/main/{path}'",
    ]),
  );
  expect(told.every((lines) => lines.length === 1)).toBe(true);
});
