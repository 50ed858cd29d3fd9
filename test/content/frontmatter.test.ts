import { describe, expect, test } from 'vitest';
import { FrontmatterError, parseFrontmatter } from '../../src/content/frontmatter.ts';

/** What a file that cannot be read is told, with its line. */
function refusal(file: string): string {
  try {
    parseFrontmatter(file);
  } catch (error) {
    if (error instanceof FrontmatterError) return `${error.line}  ${error.message}`;
    throw error;
  }
  return 'was read';
}

const yaml = (text: string) => parseFrontmatter(`---\n${text}\n---\n`).data;

describe('a file', () => {
  test('is frontmatter and body', () => {
    expect(parseFrontmatter('---\ntitle: 회고\n---\n\n본문\n')).toMatchObject({
      data: { title: '회고' },
      body: '\n본문\n',
      bodyLine: 4,
    });
  });

  test('may begin with a byte order mark and end its lines as Windows or old Macs do', () => {
    const read = parseFrontmatter('\uFEFF---\r\ntitle: 회고\r\nmood: 4\r\n---\r\n본문\r\n둘째\r\n');
    expect(read).toMatchObject({ data: { title: '회고', mood: 4 }, body: '본문\n둘째\n', bodyLine: 5 });
    expect(read.lineOf(['mood'])).toBe(3);
    expect(parseFrontmatter('---\rtitle: 가\r---\r나')).toMatchObject({ data: { title: '가' }, body: '나' });
  });

  test('may hold nothing under its frontmatter, or nothing in it', () => {
    expect(parseFrontmatter('---\ntitle: 가\n---')).toMatchObject({ data: { title: '가' }, body: '' });
    expect(parseFrontmatter('---\n---\n본문')).toMatchObject({ data: {}, body: '본문' });
    expect(parseFrontmatter('---\n# 아직\n---\n')).toMatchObject({ data: {} });
  });

  test('is read as composed Hangul', () => {
    const { data, body } = parseFrontmatter('---\ntitle: 회고\n---\n본문'.normalize('NFD'));
    expect([data, body]).toEqual([{ title: '회고' }, '본문']);
  });

  test('ends its frontmatter at a line of its own only', () => {
    const { data, body } = parseFrontmatter('---  \ntitle: a --- b\nnote: |\n  ---x\n---\t\n---\n본문');
    expect(data).toEqual({ title: 'a --- b', note: '---x\n' });
    expect(body).toBe('---\n본문');
  });
});

