import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { filesIn, text } from '../support/files.ts';
import { tagsOf, textOf } from '../support/html.ts';
import { resumeFaults } from '../support/json-resume.ts';
import { published } from '../support/sample.ts';
import { type Said, saidIn, written, type Written } from '../support/sample-log.ts';
import { answer, inside } from '../support/server.ts';

let dist = '';
const read = (path: string) => text(dist, path);
/** What stands between the header and the footer of a page. */
const main = (path: string) => /<main[\s\S]*<\/main>/.exec(read(path))?.[0] ?? '';

beforeAll(() => {
  const sample = inject('sample');
  if (sample.error) throw new Error(sample.error);
  dist = sample.dist;
});

type Goal = NonNullable<Written['data']['goals']>[number];
interface Resume {
  basics: { name: string; email: string };
  work: { name: string; startDate: string; endDate?: string; highlights: string[] }[];
  publications: { name: string; url: string; releaseDate: string }[];
  projects: { name: string; type?: string }[];
  skills: { name: string; keywords: string[] }[];
}

/** What was done towards a goal of a year, worked out from the files by hand: a month says it, its weeks or the year more. */
function doneBy(year: string, goal: Goal): number {
  const of = (said: (Said & { period: string })[]) => said.filter((one) => one.goal === goal.id);
  const months = of(saidIn(new RegExp(`^${year}-\\d\\d$`)));
  if (goal.target?.reach !== undefined) return months.findLast(({ value }) => value !== undefined)?.value ?? 0;
  if (goal.steps) return new Set(months.flatMap(({ steps }) => steps ?? [])).size;
  const sum = (said: Said[]) => said.reduce((total, { count = 1 }) => total + count, 0);
  const weeks = of(saidIn(new RegExp(`^${year}-W`)));
  // The weeks of the sample all lie in the second month.
  const february = months.filter(({ period }) => period.endsWith('-02'));
  const others = months.filter(({ period }) => !period.endsWith('-02'));
  return Math.max(sum(others) + Math.max(sum(february), sum(weeks)), sum(of(saidIn(new RegExp(`^${year}$`)))));
}

const figures = (html: string) =>
  new Map(
    [...html.matchAll(/<b><a [^>]*>([^<]*)<\/a><\/b><span class="n">([^<]*)<\/span>/g)].map(
      ([, title = '', figure = '']) => [textOf(title), textOf(figure)],
    ),
  );

describe.each(['2025', '2026'])('the document of %s', (year) => {
  const goals = () => written('plans').find(({ data }) => String(data.period) === year)?.data.goals ?? [];

  test('tells every goal with what was done, as the files add up', () => {
    const told = figures(read(`export/${year}/index.html`));
    expect([...told.keys()].sort()).toEqual(
      goals()
        .map(({ title }) => title)
        .sort(),
    );
    for (const goal of goals()) {
      const figure = told.get(goal.title) ?? '';
      const numbers = [...figure.replaceAll(',', '').matchAll(/\d+(?:\.\d+)?/g)].map(Number);
      if (goal.target?.reach !== undefined) expect(numbers[1], goal.title).toBe(doneBy(year, goal));
      else if (goal.target || goal.steps) expect(numbers[0], goal.title).toBe(doneBy(year, goal));
      else expect(figure, goal.title).toBe('');
    }
  });

  test('tells what nobody had planned, but for what has to do with being hired', () => {
    const links = ({ link }: Said) => [link ?? []].flat();
    const expected = saidIn(new RegExp(`^${year}`))
      .filter((one) => one.goal === undefined && !links(one).some((link) => link.startsWith('/interviews/')))
      .map(({ title }) => title ?? '');
    const html = read(`export/${year}/index.html`);
    const section = html.slice(
      html.indexOf('<h3>계획에 없던 일</h3>'),
      html.indexOf('<h3>발표와 글</h3>') + 1 || undefined,
    );
    const told = [...section.matchAll(/<li><a [^>]*>[^<]*<\/a><span><b>(.*?)<\/b>/g)].map(([, title = '']) =>
      textOf(title),
    );
    expect(expected.length).toBeGreaterThan(5);
    expect(told.sort()).toEqual(expected.sort());
  });

  test('says where a thing was said, and what has no evidence', () => {
    const html = main(`export/${year}/index.html`);
    for (const [item] of html.matchAll(/<li><a href="[^"]*">[^<]*<\/a><span>/g)) expect(item).toContain('/log/retros/');
    const without = html.match(/근거 없음/g)?.length ?? 0;
    expect(without).toBeGreaterThan(3);
    expect(html.includes('/log/interviews/')).toBe(false);
  });
});

describe('brag.md', () => {
  const markdown = () => read('export/brag.md');
  const tree = () => unified().use(remarkParse).use(remarkGfm).parse(markdown());

  test('holds what the pages of the years hold', () => {
    const words = textOf(
      markdown()
        .replaceAll(/\]\((?:<[^>]*>|[^)]*)\)/g, '')
        .replaceAll(/\\(?=[^\w\s])/g, ''),
    );
    for (const year of ['2025', '2026']) {
      for (const [title, figure] of figures(read(`export/${year}/index.html`))) {
        expect(words).toContain(title);
        expect(words).toContain(figure);
      }
    }
  });

  test('has a heading for each year and no other first one, and no HTML', () => {
    const { children } = tree();
    const depth = (level: number) => children.filter((one) => one.type === 'heading' && one.depth === level).length;
    expect([depth(1), depth(2)]).toEqual([1, 3]);
    expect(JSON.stringify(children)).not.toContain('"type":"html"');
  });

  test('leads where it says, with complete addresses', () => {
    const urls = [...JSON.stringify(tree()).matchAll(/"url":"([^"]*)"/g)].map(([, url = '']) => url);
    expect(urls.length).toBeGreaterThan(100);
    const own = urls.filter((url) => url.startsWith(published.SITE));
    expect(urls.filter((url) => !/^(https?:\/\/|mailto:)/.test(url))).toEqual([]);
    expect(own.length).toBeGreaterThan(80);
    const dead = own.filter((url) => {
      const { pathname, hash } = new URL(url);
      const found = answer(dist, inside(published.BASE, pathname) ?? '-');
      if (!found || !('file' in found)) return true;
      const ids = tagsOf(readFileSync(found.file, 'utf8')).map(({ attributes }) => attributes.id);
      return hash !== '' && !ids.includes(decodeURIComponent(hash.slice(1)));
    });
    expect(dead).toEqual([]);
  });
});

