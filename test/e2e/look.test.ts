import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { describeSample } from '../support/browser.ts';

/**
 * The main pages look as they did when somebody last looked at them and was content: `UPDATE_LOOK=1 npx vitest run
 * test/e2e/look.test.ts` takes new pictures, to be opened before they are committed. Pictures are kept at half their size,
 * where a letter that is smoothed a little differently is the same, and a line that moved is not.
 */
const kept = fileURLToPath(new URL('./look/', import.meta.url));
const failed = fileURLToPath(new URL('../../test-results/look/', import.meta.url));
const pages = { home: '/', plan: '/plans/2026/', retro: '/retros/2026-10/', year: '/years/2026/' };
const screens = {
  'desk-light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'phone-dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
} as const;

/** Of a page, its first 2,400 px are compared: below are lists like those above. */
const tallest = 2400;

/** Of all pixels, how many may differ. */
const tolerance = 0.002;

/** By which other fonts are known: pictures that were drawn with others tell nothing. */
const fontsOf = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement('span');
    probe.textContent = '느려도 끝까지 재는 달 0123 Kafka';
    probe.style.cssText = 'position:absolute;white-space:nowrap;font-size:100px';
    document.body.append(probe);
    const widths = ['var(--sans)', 'var(--title)', 'var(--mono)'].map((family) => {
      probe.style.fontFamily = family;
      return Math.round(probe.getBoundingClientRect().width);
    });
    probe.remove();
    return widths.join(' ');
  });

const half = (png: Uint8Array) =>
  sharp(png)
    .metadata()
    .then(({ width = 2, height = 2 }) =>
      sharp(png)
        .resize(Math.round(width / 2), Math.round(height / 2), { fit: 'fill' })
        .png({ palette: true, colours: 32, dither: 0 })
        .toBuffer(),
    );
const pixels = (png: Uint8Array) => sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

describeSample('the look of', (reader) => {
  test.for(
    Object.entries(pages).flatMap(([name, path]) =>
      Object.entries(screens).map(([screen, options]) => ({ name, path, screen, options })),
    ),
  )('the $name page, $screen', async ({ name, path, screen, options }, { skip }) => {
    const { page, open, close } = await reader(options);
    await open(path);
    await page.waitForLoadState('networkidle');
    const fonts = await fontsOf(page);
    const { width: across } = options.viewport;
    const down = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight));
    const seen = await half(
      await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: across, height: down } }),
    );
    await close();
    const file = `${kept}${name}-${screen}.png`;
    if (process.env.UPDATE_LOOK) {
      mkdirSync(kept, { recursive: true });
      writeFileSync(file, seen);
      writeFileSync(`${kept}fonts.txt`, `${fonts}\n`);
      return;
    }
    const drawnWith = readFileSync(`${kept}fonts.txt`, 'utf8').trim();
    skip(fonts !== drawnWith, `the fonts here (${fonts}) are not those of the pictures (${drawnWith})`);
    expect(existsSync(file), file).toBe(true);
    const [before, now] = [await pixels(readFileSync(file)), await pixels(seen)];
    const { width, height } = before.info;
    const sameSize = width === now.info.width && height === now.info.height;
    const diff = new Uint8Array(width * height * 4);
    const differing = sameSize ? pixelmatch(before.data, now.data, diff, width, height, { threshold: 0.2 }) : Infinity;
    if (differing / (width * height) > tolerance) {
      mkdirSync(failed, { recursive: true });
      writeFileSync(`${failed}${name}-${screen}.png`, seen);
      if (sameSize)
        await sharp(diff, { raw: { width, height, channels: 4 } })
          .png()
          .toFile(`${failed}${name}-${screen}-diff.png`);
    }
    expect({ width: now.info.width, height: now.info.height }).toEqual({ width, height });
    expect(differing / (width * height), `see ${failed}`).toBeLessThanOrEqual(tolerance);
  });
});
