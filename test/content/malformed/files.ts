import { fileOf, bases } from './bases.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const good = fileOf(bases.notes);
const utf16 = (text: string, order: 'le' | 'be') => {
  const le = Buffer.from(text, 'utf16le');
  return order === 'le' ? le : Buffer.from(le).swap16();
};
const body = (text: string) => fileOf(bases.notes, text);

/** Whole files of notes that are malformed beyond a single key. */
export const wholeFiles: Record<string, string | Uint8Array> = {
  empty: '',
  'only a mark': '\uFEFF',
  'no frontmatter': '# 회고\n',
  unclosed: good.replace(/\n---\n/, '\n'),
  'never opened': good.replace('---\n', ''),
  'four dashes': '----\ntitle: 가\n----\n',
  js: '---js\nmodule.exports = { title: process.exit(7) }\n---\n',
  javascript: '---javascript\nthrow 1\n---\n',
  toml: '---toml\ntitle = "가"\n---\n',
  json: '---json\n{ "title": "가" }\n---\n',
  'a long language': `---${'x'.repeat(500_000)}\n---\n`,
  plus: '+++\ntitle = "가"\n+++\n',
  'a list': '---\n- a\n---\n',
  'a word': '---\nword\n---\n',
  documents: '---\ntitle: 가\n...\ntitle: 나\n---\n',
  'inner document': '---\ntitle: 가\n--- x\ntitle: 나\n---\n',
  tabs: '---\ntitle: 가\nasks:\n\t- a\n---\n',
  'a BOM and a fault': `\uFEFF${good.replace('kind: study', 'kind: stdy')}`,
  'CRLF and a fault': good.replace('kind: study', 'kind: stdy').replaceAll('\n', '\r\n'),
  'CR and a fault': good.replace('kind: study', 'kind: stdy').replaceAll('\n', '\r'),
  'a key twice': good.replace('kind: study', 'kind: study\nkind: post'),
  NUL: body('본문\n둘\0째\n'),
  backspace: body('본\b문\n'),
  escape: body('\x1b[31m빨강\n'),
  'no character': body('본\uFFFF문\n'),
  'bad bytes': bytes(good, [0xff, 0xfe, 0x80]),
  'half a letter': bytes(good, [0xea, 0xb0]),
  'a surrogate in bytes': bytes(good, [0xed, 0xa0, 0xbd]),
  overlong: bytes(good, [0xc0, 0xaf]),
  'EUC-KR': bytes('---\ntitle: ', [0xc8, 0xb8, 0xb0, 0xed], '\nkind: post\n---\n'),
  'UTF-16 LE': bytes([0xff, 0xfe], [...utf16(good, 'le')]),
  'UTF-16 BE': bytes([0xfe, 0xff], [...utf16(good, 'be')]),
  'UTF-16 unmarked': utf16(good, 'le'),
  'bad bytes at the end of many lines': bytes(good, '\n'.repeat(500_000), [0xff]),
  huge: body('긴 본문입니다.\n'.repeat(80_000)),
  'huge frontmatter': good.replace('kind: study', `kind: study\nsummary: ${'가'.repeat(30_000)}`),
  'an unclosed passage': body('본문 %% 숨김\n'),
  'an unclosed passage, late': body(`${'%%a%% '.repeat(50_000)}%%`),
  'an unclosed passage among ticks': body(`${'a` ``b '.repeat(30_000)}\n\n%%`),
  'an unclosed passage among fences': body(
    `${Array.from({ length: 600 }, (_, i) => '~'.repeat(603 - i)).join('\n')}\n%%`,
  ),
  quotes: body('>'.repeat(60_000)),
  'marks on a letter': body(`a${'\u0301\u0316'.repeat(100_000)}`),
};

/** Bodies that are no MDX: each ends the parser's work, and some would have ended the process. */
export const mdxBodies: Record<string, string> = {
  'an open tag': '<Callout>\n\n본문\n',
  'an open brace': '{ 1 +\n',
  'a wrong expression': '{ 1 + }\n',
  'a comment of HTML': '<!-- 주석 -->\n',
  'comments of HTML': '<!--'.repeat(15_000),
  'a wrong import': 'import { from\n',
  braces: '{'.repeat(60_000),
  brackets: `{${'('.repeat(60_000)}}`,
  lists: `{${'['.repeat(60_000)}${']'.repeat(60_000)}}`,
  'lists in an export': `export const a = ${'['.repeat(60_000)}${']'.repeat(60_000)}`,
  signs: `{${'!'.repeat(60_000)}1}`,
  arrows: `{${'a=>'.repeat(20_000)}1}`,
  'tags and braces': `{${'<a>{'.repeat(2_000)}1${'}</a>'.repeat(2_000)}}`,
  tags: '<a>'.repeat(20_000),
  blocks: '<div>\n'.repeat(10_000),
  comments: '{/*'.repeat(20_000),
  quotes: '>'.repeat(60_000),
  'a frontmatter of its own': '<a b={',
  'an unclosed passage': '본문 %%',
};
