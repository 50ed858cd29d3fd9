import { describe, expect, test } from 'vitest';
import { linksToWithheld } from '../../src/content/entry-links.ts';
import { publish, whereabouts } from '../../src/content/gate.ts';
import { entry, logOf } from '../support/log.ts';

const files = (body: string, extension = 'md', link = '') => ({
  [`notes/2026/a.${extension}`]: entry(`title: 가\nkind: post\nvisibility: public\nasks: [{ text: 나${link} }]`, body),
  'notes/b.md': entry('title: 비밀\nkind: post'),
  'notes/c++.md': entry('title: 비밀\nkind: post'),
  'notes/한글/index.md': entry('title: 비밀\nkind: post'),
  'notes/open.md': entry('title: 공개\nkind: post\nvisibility: public'),
  'interviews/garam.md': entry(
    'title: 가람\nvisibility: public\ncompany: { name: 가람, alias: 회사 A, names: [garam] }',
  ),
});

const published = async (body: string, extension = 'md') => {
  const { entries } = await logOf(files(body, extension));
  return publish(entries).find(({ id }) => id === '2026/a')?.body;
};

describe('a link to a withheld entry keeps its words only', () => {
  test.each([
    ['by its file', '[가 **나**](../b.md) 다', '가 **나** 다'],
    ['by its file, with a place in it', '[가](../b.md#x "제목") 다', '가 다'],
    ['by its page', '[가](/notes/b/) 다', '가 다'],
    ['by its page under a base', '[가](/log/notes/b) 다', '가 다'],
    ['by its page, as .html', '[가](/notes/b.html?q=1) 다', '가 다'],
    ['from page to page', '[가](../../b/) 다', '가 다'],
    ['percent-encoded', `[가](/notes/${encodeURIComponent('한글')}/) [나](../c%2B%2B.md)`, '가 나'],
    ['in decomposed Hangul', `[가](../${'한글'.normalize('NFD')}/index.md)`, '가'],
    ['by reference', '[가][x] [x]\n\n[x]: ../b.md', '가 x\n\n'],
    ['in HTML', '<a class="x" href="../b.md">가</a>', '<a class="x">가</a>'],
  ])('%s', async (_, body, expected) => {
    expect(await published(body)).toBe(expected);
  });

  test('in MDX', async () => {
    expect(await published('<a href="../b.md">가 [나](../b.md)</a>', 'mdx')).toBe('<a>가 나</a>');
  });

  test('in the strings of the frontmatter', async () => {
    const { entries } = await logOf(files('', 'md', ', note: "[가](../b.md)"'));
    const note = publish(entries).find(({ id }) => id === '2026/a');
    expect(JSON.stringify(note?.data)).toContain('"note":"가"');
  });

  test('in a list of evidence it leaves no gap', async () => {
    const { entries } = await logOf({
      ...files(''),
      'retros/2026-03.md': entry(
        'title: 삼월\nperiod: 2026-03\nvisibility: public\ndone: [{ title: 일, link: [/notes/b/, /notes/open/] }]',
      ),
    });
    expect(publish(entries).find(({ id }) => id === '2026-03')?.data).toMatchObject({
      done: [{ link: ['/notes/open/'] }],
    });
  });

  test('and the writer is told where', async () => {
    const { entries } = await logOf(
      files('\n[가](../b.md)\n%%\n[나](../b.md)\n%%\n[다](../open.md)\n\n[라](/notes/b/)'),
    );
    expect(linksToWithheld(entries, whereabouts(entries)).map(({ file, line }) => `${file}:${line}`)).toEqual([
      'content/notes/2026/a.md:8',
      'content/notes/2026/a.md:14',
    ]);
  });
});

test.each([
  '[가](../open.md)',
  '[가](/notes/bb/)',
  '[가](https://b.test/notes/b/)',
  '[가](#b)',
  '`[가](../b.md)`',
  '![가](../b.png)',
  '[가](%E0%A4%A)',
])('%s stays as it is', async (body) => {
  expect(await published(body)).toBe(body);
});

test('a link to an application that goes by an alias leads to where it is published', async () => {
  expect(await published('[가](../../interviews/garam.md#나)')).toBe('[가](/interviews/회사-a/#나)');
});
