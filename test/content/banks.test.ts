import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { korean } from '../../src/content/markdown/korean.ts';
import { features } from '../../src/content/markdown/tree.ts';
import type { QuestionBank } from '../../src/model/question.ts';
import { unescapeHtml } from '../support/html.ts';
import { entry, logOf } from '../support/log.ts';

/** The questions of a bank as its record has them. */
async function questionsOf(body: string): Promise<QuestionBank['questions']> {
  const { entries, problems } = await logOf({ 'questions/bank.md': entry('title: 은행', body) });
  expect(problems).toEqual([]);
  return entries.flatMap(({ data }) => (data as QuestionBank).questions);
}

/** Id and text of the second-level headings of the page, rendered as Astro does. */
async function headingsOf(body: string): Promise<{ id: string; text: string }[]> {
  const { html } = await markdownToHtml(body.normalize('NFC'), {
    mdastPlugins: [korean],
    hastPlugins: [satteriHeadingIdsPlugin()],
    features,
    data: { astro: {} } as never,
  });
  return [...html.matchAll(/<h2[^>]* id="([^"]*)"[^>]*>([\s\S]*?)<\/h2>/g)].map(([, id = '', inner = '']) => ({
    id: unescapeHtml(id),
    text: unescapeHtml(inner.replace(/<[^>]*>/g, '')).trim(),
  }));
}

test('each second-level heading is a question, the first-level one above it its group', async () => {
  expect(
    await questionsOf('## 처음\n\n답\n\n# 전송\n\n## TCP {#tcp}\n\n### 더\n\n## UDP\n\n# 응용\n\n## HTTP\n'),
  ).toEqual([
    { id: '처음', text: '처음' },
    { id: 'tcp', text: 'TCP', group: '전송' },
    { id: 'udp', text: 'UDP', group: '전송' },
    { id: 'http', text: 'HTTP', group: '응용' },
  ]);
});

const awkward = `
# 3-way handshake

## 3-way handshake
## 3-way handshake
### 3-way handshake
## 3-way handshake {#three}
## 3-way handshake
## 왜 **마크다운(Markdown)**을 쓰나?
## **"강조"**입니다
## 9~12시 그리고 1~2시
## \`HashMap<K, V>\`는 O(1)인가
## [링크](/a)가 있는 *질문*
## C++와 C#, &amp; R&D
## 가...나 -- 다 "라" '마'
## \\*별\\* 🔥 ~~취소~~
## ${'분해'.normalize('NFD')}
## <b>HTML</b> 안
## 밑줄 제목은 아니다 ##

밑줄 제목
---------

> ## 인용 안의 질문

- ## 목록 안의 질문
`;

test('their ids and texts are those of the headings on the page, however they are written', async () => {
  const questions = await questionsOf(awkward);
  expect(questions.map(({ id, text }) => ({ id, text }))).toEqual(await headingsOf(awkward));
  expect(questions.map(({ id }) => id)).toMatchInlineSnapshot(`
    [
      "3-way-handshake-1",
      "3-way-handshake-2",
      "three",
      "3-way-handshake-4",
      "왜-마크다운markdown을-쓰나",
      "강조입니다",
      "912시-그리고-12시",
      "hashmapk-v는-o1인가",
      "링크가-있는-질문",
      "c와-c--rd",
      "가나--다-라-마",
      "별--취소",
      "분해",
      "html-안",
      "밑줄-제목은-아니다",
      "밑줄-제목",
      "인용-안의-질문",
      "목록-안의-질문",
    ]
  `);
});

test('code is no heading', async () => {
  expect(await questionsOf('```\n## 아니다\n```\n\n    ## 아니다\n\n## 이것만\n')).toEqual([
    { id: '이것만', text: '이것만' },
  ]);
});
