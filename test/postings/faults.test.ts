import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { boards, canaries, keys, listed, withDetails } from './boards.ts';
import { type Ending, harmless, listFaults, type Meet, shapeFaults, strangeHosts } from './faults.ts';
import { type Fault, host } from './host.ts';
import { hoego, log, pulled, quick, readSnapshot } from './pulling.ts';

vi.setConfig({ testTimeout: 60_000 });

const sources = Object.keys(boards);
const before = '2026-11-13';

/** The last good snapshot and the posts that are kept, as bytes. */
function kept(root: string): Record<string, string> {
  const folder = join(root, 'content/postings');
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** A log that a pull has filled a week ago, once for every source. */
const filled = new Map<string, Record<string, string>>();
async function logOf(source: string, origin: string, good: string): Promise<string> {
  if (!filled.has(source)) {
    const root = log(listed(source, good));
    await pulled(root, { day: before });
    const { 'sources.yaml': _, ...files } = kept(root);
    filled.set(source, files);
  }
  const root = log(listed(source, origin));
  for (const [name, text] of Object.entries(filled.get(source) ?? {}))
    writeFileSync(join(root, 'content/postings', name), text);
  return root;
}

interface Case {
  source: string;
  root: string;
  ending: Ending;
}

/** Every source meets the fault at once: each changes nothing, and says so in one line. */
async function meet(cases: readonly Case[]): Promise<void> {
  const started = performance.now();
  const ends = await Promise.all(
    cases.map(async ({ source, root, ending }) => {
      const files = kept(root);
      const { result, lines } = await pulled(root, { limits: quick });
      return { source, result, lines, ending, same: JSON.stringify(kept(root)) === JSON.stringify(files) };
    }),
  );
  const spent = performance.now() - started;
  expect(
    ends.map(({ source, result, lines, same }) => ({
      source,
      result,
      same,
      line: lines.join('\n').replace(/^(✗ \S+ \S+: \w+):.*/, '$1'),
    })),
  ).toEqual(
    cases.map(({ source, ending }) => ({
      source,
      result: 'done',
      same: true,
      line: `✗ ${source.replace('-stream', '')} ${nameOf(source)}: ${ending}`,
    })),
  );
  for (const word of [...canaries, ...Object.values(keys), '127.0.0.1', 'http'])
    expect(ends.map(({ lines }) => lines.join()).join()).not.toContain(word);
  // Their time is 4.5 s; the rest is what a busy machine adds.
  expect(spent).toBeLessThan(12_000);
  expect(({} as Record<string, unknown>).a).toBeUndefined();
}

const names: Record<string, string> = {
  jumpit: '점핏',
  rallit: '랠릿',
  saramin: '사람인',
  wanted: '원티드',
  feed: 'blog.example',
};
const nameOf = (source: string) => names[source] ?? 'gana';

/** Requests that are not for robots.txt meet it; `only` narrows them further. */
const at =
  (meet: Meet, only: (path: string) => boolean = () => true): Fault =>
  ({ board, path, ...rest }, response, request) => {
    if (board === 'robots.txt' || !only(path)) return false;
    meet({ board, path, ...rest }, response, request);
    return true;
  };

const well = await host();
afterAll(() => well.close());

async function withFault(fault: Fault, ending: (source: string) => Ending, some: readonly string[] = sources) {
  const server = await host(fault);
  try {
    const cases = await Promise.all(
      some.map(async (source) => ({
        source,
        root: await logOf(source, server.origin, well.origin),
        ending: ending(source),
      })),
    );
    await meet(cases);
  } finally {
    await server.close();
  }
}

describe('a list that meets', () => {
  test.each(Object.entries(listFaults))('%s', (_, [fault, ending]) => withFault(at(fault), () => ending));

  // A page of Greeting is recognised by the data in it, which the second generation has only where there is an opening.
  test.each(Object.entries(shapeFaults))('%s', (_, { meet: fault, ending }) =>
    withFault(
      at(fault),
      ending,
      sources.filter((source) => source !== 'greeting-stream'),
    ),
  );
});

describe('each posting meets', () => {
  const isPosting = (path: string) => /\/10\d$/.test(path);
  const some = Object.entries(listFaults).filter(([name]) => !/drip|hang|letter|cap/.test(name));
  test.each(some)('%s', (_, [fault, ending]) => withFault(at(fault, isPosting), () => ending, withDetails));
});

test('a host that would answer is not asked when it is of another site', async () => {
  const other = await host();
  const elsewhere = other.origin.replace('127.0.0.1', 'localhost');
  const away: Meet = ({ board, path, query }, response) => {
    response.writeHead(301, { location: `${elsewhere}/${board}${path}?${query}` }).end();
  };
  await withFault(at(away), () => 'failed');
  await other.close();
  expect(other.asked).toEqual([]);
});

describe('a first pull is no zero when', () => {
  const first = async (source: string, fault: Fault) => {
    const server = await host(fault);
    const root = log(listed(source, server.origin));
    const { lines } = await pulled(root);
    await server.close();
    expect(Object.keys(kept(root))).toEqual(['sources.yaml']);
    return lines;
  };

  test.each(sources.filter((source) => source !== 'greeting-stream'))('the list of %s is empty', async (source) => {
    const lines = await first(source, at(shapeFaults['an empty list']?.meet as Meet));
    expect(lines).toEqual([expect.stringMatching(/^✗ \S+ \S+: suspect: it/)]);
  });

  test('no posting is of the role', async () => {
    const design: Meet = ({ path, query }, response) => {
      const answer = boards.ashby?.(path, query, {});
      const body = answer?.body.replace(/"(title|department|team)":"[^"]*"/g, '"$1":"디자인"');
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    };
    expect(await first('ashby', at(design))).toEqual(['✗ ashby gana: suspect: none of its 4 postings is of the role']);
    const designer: Meet = (asked, response) => {
      const answer = boards.rallit?.(asked.path, asked.query, {});
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer?.body.replace('BACKEND_', 'PRODUCT_'));
    };
    expect(await first('rallit', at(designer))).toEqual([
      '✗ rallit 랠릿: suspect: none of its 4 postings is of the role',
    ]);
  });

  test('every posting was taken down', async () => {
    const down = at(
      (_, response) => response.writeHead(410).end(),
      (path) => /10\d$/.test(path),
    );
    expect(await first('jumpit', down)).toEqual([
      '✗ jumpit 점핏: failed: it has nothing there (410) (is it named as in its address?)',
    ]);
  });
});

