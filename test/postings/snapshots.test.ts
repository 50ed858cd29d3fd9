import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { run } from '../support/run.ts';
import { repository } from '../support/workspace.ts';
import { listed } from './boards.ts';
import { type Host, host } from './host.ts';
import { compiled, hoego, log, pulled, readSnapshot } from './pulling.ts';

let server: Host;
beforeAll(async () => {
  server = await host();
});
afterAll(() => server.close());

const path = (root: string, name = '2026-11-20.json') => join(root, 'content/postings', name);
const bytes = (root: string, name?: string) => readFileSync(path(root, name), 'utf8');
const files = (root: string) => readdirSync(join(root, 'content/postings')).sort();
const outcomes = ({ sources }: Snapshot) =>
  sources.map(({ source, outcome, fetched }) => `${source} ${outcome} ${fetched}`);

/** While it holds, the board answers with an error. */
async function failing<T>(board: string, during: () => Promise<T>): Promise<T> {
  server.fault = (asked, response) => {
    if (asked.board !== board) return false;
    response.writeHead(404).end();
    return true;
  };
  return during().finally(() => {
    server.fault = null;
  });
}

/** A snapshot of an earlier day as it would be with so many postings. */
function earlier(root: string, fetched: number, change: Partial<Snapshot> = {}, day = '2026-11-13'): void {
  const now = readSnapshot(root);
  const sources = now.sources.map((one) => ({ ...one, fetched }));
  writeFileSync(path(root, `${day}.json`), JSON.stringify({ ...now, date: day, sources, ...change }));
}

describe('a snapshot', () => {
  test('holds a source that failed as a gap beside those that did not', async () => {
    const root = log(listed('lever', server.origin) + listed('ashby', server.origin));
    const { lines } = await failing('lever', () => pulled(root));
    expect(outcomes(readSnapshot(root))).toEqual(['ashby ok 3', 'lever failed 0']);
    expect(lines).toEqual([
      '✗ lever gana: failed: it has nothing there (404) (is it named as in its address?)',
      '✓ ashby gana: 3 postings of the role among 4',
      'wrote content/postings/2026-11-20.json',
    ]);
  });

  test('of the same day takes good counts only', async () => {
    const root = log(listed('lever', server.origin) + listed('ashby', server.origin));
    await pulled(root);
    const good = bytes(root);
    await failing('lever', () => pulled(root));
    expect(bytes(root)).toBe(good);

    const other = log(listed('lever', server.origin) + listed('ashby', server.origin));
    await failing('lever', () => pulled(other));
    const { lines } = await pulled(other);
    expect(bytes(other)).toBe(good);
    expect(lines.at(-1)).toBe('renewed content/postings/2026-11-20.json');
  });

  test('is written anew only when something differs', async () => {
    const root = log(listed('ashby', server.origin));
    await pulled(root);
    expect((await pulled(root)).lines).toEqual(['✓ ashby gana: 3 postings of the role among 4']);
  });

  test('keeps what a source said that is no longer listed', async () => {
    const root = log(listed('ashby', server.origin));
    await pulled(root);
    writeFileSync(path(root, 'sources.yaml'), `role: 백엔드\nsources:\n${listed('lever', server.origin)}`);
    await pulled(root);
    expect(outcomes(readSnapshot(root))).toEqual(['ashby ok 3', 'lever ok 3']);
  });

  test('is left alone where it is of another role, or a sample', async () => {
    const root = log(listed('ashby', server.origin));
    await pulled(root);
    for (const change of [{ role: '프론트엔드' }, { sample: true }]) {
      writeFileSync(path(root), JSON.stringify({ ...readSnapshot(root), ...change, sources: [] }));
      const before = bytes(root);
      const { lines } = await pulled(root);
      expect(bytes(root)).toBe(before);
      expect(lines.at(-1)).toMatch(
        /^! content\/postings\/2026-11-20\.json is left as it is: it (?:counts another role|holds sample)/,
      );
      writeFileSync(path(root), JSON.stringify({ ...readSnapshot(root), role: '백엔드', sample: undefined }));
    }
  });

  test('does not mix two vocabularies', async () => {
    const root = log(listed('lever', server.origin) + listed('ashby', server.origin));
    await pulled(root);
    writeFileSync(path(root), JSON.stringify({ ...readSnapshot(root), vocabulary: 'of yesterday' }));
    const before = bytes(root);
    const { lines } = await failing('lever', () => pulled(root));
    expect(lines.at(-1)).toContain('the vocabulary has changed since');
    expect(bytes(root)).toBe(before);
    await pulled(root);
    expect(readSnapshot(root).vocabulary).not.toBe('of yesterday');
  });

  test('that is not valid ends the pull and stays', async () => {
    const root = log(listed('ashby', server.origin));
    for (const text of ['{ "schema": 1', '{ "schema": 2 }', 'null']) {
      writeFileSync(path(root), text);
      const { code, output } = await hoego(root, ['pull']);
      expect([code, output.split('  ')[0]]).toEqual([1, 'content/postings/2026-11-20.json']);
      expect(bytes(root)).toBe(text);
    }
    expect(files(root)).toEqual(['2026-11-20.json', 'sources.yaml']);
  });
});

