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

  test('finds what is written in the other script, says so, and can search for exactly what was typed', async () => {
    const one = await reader();
    await one.open(`/search/?q=${encodeURIComponent('카프카')}`);
    const korean = (await hits(one)).map(({ page }) => page);
    await one.open('/search/?q=kafka');
    const both = (await hits(one)).map(({ page }) => page);
    expect(both.filter((page) => korean.includes(page)).length).toBeGreaterThan(3);
    const note = one.page.locator('[data-search-notes]');
    expect(await note.textContent()).toContain('‘카프카’');
    const status = await one.page.getByRole('status').textContent();
    await note.getByRole('link', { name: '입력한 그대로 찾기' }).click();
    await one.page.waitForURL(/exact=/);
    await hits(one);
    expect(Number(/\d+/.exec((await one.page.getByRole('status').textContent()) ?? '')?.[0])).toBeLessThan(
      Number(/\d+/.exec(status ?? '')?.[0]),
    );
    expect(one.faults).toEqual([]);
  });

  test.each(['카프카를', '카프카에서는', 'zkvmzk', 'ㅋㅍㅋ', '카프ㅋ', '캎카'])('%s finds 카프카', async (words) => {
    const one = await reader();
    await one.open(`/search/?q=${encodeURIComponent('카프카')}`);
    const wanted = (await hits(one)).map(({ page }) => page);
    await one.open(`/search/?q=${encodeURIComponent(words)}`);
    const found = (await hits(one)).map(({ page }) => page);
    expect(found.filter((page) => wanted.includes(page)).length).toBeGreaterThanOrEqual(Math.min(5, wanted.length));
    expect(one.faults).toEqual([]);
  });

  test('lets its reader choose what first consonants stand for', async () => {
    const one = await reader();
    await one.open(`/search/?q=${encodeURIComponent('ㅎㄱ')}`);
    await hits(one);
    const chips = one.page.locator('[data-search-notes] li a');
    expect(await chips.count()).toBeGreaterThan(1);
    const choice = await chips.nth(1).textContent();
    await chips.nth(1).click();
    await hits(one);
    expect(query(one).get('q')).toBe(choice);
    expect(await one.page.locator('input[type=search]').inputValue()).toBe(choice);
  });

  test('marks what a reader would call a match, and nothing else', async () => {
    const one = await reader();
    await one.open(`/search/?q=${encodeURIComponent('카프카를')}`);
    await hits(one);
    const marks = await one.page.locator(`${results} mark`).allTextContents();
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.filter((mark) => !/^(카프카|kafka)$/i.test(mark))).toEqual([]);
    expect(await one.page.locator(results).textContent()).not.toMatch(/zq|undefined/);
  });

  test('takes a phrase in quotes as it stands', async () => {
    const one = await reader();
    await one.open(`/search/?q=${encodeURIComponent('"카프카를"')}`);
    for (const { text } of await hits(one)) expect(text.length).toBeGreaterThan(0);
    const quoted = (await hits(one)).length;
    await one.open(`/search/?q=${encodeURIComponent('카프카를')}`);
    expect(quoted).toBeLessThanOrEqual((await hits(one)).length);
  });

  test('works from the keyboard: a slash, arrows, Enter, Escape', async () => {
    const one = await reader();
    const { keyboard } = one.page;
    await one.open(`/search/?q=${encodeURIComponent('카프카')}`);
    const found = await hits(one);
    await one.page.locator('main').click({ position: { x: 2, y: 2 } });
    await keyboard.press('/');
    expect(await one.page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(await one.page.locator('#q').inputValue()).toBe('카프카');
    const focused = () => one.page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname);
    await keyboard.press('ArrowDown');
    expect(await focused()).toBe(found[0]?.page);
    await keyboard.press('ArrowDown');
    expect(await focused()).toBe(found[1]?.page);
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    expect(await one.page.evaluate(() => document.activeElement?.id)).toBe('q');
    await keyboard.press('Escape');
    expect(await one.page.locator('#q').inputValue()).toBe('');
    expect(await hits(one)).toEqual([]);
    await one.page.goBack().catch(() => undefined);
    await one.open(`/search/?q=${encodeURIComponent('카프카')}`);
    await hits(one);
    await one.page.locator('#q').focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await one.page.waitForURL(`**${found[0]?.page}`);
  });

  test('is asked from the header of any page, which loads nothing before', async () => {
    const one = await reader();
    await one.open('/retros/');
    expect(one.scripts).toEqual([]);
    const asked: string[] = [];
    one.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const box = one.page.locator('header input[type=search]');
    await box.focus();
    await expect.poll(() => asked.filter((path) => /hoego-(words|names)\.txt$/.test(path)).length).toBe(2);
    await box.fill('정산');
    await box.press('Enter');
    await one.page.waitForURL(/\/search\/\?q=/);
    expect((await hits(one)).length).toBeGreaterThan(1);
    expect(one.faults).toEqual([]);
  });

  test('has filters that are large enough to hit', async () => {
    const one = await reader();
    await one.open(`/search/?q=${encodeURIComponent('카프카')}`);
    await one.page.locator('nav a[href*="kind="]').first().waitFor();
    const heights = await one.page
      .locator('nav[data-search-filters] a, [data-search-notes] a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(3);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });
});
