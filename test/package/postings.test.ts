import { expect, test } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { textOf } from '../support/html.ts';
import { filesIn, text } from '../support/files.ts';
import { type Build, makeSite } from '../support/site.ts';

const source = (name: string, kafka: number, more = {}) => ({
  source: 'greenhouse',
  name,
  outcome: 'ok',
  reportedTotal: 40,
  fetched: 40,
  withSections: 40,
  experience: { '1-3': 10 },
  skills: { kafka: { required: kafka, preferred: 0, either: kafka, tagOnly: 0 } },
  ...more,
});
const snapshot = (date: string, sources: object[]) =>
  JSON.stringify({ schema: 1, date, role: 'Backend', vocabulary: '1', sources });
const faults = (build: Build) => {
  const { dead, withoutBase, redirected } = crawl(build.dist, { base: '/' });
  return [...dead, ...withoutBase, ...redirected];
};
const today = { HOEGO_TODAY: '2026-11-20' };

test('without a snapshot there is no page of postings, and no link to one', async () => {
  const build = await makeSite({ from: 'log' }).built(today);
  expect(filesIn(build.dist).filter((file) => file.startsWith('postings'))).toEqual([]);
  expect(
    filesIn(build.dist).some((file) => file.endsWith('.html') && text(build.dist, file).includes('/postings/')),
  ).toBe(false);
});

test('one snapshot is told as one, and what could not be read by its name', async () => {
  const build = await makeSite({
    from: 'english',
    hoego: { locale: 'en' },
    files: {
      'content/postings/2026-11-16.json': snapshot('2026-11-16', [
        source('Gana', 30),
        source('Dara', 0, {
          outcome: 'blocked',
          fetched: 0,
          withSections: 0,
          skills: {},
          note: 'robots.txt forbids it',
        }),
      ]),
    },
  }).built(today);
  const page = textOf(text(build.dist, 'postings/index.html'));
  expect(page).toContain('There is one day of figures so far');
  expect(page).toContain('What Gana asks for');
  expect(page).toMatch(/Dara greenhouse blocked, not read: robots\.txt forbids it/);
  expect(page).not.toMatch(/Dara asks for|\p{Script=Hangul}|undefined|NaN/u);
  expect(filesIn(build.dist).filter((file) => file.endsWith('trend.json'))).toEqual([]);
  expect(faults(build)).toEqual([]);
});

test('postings may be switched off, and what was written elsewhere is in the year', async () => {
  const posts = {
    schema: 1,
    feeds: [
      {
        name: '바깥 글방',
        on: '2026-11-20',
        posts: [
          { title: '아웃박스 <두 번>', url: 'https://blog.example/1', date: '2026-03-02' },
          { title: '내년에 쓸 글', url: 'https://blog.example/3', date: '2027-01-01' },
          { title: '셋째 글', url: 'https://blog.example/2', date: '2026-05-09' },
        ],
      },
    ],
  };
  const build = await makeSite({
    from: 'log',
    hoego: { pages: { postings: false } },
    files: {
      'content/postings/2026-10-16.json': snapshot('2026-10-16', [source('가나', 10)]),
      'content/postings/2026-11-16.json': snapshot('2026-11-16', [source('가나', 30)]),
      'content/postings/posts.json': JSON.stringify(posts),
    },
  }).built(today);
  expect(filesIn(build.dist).filter((file) => file.startsWith('postings'))).toEqual([]);
  expect(textOf(text(build.dist, 'index.html'))).toContain(
    '가나 Backend 공고에서 Kafka를 찾는 비율이 10월 25%에서 75%로 늘었다.',
  );
  const year = text(build.dist, 'years/2026/index.html');
  expect(textOf(year)).toContain('밖에 글 2편을 썼다.');
  expect(year).toContain('<a href="https://blog.example/1">아웃박스 &lt;두 번&gt;</a>');
  expect(year).not.toContain('내년에 쓸 글');
  expect(faults(build)).toEqual([]);
});