describe('robots.txt', () => {
  const robots =
    (meet: Meet): Fault =>
    (asked, response, request) => {
      if (asked.board !== 'robots.txt') return false;
      meet(asked, response, request);
      return true;
    };
  const text =
    (body: string): Meet =>
    (_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(body);
  const faults: Record<string, [Meet, Ending]> = {
    'closes all': [text('User-agent: *\nDisallow: /\n'), 'blocked'],
    'closes all to hoego': [text('User-agent: *\nAllow: /\n\nUser-agent: hoego\nDisallow: /\n'), 'blocked'],
    'wants a minute between two requests': [text('User-agent: *\nCrawl-delay: 60\n'), 'failed'],
    'is refused': [(_, response) => response.writeHead(403).end(), 'blocked'],
    'wants a login': [(_, response) => response.writeHead(401).end(), 'blocked'],
    'is asked too often': [(_, response) => response.writeHead(429).end(), 'blocked'],
    'cannot be had': [(_, response) => response.writeHead(503).end(), 'failed'],
    'never comes': [() => {}, 'failed'],
    'leads to another host': [
      (_, response) => response.writeHead(301, { location: 'http://localhost:1/' }).end(),
      'failed',
    ],
  };
  test.each(Object.entries(faults))('%s', async (_, [fault, ending]) => {
    const asked: string[] = [];
    await withFault(
      (one, response, request) => {
        asked.push(one.board);
        return robots(fault)(one, response, request);
      },
      () => ending,
    );
    expect(new Set(asked)).toEqual(new Set(['robots.txt']));
  });

  test('that refuses is passed over where its reader says so, and the snapshot tells', async () => {
    const server = await host(robots((_, response) => response.writeHead(403).end()));
    const root = log(listed('jumpit', server.origin).replace(' }', ', robots: ignore-403 }'));
    await pulled(root);
    await server.close();
    const [counts] = readSnapshot(root).sources;
    expect([counts?.outcome, counts?.fetched, counts?.note]).toEqual([
      'ok',
      3,
      'its robots.txt answered 403 and was passed over, as sources.yaml says',
    ]);
  });

  test('that closes some paths leaves the others open', async () => {
    const server = await host(robots(text('User-agent: *\nDisallow: /rallit/\n')));
    const root = log(listed('rallit', server.origin) + listed('jumpit', server.origin));
    const { lines } = await pulled(root);
    await server.close();
    expect(lines.map((line) => line.slice(0, 20))).toEqual(
      ['✗ rallit 랠릿: blocked', '✓ jumpit 점핏: 3 posti', 'wrote content/postin'].map((line) => line.slice(0, 20)),
    );
  });
});

describe('a host', () => {
  const strange = strangeHosts();
  afterAll(async () => (await strange).close());
  const kinds = [
    'a name without an address',
    'nobody listens',
    'no HTTP',
    'no TLS where there should be',
    'TLS without a certificate',
    'a handshake that never ends',
  ];
  test.each(kinds)('%s', async (kind) => {
    const origin = (await strange).origins[kind] ?? '';
    await meet(
      await Promise.all(
        sources.map(async (source) => ({
          source,
          root: await logOf(source, origin, well.origin),
          ending: 'failed' as const,
        })),
      ),
    );
  });
});

describe('what is unusual and right is read:', () => {
  test.each(Object.entries(harmless))('%s', async (_, fault) => {
    const server = await host(at(fault));
    const outcomes = await Promise.all(
      sources.map(async (source) => (await pulled(log(listed(source, server.origin)))).lines[0]),
    );
    await server.close();
    expect(outcomes.filter((line) => !line?.startsWith('✓'))).toEqual([]);
  });

  test('an error that passes', async () => {
    const failed = new Set<string>();
    const server = await host(({ board, path, query }, response) => {
      const key = `${board}${path}${query}`;
      if (failed.has(key)) return false;
      failed.add(key);
      response.writeHead(503, { 'retry-after': '0' }).end();
      return true;
    });
    const outcomes = await Promise.all(
      sources.map(async (source) => (await pulled(log(listed(source, server.origin)))).lines[0]),
    );
    await server.close();
    expect(outcomes.filter((line) => !line?.startsWith('✓'))).toEqual([]);
  });

  test('a redirect on the same site', async () => {
    const server = await host(({ board, path, query }, response) => {
      if (board === 'robots.txt' || query.has('moved')) return false;
      query.set('moved', '1');
      response.writeHead(307, { location: `/${board}${path}?${query}` }).end();
      return true;
    });
    const outcomes = await Promise.all(
      sources.map(async (source) => (await pulled(log(listed(source, server.origin)))).lines[0]),
    );
    await server.close();
    expect(outcomes.filter((line) => !line?.startsWith('✓'))).toEqual([]);
  });
});

describe('a part that is missing makes a source partial:', () => {
  const partial = async (source: string, fault: Fault) => {
    const server = await host(fault);
    const root = log(listed(source, server.origin));
    await pulled(root);
    await server.close();
    const [counts] = readSnapshot(root).sources;
    return [counts?.outcome, counts?.fetched, counts?.note];
  };

  test('a posting of three', async () => {
    const one = at(
      (_, response) => response.writeHead(500).end(),
      (path) => path.endsWith('/102'),
    );
    expect(await partial('jumpit', one)).toEqual([
      'partial',
      2,
      '1 of 3 postings could not be read: it answered with an error of its own (500)',
    ]);
  });

  test('a row of four', async () => {
    const drift = at((asked, response) => {
      const answer = boards.greenhouse?.(asked.path, asked.query, {});
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer?.body.replace('"title"', '"titel"'));
    });
    expect(await partial('greenhouse', drift)).toEqual(['partial', 2, '1 of 4 rows do not fit the known shape']);
  });

  test('the second page', async () => {
    const second: Fault = ({ query }, response) => {
      if (query.get('page') !== '2') return false;
      response.writeHead(500).end();
      return true;
    };
    expect(await partial('jumpit', second)).toEqual([
      'partial',
      2,
      'the end of its list is missing: it answered with an error of its own (500)',
    ]);
  });
});