describe('a drop over half', () => {
  test('is suspect, until its reader accepts it', async () => {
    const root = log(listed('ashby', server.origin));
    await pulled(root);
    earlier(root, 7);
    const good = [bytes(root), bytes(root, '2026-11-13.json')];
    const { lines } = await pulled(root, { day: '2026-11-27' });
    expect(lines).toEqual(['✓ ashby gana: 3 postings of the role among 4', 'wrote content/postings/2026-11-27.json']);
    earlier(root, 7, {}, '2026-11-28');
    const suspect = await pulled(root, { day: '2026-11-29' });
    expect(suspect.lines).toEqual([
      '✗ ashby gana: suspect: 3 postings where there were 7; pull with --accept-drop if that is so; its last counts stay',
    ]);
    expect([bytes(root), bytes(root, '2026-11-13.json')]).toEqual(good);
    expect(files(root)).not.toContain('2026-11-29.json');
    await pulled(root, { day: '2026-11-29', acceptDrop: true });
    expect(outcomes(readSnapshot(root, '2026-11-29'))).toEqual(['ashby ok 3']);
  });

  test('is none against another role, a sample, or exactly half', async () => {
    for (const [fetched, change] of [
      [90, { role: '프론트엔드' }],
      [90, { sample: true }],
      [6, {}],
    ] as const) {
      const root = log(listed('ashby', server.origin));
      await pulled(root);
      earlier(root, fetched, change);
      await pulled(root, { day: '2026-11-27' });
      expect(outcomes(readSnapshot(root, '2026-11-27'))).toEqual(['ashby ok 3']);
    }
  });
});

describe('counts by hand', () => {
  const manual = (on: string, kafka: number) =>
    `  - manual: { platform: 원티드, on: ${on}, total: 900, counts: { 카프카: ${kafka}, redis: 0 } }\n`;

  test('may tell required from preferred, and years', async () => {
    const root = log(
      '  - manual:\n      platform: 가나\n      on: 2026-10-20\n      total: 90\n      withSections: 80\n      experience: { 1-3: 40, any: 5 }\n      counts: { kafka: { required: 20, preferred: 9, either: 25 } }\n',
    );
    await pulled(root);
    const { fetched, withSections, experience, skills } = readSnapshot(root, '2026-10-20').sources[0] ?? {};
    expect({ fetched, withSections, experience, skills }).toEqual({
      fetched: 90,
      withSections: 80,
      experience: { '1-3': 40, any: 5 },
      skills: { kafka: { required: 20, preferred: 9, either: 25, tagOnly: 0 } },
    });
  });

  test('stand in the snapshot of their own day, and what is typed anew replaces them', async () => {
    const root = log(manual('2026-10-20', 200) + listed('ashby', server.origin));
    await pulled(root);
    expect(readSnapshot(root, '2026-10-20').sources).toEqual([
      {
        source: 'manual',
        name: '원티드',
        outcome: 'ok',
        manual: true,
        reportedTotal: 900,
        fetched: 900,
        withSections: 0,
        experience: {},
        skills: { kafka: { required: 0, preferred: 0, either: 200, tagOnly: 0 } },
      },
    ]);
    expect(outcomes(readSnapshot(root))).toEqual(['ashby ok 3']);
    writeFileSync(
      path(root, 'sources.yaml'),
      `role: 백엔드\nsources:\n${manual('2026-10-20', 210)}${manual('2026-11-20', 214)}`,
    );
    await pulled(root);
    expect(readSnapshot(root, '2026-10-20').sources[0]?.skills.kafka?.either).toBe(210);
    expect(outcomes(readSnapshot(root))).toEqual(['ashby ok 3', 'manual ok 900']);
  });

  test('alone are nothing for a build to pull', async () => {
    const root = log(manual('2026-10-20', 200));
    expect(await hoego(root, ['pull', '--if-stale'])).toEqual({ code: 0, output: '' });
    expect(files(root)).toEqual(['sources.yaml']);
  });
});

