import { describe, expect, test } from 'vitest';
import { complaintsOf, logOf } from '../support/log.ts';

const source = {
  source: 'greenhouse',
  name: 'gana',
  outcome: 'ok',
  reportedTotal: 12,
  fetched: 12,
  withSections: 10,
  experience: { '0': 2 },
  skills: { kafka: { required: 3, preferred: 2, either: 4, tagOnly: 0 } },
};
const snapshot = { schema: 1, date: '2026-11-20', role: '백엔드', vocabulary: '1', sources: [source] };
const written = (more: object) => JSON.stringify({ ...snapshot, ...more }, null, 2);

describe('snapshots of postings', () => {
  test('are read in order of their dates, and the other files of their folder are none', async () => {
    const log = await logOf({
      'postings/2026-11-20.json': written({}),
      'postings/2026-11-13.json': `\uFEFF${written({ date: '2026-11-13' })}`,
      'postings/sources.yaml': 'role: [',
      'postings/.pull.json': '{',
      'postings/posts.json': JSON.stringify({
        schema: 1,
        feeds: [
          {
            name: 'velog',
            on: '2026-11-20',
            posts: [{ title: '글', url: 'https://blog.example/1', date: '2026-03-02' }],
          },
        ],
      }),
    });
    expect(log.problems).toEqual([]);
    expect(log.snapshots.map(({ date }) => date)).toEqual(['2026-11-13', '2026-11-20']);
    expect(log.feeds[0]?.posts[0]?.title).toBe('글');
  });

  test('say where they are wrong', async () => {
    expect(
      await complaintsOf({
        'postings/2026-11-19.json': written({}),
        'postings/2026-11-20.json': written({ sources: [source, { ...source, withSections: 13 }] }),
        'postings/2026-11-21.json': written({
          date: '2026-11-21',
          sources: [
            {
              ...source,
              skills: {
                kafka: { required: 5, preferred: 2, either: 4, tagOnly: 0 },
                redis: { required: 0, preferred: 0, either: 9, tagOnly: 4 },
              },
            },
          ],
        }),
        'postings/2026-11-22.json': written({
          date: '2026-11-22',
          sources: [{ ...source, outcom: 'ok', fetched: -1 }],
        }),
        'postings/2026-11-23.json': '{\n  "schema": 1,\n  "date": "2026-11-23",,\n}',
        'postings/2026-11-24.json': '{\n  "schema": 1,',
        'postings/posts.json':
          '{ "schema": 1, "feeds": [{ "name": "velog", "on": "2026-11-20", "posts": [{ "title": "글", "url": "blog" }] }] }',
      }),
    ).toMatchInlineSnapshot(`
      [
        "content/postings/2026-11-19.json:3  date: the file is called 2026-11-19.json (rename it to 2026-11-20.json)",
        "content/postings/2026-11-20.json:28  sources[1].name: greenhouse "gana" is counted twice (keep one)",
        "content/postings/2026-11-20.json:32  sources[1].withSections: 13 of 12 postings cannot be",
        "content/postings/2026-11-21.json:21  sources[0].skills.kafka.either: 4 is less than required or preferred (write how many postings say either)",
        "content/postings/2026-11-21.json:24  sources[0].skills.redis: 13 of 12 postings cannot be",
        "content/postings/2026-11-22.json:12  sources[0].fetched: must not be negative",
        "content/postings/2026-11-22.json:25  sources[0].outcom: unknown key (did you mean "outcome"?)",
        "content/postings/2026-11-23.json:3  not JSON: Expected double-quoted property name",
        "content/postings/2026-11-24.json:2  not JSON: Expected double-quoted property name",
        "content/postings/posts.json:1  feeds[0].posts[0].url: write a web address",
        "content/postings/posts.json:1  feeds[0].posts[0].date: is missing (write a date such as 2026-11-20)",
      ]
    `);
  });
});
