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

describeSample('every page', (reader) => {
  test('loads without an error, asks for no script, and overflows neither a phone nor a desk', async () => {
    const one = await reader({ viewport: wide });
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
    // As many pages as the log has: on a busy machine that takes its time.
  }, 300_000);

  test('that does not exist says so, with a way on', async () => {
    const one = await reader();
    await one.open('/nowhere/');
    expect(one.faults).toEqual([expect.stringMatching(/^404: /), expect.stringMatching(/404 \(Not Found\)/)]);
    await one.page.locator('main a[href="/log/"]').click();
    expect(new URL(one.page.url()).pathname).toBe('/log/');
  });
});
