import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readInfo } from '../../src/content/markdown/code/info.ts';
import { fileNamedBy } from '../../src/content/markdown/code/file-names.ts';
import { tagsOf, textOf } from '../support/html.ts';
import { markdown } from '../support/markdown.ts';

let render: Awaited<ReturnType<typeof markdown>>;

beforeAll(async () => {
  render = await markdown();
});

const block = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\``;

/** The lines of a block as `<mark>`, `<ins>`, `<del>` or `<span>`, each with its text. */
const linesOf = (html: string) =>
  [...html.matchAll(/<(\w+) class="line([^"]*)">(.*?)<\/\1>(?=\n|<\/code>)/g)].map(
    ([, tag, more, inner = '']) => `${tag}${more}: ${inner.replace(/<[^>]*>/g, '')}`,
  );

describe('what is said of a block', () => {
  test.each([
    ['ts', '', 'ts', {}],
    ['ts', 'title="src/index.ts"', 'ts', { title: 'src/index.ts' }],
    ['ts', "title='a b.ts'", 'ts', { title: 'a b.ts' }],
    ['ts', 'file=src/a.ts', 'ts', { title: 'src/a.ts' }],
    ['ts', 'filename="한글 이름.ts"', 'ts', { title: '한글 이름.ts' }],
    ['ts:src/index.ts', '', 'ts', { title: 'src/index.ts' }],
    ['js:title=src/a.js', '', 'js', { title: 'src/a.js' }],
    ['yaml:docker-compose.yml', '{2}', 'yaml', { title: 'docker-compose.yml', marked: [2] }],
    ['js{1,3-4}', '', 'js', { marked: [1, 3, 4] }],
    ['js', '{1,3-4}', 'js', { marked: [1, 3, 4] }],
    ['js', 'ins={2} del={3-4}', 'js', { inserted: [2], deleted: [3, 4] }],
    ['js', 'mark={1} {3}', 'js', { marked: [1, 3] }],
    ['js', '/fetch\\/1/ "a \\"b\\""', 'js', { words: ['fetch/1', 'a "b"'] }],
    ['js', 'showLineNumbers', 'js', { from: 1 }],
    ['js', 'showLineNumbers{5} wrap', 'js', { from: 5, wrap: true }],
    ['js', 'showLineNumbers startLineNumber=98', 'js', { from: 98 }],
    ['js', 'showLineNumbers=false wrap=false', 'js', { wrap: false }],
    ['diff', 'lang="ts"', 'ts', { diff: true }],
    ['diff', '', 'diff', {}],
    ['c++', '', 'c++', {}],
    ['js', 'title=""', 'js', {}],
    ['js', '{3-1}', 'js', { marked: [] }],
    ['js', '아무 말 x=y', 'js', {}],
  ])('```%s %s', (lang, meta, language, info) => {
    expect(readInfo(lang, meta)).toEqual({ lang: language, info });
  });

  test.each([
    ['// src/index.ts', 'src/index.ts'],
    ['# config/application.yml', 'config/application.yml'],
    ['<!-- index.html -->', 'index.html'],
    ['/* style.css */', 'style.css'],
    ['-- V1__init.sql', 'V1__init.sql'],
    ['// file: App.tsx', 'App.tsx'],
    ['# 파일: build.gradle.kts', 'build.gradle.kts'],
    ['// app/[slug]/page.tsx', 'app/[slug]/page.tsx'],
    ['# .github/workflows/deploy.yml', '.github/workflows/deploy.yml'],
    ['#!/bin/bash', undefined],
    ['// Node.js', undefined],
    ['// 첫 줄을 읽는다', undefined],
    ['// see README.md for more', undefined],
    ['const a = 1; // a.ts', undefined],
    ['# 주석', undefined],
    ['', undefined],
  ])('a first line %j names %j', (line, name) => {
    expect(fileNamedBy(line)).toBe(name);
  });
});

