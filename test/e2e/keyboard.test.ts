import { expect, test } from 'vitest';
import { describeSample } from '../support/browser.ts';
import { entryPage } from '../support/kinds.ts';

describeSample('a reader with a keyboard', (reader) => {
  test('comes first to a link that skips to the text, and can see it', async () => {
    const { page, open } = await reader();
    await open(entryPage('retros'));
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.getAttribute('href')).toBe('#main');
    await page.waitForTimeout(300);
    const box = await skip.boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.width > 20 && box.height > 15).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  });

  test.each(['light', 'dark'] as const)('sees where the focus is, %s', async (colorScheme) => {
    const { page, open } = await reader({ colorScheme });
    await open('/plans/2026/');
    const unseen: string[] = [];
    const visited = new Set<string>();
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return {
          name: element.outerHTML.slice(0, 100),
          isBody: element === document.body,
          seen: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
          size: width * height,
        };
      });
      if (state.isBody) break;
      visited.add(state.name);
      if (!state.seen || state.size < 10) unseen.push(state.name);
    }
    expect(unseen).toEqual([]);
    expect(visited.size).toBeGreaterThan(15);
  });

  test('goes to the search field by /, and types one there', async () => {
    const { page, open, faults } = await reader();
    await open(entryPage('retros'));
    await page.keyboard.press('/');
    const field = page.locator('header input[type=search]');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('CI/CD');
    expect(await field.inputValue()).toBe('CI/CD');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(faults).toEqual([]);
  });

  test('opens an answer that is folded', async () => {
    const { page, open } = await reader();
    await open('/interviews/');
    const summary = page.locator('summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
  });
});
