import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boards, canaries, keys, listed } from './boards.ts';
import { type Host, host } from './host.ts';
import { hoego, log, namedSkills, pulled, readSnapshot } from './pulling.ts';

let server: Host;
beforeAll(async () => {
  server = await host();
});
afterAll(() => server.close());

/** Counts by hand: `required preferred either tagOnly` of each skill. */
const texts = { java: '2 0 2 0', kafka: '1 1 3 0', redis: '0 1 2 0', 'spring-boot': '1 0 1 0' };
const inText = { '1-3': 1, '4-6': 1, '10+': 1 };
const fields = { java: '2 0 2 0', kafka: '2 1 3 0', redis: '1 1 2 1', 'spring-boot': '1 0 1 0' };
const expected: Record<string, object> = {
  greenhouse: { reportedTotal: 4, fetched: 3, withSections: 2, experience: inText, skills: texts },
  lever: { reportedTotal: null, fetched: 3, withSections: 2, experience: inText, skills: texts },
  ashby: { reportedTotal: 4, fetched: 3, withSections: 2, experience: inText, skills: texts },
  greeting: { reportedTotal: 4, fetched: 3, withSections: 2, experience: { ...inText, any: 1 }, skills: texts },
  'greeting-stream': {
    reportedTotal: 4,
    fetched: 3,
    withSections: 2,
    experience: { ...inText, any: 1 },
    skills: texts,
  },
  jumpit: {
    reportedTotal: 3,
    fetched: 3,
    withSections: 3,
    experience: { '0': 1, '1-3': 2, '4-6': 2, '7-9': 1, '10+': 1 },
    skills: fields,
  },
  rallit: {
    reportedTotal: 4,
    fetched: 3,
    withSections: 3,
    experience: { BEGINNER: 1, JUNIOR: 1, MIDDLE: 1, any: 1 },
    skills: fields,
  },
  saramin: {
    reportedTotal: 3,
    fetched: 3,
    withSections: 0,
    experience: { '0': 1, '1-3': 3, '4-6': 3, '7-9': 1, '10+': 1 },
    skills: { java: '0 0 0 2', kafka: '0 0 0 2', redis: '0 0 0 1', 'spring-boot': '0 0 0 1' },
  },
  wanted: {
    reportedTotal: null,
    fetched: 3,
    withSections: 3,
    experience: { '1-3': 1, '4-6': 1, any: 2 },
    skills: fields,
  },
};

describe.each(Object.keys(expected))('%s', (name) => {
  test('is counted as one does by hand', async () => {
    const root = log(listed(name, server.origin));
    const { lines } = await pulled(root);
    const [counts] = readSnapshot(root).sources;
    if (!counts) throw new Error(lines.join('\n'));
    const { reportedTotal, fetched, withSections, experience } = counts;
    expect({ outcome: counts.outcome, note: counts.note }).toEqual({ outcome: 'ok' });
    expect({ reportedTotal, fetched, withSections, experience, skills: namedSkills(counts) }).toEqual(expected[name]);
  });
});

test('every board has its expectation', () => {
  expect([...Object.keys(expected), 'feed'].sort()).toEqual(Object.keys(boards).sort());
});