describe('a block of code', () => {
  test('has a frame with its file, a button that copies, and a name', async () => {
    const { html, parts } = await render.md(block('ts title="src/index.ts"', 'const a = 1;'));
    expect(parts).toEqual(['code']);
    expect(html.replace(/<code>.*<\/code>/s, '<code>…</code>')).toBe(
      '<figure class="code"><figcaption>src/index.ts</figcaption>' +
        '<button type="button" class="copy" data-load="/log/_astro/copy.js" aria-label="복사" data-copied="복사했습니다"></button>' +
        '<pre class="astro-code" data-language="ts" tabindex="0" role="group" aria-label="src/index.ts, TypeScript 코드"><code>…</code></pre></figure>',
    );
  });

  test('without a word about it is named by its language, or as code', async () => {
    expect((await render.md(block('kotlin', 'val a = 1'))).html).toContain('aria-label="Kotlin 코드"');
    const { html } = await render.md(block('', '그냥 글자'));
    expect(html).toContain('aria-label="코드"');
    expect(html).not.toContain('figcaption');
  });

  test('says nothing that its writer did not write', async () => {
    const { html } = await render.md(block('js title="a.js" {1} showLineNumbers', 'a();\nb();'));
    expect(textOf(html)).toBe('a.js a();\nb();'.replace('\n', ' ').replace('a();', 'a ();').replace('b();', 'b ();'));
  });

  test('is named by a comment on its first line, which goes', async () => {
    const { html } = await render.md(block('ts', '// src/a.ts\n\nconst a = 1;'));
    expect(html).toContain('<figcaption>src/a.ts</figcaption>');
    expect(linesOf(html)).toEqual(['span: const a = 1;']);
    // A heading is no comment, and all that a block says may be a file's name.
    expect(textOf((await render.md(block('md', '# README.md\n\n글'))).html)).toContain('# README.md');
    expect(textOf((await render.md(block('', '# a.txt\n\n글'))).html)).toContain('# a.txt');
    expect(textOf((await render.md(block('ts', '// src/a.ts'))).html)).toBe('// src/a.ts');
  });

  test('has lines that are marked, new and gone, as its writer says', async () => {
    const { html } = await render.md(block('js {1} ins={2} del={3}', 'a\nb\nc\nd'));
    expect(linesOf(html)).toEqual(['mark: a', 'ins: b', 'del: c', 'span: d']);
  });

  test('or as notes in the code say, which go', async () => {
    const code = [
      'a; // [!code ++]',
      'b; // [!code --]',
      'c; // [!code highlight]',
      'd; // [!code error]',
      'e; // [!code focus]',
      'f; // [!code hl:2]',
      'g;',
      'h; // 남는 말 [!code ++]',
    ].join('\n');
    const { html } = await render.md(block('ts', code));
    expect(linesOf(html)).toEqual([
      'ins: a;',
      'del: b;',
      'mark: c;',
      'mark error: d;',
      'span focused: e;',
      'mark: f;',
      'mark: g;',
      'ins: h; // 남는 말',
    ]);
    expect(html).toContain('has-focused');
    expect((await render.md(block('py', 'a # [!code ++]'))).html).toMatch(/<ins class="line">/);
    expect(textOf((await render.md(block('ts', 'a // [\\!code ++]'))).html)).toContain('[!code ++]');
  });

  test('has words that are marked', async () => {
    const { html } = await render.md(block('sql /sent_at/', 'SELECT sent_at FROM outbox WHERE sent_at IS NULL'));
    expect(html.match(/<mark>(?:<span[^>]*>)?sent_at/g)).toHaveLength(2);
    expect(linesOf((await render.md(block('js {1} /a/', 'a b a'))).html)).toEqual(['mark: a b a']);
    const overlapping = await render.md(block('js /abc/ /bcd/ /abc/ "c"', 'abcd abc'));
    expect(overlapping.html.match(/<mark>/g)).toHaveLength(2);
  });

  test('has lines with numbers, which are no text', async () => {
    const { html } = await render.md(block('js showLineNumbers{98}', 'a\nb'));
    expect(html).toContain('class="astro-code nums" style="--from:97"');
    expect(textOf(html)).toBe('a b');
  });

  test('of a diff is coloured as what it changes', async () => {
    const { html } = await render.md(block('diff lang="ts"', '-const a = 1;\n+const a = 2;\n const b = 3;'));
    expect(html).toContain('data-language="ts"');
    expect(linesOf(html)).toEqual(['del: const a = 1;', 'ins: const a = 2;', 'span: const b = 3;']);
  });

  test('of a terminal tells what was typed from what was answered', async () => {
    const { html } = await render.md(block('bash', '$ kubectl get \\\n  pods\nNAME READY\n$ exit'));
    expect(linesOf(html)).toEqual(['span: $ kubectl get \\', 'span:   pods', 'span out: NAME READY', 'span: $ exit']);
    expect(html.match(/<span class="prompt">\$ <\/span>/g)).toHaveLength(2);
    expect((await render.md(block('bash', 'echo $HOME\nls'))).html).not.toMatch(/prompt|out/);
    expect((await render.md(block('js', '$ = 1'))).html).not.toContain('prompt');
  });

  test('is the same beside HTML, in lists and quotes, and in MDX', async () => {
    const source = block('ts:src/a.ts {1}', 'a < b && `c`;');
    const { html } = await render.md(source);
    expect((await render.md(`<p>HTML</p>\n\n${source}`)).html).toContain(html);
    expect((await render.md(`- 하나\n\n${source.replace(/^/gm, '  ')}`)).html).toContain(html);
    expect((await render.md(source.replace(/^/gm, '> '))).html).toContain(html);
    const { code } = await render.mdx(source);
    expect(code).toContain('"data-load": "/log/_astro/copy.js"');
    expect(code).toContain('children: "src/a.ts"');
    expect(code).toContain('_components.mark');
  });

  test('keeps what is said of it in its place: nothing of that is markup', async () => {
    const { html } = await render.md(block(`ts title='"><img src=x onerror=alert(1)>' {1}`, 'a'));
    expect(tagsOf(html).map(({ name }) => name)).not.toContain('img');
    expect(textOf(html)).toContain('"><img src=x onerror=alert(1)>');
    const raw = await render.md(
      '<pre data-load="//evil.example/x.js" onclick="x()" data-language="js"><code>a</code></pre>',
    );
    expect(raw.html).not.toMatch(/evil|onclick/);
  });
});

describe('colours', () => {
  afterEach(() => void vi.restoreAllMocks());
  const source = block('sql', 'SELECT id, name FROM reservation WHERE campsite_id = 812 ORDER BY check_in DESC;');

  test('are the same on a machine that is busy with something else', async () => {
    const { html: quiet } = await render.md(source);
    // On it seconds go by between one look at the clock and the next.
    const start = Date.now();
    let looks = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => start + 2000 * looks++);
    const { html: busy } = await render.md(source);
    expect(looks).toBeGreaterThan(0);
    expect(busy).toBe(quiet);
    expect(quiet).toContain('tk-keyword');
  });

  test('are left out of a line that no one reads, whose text stays', async () => {
    const { html } = await render.md(block('sql', `SELECT '${'a'.repeat(20_000)}';`));
    expect(html).not.toContain('tk-');
    expect(html).toContain('a'.repeat(20_000));
  });
});
