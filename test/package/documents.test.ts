import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readCalendar } from '../support/calendar.ts';
import { crawl } from '../support/crawl.ts';
import { filesIn, text } from '../support/files.ts';
import { resumeFaults } from '../support/json-resume.ts';
import { type Build, makeSite } from '../support/site.ts';

const documents = (build: Build) => filesIn(build.dist).filter((file) => /^(export|review)/.test(file));
const faults = (build: Build) => {
  const { followed: _, ...found } = crawl(build.dist, { base: '/' });
  return Object.values(found).flat();
};
const resume = (build: Build) => JSON.parse(text(build.dist, 'export/resume.json')) as Record<string, unknown>;
const entry = (data: object, body = '') =>
  `---\n${Object.entries({ visibility: 'public', ...data })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${body}\n`;

const plan = {
  title: '목표',
  period: '2026',
  goals: [{ id: 'batch', title: '배치 20분 아래로', target: { from: 94, reach: 20, unit: '분' } }],
};
const retro = {
  title: '삼월',
  period: '2026-03',
  done: [{ goal: 'batch', value: 18, on: '2026-03-16', note: '나눠 돌렸다' }],
};

describe('a log', () => {
  test('of which nothing is public has no documents, and no link to any', async () => {
    const build = await makeSite({
      files: {
        'content/plans/2026.md': entry({ ...plan, visibility: 'private' }),
        'content/questions/a.md': entry({ title: '은행', visibility: 'private' }, '## 질문'),
        'content/resume.yaml': 'basics: { name: 아무개 }\nwork: { name: 감춘 회사, start: 2020 }\n',
      },
    }).built();
    expect(documents(build)).toEqual([]);
    expect(faults(build)).toEqual([]);
    expect(build.output).toContain('held back as private: 1 plan, 1 question, who writes it (resume.yaml)');
    for (const file of filesIn(build.dist).filter((one) => !one.startsWith('pagefind/')))
      expect(text(build.dist, file), file).not.toMatch(/아무개|감춘 회사/);
  });

  test('without banks has documents and no list of questions; one with banks alone, the list', async () => {
    const one = await makeSite({
      files: {
        'content/plans/2026.md': entry(plan),
        // Of a year that has no review.
        'content/notes/old.md': entry({ title: '옛 글', kind: 'study', updated: '2019-05-01' }),
      },
    }).built();
    expect(documents(one)).toEqual([
      'export/2019/index.html',
      'export/2026/index.html',
      'export/brag.md',
      'export/index.html',
      'export/resume.json',
      'export/resume.txt',
    ]);
    const other = await makeSite({
      files: { 'content/questions/a.md': entry({ title: '은행' }, '## 질문') },
    }).built();
    expect(documents(other)).toEqual(['review/index.html', 'review.ics'].sort());
    expect(readCalendar(Buffer.from(text(other.dist, 'review.ics'))).components.map(({ name }) => name)).toEqual([
      'VTIMEZONE',
    ]);
    for (const build of [one, other]) expect(faults(build)).toEqual([]);
  });

  test('may leave them out', async () => {
    const build = await makeSite({
      from: 'log',
      hoego: { pages: { export: false, review: false, feeds: true } },
    }).built();
    expect(documents(build)).toEqual([]);
    const rest = await makeSite({ from: 'log', hoego: { pages: { questions: false, plans: false } } }).built();
    expect(documents(rest).filter((file) => file.startsWith('review'))).toEqual([]);
    // What a writer links to by hand stays as it was written; of ours nothing leads there.
    for (const one of [build, rest])
      expect(faults(one).filter((fault) => /^(export|review)| → \/(export|review)/.test(fault))).toEqual([]);
  });
});

