import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cli, desk } from '../support/drafts.ts';
import { filesIn } from '../support/files.ts';
import { entry } from '../support/log.ts';
import { run } from '../support/run.ts';

const { path, begin, drafted, text, write, sample, problems } = desk();

const everyKind = [
  ['retro'],
  ['retro', '2026-W47'],
  ['retro', '2026-Q3'],
  ['retro', '2026-11-19'],
  ['retro', '2025-12-29/2026-01-05'],
  ['plan'],
  ['plan', '2028-H1'],
  ['year', '2024'],
  ['interview', '--company', '한강: 소프트 #1', '--alias', '핀테크 H사', '--role', '백엔드, 정산', '--channel', '추천'],
  ['interview', '--company', 'Hangang'],
  ['question', '--topic', '운영체제'],
  ['question', '--company', '가람 소프트', '--alias', 'G사'],
  ...['research', 'study'].map((kind) => ['note', ...['--kind', kind, '--title', `"${kind}": 'a' 그리고 %b, [c] # d`]]),
];

test.each([
  ['an empty log, in Korean', () => {}, ['--lang', 'ko']],
  ['an empty log, in English and public', () => {}, ['--lang', 'en', '--public']],
  ['the sample, in English', sample, ['--lang', 'en']],
  ['the sample, in public', sample, ['--public']],
])('every draft, begun in %s, is read without a problem', { timeout: 60_000 }, async (_, given, more) => {
  given();
  const before = filesIn(path('content')).length;
  for (const args of everyKind) await drafted([...args, ...more]);
  expect(filesIn(path('content')).length).toBe(before + everyKind.length);
  expect(await problems()).toEqual([]);
});

describe('nothing is overwritten', () => {
  const refusal = (file: string) =>
    `${file}  is there already and stays as it is (go on writing in it, or name another period, title or topic)\n`;

  test.each(['2026-11.md', '2026-11.mdx', '2026-11/index.md'])('retros/%s stays', async (file) => {
    write({ [`retros/${file}`]: entry('title: 이미 쓴 글\nperiod: 2026-11') });
    expect(await begin(['retro', '2026-11'])).toEqual({ code: 1, output: refusal(`content/retros/${file}`) });
    expect(filesIn(path('content'))).toEqual([`retros/${file}`]);
    expect(text(`content/retros/${file}`)).toContain('이미 쓴 글');
  });

  test('nor is what only differs in its capitals or in how its Hangul is stored', async () => {
    write({ [`notes/${'회고'.normalize('NFD')}-kafka.md`]: entry('title: 글\nkind: post') });
    const { code, output } = await begin(['note', '--kind', 'post', '--title', '회고 Kafka']);
    expect([code, output.normalize('NFC')]).toEqual([1, refusal('content/notes/회고-kafka.md')]);
  });

  test('nor is a link, or what it leads to', async () => {
    write({ 'elsewhere.md': '남의 글' });
    mkdirSync(path('content/retros'));
    symlinkSync(path('content/elsewhere.md'), path('content/retros/2026-11.md'));
    expect(await begin(['retro', '2026-11'])).toEqual({ code: 1, output: refusal('content/retros/2026-11.md') });
    expect(text('content/elsewhere.md')).toBe('남의 글');
  });
});

