import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInput } from '../../src/cli/postings-input.ts';
import { refusalOf, registry } from '../../src/postings/registry.ts';
import { settings } from '../../src/postings/settings.ts';
import { boards } from '../../src/postings/sources/index.ts';
import { filesIn } from '../support/files.ts';
import { repository } from '../support/workspace.ts';
import { hoego, log } from './pulling.ts';

const sources = join(repository, 'src/postings');

describe('the registry', () => {
  const unread = registry.filter(({ status }) => status === 'refused' || status === 'ended');

  test('knows every source that can be listed, and only those have settings', () => {
    const read = registry.filter((one) => !unread.includes(one)).map(({ id }) => id);
    expect(read.sort()).toEqual(Object.keys(settings).sort());
  });

  test.each(unread.map(({ id }) => id))('%s is refused and has no fetcher', (id) => {
    expect(Object.keys(boards)).not.toContain(id);
    expect(Object.keys(settings)).not.toContain(id);
    expect(readdirSync(join(sources, 'sources')).filter((name) => name.startsWith(`${id}.`))).toEqual([]);
  });

  test('no code names a host that is refused', () => {
    const hosts =
      /www\.wanted\.co\.kr|wanted\.co\.kr\/api|www\.saramin\.co\.kr|jobkorea\.co\.kr|rocketpunch\.com|zighang\.com|groupby\.kr|programmers\.co\.kr/;
    const naming = filesIn(sources).filter(
      (file) => file !== 'registry.ts' && hosts.test(readFileSync(join(sources, file), 'utf8')),
    );
    expect(naming).toEqual([]);
  });

  test('has evidence and a date for what it refuses', () => {
    for (const { evidence, since, checkedAt } of unread) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const day of [since, checkedAt]) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  test('says why in a message that is not cut short', () => {
    for (const one of unread) {
      expect(refusalOf(one).length).toBeLessThanOrEqual(240);
      expect(refusalOf(one)).toContain('https://');
      expect(refusalOf(one)).toMatch(/manual|by hand|nothing left/);
    }
  });

  test('is printed', async () => {
    const { code, output } = await hoego(log(''), ['sources']);
    expect(code).toBe(0);
    for (const { id, name, since, evidence } of registry)
      for (const word of [id, name, since, ...evidence]) expect(output).toContain(word);
    expect(output).toContain('서비스 종료');
  });
});

/** What is said of a `sources.yaml`. */
async function said(text: string, files: Record<string, string> = {}): Promise<string> {
  const root = log('', { 'postings/sources.yaml': text, ...files });
  return readInput(root, 'content').then(
    () => 'fine',
    (error: Error) => error.message,
  );
}
const one = (source: string) => said(`role: 백엔드\nsources:\n  - ${source}\n`);

describe('sources.yaml', () => {
  test('as in the documentation', async () => {
    expect(
      await said(`role: 백엔드
refresh: 7d
contact: me@example.com
roleAliases: [플랫폼]
timeZone: Asia/Seoul
sources:
  - greenhouse: { board: gana, origin: 'http://127.0.0.1:4000/some/path' }
  - lever: { site: gana, region: eu }
  - ashby: { board: gana }
  - greeting: { slug: gana, name: 가나 }
  - jumpit: { category: [1, 3], termsRead: 2026-11-20, robots: ignore-403 }
  - rallit: { group: DEVELOPER, job: BACKEND_DEVELOPER, termsRead: 2026-11-20 }
  - saramin: { keywords: 백엔드 }
  - wanted: { category: 518, subcategory: 872 }
  - manual: { platform: 원티드, on: 2026-11-20, total: 900, counts: { kafka: 214, 레디스: 180 } }
  - manual: { platform: 원티드, on: 2026-10-20, total: 900, counts: { kafka: 200 } }
  - feed: { url: 'https://v2.velog.io/rss/@me' }
`),
    ).toBe('fine');
  });

  test('an unknown source', async () => {
    expect(await one('grenhouse: { board: gana }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].grenhouse: no source "grenhouse" (did you mean "greenhouse"?)"`,
    );
    expect(await one('indeed: { board: gana }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].indeed: no source "indeed" (known: greenhouse, lever, ashby, greeting, jumpit, rallit, saramin, wanted, manual, feed)"`,
    );
  });

  test('a refused one, and one that has ended', async () => {
    expect(await one('jobkorea: { keywords: 백엔드 }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].jobkorea: 잡코리아 is refused: member terms, article 18 (4), forbid reuse; it won the leading case against copying postings (2017다224395) (https://www.jobkorea.co.kr/robots.txt); type its counts by hand: - manual: { platform: 잡코리아, … }"`,
    );
    expect(await one('programmers: { category: 1 }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].programmers: 프로그래머스 has ended (2025-04-28): its job board was closed on 2025-04-28 (서비스 종료) (https://programmers.co.kr/notices/11584); there is nothing left to read"`,
    );
  });

  test('terms that were not read', async () => {
    expect(await one('jumpit: { category: 1 }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].jumpit.termsRead: is missing (read the terms of use first, then write the day on which you did: termsRead: 2026-11-20 (not found: read them at https://jumpit.saramin.co.kr before you write termsRead))"`,
    );
    expect(await one('rallit: { group: DEVELOPER, job: BACKEND_DEVELOPER, termsRead: yes }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].rallit.termsRead: "yes" is not a date (write it as 2026-11-20)"`,
    );
  });

  test('settings that are wrong', async () => {
    expect(await one('greenhouse: { bord: gana }')).toMatchInlineSnapshot(`
      "content/postings/sources.yaml:3  sources[0].greenhouse.board: is missing (write text here (put quotes around a value that looks like a number))
      content/postings/sources.yaml:3  sources[0].greenhouse.bord: unknown key (did you mean "board"?)"
    `);
    expect(await one('greenhouse: gana')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].greenhouse: write a map of keys and values"`,
    );
    expect(await one('greenhouse: { board: ../../x }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].greenhouse.board: write it as in the address of the board"`,
    );
    expect(await one("greenhouse: { board: gana, origin: 'http://a:b@127.0.0.1' }")).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].greenhouse.origin: write only scheme, host and path (no user, no query)"`,
    );
    expect(await one('greenhouse')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0]: write one source: - greenhouse: { board: gana }"`,
    );
    expect(await one("feed: { url: 'ftp://blog.example' }")).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].feed.url: write the address of a feed"`,
    );
  });

  test('counts that cannot be', async () => {
    const manual = (rest: string) => one(`manual: { platform: 원티드, ${rest} }`);
    expect(await manual('on: 2026-11-20, total: 900, counts: { kafak: 214 }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].manual.counts.kafak: no skill "kafak" (did you mean "kafka"?) (add it to skills.yaml to count it)"`,
    );
    expect(
      await manual('on: 2026-11-20, total: 100, counts: { kafka: { required: 40, preferred: 10, either: 30 } }'),
    ).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].manual.counts.kafka: either cannot be less than required or preferred (it counts all that name it)"`,
    );
    expect(await manual('on: 2026-11-20, total: 100, counts: { kafka: 214 }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].manual.counts.kafka: 214 of 100 postings cannot be (check total)"`,
    );
    expect(await manual('on: 2026-02-30, total: 100, counts: { kafka: 14 }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:3  sources[0].manual.on: "2026-02-30": there is no such day in the calendar"`,
    );
  });

  test('a source that is listed twice', async () => {
    expect(await one('ashby: { board: gana }\n  - ashby: { board: gana }')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:4  sources[1].ashby: gana is listed twice (give each a name: of its own, or keep one)"`,
    );
  });

  test('the file as a whole', async () => {
    expect(await said('sources: []')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:1  role: is missing (write text here (put quotes around a value that looks like a number))"`,
    );
    expect(await said('role: 백엔드\nrefresh: weekly\nsources: []')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:2  refresh: write a number of days or weeks such as 7d or 2w"`,
    );
    expect(await said('role: [')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:1  not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]"`,
    );
    expect(await said('role: 백엔드\ntimeZone: Seoul\nsources: []')).toMatchInlineSnapshot(
      `"content/postings/sources.yaml:2  timeZone: is not an IANA time zone (write one such as Asia/Seoul)"`,
    );
  });

  test('ends a pull with 1, also before a build', async () => {
    const root = log('  - jumpit: { category: 1 }\n');
    for (const args of [['pull'], ['pull', '--if-stale'], ['doctor']]) {
      const { code, output } = await hoego(root, args);
      expect([args, code]).toEqual([args, 1]);
      expect(output).toContain('content/postings/sources.yaml:3  sources[0].jumpit.termsRead');
    }
    expect(readdirSync(join(root, 'content/postings'))).toEqual(['sources.yaml']);
  });
});

test('without the file a pull says what to write, and a build nothing', async () => {
  const root = log('', {});
  rmSync(join(root, 'content/postings'), { recursive: true });
  expect(await hoego(root, ['pull', '--if-stale'])).toEqual({ code: 0, output: '' });
  const { code, output } = await hoego(root, ['pull']);
  expect(code).toBe(0);
  expect(output).toContain('content/postings/sources.yaml');
  expect((await hoego(root, ['pul'])).output).toBe('hoego postings: no command "pul" (did you mean "pull"?)\n');
});
