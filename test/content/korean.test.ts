import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { korean } from '../../src/content/markdown/korean.ts';
import { features } from '../../src/content/markdown/tree.ts';
import { textOf } from '../support/html.ts';

const render = async (markdown: string, plugins = [korean]) =>
  (await markdownToHtml(markdown, { mdastPlugins: plugins, features })).html.trim();
const inline = async (markdown: string) => (await render(markdown)).replace(/^<p>|<\/p>$/g, '');

describe('emphasis beside Hangul', () => {
  test.each([
    ['**마크다운(Markdown)**을 쓴다', '<strong>마크다운(Markdown)</strong>을 쓴다'],
    ['**"강조"**입니다', '<strong>"강조"</strong>입니다'],
    ["그는 **'열정'**이라고 했다", "그는 <strong>'열정'</strong>이라고 했다"],
    ['**굵게**는', '<strong>굵게</strong>는'],
    ['***둘***을', '<em><strong>둘</strong></em>을'],
    ['***둘(2)***을', '<em><strong>둘(2)</strong></em>을'],
    ['*기울임(?)*은', '<em>기울임(?)</em>은'],
    ['**`코드`**를', '<strong><code>코드</code></strong>를'],
    ['**[링크](/a)**은', '<strong><a href="/a">링크</a></strong>은'],
    ['**99.9%**였다', '<strong>99.9%</strong>였다'],
    ['앞**(안)**뒤', '앞<strong>(안)</strong>뒤'],
    ['**하나(1)**와 **둘(2)**을', '<strong>하나(1)</strong>와 <strong>둘(2)</strong>을'],
    ['**바깥 *안(in)*의 끝.**이다', '<strong>바깥 <em>안(in)</em>의 끝.</strong>이다'],
    ['**정말?!** 그렇다', '<strong>정말?!</strong> 그렇다'],
    ['**日本語(にほんご)**を', '<strong>日本語(にほんご)</strong>を'],
    ['~~취소(X)~~했다', '<del>취소(X)</del>했다'],
    ['**굵게 ~~(취소)~~를**', '<strong>굵게 <del>(취소)</del>를</strong>'],
    ['__밑줄__ 강조', '<strong>밑줄</strong> 강조'],
    ['첫 줄 **여러\n줄(lines)**에', '첫 줄 <strong>여러\n줄(lines)</strong>에'],
  ])('%s', async (markdown, html) => {
    expect(await inline(markdown)).toBe(html);
  });

  test('in headings, list items, quotes and table cells', async () => {
    expect(await render('## **"강조"**입니다')).toContain('<strong>"강조"</strong>입니다');
    expect(await render('- **(가)**를\n- 나')).toContain('<strong>(가)</strong>를');
    expect(await render('1. [ ] **(가)**를\n\n   **(나)**를')).toContain('<strong>(나)</strong>를');
    expect(await render('> **(가)**를')).toContain('<strong>(가)</strong>를');
    expect(await render('| a |\n|---|\n| **(가)**를 |')).toContain('<td><strong>(가)</strong>를</td>');
    expect(await render('[**(가)**를](/a)')).toContain('<a href="/a"><strong>(가)</strong>를</a>');
  });
});

describe('asterisks that stay as they are', () => {
  test.each([
    ['\\*\\*그대로(raw)\\*\\*는', '**그대로(raw)**는'],
    ['`**코드(code)**를`', '<code>**코드(code)**를</code>'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['3*4*5는 60', '3<em>4</em>5는 60'],
    ['별 ** 둘 ** 사이', '별 ** 둘 ** 사이'],
    ['**열기만 했다', '**열기만 했다'],
    ['닫기만 했다)**를', '닫기만 했다)**를'],
    ['****넷(4)****을', '****넷(4)****을'],
    ['&#42;&#42;(가)&#42;&#42;를', '**(가)**를'],
    ['**(하나)*를', '**(하나)*를'],
  ])('%s', async (markdown, html) => {
    expect(await inline(markdown)).toBe(html);
  });

  test('in a block of code', async () => {
    expect(await render('```\n**(가)**를 9~12 1~2\n```')).toContain('**(가)**를 9~12 1~2');
  });
});

describe('a tilde', () => {
  test.each([
    ['9~12시 그리고 1~2시', '9~12시 그리고 1~2시'],
    ['3~4월, 5~6월, 7~8월', '3~4월, 5~6월, 7~8월'],
    ['~취소~ 아니다', '~취소~ 아니다'],
    ['~~취소~~', '<del>취소</del>'],
    ['~~9~12시~~로', '<del>9~12시</del>로'],
    ['9~~12시(오전)~~~였다', '9~~12시(오전)~~~였다'],
    ['\\~\\~그대로(raw)\\~\\~는', '~~그대로(raw)~~는'],
    ['9~**(12)**시와 1~2시', '9~<strong>(12)</strong>시와 1~2시'],
    ['`9~12` 1~2', '<code>9~12</code> 1~2'],
  ])('%s', async (markdown, html) => {
    expect(await inline(markdown)).toBe(html);
  });
});

const pieces = fc.constantFrom(
  '가',
  '나다',
  'ab',
  ' ',
  '(',
  ')',
  '"',
  '.',
  '*',
  '**',
  '***',
  '~',
  '~~',
  '`',
  '[',
  '](/x)',
  '\\',
  '\n',
  '\n\n',
  '- ',
  '| ',
  '_',
  '1',
);
const markdown = fc.array(pieces, { maxLength: 24 }).map((some) => some.join(''));
const letters = (html: string) => textOf(html).replace(/[*~\s]/g, '');

test('never loses or moves a letter', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      expect(letters(await render(text))).toBe(letters(await render(text, [])));
    }),
    { numRuns: 1500 },
  );
});

test('changes nothing in a text without asterisks and tildes', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      const plain = text.replace(/[*~]/g, '');
      expect(await render(plain)).toBe(await render(plain, []));
    }),
    { numRuns: 500 },
  );
});

test('leaves alone what Markdown itself had read as emphasis', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      const count = (html: string) => html.match(/<(em|strong)>/g)?.length ?? 0;
      expect(count(await render(text))).toBeGreaterThanOrEqual(count(await render(text, [])));
    }),
    { numRuns: 500 },
  );
});