describe('what is wrong is told in one line', () => {
  test.each([
    [[], 'hoego new  no kind is named (write one of retro, plan, year, interview, question, note)'],
    [['retr'], 'hoego new  no kind "retr" (did you mean "retro"?)'],
    [['constructor'], 'hoego new  no kind "constructor" (known: retro, plan, year, interview, question, note)'],
    [
      ['retro', '2026-13'],
      '--period  "2026-13" is not a period (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)',
    ],
    [['retro', '2026-11', '--period', '2026-10'], '--period  is given twice, as "2026-11" too (leave one out)'],
    [['year', '2026-11'], '--period  "2026-11" is not a year (hoego new retro 2026-11)'],
    [
      ['retro', '2026-11', 'more'],
      'hoego new retro  "more" is one word too many (put quotes around a text with spaces, behind an option such as --title)',
    ],
    [['retro', '--company', 'x'], '--company  belongs to no retro (it takes --title, --period, --git)'],
    [['retro', '--git', '.'], '--git .  is not a git repository (name the folder of one)'],
    [['note'], '--title  is missing (write --title and what it is)'],
    [['note', '--title', 'x'], '--kind  is missing (write --kind and what it is)'],
    [
      ['note', '--title', 'x', '--kind', 'stdy'],
      '--kind  "stdy" is unknown (did you mean "study"?) (write research, diary, study, talk, post)',
    ],
    [['note', '--title', ' ', '--kind', 'study'], '--title  must not be empty'],
    [['interview'], '--company  is missing (write --company and what it is)'],
    [['question'], '--topic  is missing (write --topic and what it is)'],
    [['retro', '--lang', 'kr'], '--lang  "kr" is unknown (did you mean "ko"?) (write ko, en)'],
    [['retro', '--time-zone', 'Seoul'], '--time-zone  "Seoul" is not a time zone (write Asia/Seoul)'],
    [['retro', '--titel', 'x'], "hoego new: Unknown option '--titel'"],
    [
      ['retro', '--base', 'nowhere'],
      "nowhere/  there is no such folder (create it with plans, retros, interviews, questions, notes inside, or name yours: hoegoCollections({ base: '…' }) in src/content.config.ts)",
    ],
  ])('%j', async (args, line) => {
    expect(await begin(args)).toEqual({ code: 1, output: `${line}\n` });
    expect(filesIn(path('content'))).toEqual([]);
  });

  test('a today that is none', async () => {
    expect(await begin(['retro'], { HOEGO_TODAY: '2026-02-30' })).toEqual({
      code: 1,
      output: 'HOEGO_TODAY  "2026-02-30" is not a date (write it as 2026-11-20)\n',
    });
  });

  test('a file that cannot be read does not keep one from writing', async () => {
    write({ 'notes/broken.md': 'no frontmatter' });
    expect(await begin(['retro'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "output": "content/retros/2026-11.md
        빈 회고 · 비공개입니다. 공개하려면 visibility: public
      1 file of content/ cannot be read and is left out here (astro build says why)
      ",
      }
    `);
  });
});

test('hoego new --help explains every kind and option', async () => {
  const { code, output } = await begin(['--help']);
  expect(code).toBe(0);
  for (const word of ['retro', 'plan', 'year', 'interview', 'question', 'note', 'Asia/Seoul'])
    expect(output).toContain(word);
  for (const flag of [
    'title',
    'kind',
    'company',
    'alias',
    'role',
    'channel',
    'topic',
    'period',
    'git',
    'public',
    'base',
    'lang',
    'time-zone',
  ])
    expect(output).toContain(`--${flag}`);
  expect(output.split('\n').every((line) => line.length <= 120)).toBe(true);
});

// `script` of util-linux gives a process a terminal of its own.
test.runIf(existsSync('/usr/bin/script'))(
  'at a terminal, only what is required and missing is asked for',
  async () => {
    const typed = (args: string, answers: string) =>
      run(
        'sh',
        ['-c', `(${answers}; sleep 2) | script -qec "${process.execPath} ${cli} new ${args}" /dev/null`],
        path(),
      );
    const { output } = await typed('note --public', 'sleep 2; echo 카프카 공부; sleep 2; echo study');
    expect(output).toContain('제목: ');
    expect(output).toContain('종류 (research, diary, study, talk, post): ');
    expect(text('content/notes/카프카-공부.md')).toContain('title: 카프카 공부\nvisibility: public\n');
    expect(text('content/notes/카프카-공부.md')).toContain('\nkind: study #');
    const left = await typed('interview', "sleep 2; printf '\\004'");
    expect([left.code, left.output.includes('--company  is missing (write --company and what it is)')]).toEqual([
      1,
      true,
    ]);
    expect((await typed('retro', 'true')).output).toContain('content/retros/2026-11.md');
  },
  30_000,
);

test('the language is that of the log', async () => {
  expect((await drafted(['retro'])).split('\n')[1]).toBe('title: 2026년 11월 회고');
  write({ 'retros/2026-11.md': entry('title: A month\nperiod: 2026-11') });
  expect((await drafted(['retro', '2026-10'])).split('\n')[1]).toBe('title: October 2026 in review');
  write({ 'notes/a.md': entry('title: 한글 글\nkind: post') });
  expect((await drafted(['retro', '2026-09'])).split('\n')[1]).toBe('title: 2026년 9월 회고');
  expect((await drafted(['retro', '2026-08', '--lang', 'en', '--title', '"Mine": a, b'])).split('\n')[1]).toBe(
    `title: '"Mine": a, b'`,
  );
});

test('another base', async () => {
  mkdirSync(path('글'));
  const { output } = await begin(['question', '--base', '글', '--topic', 'C++']);
  expect(output.split('\n')[0]).toBe('글/questions/cplusplus.md');
});

test('a public draft says nothing of what is private', async () => {
  write({
    'notes/secret.md': entry('title: 연봉 SECRET\nkind: diary\ndate: 2026-11-02'),
    'notes/open.md': entry('title: 열린 글\nvisibility: public\nkind: diary\ndate: 2026-11-02'),
    'plans/2026.md': entry('title: SECRET 목표\nperiod: 2026\ngoals: [{ id: a, title: SECRET }]'),
    'retros/2026-10.md': entry('title: SECRET\nperiod: 2026-10\ntry: [SECRET]'),
    'retros/2025-11.md': entry(
      'title: 지난해\nvisibility: public\nperiod: 2025-11\nkeep: [{ text: SECRET, visibility: private }, 열린 일]',
    ),
  });
  const draft = await drafted(['retro', '--public']);
  expect(draft).not.toContain('SECRET');
  expect(draft).toContain('# - 기록: 열린 글');
  expect(draft).toContain('# - 지난해 · 이어간 것: 열린 일');
  expect(await drafted(['plan', '--public'])).not.toContain('SECRET');
  expect(await drafted(['year', '--public'])).not.toMatch(/SECRET|2026\/a|비공개 글/);
  expect(await drafted(['year', '2025'])).not.toMatch(/비공개 글/);
});

test('with an alias the company’s name stands in one line of the file, and not in its name', async () => {
  const { output } = await begin(['interview', '--company', '가람소프트', '--alias', '핀테크 G사']);
  expect(output.split('\n')[0]).toBe('content/interviews/핀테크-g사.md');
  const lines = text('content/interviews/핀테크-g사.md').split('\n');
  expect(lines.filter((line) => line.includes('가람'))).toEqual(['  name: 가람소프트']);
});

test('every commented line of an interview, a bank and a note is valid once it is taken', async () => {
  const prose = /^ *# (?:거친 순서대로|질문의 id).*\n/gm;
  const taken = (draft: string) => {
    const [frontmatter = '', ...body] = draft.replace(prose, '').split('\n---\n');
    return [frontmatter.replace(/^( *)# /gm, '$1'), ...body].join('\n---\n');
  };
  for (const args of [
    ['interview', '--company', '가람소프트'],
    ['question', '--topic', '네트워크'],
    ['note', '--title', '공고', '--kind', 'research'],
  ]) {
    const { output } = await begin(args);
    const file = output.split('\n')[0] ?? '';
    const all = taken(text(file));
    expect(all).toMatch(/^tags: /m);
    writeFileSync(path(file), all);
  }
  expect(await problems()).toEqual([]);
  expect(text('content/interviews/가람소프트.md')).toMatch(/^ {2}- kind: technical\n {4}label: /m);
});
