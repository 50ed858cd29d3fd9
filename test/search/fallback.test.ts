import { close } from 'pagefind';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { indexPages } from '../../src/search/index-pages.ts';
import { namesFile, lexiconFile } from '../../src/search/side-files.ts';
import { searchFiles } from '../../src/search/site-index.ts';

const page = (title: string, text: string) =>
  `<html lang="ko"><body><div data-pagefind-body><h1>${title}</h1><h2 id="a">배운 것</h2><p>${text}</p><p hidden data-pagefind-ignore>숨긴글</p></div></body></html>`;

const pages = [
  { url: '/notes/kafka/', html: page('카프카 회고', '카프카로 메시지를 보냈다. 교착 상태(Deadlock)를 만났다.') },
  { url: '/notes/redis/', html: page('레디스 회고', '레디스에 캐싱을 적용했다. 교착 상태는 없었다.') },
];

afterAll(() => close());

const text = (files: ReadonlyMap<string, Uint8Array>, name: string) => new TextDecoder().decode(files.get(name));
const fragments = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].filter(([path]) => path.endsWith('.pf_fragment')).map(([, content]) => gunzipSync(content).toString());

test('a Korean index shows of its pages what Pagefind read of them, and nothing that is hidden', async () => {
  const plain = await indexPages(pages);
  const files = await searchFiles(plain.files, { language: 'ko', skills: [] }, (message) => expect.fail(message));
  expect(text(files, lexiconFile)).toMatch(/^keys\n2\n/);
  expect(fragments(files).sort()).toEqual(fragments(plain.files).sort());
  expect(fragments(files).join()).toContain('카프카로 메시지를 보냈다');
  for (const content of files.values()) expect(Buffer.from(content).includes('숨긴글')).toBe(false);
});

test('a plain index is used, and that is said, where the files of Pagefind are not as they are known', async () => {
  const plain = await indexPages(pages);
  const changed = new Map(
    [...plain.files].map(([path, content]) => [
      path,
      path.endsWith('.pf_fragment')
        ? gzipSync(gunzipSync(content).toString().replace('"anchors"', '"marks"'))
        : content,
    ]),
  );
  const said: string[] = [];
  const files = await searchFiles(changed, { language: 'ko', skills: [] }, (message) => said.push(message));
  expect(said).toEqual([
    expect.stringMatching(/^search is Pagefind's own, .*: fragment\/\w+\.pf_fragment: anchors is missing$/),
  ]);
  expect(text(files, lexiconFile)).toMatch(/^plain\n/);
  expect(text(files, namesFile)).toBe('');
  expect([...changed.keys()].every((path) => files.get(path) === changed.get(path))).toBe(true);
});
