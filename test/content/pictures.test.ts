import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tagsOf, unescapeHtml } from '../support/html.ts';
import { markdown } from '../support/markdown.ts';

let folder = '';
let render: Awaited<ReturnType<typeof markdown>>;

beforeAll(async () => {
  render = await markdown();
  folder = mkdtempSync(join(tmpdir(), 'hoego-pictures-'));
  const draw = (name: string, width: number) =>
    sharp({ create: { width, height: 100, channels: 3, background: '#b0341b' } }).toFile(join(folder, name));
  await Promise.all([
    draw('small.png', 300),
    draw('wide.png', 1200),
    draw('넓은 그림.png', 1200),
    draw('camera.jpg', 4000),
  ]);
  writeFileSync(join(folder, 'drawn.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"/>');
  writeFileSync(join(folder, 'broken.png'), 'no picture');
});
afterAll(() => rmSync(folder, { recursive: true }));

const body = (text: string) => render.md(text, pathToFileURL(join(folder, 'entry.md')));

/** What Astro is asked to make of each picture; it fills in addresses, width and height. */
const asked = (html: string) =>
  [...html.matchAll(/__ASTRO_IMAGE_="([^"]*)"/g)].map(([, one = '']) => JSON.parse(unescapeHtml(one)));

describe('a picture', () => {
  test('wider than the text comes in sizes, and opens large', async () => {
    const { html, parts, pictures } = await body('![막대 셋](./wide.png)');
    const [shown, large] = asked(html);
    expect(shown).toMatchObject({ alt: '막대 셋', loading: 'eager', widths: ['680', '1360'], src: './wide.png' });
    expect(shown.sizes).toContain('42.5rem');
    expect(large).toMatchObject({ alt: '', loading: 'lazy' });
    expect(large.widths).toBeUndefined();
    expect(parts).toEqual(['picture']);
    expect(pictures['./wide.png']).toBeGreaterThan(50);
    const tags = tagsOf(html);
    const [open, close] = tags.filter(({ name }) => name === 'button');
    const opened = tags.find(({ attributes }) => 'popover' in attributes)?.attributes;
    expect(open?.attributes).toMatchObject({ popovertarget: opened?.id, 'aria-label': '크게 보기: 막대 셋' });
    expect(close?.attributes).toMatchObject({
      popovertarget: opened?.id,
      popovertargetaction: 'hide',
      'aria-label': '닫기',
    });
    expect(opened).toMatchObject({ role: 'dialog', 'aria-label': '막대 셋' });
    expect(html).not.toMatch(/data-load|<script/);
  });

  test('no wider than the text is a picture', async () => {
    const { html, parts } = await body('![작은 것](./small.png)');
    expect(asked(html)).toEqual([expect.not.objectContaining({ widths: expect.anything() })]);
    expect(html).not.toContain('<button');
    expect(parts).toEqual([]);
  });

  test('that is drawn has any size', async () => {
    const { html } = await body('![그림](./drawn.svg)');
    expect(html).not.toContain('<button');
    expect(asked(html)[0].widths).toBeUndefined();
  });

  test('of a camera is made as large as a screen', async () => {
    const [shown, large] = asked((await body('![사진](./camera.jpg)')).html);
    expect([Number(shown.width), Number(large.width)]).toEqual([2560, 2560]);
  });

  test('of a size that its writer chose keeps it', async () => {
    const { html } = await body('<img src="./wide.png" width="300" alt="a">\n\n![b](./small.png)');
    expect(asked(html)[0]).toMatchObject({ width: 300 });
    expect(asked(html)[0].widths).toBeUndefined();
  });

  test('is fetched at once where it is the first, and when it comes near where it is not', async () => {
    const { html } = await body('![a](./small.png)\n\n![b](./wide.png)\n\n![c](https://example.com/c.png)');
    expect(asked(html).map(({ loading }) => loading)).toEqual(['eager', 'lazy', 'lazy']);
    expect(html).toMatch(/<img src="https:\/\/example.com\/c.png" alt="c" loading="lazy" decoding="async">/);
  });

  test('with a title has a caption, where it stands alone', async () => {
    const { html } = await body('![a](./small.png "설명 <b>글</b>")');
    expect(html).toMatch(/^<figure><img [^>]*><figcaption>설명 &lt;b&gt;글&lt;\/b&gt;<\/figcaption><\/figure>$/);
    expect(asked(html)[0].title).toBeUndefined();
    expect((await body('![a](./wide.png "설명")')).html).toMatch(
      /^<figure><button[\s\S]*<\/span><figcaption>설명<\/figcaption><\/figure>$/,
    );
    expect((await body('![a](https://example.com/a.png "설명")')).html).toContain('<figcaption>설명</figcaption>');
    expect((await body('글 ![a](./small.png "설명")')).html).not.toContain('<figure');
    expect((await body('![a](./small.png)')).html).not.toContain('<figure');
  });

  test('in a link or between words opens nothing', async () => {
    expect((await body('[![a](./wide.png)](https://example.com)')).html).not.toContain('<button');
    expect((await body('글 ![a](./wide.png) 글')).html).not.toContain('<button');
  });

  test('is found by the name that its writer typed', async () => {
    const { html, pictures } = await body('![a](<./넓은 그림.png>)');
    expect(html).toContain('<button');
    expect(Object.keys(pictures)).toEqual(['./넓은 그림.png']);
  });

  test('has nothing that its writer may not write', async () => {
    for (const one of [
      '<img src="./wide.png" alt="a" onerror="x()">',
      '<img src="javascript:x()" alt="a" title="b">',
    ]) {
      const { html } = await body(`<p>${one}</p>`);
      expect(html).not.toMatch(/onerror|javascript|src=""/i);
    }
  });

  test('that is none is left to Astro, which says so', async () => {
    const { html } = await body('![a](./broken.png)\n\n![b](./missing.png "설명")');
    expect(asked(html)).toHaveLength(2);
    expect(html).not.toContain('<button');
  });

  test('has ids of its own', async () => {
    const { html } = await body('![a](./wide.png)\n\n![b](./wide.png)');
    const ids = tagsOf(html).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(2);
  });
});
