import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { tagsOf, textOf } from '../support/html.ts';
import { text } from '../support/files.ts';
import { type Build, configOf, makeSite, messages, type Site } from '../support/site.ts';

const note = (title: string, body: string) =>
  `---\ntitle: ${title}\nkind: post\ndate: 2026-03-01\nvisibility: public\n---\n\n${body}\n`;

const body = `값은 $\\frac{a}{b}$이고 $5에서 $7이다.

%%
비밀 한 줄
비밀 두 줄
%%

틀린 식 $\\nosuch$

\`\`\`ts title="src/a.ts" {1}
const a = 1;
\`\`\`

\`\`\`mermaid
graph LR
  시작 --> 끝
\`\`\`

\`\`\`mermaid
gantt
  title 못 그린다
\`\`\`

![막대](./wide.png "설명")`;

const astro = { site: 'https://me.example', base: '/log' };

const told = [
  'content/notes/a.md:15  a formula that TeX cannot read is shown as it is written: Unsupported function name: \\nosuch',
  'content/notes/a.md:27  a diagram is shown as its text: "gantt" is not drawn (what is: flowchart, sequenceDiagram, stateDiagram, classDiagram, erDiagram and xychart)',
];

const doubts = (build: Build) =>
  messages(build)
    .filter((line) => /is shown as/.test(line))
    .map((line) => line.replace(/^\[WARN\] \[hoego\] /, ''))
    .sort();

describe('a site that writes with code, formulas, diagrams and pictures', () => {
  let site: Site;
  let build: Build;
  const page = (name: string) => text(build.dist, `notes/${name}/index.html`);
  beforeAll(async () => {
    const wide = await sharp({ create: { width: 1200, height: 300, channels: 3, background: '#b0341b' } })
      .png()
      .toBuffer();
    site = makeSite({
      astro,
      files: {
        'content/notes/a.md': note('가', body),
        'content/notes/b.mdx': note('나', body),
        'content/notes/wide.png': wide,
      },
    });
    build = await site.built();
  });

  test.each(['a', 'b'])('has all of it on its page: %s', (name) => {
    const html = page(name);
    expect(html).toContain('<mfrac>');
    expect(textOf(html)).toContain('$5에서 $7이다');
    expect(html).toContain('<figcaption>src/a.ts</figcaption>');
    expect(html).toMatch(/<svg[^>]* role="img" aria-label="그림: 시작, 끝"/);
    expect(html).toContain('<figcaption>설명</figcaption>');
    expect(html).toMatch(/srcset="\/log\/_astro\/[^" ]+\.webp 680w, /);
    expect(html).not.toContain('비밀');
  });

  test.each(['a', 'b'])('has files for all that its page asks for: %s', (name) => {
    const addresses = tagsOf(page(name)).flatMap(({ name: tag, attributes }) => [
      ...(tag === 'link' && attributes.rel === 'stylesheet' ? [attributes.href ?? ''] : []),
      ...(attributes['data-load'] ? [attributes['data-load']] : []),
      ...(tag === 'img' ? [attributes.src ?? '', ...(attributes.srcset ?? '').split(/ \d+w(?:, )?/)] : []),
    ]);
    const own = addresses.filter(Boolean);
    expect(own.length).toBeGreaterThan(8);
    for (const address of own) {
      expect(address).toMatch(/^\/log\//);
      if (!address.includes('/pagefind/'))
        expect(existsSync(join(build.dist, address.slice('/log/'.length))), address).toBe(true);
    }
  });

  test('is told by file and line what is not shown as it is meant, in every build', async () => {
    const expected = [...told, ...told.map((line) => line.replace('a.md', 'b.mdx'))].sort();
    expect(doubts(build)).toEqual(expected);
    // The second build renders nothing of what did not change.
    expect(doubts(await site.built())).toEqual(expected);
  });

  test('has plain bodies in its feeds', () => {
    const { items } = JSON.parse(text(build.dist, 'feed.json')) as { items: { content_html: string }[] };
    for (const { content_html: html } of items) {
      expect(html).toContain('<code>a/b</code>');
      expect(html).toContain('시작 --&gt; 끝</code>');
      expect(html).toMatch(/<figure><img [^>]*src="https:\/\/me\.example\/log\/_astro\/[^>]*><figcaption>설명/);
      expect(html).not.toMatch(/<button|<svg|<math|data-load|popover|srcset/);
    }
  });

  test('leaves formulas and diagrams alone where its options say so, in what was rendered before too', async () => {
    site.write('astro.config.mjs', configOf(astro, { markdown: { math: false, mermaid: false } }));
    // There, what stands in braces is code again.
    site.write('content/notes/b.mdx', undefined);
    build = await site.built();
    expect(doubts(build)).toEqual([]);
    expect(page('a')).not.toMatch(/<math|role="img"/);
    expect(textOf(page('a'))).toContain('값은 $\\frac{a}{b}$이고');
    expect(textOf(page('a'))).toContain('시작 --> 끝');
    expect(page('a')).toContain('<figcaption>src/a.ts</figcaption>');
  });

  test('speaks its language', async () => {
    site.write('astro.config.mjs', configOf(astro, { locale: 'en' }));
    site.write('content/notes/b.mdx', note('나', body));
    build = await site.built();
    for (const name of ['a', 'b']) {
      expect(page(name)).toContain('aria-label="Copy"');
      expect(page(name)).toContain('aria-label="Enlarge: 막대"');
      expect(page(name)).toContain('Show the diagram as text');
    }
  });

  test('shows a picture by what lies there now', async () => {
    const small = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#b0341b' } })
      .png()
      .toBuffer();
    site.write('content/notes/wide.png', small);
    build = await site.built();
    expect(page('a')).not.toContain('class="zoom"');
    expect(page('a')).toContain('width="300"');
  });

  test('is told of an option that is none', async () => {
    site.write('astro.config.mjs', configOf(astro, { markdown: { maths: true, mermaid: 'yes' } }));
    const wrong = await site.build();
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain('hoego({ markdown');
    expect(wrong.output).toMatch(/maths.*did you mean.*math/);
    expect(wrong.output).toContain('write true or false');
  });
});