describe('resume.json', () => {
  const files = { 'content/plans/2026.md': entry(plan), 'content/retros/2026-03.md': entry(retro) };

  test('of a log that names no job has the years as projects, and the author as its name', async () => {
    const build = await makeSite({ files, hoego: { author: '한서윤' } }).built();
    expect(resumeFaults(resume(build))).toEqual([]);
    expect(resume(build)).toMatchObject({
      basics: { name: '한서윤' },
      projects: [{ name: '2026년', highlights: ['배치 20분 아래로: 94 → 18분. 나눠 돌렸다'] }],
    });
    expect(resume(build)).not.toHaveProperty('work');
  });

  test('of a private resume says no more than without one', async () => {
    const bare = await makeSite({ files, hoego: { author: '한서윤' } }).built();
    const held = await makeSite({
      files: {
        ...files,
        'content/resume.yaml': 'basics: { email: me@example.com }\nwork: { name: 감춘 회사, start: 2020 }\n',
      },
      hoego: { author: '한서윤' },
    }).built();
    for (const file of ['export/resume.json', 'export/resume.txt', 'export/brag.md', 'export/index.html'])
      expect(text(held.dist, file)).toBe(text(bare.dist, file));
  });

  test('of one that names a job tells there what was done in its time', async () => {
    const build = await makeSite({
      files: {
        ...files,
        'content/resume.yaml': 'visibility: public\nwork: { name: 감자마켓, start: 2025-W10, end: 2026-Q2 }\n',
      },
      astro: { site: 'https://me.example', base: '/log' },
    }).built();
    expect(resumeFaults(resume(build))).toEqual([]);
    expect(resume(build)).toMatchObject({
      basics: { url: 'https://me.example/log/' },
      work: [
        {
          name: '감자마켓',
          startDate: '2025-03-03',
          endDate: '2026-06',
          highlights: ['배치 20분 아래로: 94 → 18분. 나눠 돌렸다'],
        },
      ],
      meta: { canonical: 'https://me.example/log/export/resume.json', lastModified: '2026-11-20T00:00:00' },
    });
    expect(resume(build)).not.toHaveProperty('projects');
  });
});

test('no text of a record is more than text in any document', async () => {
  const hostile = '# *별* [링크](javascript:alert(1)) <b>굵게</b> `code` ~~줄~~ | 칸\n- 둘; 셋, 넷\\';
  const build = await makeSite({
    files: {
      'content/plans/2026.md': entry({
        ...plan,
        theme: hostile,
        goals: [{ ...plan.goals[0], title: hostile, category: hostile, verdict: { result: 'done', note: hostile } }],
      }),
      'content/retros/2026-03.md': entry({
        ...retro,
        done: [
          { ...retro.done[0], note: hostile, link: 'https://example.com/a_(b)?c=[d]&e=*' },
          { title: hostile, note: hostile },
        ],
      }),
      'content/notes/a.md': entry({ title: hostile, kind: 'talk', date: '2026-05-01', summary: hostile }),
      'content/questions/a.md': entry(
        { title: hostile, review: { q: { confidence: 0, on: '2026-11-01' } } },
        '## 무엇; 어디, 언제\\\\ *왜* {#q}',
      ),
      'content/resume.yaml': JSON.stringify({
        visibility: 'public',
        basics: { name: hostile, label: hostile, summary: hostile, location: hostile },
        work: [
          {
            name: hostile,
            position: hostile,
            start: '2020',
            summary: hostile,
            highlights: [hostile, { goal: '2026/batch' }],
          },
        ],
      }),
    },
  }).built();
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text(build.dist, 'export/brag.md'));
  const kinds = new Set<string>();
  const urls: string[] = [];
  const walk = (node: { type: string; url?: string; children?: unknown[] }) => {
    kinds.add(node.type);
    if (node.url !== undefined) urls.push(node.url);
    for (const child of node.children ?? []) walk(child as never);
  };
  walk(tree as never);
  expect([...kinds].sort()).toEqual(['heading', 'link', 'list', 'listItem', 'paragraph', 'root', 'text']);
  expect(urls.filter((url) => /script/.test(url))).toEqual([]);
  expect(urls).toContain('https://example.com/a_(b)?c=[d]&e=*');
  expect(resumeFaults(resume(build))).toEqual([]);
  // One line each: what a writer broke is put together.
  expect(text(build.dist, 'export/resume.txt')).not.toMatch(/^- 둘/m);
  expect(readCalendar(Buffer.from(text(build.dist, 'review.ics'))).components).toHaveLength(1);
  expect(text(build.dist, 'review.ics')).toContain('SUMMARY:무엇\\; 어디\\, 언제\\\\ 왜');
});