describe('--if-stale', () => {
  const stale = async (root: string, day: string) => {
    server.asked.length = 0;
    const { code } = await hoego(root, ['pull', '--if-stale'], { HOEGO_TODAY: day });
    expect(code).toBe(0);
    return server.asked.length > 0;
  };

  test('pulls when the newest snapshot is older than refresh, and not before', async () => {
    const root = log(listed('ashby', server.origin));
    expect(await stale(root, '2026-11-20')).toBe(true);
    expect(await stale(root, '2026-11-20')).toBe(false);
    expect(await stale(root, '2026-11-27')).toBe(false);
    expect(await stale(root, '2026-11-28')).toBe(true);
    expect(await stale(root, '2026-11-28')).toBe(false);
  });

  test('a feed alone is refreshed too; samples and counts by hand are not fresh', async () => {
    const feed = log(listed('feed', server.origin));
    expect(await stale(feed, '2026-11-20')).toBe(true);
    expect(await stale(feed, '2026-11-27')).toBe(false);
    const sample = log(listed('ashby', server.origin));
    const none = { schema: 1, date: '2026-11-19', role: '백엔드', vocabulary: '1', sources: [] };
    writeFileSync(path(sample, '2026-11-19.json'), JSON.stringify({ ...none, sample: true }));
    expect(await stale(sample, '2026-11-20')).toBe(true);
  });

  test('without HOEGO_TODAY the day is that of the reader', async () => {
    const root = log(listed('ashby', server.origin), {
      'postings/sources.yaml': `role: 백엔드\ntimeZone: Pacific/Kiritimati\nsources:\n${listed('ashby', server.origin)}`,
    });
    await hoego(root, ['pull'], { HOEGO_TODAY: undefined });
    const day = new Intl.DateTimeFormat('sv', { timeZone: 'Pacific/Kiritimati' }).format();
    expect(files(root)).toEqual([`${day}.json`, 'sources.yaml']);
    const wrong = await hoego(root, ['pull'], { HOEGO_TODAY: 'tomorrow' });
    expect(wrong).toEqual({ code: 1, output: 'HOEGO_TODAY  "tomorrow" is not a date (write it as 2026-11-20)\n' });
  });
});

describe('two pulls at once', () => {
  test('one says that the other is running', async () => {
    const root = log(listed('jumpit', server.origin));
    const both = await Promise.all(
      [1, 2].map(() => hoego(root, ['pull', '--if-stale'], { HOEGO_PULL_PACE_MS: '300' })),
    );
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const told = both.map(({ output }) => output).sort();
    expect(told[0]).toMatch(/^another pull is running \(process \d+\): this one does nothing\n$/);
    expect(told[1]).toContain('wrote content/postings/2026-11-20.json');
    expect(files(root)).toEqual(['2026-11-20.json', 'sources.yaml']);
  });

  test('in one process as well; a lock whose process is gone is taken over', async () => {
    const root = log(listed('ashby', server.origin));
    const results = (await Promise.all([1, 2, 3].map(() => pulled(root)))).map(({ result }) => result);
    expect(results.sort()).toEqual(['busy', 'busy', 'done']);
    writeFileSync(path(root, '.pull.lock'), '2147483646\n');
    expect((await pulled(root)).result).toBe('done');
    expect(files(root)).toEqual(['2026-11-20.json', 'sources.yaml']);
  });
});

