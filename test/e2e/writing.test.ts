import { expect, inject, test } from 'vitest';
import { describeSample } from '../support/browser.ts';
import { text } from '../support/files.ts';

const code = '/notes/rounding-money/';
const picture = '/notes/outbox-in-a-small-team/';
const diagram = '/questions/kafka/';

const copying = { permissions: ['clipboard-read', 'clipboard-write'] };

describeSample('a block of code', (reader) => {
  test('is copied by a press, which loads the script for it, and says so', async () => {
    const { page, open, scripts, faults } = await reader(copying);
    await open(code);
    expect(scripts).toEqual([]);
    const button = page.locator('.copy').last();
    await button.click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: 10_000 })
      .toContain('fun feeOf(');
    expect(await page.locator('.code [role=status]').last().textContent()).toBe('복사했습니다');
    expect(scripts).toHaveLength(1);
    await expect.poll(() => page.locator('.code [role=status]').last().textContent(), { timeout: 5000 }).toBe('');
    expect(faults).toEqual([]);
  });

  test('is copied once the script is there, however late it comes', async () => {
    const { page, open } = await reader(copying);
    await page.route('**/copy.*.js', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    });
    await open(code);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator('.copy').first().click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: 10_000 })
      .toContain('val total');
  });

  test('is copied by keyboard, and not before a key is pressed on its button', async () => {
    const { page, open } = await reader(copying);
    await open(code);
    await page.evaluate(() => navigator.clipboard.writeText('그대로'));
    await page.locator('pre').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('copy');
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('그대로');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: 10_000 })
      .toContain('BigDecimal("0.1")');
  });

  test('scrolls by keyboard where its lines are long, and has its name', async () => {
    const { page, open } = await reader({ viewport: { width: 390, height: 844 } });
    await open(code);
    const block = page.locator('pre').last();
    await block.focus();
    expect(await block.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => block.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    expect(await block.getAttribute('aria-label')).toBe('settlement/Fee.kt, Kotlin 코드');
  });

  test('has no button where there are no scripts, nor on paper', async () => {
    const { page, open } = await reader({ javaScriptEnabled: false });
    await open(code);
    expect(await page.locator('.copy').first().isVisible()).toBe(false);
    const { page: paper, open: print } = await reader();
    await print(code);
    expect(await paper.locator('.copy').first().isVisible()).toBe(true);
    await paper.emulateMedia({ media: 'print' });
    expect(await paper.locator('.copy').first().isVisible()).toBe(false);
  });
});

describeSample('a picture wider than the text', (reader) => {
  test('opens large by keyboard and by pointer, and closes, with no script', async () => {
    const { page, open, scripts, faults } = await reader();
    await open(picture);
    const large = page.locator('.zoomed');
    const width = (of: string) => page.locator(of).evaluate((one) => one.getBoundingClientRect().width);
    expect(await large.isVisible()).toBe(false);
    await page.locator('.zoom').focus();
    await page.keyboard.press('Enter');
    expect(await large.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('닫기');
    await expect.poll(() => width('.zoomed img')).toBeGreaterThan((await width('.zoom img')) * 1.3);
    await page.keyboard.press('Escape');
    expect(await large.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('zoom');
    await page.locator('.zoom').click();
    await page.locator('.zoomed button').click();
    expect(await large.isVisible()).toBe(false);
    expect(scripts).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('is fetched in the size of the screen, and the large one when it is opened', async () => {
    const { page, open } = await reader({ viewport: { width: 1280, height: 900 } });
    const pictures: string[] = [];
    page.on('request', (request) => request.resourceType() === 'image' && pictures.push(request.url()));
    await open(picture);
    await page.waitForLoadState('networkidle');
    expect(pictures).toHaveLength(1);
    await page.locator('.zoom').click();
    await expect.poll(() => pictures.length).toBe(2);
  });

  test('has its place before it is there', async () => {
    const { page, open } = await reader();
    await page.route('**/*.webp', (route) => route.abort());
    await open(picture);
    const { width, height } = (await page.locator('.zoom img').boundingBox()) ?? { width: 0, height: 0 };
    expect(width / height).toBeCloseTo(1200 / 440, 1);
  });
});

describeSample('a diagram', (reader) => {
  test('follows the scheme, and its text can be read', async () => {
    const colours: string[][] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, open } = await reader({ colorScheme });
      await open(diagram);
      colours.push(
        await page.evaluate(() =>
          ['.drawing text', '.drawing line', '.drawing rect'].map((of, index) => {
            const { fill, stroke } = getComputedStyle(document.querySelector(of) as Element);
            return index === 0 ? fill : stroke;
          }),
        ),
      );
    }
    const [light = [], dark = []] = colours;
    for (const [index, one] of light.entries()) expect(one).not.toBe(dark[index]);
    expect([...light, ...dark].join()).not.toMatch(/rgb\(0, 0, 0\)/);
  });

  test('scrolls on a phone rather than shrink to nothing', async () => {
    const { page, open } = await reader({ viewport: { width: 390, height: 844 } });
    await open(diagram);
    const box = page.locator('.drawing');
    expect(await box.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    // The library's 11 px, as they are seen.
    const size = await page
      .locator('.drawing text[font-size="11"]')
      .first()
      .evaluate((one) => 11 * ((one as SVGTextElement).getScreenCTM()?.a ?? 0));
    expect(size).toBeGreaterThan(10.5);
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  });

  test('opens its text', async () => {
    const { page, open } = await reader();
    await open(diagram);
    expect(await page.locator('.diagram pre').isVisible()).toBe(false);
    await page.locator('.diagram summary').click();
    expect(await page.locator('.diagram pre').textContent()).toContain('sequenceDiagram');
  });
});

test('pages bring along only what is on them', () => {
  const { dist } = inject('sample');
  const sheets = (path: string) =>
    [...text(dist, `${path.slice(1)}index.html`).matchAll(/_astro\/(\w+)\.[\w-]+\.css/g)]
      .map(([, name]) => name)
      .sort();
  expect(sheets('/plans/2026/')).toEqual(['Page']);
  expect(sheets(code)).toEqual(['Page', 'code', 'formula']);
  expect(sheets(picture)).toEqual(['Page', 'code', 'formula', 'picture']);
  expect(sheets(diagram)).toEqual(['Page', 'code', 'diagram']);
});
