import { describe, expect, test } from 'vitest';
import { publish } from '../../src/content/gate.ts';
import { readingOf } from '../../src/content/reading.ts';
import { readingsOf } from '../../src/content/readings.ts';
import { entry, logOf } from '../support/log.ts';

const others = {
  'notes/b.md': entry('title: 나\nkind: post\nvisibility: public'),
  'retros/2026-05.md': entry('title: 오월\nperiod: 2026-05\nvisibility: public'),
};

/** What a public note is read for, as a build reads it. */
async function reading(body: string, more = '', extension = 'md') {
  const { entries, problems } = await logOf({
    ...others,
    [`notes/2026/a.${extension}`]: entry(`title: 가\nkind: post\nvisibility: public\n${more}`, body),
  });
  expect(problems).toEqual([]);
  const [note] = publish(entries).filter(({ id }) => id === '2026/a');
  if (!note) throw new Error('the note was not published');
  return readingOf(note);
}

const syllables = (count: number) => '가나다라 '.repeat(count / 4);
const words = (count: number) => "it's 1,079 ".repeat(count / 2);

describe('the time that a text takes', () => {
  test.each([
    ['of a few words is a minute', '안녕.', 1],
    ['in Korean goes by syllables', syllables(3000), 6],
    ['in English goes by words', words(1380), 6],
    ['in both is the sum', `${syllables(1500)}\n\n${words(690)}`, 6],
    [
      'counts headings, lists, tables and notes',
      `# ${syllables(500)}\n\n- ${syllables(500)}[^1]\n\n| ${syllables(500)} |\n|---|\n\n[^1]: ${syllables(500)}`,
      4,
    ],
    [
      'counts HTML by its words, not by its tags',
      `<div class="${syllables(3000).trim()}">\n${syllables(1000)}\n</div>`,
      2,
    ],
    ['counts code at a third', `\`\`\`sql\n${words(2070)}\n\`\`\``, 3],
    [
      'counts no picture and no address',
      `${syllables(500)} ![${syllables(4000)}](./a.png) [가](https://a.test/${words(2000).replaceAll(' ', '/')})`,
      1,
    ],
  ])('%s', async (_, body, minutes) => {
    expect((await reading(body)).minutes).toBe(minutes);
  });

  test('leaves out what is private', async () => {
    expect((await reading(`${syllables(1000)}\n\n%%\n${syllables(4000)}\n%%`)).minutes).toBe(2);
  });

  test.each(['', '\n\n', '![그림](./a.png)', '%% 비밀 %%'])('is not told of %j', async (body) => {
    expect((await reading(body)).minutes).toBeUndefined();
  });

  test('is told of MDX', async () => {
    expect(
      (await reading(`<Callout>${syllables(1000)}</Callout>\n\n{/* ${syllables(4000)} */}`, '', 'mdx')).minutes,
    ).toBe(2);
  });
});

describe('where a text leads', () => {
  test.each([
    ['a file', '앞 문장. 여기 [**나**의 글](../b.md "제목")에 적었다. 뒤 문장.', '여기 나의 글에 적었다.'],
    ['an address', '[나](/notes/b/#절)를 본다', '나를 본다'],
    ['an address under a base', '봤다! [나](/log/notes/b)를 본다?', '나를 본다?'],
    ['a reference', '그건 [나][n]다\n\n[n]: ../b.md', '그건 나다'],
    ['HTML', '그건 <a href="/notes/b/">나</a>다. 끝.', '그건 나다.'],
    ['a heading', '## [나](../b.md)에서', '나에서'],
    ['a cell', '| 가 | [나](../b.md)의 칸 |\n|---|---|\n| 다 | 라 |', '나의 칸'],
    ['an item with code and a line break', '- `x = 1`로\n  [나](../b.md)를 고침', 'x = 1로 나를 고침'],
    [
      'emphasis that Korean needs put right',
      '**마크다운(Markdown)**을 [나](../b.md)에서 봄',
      '마크다운(Markdown)을 나에서 봄',
    ],
    ['a sentence with something private in it', '그날 %% 비밀 %%[나](../b.md)를 봤다', '그날 나를 봤다'],
  ])('%s', async (_, body, sentence) => {
    expect((await reading(body)).links).toEqual([{ to: 'notes/b', sentence }]);
  });

  test('MDX', async () => {
    const body = '<Callout>첫 줄. [오월](/retros/2026-05/)부터다.</Callout>\n\n이건 <a href="/notes/b/">나</a>다.';
    expect((await reading(body, '', 'mdx')).links).toEqual([
      { to: 'retros/2026-05', sentence: '오월부터다.' },
      { to: 'notes/b', sentence: '이건 나다.' },
    ]);
  });

  test.each([
    ['is long', `${'길고 '.repeat(60)}[나](../b.md)`],
    ['says no more than the link', '- [나](../b.md)'],
  ])('has no sentence that %s', async (_, body) => {
    expect((await reading(body)).links).toEqual([{ to: 'notes/b' }]);
  });

  test('the strings of the frontmatter, evidence with the words of its item', async () => {
    const more = 'summary: "[나](../b.md)에서 이어짐"\nasks: [{ text: 가, note: "다시 [오월](/retros/2026-05/)로" }]';
    expect((await reading('', more)).links).toEqual([
      { to: 'notes/b', sentence: '나에서 이어짐' },
      { to: 'retros/2026-05', sentence: '다시 오월로' },
    ]);
    const { entries } = await logOf({
      'retros/2026-06.md': entry(
        "title: 유월\nperiod: 2026-06\ndone: [{ title: '`B`를 씀', link: [https://a.test, /notes/b/] }, { title: 없음, link: /about/ }]",
      ),
    });
    expect(entries.flatMap((one) => readingOf(one).links)).toEqual([{ to: 'notes/b', sentence: 'B를 씀' }]);
  });

  test.each(['[가](https://a.test/notes/b/)', '![가](../b.png)', '`[나](../b.md)`', '%% [나](../b.md) %%', '[나](#b)'])(
    'nowhere: %s',
    async (body) => {
      expect((await reading(body)).links).toEqual([]);
    },
  );
});

test('what did not change is not read again, and what changed or went is not kept', async () => {
  const files = {
    'notes/a.md': entry('title: 가\nkind: post', '하나'),
    'notes/b.md': entry('title: 나\nkind: post', '둘'),
  };
  const digestOf = (text: string) => text;
  const { entries } = await logOf(files);
  const before = readingsOf(entries, undefined, digestOf);
  expect(readingsOf(entries, before, digestOf)['notes/a']).toBe(before['notes/a']);
  const changed = await logOf({ 'notes/a.md': files['notes/a.md'].replace('하나', '[나](./b.md)다') });
  const after = readingsOf(changed.entries, before, digestOf);
  expect(Object.keys(after)).toEqual(['notes/a']);
  expect(after['notes/a']?.links).toEqual([{ to: 'notes/b', sentence: '나다' }]);
});
