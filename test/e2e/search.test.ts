import { expect, inject, test } from 'vitest';
import { describeSample, type Reader } from '../support/browser.ts';
import { text } from '../support/files.ts';
import { tagsOf } from '../support/html.ts';
import { privateEntries } from '../support/kinds.ts';

/** The contract that DESIGN.md gives search: what a reader, and the evaluation kit, can count on. */
const results = '[data-search-results]';

async function hits({ page }: Reader): Promise<{ page: string; sections: string[]; text: string }[]> {
  await page.locator(`${results}[data-state=done]`).waitFor({ state: 'attached' });
  return page.locator(`${results} > li`).evaluateAll((items) =>
    items.map((item) => {
      const [first, ...others] = [...item.querySelectorAll('a[href]')].map(
        (link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash,
      );
      return { page: first ?? '', sections: others, text: item.textContent ?? '' };
    }),
  );
}

const query = ({ page }: Reader) => new URL(page.url()).searchParams;

describeSample('search', (reader) => {
  test('finds what ?q= asks, in one ordered list, with one field that holds the words', async () => {
    const one = await reader();
    await one.open(`/search/?q=${encodeURIComponent('카프카')}`);
    const found = await hits(one);
    expect(found.length).toBeGreaterThan(3);
    expect(await one.page.locator('input[type=search]').count()).toBe(1);
    expect(await one.page.locator('input[type=search]').inputValue()).toBe('카프카');
    expect(await one.page.locator(results).evaluate((list) => list.tagName)).toBe('OL');
    expect(found.filter(({ page }) => !page.startsWith('/log/'))).toEqual([]);
    expect(one.faults).toEqual([]);
  });

  test('leads to sections that exist', async () => {
    const one = await reader();
    let sections = 0;
    for (const words of ['카프카', '배치', '면접', '인덱스']) {
      await one.open(`/search/?q=${encodeURIComponent(words)}`);
      for (const hit of await hits(one)) {
        for (const address of [hit.page, ...hit.sections]) {
          const [path = '', anchor] = decodeURI(address).split('#');
          const ids = tagsOf(text(inject('sample').dist, `${path.replace('/log', '')}index.html`)).map(
            ({ attributes }) => attributes.id,
          );
          if (anchor === undefined) continue;
          sections++;
          expect(ids, address).toContain(decodeURIComponent(anchor));
        }
      }
    }
    expect(sections).toBeGreaterThan(5);
  });

  test('follows what is typed, keeps it in the address, and can be gone back from', async () => {
    const one = await reader();
    await one.open('/search/');
    expect(await hits(one)).toEqual([]);
    await one.page.locator('input[type=search]').fill('정산');
    await one.page.waitForURL(/q=/);
    const settled = await hits(one);
    expect(settled.length).toBeGreaterThan(1);
    expect(query(one).get('q')).toBe('정산');
    await one.page.keyboard.press('Enter');
    await one.page.locator(`${results} a`).first().click();
    await one.page.waitForURL(/\/log\/(?!search)/);
    await one.page.goBack();
    expect((await hits(one)).map(({ page }) => page)).toEqual(settled.map(({ page }) => page));
    expect(await one.page.locator('input[type=search]').inputValue()).toBe('정산');
  });

  test('filters by links that hold the whole state, alone or with words', async () => {
    const one = await reader();
    await one.open(`/search/?q=${encodeURIComponent('카프카')}`);
    const all = await hits(one);
    const filter = one.page.locator('nav a[href*="kind="]').first();
    const address = await filter.getAttribute('href');
    await filter.click();
    await one.page.waitForURL(/kind=/);
    const some = await hits(one);
    expect(some.length).toBeGreaterThan(0);
    expect(new Set(some.map(({ page }) => page.split('/')[2])).size).toBe(1);
    expect([...query(one).keys()].sort()).toEqual(['kind', 'q']);

    const other = await reader();
    await other.open(`/search/${address}`);
    expect((await hits(other)).map(({ page }) => page)).toEqual(some.map(({ page }) => page));

    await one.page.goBack();
    expect((await hits(one)).length).toBe(all.length);
    await one.open('/search/?year=2025');
    expect((await hits(one)).length).toBeGreaterThan(3);
  });

  test('says that it found nothing', async () => {
    const one = await reader();
    await one.open('/search/?q=zxqvzxqv');
    expect(await hits(one)).toEqual([]);
    expect(await one.page.getByRole('status').textContent()).toContain('zxqvzxqv');
  });

  test('shows more than the first page of hits', async () => {
    const one = await reader();
    await one.open('/search/?year=2026');
    const first = (await hits(one)).length;
    await one.page.locator('main button:not([type=submit])').last().click();
    await one.page.waitForFunction(
      ([list, count]) => document.querySelectorAll(`${list} > li`).length > Number(count),
      [results, String(first)],
    );
    expect(new Set((await hits(one)).map(({ page }) => page)).size).toBeGreaterThan(first);
  });

  test('never finds a private entry', async () => {
    const one = await reader();
    const secrets = privateEntries();
    expect(secrets.length).toBeGreaterThanOrEqual(2);
    for (const { id, title } of secrets) {
      await one.open(`/search/?q=${encodeURIComponent(title)}`);
      expect((await hits(one)).filter((hit) => hit.page.includes(id) || hit.text.includes(title))).toEqual([]);
    }
  });
});
