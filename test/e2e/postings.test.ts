import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { describeSample, type Reader } from '../support/browser.ts';

const snapshotOf = (date: string) =>
  JSON.parse(readFileSync(join(inject('sample').root, 'content/postings', `${date}.json`), 'utf8')) as Snapshot;

/** The cells of every table of the page, as they are read, each with the heading of its section. */
const tablesOf = ({ page }: Reader) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main table')].map((table) => ({
      section: table.closest('section')?.querySelector('h2')?.textContent?.trim() ?? '',
      aside: table.closest('section')?.querySelector('.hang')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      rows: [...table.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      ),
    })),
  );

const figure = (count: number, of: number) => `${Math.round((count / of) * 100)}% ${count}`;

describeSample('what postings ask for', (reader) => {
  test('stands there for each source by itself, with its day, its sample and how it came', async () => {
    const one = await reader();
    await one.open('/postings/');
    const tables = await tablesOf(one);
    const [first, second] = tables;
    const [newest] = snapshotOf('2026-11-16').sources;
    const older = snapshotOf('2026-10-16').sources[1];
    if (!first || !second || !newest || !older) throw new Error('two sources');

    expect(first.section).toContain(newest.name);
    expect(first.aside).toContain(`${newest.fetched}건`);
    expect(first.aside).toContain('2026년 11월 16일 수치');
    expect(first.aside).toContain('손으로 적은 수치');
    const kafka = newest.skills.kafka;
    if (!kafka) throw new Error('the sample asks for Kafka');
    expect(first.rows.find(([name]) => name === 'Kafka')).toEqual([
      'Kafka',
      '',
      ...[kafka.required, kafka.preferred, kafka.either].map((count) => figure(count, newest.fetched)),
    ]);
    const either = first.rows.slice(1).map((row) => Number(row.at(-1)?.split(' ')[1]));
    expect(either).toEqual([...either].sort((a, b) => b - a));

    // Not typed again in November: the page says of when its figures are, and does not take them for new ones.
    expect(second.section).toContain(older.name);
    expect(second.aside).toContain('2026년 10월 16일 수치');
    expect(second.aside).toContain('10월 16일 뒤로 새 수치가 없어');
    expect(second.aside).toContain('필수와 우대를 나누지 않은 수치');
    expect(second.rows.find(([name]) => name === 'Kafka')).toEqual([
      'Kafka',
      '',
      figure(older.skills.kafka?.either ?? 0, older.fetched),
    ]);
    expect(await one.page.locator('main').textContent()).toContain('모두 지어낸 예시');
  });

  test('has gaps where nothing was counted, in the picture and in the table', async () => {
    const one = await reader();
    await one.open('/postings/');
    const moved = (await tablesOf(one)).find(({ section }) => section === '어떻게 움직였나');
    const [days = [], sample = [], ...rows] = moved?.rows ?? [];
    const august = days.indexOf('8.17');
    expect(august).toBeGreaterThan(0);
    for (const row of [sample, ...rows]) expect(row[august]).toBe('–');
    const [pictures, marked] = await one.page.evaluate(() => [
      [...document.querySelectorAll('main .move')].map((part) => ({
        title: part.querySelector('b')?.textContent ?? '',
        said: [...part.querySelectorAll('svg text')].map((text) => text.textContent ?? ''),
        pieces: part.querySelector('path.l')?.getAttribute('d')?.split('M').length ?? 0,
      })),
      document.querySelectorAll('main .move line.ls').length,
    ]);
    expect(pictures).toHaveLength(6);
    for (const { title, said, pieces } of pictures) {
      const known = rows
        .find(([name]) => name === title)
        ?.slice(1, days.length - 1)
        .filter((cell) => cell !== '–');
      expect(said, title).toContain(known?.[0]?.split(' ')[0]);
      expect(said, title).toContain(known?.at(-1)?.split(' ')[0]);
      // Two days, the change of vocabulary, two days, the gap, three days.
      expect(pieces - 1, title).toBe(known?.length === 7 ? 3 : 2);
    }
    expect(marked).toBe(6);
  });

  test('is held against the log: the picture and its table say the same', async () => {
    const one = await reader({ viewport: { width: 390, height: 844 } });
    await one.open('/postings/');
    // A figure of another source than the first says so under the name.
    const [, ...rows] = (await tablesOf(one)).find(({ section }) => section === '나와 견주면')?.rows ?? [];
    const drawn = await one.page.evaluate(() => {
      const svg = document.querySelector('main svg.quad');
      const named = [...(svg?.querySelectorAll('text:is(:not(.z, .r))') ?? [])].map((text) => text.textContent ?? '');
      return {
        named,
        rings: svg?.querySelectorAll('circle.la').length,
        diamonds: svg?.querySelectorAll('path.k').length,
      };
    });
    expect(rows.length).toBeGreaterThan(15);
    expect(drawn.named.sort()).toEqual(rows.map(([name = '']) => name.replace(/예시 .*$/, '')).sort());
    expect(drawn.rings).toBe(rows.filter((row) => row.at(-1) === '찾는데 아직인 것').length);
    expect(drawn.diamonds).toBe(rows.filter((row) => row.at(-1) === '해 봤지만 덜 찾는 것').length);
    const overlapping = await one.page.evaluate(() => {
      const boxes = [...document.querySelectorAll('main svg.quad text:not(.z, .r)')].map((text) =>
        text.getBoundingClientRect(),
      );
      return boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3),
      ).length;
    });
    expect(overlapping).toBe(0);
  });

  test('ends in what to learn next, each with why, and the title says the first', async () => {
    const one = await reader();
    await one.open('/postings/');
    const lessons = await one.page.locator('.lessons > li').allTextContents();
    const [first = ''] = lessons.map((text) => text.replace(/\s+/g, ' ').trim());
    expect(first).toMatch(/^Kubernetes ?예시 채용판 백엔드 공고 912건 중 \d+건\(\d+%\)이 찾음/);
    expect(first).toContain('기록 2건');
    expect(first).toContain('11월 면접에서 일부만 답함');
    expect(first).toContain('10월에 견준 공고에서 ‘조금’');
    expect(await one.page.locator('h1').textContent()).toMatch(/Kubernetes를 찾고, 내가 해 본 기록은 2건이다/);
    // Practised by Spring Boot.
    expect(lessons.join()).not.toMatch(/\bSpring\b|\bJava\b/);
    await one.page.locator('.lessons a', { hasText: '11월 면접' }).click();
    expect(new URL(one.page.url()).pathname).toBe('/log/interviews/mulgyeol-pay/');
  });

  test('comes alive when it is touched, with the gaps in it', async () => {
    const one = await reader();
    await one.open('/postings/');
    const part = one.page.locator('main [data-source]');
    expect(one.scripts).toEqual([]);
    const source = (await part.getAttribute('data-source')) ?? '';
    await part.locator('button').click();
    await part.locator('canvas').waitFor();
    expect(await part.locator('canvas').getAttribute('aria-label')).toMatch(/Kubernetes 4\d/);
    const { curves } = await one.page.evaluate(
      async (address) =>
        (await (await fetch(address)).json()) as { curves: { points: { percent: number | null }[] }[] },
      source,
    );
    for (const { points } of curves) expect(points.filter(({ percent }) => percent === null).length).toBeGreaterThan(1);
    expect(one.faults).toEqual([]);
  });

  test('is there without JavaScript, and on paper', async () => {
    const one = await reader({ javaScriptEnabled: false });
    await one.open('/postings/');
    const picture = one.page.locator('main .move svg').first();
    expect(await picture.isVisible()).toBe(true);
    await one.page.emulateMedia({ media: 'print' });
    expect(await picture.isVisible()).toBe(true);
    expect(await one.page.locator('main .months').first().isVisible()).toBe(true);
  });
});