test('all at once: a line each, nothing of a posting, and no key', async () => {
  const all = Object.keys(boards).filter((name) => name !== 'greeting-stream');
  const root = log(all.map((name) => listed(name, server.origin)).join(''));
  const { code, output } = await hoego(root, ['pull']);
  expect(output).toMatchInlineSnapshot(`
    "✓ greenhouse gana: 3 postings of the role among 4
    ✓ lever gana: 3 postings
    ✓ ashby gana: 3 postings of the role among 4
    ✓ greeting gana: 3 postings of the role among 4
    ✓ jumpit 점핏: 3 postings
    ✓ rallit 랠릿: 3 postings of the role among 4
    ✓ saramin 사람인: 3 postings
    ✓ wanted 원티드: 3 postings
    wrote content/postings/2026-11-20.json
    ✓ feed blog.example: 2 posts
    "
  `);
  expect(code).toBe(0);
  const folder = join(root, 'content/postings');
  expect(readdirSync(folder).sort()).toEqual(['2026-11-20.json', 'posts.json', 'sources.yaml']);
  const text = readFileSync(join(folder, '2026-11-20.json'), 'utf8') + output;
  for (const word of [...canaries, ...Object.values(keys), 'gana.example', '자격요건', '감사합니다'])
    expect(text).not.toContain(word);
  expect(text).toMatch(/^\{\n {2}"date": "2026-11-20",\n {2}"role": "백엔드",\n {2}"schema": 1,/);
});

test('the author’s own posts: the day where the reader lives, and what left the feed stays', async () => {
  const root = log(listed('feed', server.origin));
  await pulled(root);
  const path = join(root, 'content/postings/posts.json');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    schema: 1,
    feeds: [
      {
        name: '내 블로그',
        on: '2026-11-20',
        posts: [
          { title: '카프카 & 레디스', url: 'https://blog.example/kafka', date: '2026-11-01' },
          { title: '두 번째 글', url: 'https://blog.example/two', date: '2026-10-02' },
        ],
      },
    ],
  });
  server.fault = ({ board }, response) => {
    if (board !== 'feed') return false;
    response.writeHead(200, { 'content-type': 'application/atom+xml' }).end(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>새 이름</title>
<entry><title>세 번째</title><link rel="self" href="https://blog.example/x"/><link href="https://blog.example/three"/><published>2026-11-03T00:00:00+09:00</published></entry>
<entry><title>두 번째 글, 고침</title><link href="https://blog.example/two"/><published>2026-10-02T00:00:00+09:00</published></entry></feed>`,
    );
    return true;
  };
  await pulled(root, { day: '2026-11-27' });
  server.fault = null;
  const { feeds } = JSON.parse(readFileSync(path, 'utf8')) as { feeds: { name: string; posts: { title: string }[] }[] };
  expect(feeds.map(({ name, posts }) => [name, posts.map(({ title }) => title)])).toEqual([
    ['새 이름', ['세 번째', '카프카 & 레디스', '두 번째 글, 고침']],
  ]);
});

test('doctor asks for one list and one posting of each, and says what no longer fits', async () => {
  const all = Object.keys(boards).filter((name) => name !== 'greeting-stream');
  const root = log(all.map((name) => listed(name, server.origin)).join(''));
  server.asked.length = 0;
  const well = await hoego(root, ['doctor']);
  expect(well.output).toMatchInlineSnapshot(`
    "✓ greenhouse gana: a list of 4 of 4; a posting fits: 3 blocks of text, 2 of them under a heading, 0 tags
    ✓ lever gana: a list of 4; a posting fits: 4 blocks of text, 2 of them under a heading, 0 tags
    ✓ ashby gana: a list of 4 of 4; a posting fits: 3 blocks of text, 2 of them under a heading, 0 tags
    ✓ greeting gana: a list of 4 of 4; a posting fits: 3 blocks of text, 2 of them under a heading, 0 tags
    ✓ jumpit 점핏: a list of 2 of 3; a posting fits: 3 blocks of text, 3 of them under a heading, 2 tags
    ✓ rallit 랠릿: a list of 3 of 4; a posting fits: 4 blocks of text, 4 of them under a heading, 2 tags
    ✓ saramin 사람인: a list of 2 of 3; a posting fits: 0 blocks of text, 0 of them under a heading, 3 tags
    ✓ wanted 원티드: a list of 2; a posting fits: 3 blocks of text, 3 of them under a heading, 2 tags
    ✓ feed blog.example: 2 posts
    "
  `);
  expect(well.code).toBe(0);
  for (const board of all) {
    const paths = server.asked.filter((one) => one.board === board).map(({ path }) => path);
    expect([board, paths.length]).toEqual([board, new Set(paths).size]);
    expect(paths.length).toBeLessThanOrEqual(2);
  }
  server.fault = ({ board, path }, response) => {
    if (board !== 'jumpit' || path === '/api/positions') return false;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"result":{"title":"x","requirements":"x"}}');
    return true;
  };
  const ill = await hoego(root, ['doctor']);
  server.fault = null;
  expect(ill.code).toBe(1);
  expect(ill.output.split('\n').filter((line) => line.startsWith('✗'))).toMatchInlineSnapshot(`
    [
      "✗ jumpit 점핏: it answers in another shape than is known: a posting, at "result.qualifications" (hoego may need an update)",
    ]
  `);
  for (const word of canaries) expect(well.output + ill.output).not.toContain(word);
});

test('says who asks, keeps to its pace, and sends keys to their board only', async () => {
  const root = log(['jumpit', 'saramin', 'wanted'].map((name) => listed(name, server.origin)).join(''));
  server.asked.length = 0;
  await hoego(root, ['pull'], { HOEGO_PULL_PACE_MS: '250' });
  const gaps = server.asked.slice(1).map(({ at }, index) => at - (server.asked[index]?.at ?? 0));
  // A request that arrives late makes the next gap shorter; all of them together cannot be.
  expect(Math.min(...gaps)).toBeGreaterThan(50);
  expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeGreaterThan(gaps.length * 250 - 50);
  expect(server.asked[0]?.path).toBe('/');
  expect(server.asked[0]?.board).toBe('robots.txt');
  for (const { headers } of server.asked) expect(headers['user-agent']).toMatch(/^hoego\/[\d.]+ \(\+https:\/\/\S+\)$/);
  for (const { board, headers, query } of server.asked) {
    expect([board, 'wanted-client-secret' in headers]).toEqual([board, board === 'wanted']);
    expect([board, query.has('access-key')]).toEqual([board, board === 'saramin']);
  }
});
