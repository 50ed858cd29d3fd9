import fc from 'fast-check';
import { toString as textIn } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { markdownToHtml } from 'satteri';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { links } from '../../../src/content/markdown/links.ts';
import { renderSentences } from '../../../src/content/sentences.ts';
import {
  escapeMarkdown,
  markdownHeading,
  markdownLink,
  sentenceMarkdown,
} from '../../../src/theme/documents/markdown.ts';
import { oneLine, plain } from '../../../src/theme/documents/plain.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const parse = (markdown: string) => parser.parse(markdown);

/** What the item of a list says to a parser that is not hoego's, and of which kinds its parts are. */
function item(markdown: string): { text: string; kinds: string[] } {
  const [list, ...others] = parse(`- ${markdown}\n`).children;
  const blocks = list?.type === 'list' ? (list.children[0]?.children ?? []) : [];
  return {
    text: textIn(list),
    kinds: [...others.map(({ type }) => type), ...blocks.map(({ type }) => type)],
  };
}

// Signs with a meaning, and some without, so that every pair of them comes up; and what they are written together for.
const sign = fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&=:;"\'$^@/%1a가 \n\t\u2028');
const construct = fc.constantFrom(
  ...['<b>', '</b>', '<!-- ', '<?x', '<https://a.test>', '&amp;', '&#42;', '- ', '* ', '# ', '1. ', '> ', '---', '==='],
  ...[
    'https://a.test/b_c',
    'www.a.test/_',
    'a_b@c_d.test',
    '```',
    '~~가~~',
    '**가**',
    '__a__',
    '[x]: /a',
    '![a](b)',
    '[^1]',
    '[ ] ',
    '\\',
    '    ',
    '| a |',
    '</script>',
  ],
);
const signs = fc.array(fc.oneof(sign, construct), { maxLength: 16 }).map((parts) => parts.join(''));
const words = fc.string({ unit: 'grapheme', maxLength: 24 }).filter((text) => !/\p{Cc}|\p{Cs}|\ufffd/u.test(text));

describe('any text', () => {
  test('is one paragraph that says just that, to two parsers', () => {
    fc.assert(
      fc.property(fc.oneof(signs, words), (text) => {
        const expected = oneLine(text);
        fc.pre(expected !== '');
        expect(item(escapeMarkdown(text))).toEqual({ text: expected, kinds: ['paragraph'] });
        const { html } = markdownToHtml(`- ${escapeMarkdown(text)}\n`) as unknown as { html: string };
        expect(plain(html)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('is a heading that says just that', () => {
    fc.assert(
      fc.property(signs, (text) => {
        const expected = oneLine(text);
        fc.pre(expected !== '');
        const [heading, ...others] = parse(markdownHeading(2, text)).children;
        expect({ text: textIn(heading), type: heading?.type, others }).toEqual({
          text: expected,
          type: 'heading',
          others: [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('is the label of a link that leads where it should', () => {
    fc.assert(
      fc.property(signs, fc.webUrl({ withFragments: true, withQueryParameters: true }), (text, url) => {
        fc.pre(oneLine(text) !== '');
        const [paragraph] = parse(markdownLink(text, url)).children;
        const [link] = paragraph?.type === 'paragraph' ? paragraph.children : [];
        expect(link?.type === 'link' && { url: link.url, text: textIn(link) }).toEqual({ url, text: oneLine(text) });
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['9~12시, C# *과* C', '9\\~12시, C# \\*과\\* C'],
  ['1. 첫째', '1\\. 첫째'],
  ['- 둘째', '\\- 둘째'],
  ['# 제목', '\\# 제목'],
  ['두\n줄', '두 줄'],
  ['$5에서 $6로', '\\$5에서 \\$6로'],
  ['R&D &amp; [x]', 'R&D \\&amp; \\[x\\]'],
])('%j is %j', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

describe('a sentence of a record', () => {
  const plugin = links({ base: '/log', trailingSlash: 'ignore', format: 'directory' }, new URL('file:///site/'));
  const written = async (sentence: string) => {
    const html = (await renderSentences([sentence], plugin))[sentence];
    return html === undefined
      ? escapeMarkdown(sentence)
      : sentenceMarkdown(html, (one) => new URL(one, 'https://me.example').href);
  };

  test.each([
    ['**마크다운(Markdown)**을 *썼다*', '마크다운(Markdown)을 썼다'],
    ['`a_b*`와 `` ` ``', '`a_b*`와 `` ` ``'],
    ['[3월](/retros/2026-03/)에서', '[3월](https://me.example/log/retros/2026-03/)에서'],
    ['[가 `b`](https://x.example/a_(b))', '[가 `b`](<https://x.example/a_(b)>)'],
    ['https://x.example/a_b 에서', '[https\\://x.example/a\\_b](https://x.example/a\\_b) 에서'],
    ['<b>*x*</b> & <script>', '\\<b\\>x\\</b\\> & \\<script\\>'],
    ['1. `첫째`', '1\\. \\`첫째\\`'],
    ['[누르세요](javascript:alert(1))', '누르세요'],
  ])('%s', async (sentence, markdown) => {
    expect(await written(sentence)).toBe(markdown);
  });

  test('says the same to another parser', async () => {
    for (const sentence of ['**굵게**와 `코드`, [링크](/a/)', '- `하나`', '`` `x` `` 그리고 \\*별\\*', '2) `둘`']) {
      const html = (await renderSentences([sentence], plugin))[sentence];
      if (html !== undefined) expect(item(await written(sentence)).text).toBe(plain(html));
    }
  });
});
