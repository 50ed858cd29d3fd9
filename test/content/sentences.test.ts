import { expect, test } from 'vitest';
import { links } from '../../src/content/markdown/links.ts';
import { renderSentences } from '../../src/content/sentences.ts';

const plugin = links({ base: '/log', trailingSlash: 'ignore', format: 'directory' }, new URL('file:///site/'));
const rendered = async (sentence: string) =>
  (await renderSentences([{ keep: [{ text: sentence }] }], plugin))[sentence];

test.each([
  ['**마크다운(Markdown)**을 썼다', '<strong>마크다운(Markdown)</strong>을 썼다'],
  ['`HashMap`의 시간 복잡도', '<code>HashMap</code>의 시간 복잡도'],
  ['[3월](/retros/2026-03/)에서', '<a href="/log/retros/2026-03/">3월</a>에서'],
  ['9~12시 그리고 1~2시', '9~12시 그리고 1~2시'],
  ['<b>굵게</b> & <script>alert(1)</script>', '&lt;b&gt;굵게&lt;/b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt;'],
  ['[누르세요](javascript:alert(1))', '<a>누르세요</a>'],
  ['쓰는 동안 %%비밀 **하나**%%는', '쓰는 동안 <span class="passage">비밀 <strong>하나</strong></span>는'],
  ['$5에서 $7로 올랐다', '$5에서 $7로 올랐다'],
  ['해시맵은 왜 $n^2$인가', '해시맵은 왜 <math alttext="n^2"><msup><mi>n</mi><mn>2</mn></msup></math>인가'],
  ['틀린 식 $\\nosuch$은', '틀린 식 <code>$\\nosuch$</code>은'],
  ['List<String>를 <T>로', 'List&lt;String&gt;를 &lt;T&gt;로'],
])('%s', async (sentence, html) => {
  expect(await rendered(sentence)).toBe(html);
});

test('plain sentences are left to be escaped, and so is what would be more than a paragraph', async () => {
  expect(await rendered('그냥 쓴 말.')).toBeUndefined();
  expect(await rendered('- `하나`\n- 둘')).toBeUndefined();
  expect(await rendered('# `제목`')).toBeUndefined();
});

test('every string of a record is a sentence, wherever it stands', async () => {
  const record = { a: '`1`', b: { c: ['`2`', { d: '`3`' }] }, e: 4, f: null };
  expect(Object.keys(await renderSentences([record, record], plugin)).sort()).toEqual(['`1`', '`2`', '`3`']);
});