describe('the command', () => {
  test.each([
    ['forbidden', '✗ saramin 사람인: blocked: it refuses to answer (403); its last counts stay\n'],
    ['hang before the headers', '✗ saramin 사람인: failed: it did not begin to answer in time; its last counts stay\n'],
    ['a bomb in gzip', '✗ saramin 사람인: failed: it sent more than 32 MiB once decompressed; its last counts stay\n'],
    [
      'on to another host',
      '✗ saramin 사람인: failed: it sends on to another site (if that is the same board, write its origin: at this source); its last counts stay\n',
    ],
  ])('ends well when a list meets: %s', async (name, line) => {
    const server = await host(at(listFaults[name]?.[0] as Meet));
    const root = await logOf('saramin', server.origin, well.origin);
    const files = kept(root);
    const { code, output } = await hoego(root, ['pull', '--if-stale'], {
      HOEGO_TODAY: '2026-12-20',
      HOEGO_PULL_TIMEOUT_MS: '400',
    });
    // Which of two short time-outs ends a hang first is chance.
    expect([code, output.replace('finish', 'begin to answer')]).toEqual([0, line]);
    await server.close();
    expect(kept(root)).toEqual(files);
  });

  test('says which key is missing', async () => {
    const root = log(listed('saramin', well.origin) + listed('wanted', well.origin));
    const none = { SARAMIN_ACCESS_KEY: '', WANTED_CLIENT_ID: '', WANTED_CLIENT_SECRET: '' };
    expect((await hoego(root, ['pull'], none)).output).toMatchInlineSnapshot(`
      "✗ saramin 사람인: failed: it needs a key: set SARAMIN_ACCESS_KEY in the environment
      ✗ wanted 원티드: failed: it needs a key: set WANTED_CLIENT_ID and WANTED_CLIENT_SECRET in the environment
      "
    `);
    expect(
      (await hoego(root, ['pull'], { SARAMIN_ACCESS_KEY: 'wrong-key', WANTED_CLIENT_ID: 'wrong-key' })).output,
    ).not.toContain('wrong-key');
  });
});
