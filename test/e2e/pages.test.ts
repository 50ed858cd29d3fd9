import { expect, test } from 'vitest';
import { describeSample, type Reader } from '../support/browser.ts';
import { allPages } from '../support/kinds.ts';

const wide = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** What sticks out of the window: the window scrolls sideways, or something is cut that no box around it scrolls. */
const overflow = ({ page }: Reader) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (one: Element | null): boolean =>
      one !== null && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    const out = [...document.querySelectorAll('main *, header *, footer *')].filter((one) => {
      const { right, left, width } = one.getBoundingClientRect();
      return width > 1 && (right > clientWidth + 1 || left < -1) && !scrolls(one);
    });
    return [...(scrollWidth > clientWidth ? ['the window'] : []), ...out.map((one) => one.outerHTML.slice(0, 120))];
  });

/** What the pages that are opened from now on do that their policy does not allow. */
async function watchPolicy({ page }: Reader): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('__violation', (of: string) => violations.push(`${page.url()} ${of}`));
  await page.addInitScript(() => {
    const { __violation } = window as unknown as { __violation: (of: string) => void };
    addEventListener('securitypolicyviolation', (event) =>
      __violation(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  return violations;
}

describeSample('every page', (reader) => {
  test('loads without an error, asks for no script, and overflows neither a phone nor a desk', async () => {
    const one = await reader({ viewport: wide });
    const violations = await watchPolicy(one);
    const faults: string[] = [];
    for (const path of allPages()) {
      one.faults.length = 0;
      one.scripts.length = 0;
      await one.page.setViewportSize(wide);
      await one.open(path);
      faults.push(...one.faults.map((fault) => `${path} ${fault}`));
      if (path !== '/search/') faults.push(...one.scripts.map((script) => `${path} asks for ${script}`));
      faults.push(...(await overflow(one)).map((element) => `${path} overflows 1280 px: ${element}`));
      await one.page.setViewportSize(phone);
      faults.push(...(await overflow(one)).map((element) => `${path} overflows 390 px: ${element}`));
    }
    expect(faults).toEqual([]);
    expect(violations).toEqual([]);
    // As many pages as the log has: on a busy machine that takes its time.
  }, 300_000);

  test('keeps to its policy when it is used', async () => {
    const one = await reader();
    const violations = await watchPolicy(one);
    await one.open(`/search/?q=${encodeURIComponent('카프카')}`);
    await one.page.locator('[data-search-results] > li a').first().waitFor();
    await one.open('/plans/2026/');
    await one.page.locator('main [data-load]').first().click();
    await one.page.locator('.explore canvas').waitFor();
    await one.page.locator('.explore canvas').hover();
    expect(one.faults).toEqual([]);
    await one.open('/nowhere/');
    expect(violations).toEqual([]);
    // The watch sees: what the policy does not allow is told.
    await one.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="1">'));
    await expect.poll(() => violations.length).toBeGreaterThan(0);
  });

  test('that does not exist says so, with a way on', async () => {
    const one = await reader();
    await one.open('/nowhere/');
    expect(one.faults).toEqual([expect.stringMatching(/^404: /), expect.stringMatching(/404 \(Not Found\)/)]);
    await one.page.locator('main a[href="/log/"]').click();
    expect(new URL(one.page.url()).pathname).toBe('/log/');
  });
});
