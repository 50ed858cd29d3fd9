import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { publish } from '../../src/content/gate.ts';
import { readLog } from '../../src/content/log.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { complaintsOf, entry } from '../support/log.ts';
import { malformedFiles } from './malformed/generate.ts';
import { hostile, values } from './malformed/values.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoego-malformed-'));
afterAll(() => rmSync(folder, { recursive: true }));

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
function heapInMegabytes(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Milliseconds that a reading of a log takes alone; a busy machine gets a few more tries, never more time. */
async function read(base: string, most: number) {
  let fastest = Number.POSITIVE_INFINITY;
  let log = await readLog(base, 'content');
  for (let tries = 0; tries < 4 && fastest > most; tries++) {
    const start = performance.now();
    log = await readLog(base, 'content');
    publish(log.entries);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return { log, fastest };
}

/** What is not as a message should be. */
function faultsOf(lines: readonly string[], name: string): string[] {
  const faults: string[] = [];
  for (const line of lines) {
    if (!line.startsWith(`content/${name}`)) faults.push('names another file');
    // A file that is too large was not read.
    if (!/^\S+:\d+ {2}/.test(line) && !/larger than/.test(line)) faults.push('names no line');
    if (line.length > 330) faults.push(`is ${line.length} long`);
    if (/[\p{Cc}\p{Cs}\u2028\u2029\u202E]/u.test(line)) faults.push('holds a sign that steers');
    if (/\n\s*at |node:internal|\.ts:\d|Invalid (input|option)|Maximum call|expected \w+, received/.test(line))
      faults.push('is not for a writer');
  }
  return faults.map((fault) => `${name} ${fault}: ${lines.join(' | ').slice(0, 400)}`);
}

async function readAlone(path: string, content: string | Uint8Array) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  const { log, fastest } = await read(folder, 100);
  const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
  rmSync(file);
  const lines = log.problems.map(formatProblem);
  const faults = faultsOf(lines, path);
  if (fastest > 100) faults.push(`${path} took ${fastest.toFixed(0)} ms: ${lines[0]?.slice(0, 100)}`);
  if (written !== 1) faults.push(`${path} left ${written} files`);
  return { lines, faults };
}

test(
  '5,000 malformed files each get a message with file and line, quickly, and leave nothing behind',
  { timeout: 120_000 },
  async () => {
    const files = malformedFiles();
    const faults: string[] = [];
    let malformed = 0;
    let heap = 0;
    for (const [index, [path, content]] of files.entries()) {
      if (index === 500) heap = heapInMegabytes();
      const read = await readAlone(path, content);
      if (read.lines.length > 0) malformed++;
      faults.push(...read.faults);
      if (Object.keys(Object.prototype).length > 0 || ({} as { polluted?: unknown }).polluted !== undefined)
        faults.push(`${path} pollutes`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(malformed).toBeGreaterThanOrEqual(5000);
    expect(heapInMegabytes() - heap).toBeLessThan(15);
  },
);

test('skills.yaml is held to the same', { timeout: 60_000 }, async () => {
  const files = [...values, ...hostile].flatMap((value) => [
    `- { id: a, label: 가, aliases: ${value} }`,
    `- id: a\n  label: ${value}\n`,
    `${value}\n`,
  ]);
  const faults: string[] = [];
  for (const content of [
    ...files,
    'a\0b',
    '- id: a\r  label: [1]\r',
    'x'.repeat(70_000),
    Buffer.from([0x2d, 0x20, 0xff]),
  ])
    faults.push(...(await readAlone('skills.yaml', content)).faults);
  expect(faults.slice(0, 20)).toEqual([]);
});

test('resume.yaml is held to the same', { timeout: 60_000 }, async () => {
  const files = [...values, ...hostile].flatMap((value) => [
    `basics: { name: ${value} }`,
    `basics: ${value}\n`,
    `work: [{ name: 가, start: ${value} }]`,
    `work: [{ name: 가, start: 2023, highlights: ${value} }]`,
    `visibility: ${value}\n`,
    `${value}\n`,
  ]);
  const faults: string[] = [];
  for (const content of [...files, 'a\0b', 'work:\r  - 가\r', 'x'.repeat(70_000), Buffer.from([0x2d, 0x20, 0xff])])
    faults.push(...(await readAlone('resume.yaml', content)).faults);
  expect(faults.slice(0, 20)).toEqual([]);
});

test("a file's name works as an address, or is told", async () => {
  const note = entry('title: 가\nkind: post');
  const names = [
    'CON',
    'v1.2',
    'a b',
    '.. b',
    'C++',
    '🔥',
    '👨‍👩‍👧',
    'a'.repeat(230),
    '가'.repeat(75),
    'index',
    'constructor',
    '__proto__',
  ];
  const { lines } = { lines: await complaintsOf(Object.fromEntries(names.map((name) => [`notes/${name}.md`, note]))) };
  expect(lines).toEqual([]);
  expect(
    await complaintsOf(
      Object.fromEntries(
        ['a\nb', 'b%20', 'c?', 'd#', 'e\\f', 'g\u202E', 'h\u200B', 'i\x07', '각'.normalize('NFD'), '각'].map((name) => [
          `notes/${name}.md`,
          note,
        ]),
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/notes/a\\u{a}b.md  a file's name is its address, and this one holds a sign that is not seen (rename it)",
      "content/notes/b%20.md  a file's name is its address, which cannot hold "%" (rename it)",
      "content/notes/c?.md  a file's name is its address, which cannot hold "?" (rename it)",
      "content/notes/d#.md  a file's name is its address, which cannot hold "#" (rename it)",
      "content/notes/e/f.md  cannot be read (ENOENT)",
      "content/notes/g\\u{202e}.md  a file's name is its address, and this one holds a sign that is not seen (rename it)",
      "content/notes/h\\u{200b}.md  a file's name is its address, and this one holds a sign that is not seen (rename it)",
      "content/notes/i\\u{7}.md  a file's name is its address, and this one holds a sign that is not seen (rename it)",
      "content/notes/각.md  has the same address as content/notes/각.md (rename one of the two)",
    ]
  `);
  const tooLong = await complaintsOf({ [`notes/${'가'.repeat(82)}.md`]: note });
  expect(tooLong.map((line) => line.slice(-70))).toMatchInlineSnapshot(`
    [
      "md  a file's name is its address, and this one is too long (rename it)",
    ]
  `);
});