describe('the pages around', () => {
  describeSample('postings', (reader) => {
    test('tell the demand of a skill beside its evidence', async () => {
      const one = await reader();
      await one.open('/skills/kafka/');
      const [table] = await tablesOf(one);
      expect(table?.rows.slice(1).map((row) => row.at(-1)?.split(' ')[0])).toEqual(['44%', '34%']);
      expect(await one.page.locator('main li', { hasText: '놓침' }).count()).toBe(3);
      await one.open('/skills/llm/');
      expect(await one.page.locator('main').textContent()).toContain('아직 기록이 없습니다');
    });

    test('say on the first page what moved', async () => {
      const one = await reader();
      await one.open('/');
      const line = one.page.locator('main section', { hasText: '시장' }).locator('p.line');
      expect(await line.textContent()).toMatch(
        /예시 채용판 백엔드 공고에서 LLM을 찾는 비율이 6월 \d+%에서 \d+%\u2060로 늘었다\./,
      );
    });

    test('weigh one posting wish by wish', async () => {
      const one = await reader();
      await one.open('/notes/posting-mulgyeol-pay/');
      const said = await one.page.locator('main svg text').allTextContents();
      expect(said).toEqual(['해 봄 7', '조금 3', '안 해 봄 1']);
      expect(await one.page.locator('tr', { hasText: 'Kubernetes 환경 배포' }).textContent()).toContain('공고 41%');
    });
  });
});