describe('a file that is refused', () => {
  test.each([
    [
      'no frontmatter',
      '# 회고\n',
      '1  no frontmatter (begin the file with a line of ---, then "title: …", then a line of ---)',
    ],
    ['an empty file', '', '1  no frontmatter (begin the file with a line of ---, then "title: …", then a line of ---)'],
    ['never closed', '---\ntitle: 가\n\n본문\n', '1  the frontmatter is never closed (end it with a line of ---)'],
    [
      'JavaScript',
      '---js\nmodule.exports = {}\n---\n',
      '1  frontmatter in "js" is not read (write YAML between two lines of ---)',
    ],
    [
      'another language',
      '--- json\n{}\n---\n',
      '1  frontmatter in "json" is not read (write YAML between two lines of ---)',
    ],
    ['TOML', '+++\ntitle = "가"\n+++\n', '1  TOML frontmatter is not read (write YAML between two lines of ---)'],
    ['an alias', '---\na: &x 1\nb: *x\n---\n', '3  an alias (*x) is not read (write the value out)'],
    [
      'aliases that multiply',
      '---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n',
      '3  an alias (*a) is not read (write the value out)',
    ],
    ['a merge', '---\na: &x { b: 1 }\nc: { <<: *x }\n---\n', '3  an alias (*x) is not read (write the value out)'],
    ['__proto__', '---\ntitle: 가\n__proto__: { admin: true }\n---\n', '3  "__proto__" cannot be a key'],
    ['constructor', '---\na:\n  - constructor: 1\n---\n', '3  "constructor" cannot be a key'],
    ['a list as a key', '---\n? [a]\n: 1\n---\n', '2  "a list or map" cannot be a key'],
    ['a key twice', '---\ntitle: 가\nmood: 1\ntitle: 나\n---\n', '4  a second "title" (a key stands once in its map)'],
    ['a tab', '---\na:\n\tb: 1\n---\n', '3  not YAML: Tabs are not allowed as indentation'],
    ['an open quote', '---\ntitle: "가\n---\n', '3  not YAML: Missing closing "quote'],
    [
      'a tag that runs code',
      '---\na: !!js/function "x"\n---\n',
      '2  a tag (!!js/function) is not read (put a value that begins with ! into quotes)',
    ],
    [
      'a word that is a tag',
      '---\ntitle: !important 회고\n---\n',
      '2  a tag (!important) is not read (put a value that begins with ! into quotes)',
    ],
    ['a control sign', '---\ntitle: 가\n---\n본\b문\n', '4  an invisible control character (U+0008): delete it'],
    [
      'four dashes',
      '----\ntitle: 가\n----\n',
      '1  no frontmatter (begin the file with a line of ---, then "title: …", then a line of ---)',
    ],
    ['NUL', '---\ntitle: 가\n---\n본문\n둘\0째', '5  a NUL character: this is not a text file'],
  ])('%s', (_, file, message) => {
    expect(refusal(file)).toBe(message);
  });

  test('64 KiB of frontmatter are enough; the body may be longer', () => {
    const long = (bytes: number) => `---\nnote: ${'x'.repeat(bytes - 'note: \n'.length)}\n---\n`;
    expect(refusal(long(64 * 1024))).toBe('was read');
    expect(refusal(long(64 * 1024 + 1))).toBe('1  more than 64 KiB of frontmatter (move text into the body)');
    expect(refusal(`---\ntitle: ${'가'.repeat(22_000)}\n---\n`)).toBe(
      '1  more than 64 KiB of frontmatter (move text into the body)',
    );
    expect(parseFrontmatter(`---\ntitle: 가\n---\n${'긴 본문\n'.repeat(100_000)}`).body.length).toBe(500_000);
  });

  test('lists and maps nest 20 deep', () => {
    const deep = (levels: number) => `---\na: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}\n---\n`;
    expect(refusal(deep(20))).toBe('was read');
    expect(refusal(deep(21))).toBe('2  nested more than 20 deep');
    expect(refusal(deep(30_000)).slice(0, 3)).toBe('2  ');
  });
});

test('YAML is 1.2: nothing is a date, a boolean or an octal number that does not look like one', () => {
  expect(
    yaml(
      'a: 2026-11-20\nb: no\nc: on\nd: 012\ne: 1:30\nf: Yes\ng: 1_000\nh: ~\ni: 0o17\nj: true\nk: 2026-11-20T10:00:00Z',
    ),
  ).toEqual({
    a: '2026-11-20',
    b: 'no',
    c: 'on',
    d: 12,
    e: '1:30',
    f: 'Yes',
    g: '1_000',
    h: null,
    i: 15,
    j: true,
    k: '2026-11-20T10:00:00Z',
  });
});

test('a line is that of the value in the file, or of the nearest thing around it', () => {
  const { lineOf } = parseFrontmatter(
    '---\ntitle: 가\ndone:\n  - { goal: books }\n  - goal: run\n    count: 3\ntry: [하나,\n  둘]\n---\n',
  );
  const lines = [
    ['title'],
    ['done'],
    ['done', 0, 'goal'],
    ['done', 1, 'count'],
    ['done', 1, 'value'],
    ['done', 7],
    ['try', 1],
    ['absent'],
    [],
  ].map(lineOf);
  expect(lines).toEqual([2, 3, 4, 6, 5, 3, 8, 2, 2]);
});
