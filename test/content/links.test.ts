import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { links, siteLinks } from '../../src/content/markdown/links.ts';
import { features } from '../../src/content/markdown/tree.ts';
import type { Addressing } from '../../src/model/address.ts';
import { tagsOf } from '../support/html.ts';

const root = new URL('file:///home/me/site/');
const retro = new URL('content/retros/2026-03.md', root);

/** Where a link in a retro leads when it is published. */
async function led(
  url: string,
  addressing: Partial<Addressing> = {},
  from: URL | undefined = retro,
): Promise<string | undefined> {
  const plugin = links({ base: '/', trailingSlash: 'ignore', format: 'directory', ...addressing }, root);
  const { html } = await markdownToHtml(`[가](<${url}>)`, { hastPlugins: [plugin], ...(from && { fileURL: from }) });
  return tagsOf(html).find(({ name }) => name === 'a')?.attributes.href;
}

describe('a link to a page of the site', () => {
  test.each([
    ['/log', 'ignore', 'directory', '/log/retros/2026-03/'],
    ['/log/', 'always', 'directory', '/log/retros/2026-03/'],
    ['/log', 'never', 'directory', '/log/retros/2026-03'],
    ['/log', 'never', 'file', '/log/retros/2026-03.html'],
    ['/', 'ignore', 'preserve', '/retros/2026-03.html'],
  ] as const)('with base %s, trailingSlash %s, format %s is %s', async (base, trailingSlash, format, address) => {
    const site = { base, trailingSlash, format };
    expect(await led('/retros/2026-03/', site)).toBe(address);
    expect(await led('/retros/2026-03', site)).toBe(address);
    expect(await led('./2026-03.md', site)).toBe(address);
    expect(await led('/retros/2026-03/?a=1#나', site)).toBe(`${address}?a=1#${encodeURI('나')}`);
  });

  test('keeps the end of a file, and the first page its slash', async () => {
    expect(await led('/rss.xml', { base: '/log', format: 'file' })).toBe('/log/rss.xml');
    expect(await led('/', { base: '/log', format: 'file' })).toBe('/log/');
    expect(await led('/files/이력서.pdf', { base: '/log' })).toBe(`/log/files/${encodeURIComponent('이력서')}.pdf`);
  });
});

describe('a link to a file of the log', () => {
  test.each([
    ['./2026-02.md', '/retros/2026-02/'],
    ['2026-02.mdx#keep', '/retros/2026-02/#keep'],
    ['../plans/2026.md?a#b', '/plans/2026/?a#b'],
    ['../notes/2025/index.md', '/notes/2025/'],
    ['../notes/v1.2.md', '/notes/v1.2/'],
    [`../notes/${'회고'.normalize('NFD')}.md`, `/notes/${encodeURIComponent('회고')}/`],
    [encodeURI('../notes/한글 이름.md'), `/notes/${encodeURIComponent('한글 이름')}/`],
  ])('%s', async (url, address) => {
    expect(decodeURI((await led(url)) ?? '')).toBe(decodeURI(address));
  });

  test('only inside the site, and only from a file that is known', async () => {
    expect(await led('../../../other/retros/2026-02.md')).toBe('../../../other/retros/2026-02.md');
    expect(await led('../../README.md')).toBe('../../README.md');
    expect(await led('./2026-02.md', {}, new URL('https://example.com/'))).toBe('./2026-02.md');
  });
});

test.each(['https://example.com/a.md', '//example.com/a', 'mailto:me@example.com', 'tel:010', '#here', '?q=1'])(
  '%s stays as it is',
  async (url) => {
    expect(await led(url, { base: '/log' })).toBe(url);
  },
);

describe('an address that would run something', () => {
  const plugin = links({ base: '/log', trailingSlash: 'ignore', format: 'directory' }, root);
  const tags = async (markdown: string) =>
    tagsOf((await markdownToHtml(markdown, { hastPlugins: [plugin], features: { ...features, rawHtml: true } })).html);

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'vbscript:x',
    'data:text/html,<b>',
    'file:///etc/passwd',
    'data:image/svg+xml,<svg onload=x>',
    'blob:x',
  ])('leads nowhere: %s', async (url) => {
    expect(await led(url)).toBeUndefined();
  });

  test('nor does it in HTML, behind blanks and control characters', async () => {
    for (const url of ['javascript:x', ' javascript:x', 'java&#10;script:x', '&#1;javascript:x', 'java&Tab;script:x']) {
      expect(await tags(`가 <a href="${url}">나</a>`), url).toEqual([
        { name: 'p', attributes: {} },
        { name: 'a', attributes: {} },
      ]);
    }
  });

  test('pictures and frames get the base too; a picture may be inline', async () => {
    const sources = async (markdown: string) =>
      (await tags(markdown)).flatMap(({ attributes }) => attributes.src ?? []);
    expect(await sources('![가](/images/a.png)')).toEqual(['/log/images/a.png']);
    expect(await sources('<iframe src="/a/"></iframe>')).toEqual(['/log/a/']);
    expect(await sources('![가](data:image/png;base64,AAAA)')).toEqual(['data:image/png;base64,AAAA']);
    expect(await sources('<iframe src="javascript:x"></iframe>')).toEqual([]);
  });
});

test('the development server answers without .html, however the site is built', async () => {
  const config = { base: '/log', trailingSlash: 'ignore', build: { format: 'file' }, root } as never;
  const href = async (inDev: boolean) =>
    tagsOf((await markdownToHtml('[가](/a/)', { hastPlugins: [siteLinks(config, inDev)] })).html)[1]?.attributes.href;
  expect([await href(true), await href(false)]).toEqual(['/log/a/', '/log/a.html']);
});
