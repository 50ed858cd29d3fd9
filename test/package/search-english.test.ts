import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser, type Reader, read } from '../support/browser.ts';
import { serve, type Server } from '../support/server.ts';
import { makeSite } from '../support/site.ts';

const notes: Record<string, [title: string, text: string]> = {
  kafka: [
    'Kafka rebalancing',
    'A consumer group was rebalancing all night. Cooperative sticky assignment stopped the pauses.',
  ],
  redis: [
    'Redis as a cache',
    'Caching product pages in Redis with a short expiry made reads cheap and stale prices rare.',
  ],
  deadlock: [
    'A deadlock in the ledger',
    'Two transactions locked the same rows in another order. Sorting the ids removed the deadlocks.',
  ],
  kubernetes: [
    'Kubernetes probes',
    'A readiness probe that talked to the database took every pod out of the Kubernetes service.',
  ],
  indexes: ['Covering indexes', 'The query planner skipped our index until the index covered every selected column.'],
  review: [
    'Code review habits',
    'Small pull requests are reviewed sooner. Reviewers who ask questions teach more than those who tell.',
  ],
  interview: [
    'Interviewing at a small company',
    'The interviewer asked about failures first. I answered with the outage in spring.',
  ],
  tests: [
    'Flaky integration tests',
    'Testing against a shared database made the tests flaky; containers of their own fixed them.',
  ],
  deploy: ['Deploying on Fridays', 'Deployments became boring once rollbacks were one command.'],
  garbage: ['Garbage collection pauses', 'The garbage collector paused for a second; a smaller heap paused less.'],
  cpp: ['Leaving C++ behind', 'After years of C++ the borrow checker felt like a patient colleague.'],
  nplus: ['The N+1 problem', 'Loading orders ran one query for each order. A join fetched them all.'],
  http: ['HTTP caching headers', 'An ETag saved more bandwidth than gzip did.'],
  queue: [
    'Message queues and backpressure',
    'When the queue grew we slowed the producers down instead of adding workers.',
  ],
  logs: ['Structured logging', 'Logs became searchable when every line carried a request id.'],
  docker: ['Smaller Docker images', 'A multi-stage Dockerfile brought the image from a gigabyte to ninety megabytes.'],
  sleep: ['Sleeping before the exam', 'I learned less by reading until four than by sleeping eight hours.'],
  running: ['Running a half marathon', 'Twelve weeks of slow runs, one fast day a week, no injuries.'],
  mentor: ['Mentoring a junior developer', 'Mentors should be interrupted: questions asked early cost minutes.'],
  monolith: ['Splitting the monolith', 'We split the billing module into a microservice and regretted the network.'],
};

/** What is asked, and the note that should be found. */
const queries: [query: string, note: string][] = Object.entries({
  kafka: 'kafka, rebalancing consumer group, cooperative sticky, consumers',
  redis: 'redis, caching product pages, stale prices',
  deadlock: 'deadlock, deadlocks, locked rows, transaction order',
  kubernetes: 'kubernetes, readiness probe',
  indexes: 'covering index, query planner',
  review: 'code review, pull request',
  interview: 'interviewing, interviewer asked',
  tests: 'flaky tests, integration testing',
  deploy: 'deploy, rollback, deployments',
  garbage: 'garbage collector, heap',
  cpp: 'c++, borrow checker',
  nplus: 'n+1',
  http: 'etag, bandwidth',
  queue: 'message queue, backpressure',
  logs: 'structured logs, request id',
  docker: 'docker images, dockerfile',
  sleep: 'sleeping',
  running: 'half marathon, slow runs',
  mentor: 'mentoring',
  monolith: 'microservice',
}).flatMap(([note, all]) => all.split(', ').map((query): [string, string] => [query, note]));

describeInBrowser('search on an English site', (browser) => {
  let server: Server;
  let reader: Reader;
  beforeAll(async () => {
    const site = makeSite({
      hoego: { locale: 'en' },
      files: Object.fromEntries(
        Object.entries(notes).map(([id, [title, text]]) => [
          `content/notes/${id}.md`,
          `---\ntitle: ${JSON.stringify(title)}\nkind: study\nvisibility: public\ndate: 2026-01-01\n---\n\n## What happened\n\n${text}\n`,
        ]),
      ),
    });
    server = await serve((await site.built()).dist);
    reader = read(await browser().newPage(), server.origin);
  });
  afterAll(() => server?.close());

  const ours = async (query: string) => {
    await reader.open(`/search/?q=${encodeURIComponent(query)}`);
    await reader.page.locator('[data-search-results][data-state=done]').waitFor({ state: 'attached' });
    return reader.page
      .locator('[data-search-results] > li h2 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  };
  // As text, for what the browser imports is no module of this test.
  const plain = (query: string) =>
    reader.page.evaluate<string[]>(`(async () => {
      const { search } = await import('/pagefind/pagefind.js');
      const { results } = await search(${JSON.stringify(query)});
      return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
    })()`);
  const place = (found: string[], note: string) => {
    const at = found.indexOf(`/notes/${note}/`);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };

  test('is never worse than plain Pagefind', async () => {
    expect(queries.length).toBeGreaterThanOrEqual(40);
    const worse: string[] = [];
    for (const [query, note] of queries) {
      const mine = place(await ours(query), note);
      const theirs = place(await plain(query), note);
      if (mine > theirs || mine === Number.POSITIVE_INFINITY) worse.push(`${query}: ${mine} after ${theirs}`);
    }
    expect(worse).toEqual([]);
    expect(reader.faults).toEqual([]);
  });

  test.each([
    ['kuberntes', 'kubernetes'],
    ['k8s', 'kubernetes'],
    ['dokcer', 'docker'],
  ])('finds by %s too', async (query, note) => {
    expect(place(await ours(query), note)).toBe(0);
  });
});