describe('a pull that dies', () => {
  const kill = join(repository, 'test/postings/kill.mjs');
  const disk = (root: string, how: string) =>
    run(process.execPath, ['--import', kill, join(repository, 'src/cli/index.ts'), 'postings', 'pull'], root, {
      ...compiled,
      HOEGO_PULL_PACE_MS: '0',
      TEST_DISK: how,
    });
  const sources = () => listed('ashby', server.origin) + listed('feed', server.origin);
  /** A log with an old snapshot of today and old posts, which a pull would renew. */
  const old = () => {
    const snapshot = { schema: 1, date: '2026-11-20', role: '백엔드', vocabulary: 'old', sources: [] };
    return log(sources(), {
      'postings/2026-11-20.json': JSON.stringify(snapshot),
      'postings/posts.json': '{"schema":1,"feeds":[]}',
    });
  };
  let whole: string[];
  let operations: number;
  beforeAll(async () => {
    const root = old();
    const { output } = await disk(root, 'none 0');
    operations = Number(/operations: (\d+)/.exec(output)?.[1]);
    whole = ['2026-11-20.json', 'posts.json'].map((name) => bytes(root, name));
  });

  test('does enough to files for the next tests to mean something', () => {
    expect(operations).toBeGreaterThan(10);
  });

  test('at any moment leaves the old or the new, never half, and the next pull is whole', async () => {
    const seen = new Set<string>();
    for (let at = 1; at <= operations; at++) {
      const root = old();
      const before = ['2026-11-20.json', 'posts.json'].map((name) => bytes(root, name));
      expect((await disk(root, `kill ${at}`)).code).toBeNull();
      ['2026-11-20.json', 'posts.json'].forEach((name, index) => {
        expect([before[index], whole[index]]).toContain(bytes(root, name));
        seen.add(bytes(root, name) === whole[index] ? `new ${name}` : `old ${name}`);
      });
      if (at % 4 === 0) {
        await pulled(root);
        expect(['2026-11-20.json', 'posts.json'].map((name) => bytes(root, name))).toEqual(whole);
        expect(files(root).filter((name) => name.endsWith('.tmp') || name === '.pull.lock')).toEqual([]);
      }
    }
    expect(seen.size).toBe(4);
  });

  test.each(['ENOSPC', 'EIO'])('for a disk that answers %s changes nothing by half, and says so', async (code) => {
    for (let at = code === 'EIO' ? 2 : 4; at <= operations; at += 4) {
      const root = old();
      const before = ['2026-11-20.json', 'posts.json'].map((name) => bytes(root, name));
      const { output } = await disk(root, `${code} ${at}`);
      ['2026-11-20.json', 'posts.json'].forEach((name, index) => {
        expect([before[index], whole[index]]).toContain(bytes(root, name));
      });
      expect(output).not.toMatch(/\n {4}at /);
      expect(files(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  });

  test('for a limit of the system writes nothing', async () => {
    const root = old();
    const before = bytes(root);
    // 512 bytes a file: less than a snapshot, more than a lock.
    const { code, output } = await run(
      '/bin/sh',
      ['-c', `ulimit -f 1; exec "${process.execPath}" "${join(repository, 'src/cli/index.ts')}" postings pull`],
      root,
      { HOEGO_PULL_PACE_MS: '0' },
    );
    expect(bytes(root)).toBe(before);
    expect(code).toBe(1);
    expect(output).toContain('content/postings could not be written (EFBIG): what was there is unchanged');
    expect(files(root)).toEqual(['2026-11-20.json', 'posts.json', 'sources.yaml']);
  });
});

test('a folder that is a file is told, not thrown', async () => {
  const root = log('');
  const elsewhere = join(root, 'other');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'postings'), '');
  const { code, output } = await hoego(root, ['pull', '--base', 'other']);
  expect([code, output.includes('nothing to pull')]).toEqual([0, true]);
});
