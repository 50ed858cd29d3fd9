import { expect, test } from 'vitest';
import { fileOf, bases } from '../content/malformed/bases.ts';
import { mdxBodies, wholeFiles } from '../content/malformed/files.ts';
import { filesIn } from '../support/files.ts';
import { makeSite } from '../support/site.ts';

const whole = (name: string) => wholeFiles[name] as string | Uint8Array;
const mdx = (name: string) => fileOf(bases.notes, mdxBodies[name]);
const bomb = fileOf([...bases.notes, 'a: &a [x]', 'b: &b [*a, *a]', 'c: [*b, *b]']);

// What could end the process in a way of its own is alone in its site; the rest are told together.
const together: Record<string, string | Uint8Array> = {
  'content/notes/bomb.md': bomb,
  ...Object.fromEntries(
    [
      'empty',
      'no frontmatter',
      'unclosed',
      'four dashes',
      'toml',
      'json',
      'plus',
      'a list',
      'documents',
      'tabs',
      'a BOM and a fault',
      'CRLF and a fault',
      'a key twice',
      'backspace',
      'EUC-KR',
      'UTF-16 LE',
      'UTF-16 unmarked',
      'huge frontmatter',
      'an unclosed passage',
      'marks on a letter',
    ].map((name, index) => [`content/notes/w${index}.md`, whole(name)]),
  ),
  ...Object.fromEntries(
    ['an open tag', 'an open brace', 'a comment of HTML', 'braces', 'an unclosed passage'].map((name, index) => [
      `content/notes/m${index}.mdx`,
      mdx(name),
    ]),
  ),
};

test.each<[string, Record<string, string | Uint8Array>]>([
  ['that runs code', { 'content/notes/js.md': whole('js') }],
  ['of bytes', { 'content/notes/bytes.md': whole('bad bytes'), 'content/notes/nul.md': whole('NUL') }],
  [
    'that nests too deep for the compiler',
    { 'content/notes/deep.mdx': mdx('tags and braces'), 'content/notes/list.mdx': mdx('lists in an export') },
  ],
  ['of every kind', together],
])('a build with content %s ends with a line for each file, and leaves what was built', async (_, files) => {
  const site = makeSite({ files: { ...files, 'dist/index.html': 'before' } });
  const build = await site.build();
  expect(build.code).toBe(1);
  for (const name of Object.keys(files))
    expect(build.output).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')}:\\d+ {2}`, 'm'));
  expect(build.output).not.toMatch(/^\s+at |node:internal|Maximum call/m);
  expect(filesIn(build.dist)).toEqual(['index.html']);
});
