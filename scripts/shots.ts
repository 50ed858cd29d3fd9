/**
 * Draws every kind of page of the sample as a picture, in both looks, light and dark, on a desk and on a phone, and each
 * on paper: `npm run shots`, then look through `shots/`. With words, only the pages whose names hold one: `npm run shots
 * -- home year`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { type Browser, chromium } from 'playwright-core';
import hoego from '../src/index.ts';
import { looks } from '../src/look/palette.ts';
import { chromiumFlags, chromiumPath, missingChromium } from '../test/support/chromium.ts';
import { kinds } from '../test/support/kinds.ts';
import { serve } from '../test/support/server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const folder = join(root, 'shots');
const screens = [
  { name: 'desk', width: 1280, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];

if (!chromiumPath) {
  console.error(missingChromium);
  process.exit(1);
}
const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
for (const look of looks) {
  const dist = join(root, 'node_modules/.astro/shots', look);
  await build({
    root,
    configFile: false,
    outDir: dist,
    logLevel: 'error',
    integrations: [hoego({ title: '한서윤의 회고', author: '한서윤', look, today: '2026-11-20' })],
  });
  await shoot(browser, dist, join(folder, look));
  rmSync(dist, { recursive: true });
}
await browser.close();

async function shoot(from: Browser, dist: string, to: string): Promise<void> {
  const server = await serve(dist);
  const pages = Object.entries(kinds).filter(
    ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  mkdirSync(to, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { name: screen, ...viewport } of screens) {
      const context = await from.newContext({ colorScheme, viewport, locale: 'ko-KR' });
      const page = await context.newPage();
      for (const [name, path] of pages) {
        await page.goto(server.origin + path({ root, dist }), { waitUntil: 'networkidle' });
        await page.screenshot({ path: join(to, `${named(name)}-${screen}-${colorScheme}.png`), fullPage: true });
        if (screen === 'desk' && colorScheme === 'light')
          await page.pdf({ path: join(to, `${named(name)}.pdf`), preferCSSPageSize: true });
      }
      await context.close();
    }
  }
  await server.close();
  console.log(`${pages.length} kinds of page: ${to}`);
}

function named(kind: string): string {
  return kind.replaceAll(' ', '-');
}
