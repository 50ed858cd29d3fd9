import { describe, expect, test } from 'vitest';
import { describeSample, type Reader } from '../support/browser.ts';

interface TableRow {
  title: string;
  done: string;
  expected: string;
  status: string;
}

/** The rows of the table of goals, as a screen reader tells them. */
const tableOf = ({ page }: Reader) =>
  page.evaluate(() => {
    const words = (cell: Element | null | undefined) => cell?.firstChild?.textContent?.trim() ?? '';
    const table = [...document.querySelectorAll('main table')].find(
      (one) => one.querySelectorAll('thead th').length === 5,
    );
    return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row): TableRow => {
      const [, done, expected, status] = row.querySelectorAll('td');
      const own = [...(status?.childNodes ?? [])]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim());
      return {
        title: words(row.querySelector('th')),
        done: words(done),
        expected: words(expected),
        status: own.find(Boolean) ?? '',
      };
    });
  });

/** The rows of the picture: what is written beside each, and where its vertical lines stand, in percent of its width. */
const pictureOf = ({ page }: Reader) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main li[id]')]
      .filter((row) => row.querySelector(':scope > svg'))
      .map((row) => {
        const svg = row.querySelector(':scope > svg') as SVGSVGElement;
        const lines = [...svg.querySelectorAll('line')]
          .filter((line) => line.getAttribute('x1') === line.getAttribute('x2'))
          .map((line) => Number.parseFloat(line.getAttribute('x1') ?? ''));
        const title = row.querySelector('b')?.textContent?.trim() ?? '';
        const beside = [...row.children]
          .filter((child) => child !== svg)
          .map((child) => (child.textContent ?? '').replace(/\s+/g, ' '));
        const { width, height } = svg.getBoundingClientRect();
        return {
          title,
          beside: beside.join(' '),
          lines,
          drawn: width > 100 && height > 30 && svg.querySelectorAll('path, circle, rect').length > 1,
        };
      }),
  );

describeSample('the timeline of a plan', (reader) => {
  describe.each([
    // 20 November is day 324 of 365; the past plan has no today.
    ['/plans/2026/', (324 / 365) * 100],
    ['/plans/2025/', undefined],
  ])('%s', (path, today) => {
    test('its table says the same as its picture', async () => {
      const one = await reader();
      await one.open(path);
      const [table, picture] = [await tableOf(one), await pictureOf(one)];
      expect(table.length).toBeGreaterThanOrEqual(5);
      expect(picture.map(({ title }) => title).sort()).toEqual(table.map(({ title }) => title).sort());
      for (const { title, done, expected, status } of table) {
        const row = picture.find((other) => other.title === title);
        expect(row?.drawn, title).toBe(true);
        expect(row?.beside, title).toContain(done);
        expect(row?.beside, title).toContain(status);
        if (expected) expect(row?.beside, title).toContain(expected);
        expect(status, title).not.toBe('');
      }
    });

    test('a line stands at today in every row, or in none', async () => {
      const one = await reader();
      await one.open(path);
      for (const { title, lines } of await pictureOf(one)) {
        if (today === undefined) expect(lines, title).toEqual([]);
        else
          expect(
            lines.map((line) => Math.abs(line - today) < 0.28),
            `${title} ${lines}`,
          ).toContain(true);
      }
    });

    test('counts what its rows say', async () => {
      const one = await reader();
      await one.open(path);
      const heading = (await one.page.locator('h1').textContent()) ?? '';
      const statuses = (await tableOf(one)).map(({ status }) => status);
      const counted = [...heading.matchAll(/(\d+)개 ([가-힣]+)/g)].filter(([, , status = '']) =>
        statuses.includes(status),
      );
      expect(counted.length, heading).toBeGreaterThanOrEqual(2);
      // The table also holds stretch goals, which are not counted.
      for (const [, count, status] of counted)
        expect(statuses.filter((other) => other === status).length, heading).toBeGreaterThanOrEqual(Number(count));
    });

    test('is there without JavaScript, and on a phone', async () => {
      const one = await reader({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
      await one.open(path);
      expect(await one.page.locator('main li[id] > svg').first().isVisible()).toBe(true);
      expect(await one.page.locator('main table').first().isVisible()).toBe(true);
    });
  });
});

describeSample('the chart to explore', (reader) => {
  const chart = /explore/;
  const isLoaded = (one: Reader) => one.scripts.some((script) => chart.test(script));

  test.each([
    ['pointer', async ({ page }: Reader) => page.locator('[data-load] button').click()],
    ['keyboard', async ({ page }: Reader) => page.locator('[data-load] button').focus()],
  ])('loads when it is first touched: %s', async (_, touch) => {
    const one = await reader();
    await one.open('/plans/2026/');
    const part = one.page.locator('main [data-source]');
    await part.scrollIntoViewIfNeeded();
    await one.page.mouse.move(5, 5);
    await one.page.locator('body').press('ArrowDown');
    expect(one.scripts).toEqual([]);
    await touch(one);
    await part.locator('canvas').waitFor();
    expect(isLoaded(one)).toBe(true);
    expect(await part.locator('canvas').getAttribute('aria-label')).toMatch(/\d%/);
    expect(one.faults).toEqual([]);
  });
});
