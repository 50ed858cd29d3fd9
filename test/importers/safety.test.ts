import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { filesIn } from '../support/files.ts';
import { environment } from '../support/run.ts';
import { repository } from '../support/workspace.ts';
import { fixtures, makePlace, placeWith } from './support.ts';

// Every command is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const last = (output: string) => output.trim().split('\n').at(-1);

describe('a second import', () => {
  const place = placeWith('jekyll');

  test('imports nothing twice, even what was edited, renamed in the source, or moved', async () => {
    await place.hoego('import', 'from');
    const before = place.log();
    writeFileSync(join(place.root, 'content/retros/2023-05.md'), '---\ntitle: 내 것\nperiod: 2023-05\n---\n');
    cpSync(join(place.root, 'from'), join(place.root, 'moved'), { recursive: true });
    expect(last((await place.hoego('import', 'from')).output)).toBe('imported 0 of 3 files, 3 already there');
    expect(last((await place.hoego('import', 'moved/_posts')).output)).toBe('imported 0 of 3 files, 3 already there');
    expect(place.log()).toEqual(before);
    expect(place.read('retros/2023-05.md')).toContain('내 것');
  });

  test('tells of a post that has changed, and imports it once what it became is gone', async () => {
    const path = join(place.root, 'from/_posts/2023-06-05-may.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('지난달은', '지난 오월은'));
    expect((await place.hoego('import', 'from')).output).toContain('was imported before, and has changed since');
    rmSync(join(place.root, 'content/retros/2023-05.md'));
    expect(last((await place.hoego('import', 'from')).output)).toMatch(/^imported 1 of 3 files/);
    expect(place.read('retros/2023-05.md')).toContain('지난 오월은');
  });
});

test('never writes over what is there', async () => {
  const place = placeWith('jekyll');
  mkdirSync(join(place.root, 'content/retros'));
  writeFileSync(join(place.root, 'content/retros/2023-05.md'), 'mine');
  await place.hoego('import', 'from');
  expect(place.read('retros/2023-05.md')).toBe('mine');
  expect(place.read('retros/2023-05-2.md')).toContain('title: 2023년 5월 회고');
});

test('--dry-run tells the same and writes nothing; --report tells it to programs', async () => {
  const place = placeWith('hugo');
  const dry = await place.hoego('import', 'from', '--dry-run', '--report', 'report.json');
  expect(readdirSync(join(place.root, 'content'))).toEqual([]);
  const report = JSON.parse(readFileSync(join(place.root, 'report.json'), 'utf8')) as {
    dryRun: boolean;
    totals: object;
  };
  expect(report.dryRun).toBe(true);
  expect(report.totals).toMatchObject({ files: 1, imported: 1, entries: 14, collections: { retros: 13, plans: 1 } });
  const real = await place.hoego('import', 'from', '--report', 'report.json');
  expect(dry.output).toBe(real.output.replace('\nimported 1', '\nwould import 1'));
  writeFileSync(join(place.root, 'other.json'), '{}');
  expect((await place.hoego('import', 'from', '--report', 'other.json')).output).toMatch(
    /is another file, which is not overwritten/,
  );
});

test('reads no link that leads out of the folder', async () => {
  const place = makePlace();
  mkdirSync(join(place.root, 'from'));
  mkdirSync(join(place.root, 'secret'));
  writeFileSync(join(place.root, 'secret/diary.md'), '# 2024년 회고\n');
  writeFileSync(join(place.root, 'from/post.md'), '# 2023년 회고\n\n![](../secret/a.png) ![](linked/b.png)\n');
  symlinkSync(join(place.root, 'secret'), join(place.root, 'from/linked'));
  symlinkSync(join(place.root, 'secret/diary.md'), join(place.root, 'from/diary.md'));
  cpSync(join(fixtures, 'jekyll/assets/alarm.png'), join(place.root, 'secret/a.png'));
  cpSync(join(fixtures, 'jekyll/assets/alarm.png'), join(place.root, 'secret/b.png'));
  const { output } = await place.hoego('import', 'from');
  expect(output).toContain('diary.md  not read: a link that leads out of the folder');
  expect(output).toContain('linked  not read: a link that leads out of the folder');
  expect(place.log()).toEqual(['retros/2023.md']);
  expect(place.read('retros/2023.md')).toContain('![](/secret/a.png) ![](/linked/b.png)');
});

test('a zip archive cannot write outside, and is read like the folder', async () => {
  const place = makePlace();
  const post = (title: string) => new TextEncoder().encode(`# ${title}\n`);
  const inner = zipSync({ '안/2024년 회고 0123456789abcdef0123456789abcdef.md': post('2024년 회고') });
  writeFileSync(
    join(place.root, 'export.zip'),
    zipSync({ '../out.md': post('2022년 회고'), '/absolute.md': post('2021년 회고'), 'Export-Part-1.zip': inner }),
  );
  const { output } = await place.hoego('import', 'export.zip');
  expect(output.trim().split('\n')).toEqual([
    '../out.md  not read: its path leads out of the archive',
    '/absolute.md  not read: its path leads out of the archive',
    '안/2024년 회고 0123456789abcdef0123456789abcdef.md  retro 95 % (notion)',
    '  → content/retros/2024.md  2024, private',
    'imported 1 of 3 files, as 1 retro (1 private), 2 not read',
  ]);
  expect(filesIn(place.root).filter((path) => !path.startsWith('content/'))).toEqual(['export.zip']);
});

test('what is no text, what is empty and what is a copy is told, and harms nothing', async () => {
  const place = makePlace();
  const write = (path: string, content: string | Uint8Array) => writeFileSync(join(place.root, 'from', path), content);
  mkdirSync(join(place.root, 'from'));
  write('picture.md', readFileSync(join(fixtures, 'jekyll/assets/alarm.png')));
  write('empty.md', '');
  write('deep.md', `${'> '.repeat(20_000)}2024년 회고\n`);
  write('a.md', '# 2024년 3월 회고\n');
  write('a copy.md', '# 2024년 3월 회고\n');
  write(
    '2024년 4월.md'.normalize('NFD'),
    '---\ntitle: [\n---\n# 2024년 4월 회고\n\n%% 100%% 할인 %%\n\n    들여쓴 %% 코드\n',
  );
  // 2024년 5월 회고 as old Windows editors wrote it.
  write(
    'euckr.md',
    Uint8Array.from([
      0x23, 0x20, 0x32, 0x30, 0x32, 0x34, 0xb3, 0xe2, 0x20, 0x35, 0xbf, 0xf9, 0x20, 0xc8, 0xb8, 0xb0, 0xed, 0x0a,
    ]),
  );
  const { code, output } = await place.hoego('import', 'from');
  expect(code).toBe(0);
  expect(output).toContain('picture.md  skipped: is not a text file');
  expect(output).toContain('empty.md  skipped: is empty');
  expect(output).toContain('a.md  skipped: is the same, letter for letter, as a copy.md');
  expect(output).toContain('! read as EUC-KR');
  expect(place.log()).toEqual(expect.arrayContaining(['retros/2024-03.md', 'retros/2024-04.md', 'retros/2024-05.md']));
  expect(place.read('retros/2024-04.md')).toContain('\\%\\% 100\\%\\% 할인 \\%\\%\n\n```\n들여쓴 %% 코드\n```\n');
});

test('killed while it writes, it leaves whole files only, and the next import finishes it', async () => {
  const place = makePlace();
  mkdirSync(join(place.root, 'from'));
  for (let index = 0; index < 400; index++)
    writeFileSync(
      join(place.root, 'from', `${index}.md`),
      `# 2024년 ${(index % 12) + 1}월 회고\n\n${`${index}번째 줄.\n`.repeat(40)}`,
    );
  const whole = makePlace();
  cpSync(join(place.root, 'from'), join(whole.root, 'from'), { recursive: true });
  await whole.hoego('import', 'from');

  const child = spawn(process.execPath, [join(repository, 'src/cli/index.ts'), 'import', 'from'], {
    cwd: place.root,
    env: environment(),
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && place.log().length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill('SIGKILL');
  await ended;
  const left = place.log();
  for (const path of left) expect(place.read(path)).toBe(whole.read(path));
  const { output } = await place.hoego('import', 'from');
  expect(left.length).toBeLessThan(400);
  expect(output).toContain('finished an import that was interrupted');
  expect(place.log()).toEqual(whole.log());
  for (const path of whole.log()) expect(place.read(path)).toBe(whole.read(path));
  expect(readdirSync(join(place.root, 'content')).sort()).toEqual(['.hoego-imports.json', 'retros']);
});