describe('resume.json', () => {
  const resume = () => JSON.parse(read('export/resume.json')) as Resume;

  test('is JSON Resume 1.0.0', () => {
    expect(resumeFaults(resume())).toEqual([]);
    // And what is not is told.
    expect(resumeFaults({ ...resume(), work: [{ startDate: '2023-3', postion: '' }], more: 1 })).toEqual([
      expect.stringMatching(/^work\.0\.startDate: /),
      expect.stringMatching(/more/),
      expect.stringMatching(/^work\.0\.startDate: /),
      expect.stringMatching(/postion/),
      expect.stringMatching(/more/),
    ]);
  });

  test('tells jobs as resume.yaml has them, with the figures of the goals that it names', () => {
    const { basics, work } = resume();
    expect(basics).toMatchObject({ name: '한서윤', email: 'seoyun@example.com' });
    expect(work.map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
      ['2026-02-23', undefined],
      ['2022-08', '2026-02-20'],
      ['2021-11', '2022-07'],
    ]);
    const goal = (plan: string, id: string) => {
      const found = written('plans')
        .find((one) => one.id === plan)
        ?.data.goals?.find((one) => one.id === id);
      if (!found) throw new Error(id);
      return `${found.target?.from?.toLocaleString('en-US')} → ${doneBy(plan, found)}`;
    };
    expect(work[0]?.highlights[0]).toContain(goal('2026', 'batch'));
    expect(work[1]?.highlights[0]).toContain(goal('2025', 'query'));
    expect(JSON.stringify(work)).not.toContain('제안서');
  });

  test('tells every talk, post and study of the log, and none of its applications', () => {
    const { publications, projects } = resume();
    const titles = (kinds: string[]) =>
      written('notes')
        .filter(({ data }) => kinds.includes(data.kind ?? ''))
        .map(({ data }) => data.title)
        .sort();
    expect(publications.map(({ name }) => name).sort()).toEqual(titles(['post', 'study']));
    expect(projects.flatMap(({ name, type }) => (type === 'talk' ? [name] : []))).toEqual(titles(['talk']));
    expect(read('export/resume.json')).not.toContain('/interviews/');
  });
});

describe('resume.txt', () => {
  const lines = () => read('export/resume.txt').split('\n');
  // Wide signs take two columns; written apart from what wraps the lines.
  const columns = (line: string) =>
    [...line].reduce((sum, sign) => sum + (/[ᄀ-ᇿ⺀-꓏가-힣＀-｠]/.test(sign) ? 2 : 1), 0);

  test('keeps to eighty columns, and draws nothing', () => {
    expect(lines().filter((line) => columns(line) > 80)).toEqual([]);
    expect(lines().filter((line) => columns(line) > 70).length).toBeGreaterThan(3);
    expect(read('export/resume.txt')).not.toMatch(/[\u2500-\u259f\t\r*_#|]/u);
  });

  test('says what resume.json says', () => {
    const { work, publications, projects, skills } = JSON.parse(read('export/resume.json')) as Resume;
    const words = read('export/resume.txt').replaceAll(/\s+/g, ' ');
    for (const said of [
      ...work.flatMap(({ name, highlights }) => [name, ...highlights]),
      ...publications.map(({ name }) => name),
      ...projects.map(({ name }) => name),
      ...skills.flatMap(({ keywords }) => keywords),
    ])
      expect(words).toContain(said);
  });
});

test('the documents are linked from the footer of every page, and those of a year from its review', () => {
  const hrefs = (path: string) => tagsOf(read(path)).flatMap(({ attributes }) => attributes.href ?? []);
  for (const file of filesIn(dist).filter((one) => one.endsWith('.html')))
    expect(hrefs(file), file).toContain('/log/export/');
  expect(hrefs('years/2025/index.html')).toContain('/log/export/2025/');
  for (const name of ['brag.md', 'resume.json', 'resume.txt']) {
    expect(hrefs('export/index.html')).toContain(`/log/export/${name}`);
    expect(existsSync(join(dist, 'export', name))).toBe(true);
  }
});
