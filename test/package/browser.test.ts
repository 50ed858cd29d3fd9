import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser, read } from '../support/browser.ts';
import { serve, type Server } from '../support/server.ts';
import { makeSite } from '../support/site.ts';

// A stylesheet of the site as Astro lets an integration add one; its selectors weigh no more than an element.
const config = `import { defineConfig } from 'astro/config';
import hoego from 'hoego';

const own = { name: 'own', hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('page-ssr', 'import "/src/own.css";') } };

export default defineConfig({ base: '/log', trailingSlash: 'never', build: { format: 'file' }, integrations: [hoego({ accent: { light: '#0a6b5e', dark: '#7fd6c8' } }), own] });
`;

describeInBrowser('an installed site', (browser) => {
  let server: Server;
  const open = async (path: string) => {
    const reader = read(await browser().newPage(), `${server.origin}/log`);
    await reader.open(path);
    return reader;
  };

  beforeAll(async () => {
    const site = makeSite({
      from: 'log',
      files: {
        'astro.config.mjs': config,
        'src/own.css': 'h1 { color: rgb(1, 2, 3); }\na { text-decoration-line: overline; }\n',
      },
    });
    server = await serve((await site.built()).dist, '/log');
  });
  afterAll(() => server?.close());

  test('is dressed by its own stylesheet where that speaks, and by ours elsewhere', async () => {
    const { page, faults } = await open('/plans/2026');
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(1, 2, 3)');
    expect(
      await page
        .locator('main a')
        .first()
        .evaluate((link) => getComputedStyle(link).textDecorationLine),
    ).toBe('overline');
    expect(await page.evaluate(() => getComputedStyle(document.body).wordBreak)).toBe('keep-all');
    expect(faults).toEqual([]);
  });

  test('finds by search, and its hits lead to pages that are there', async () => {
    const { page, faults } = await open('/search?q=아웃박스');
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(/\/log\/notes\/outbox/);
    expect(await page.locator('h1').textContent()).toContain('아웃박스');
    expect(faults).toEqual([]);
  });

  test('has a chart to explore', async () => {
    const { page, faults } = await open('/plans/2026');
    await page.locator('main [data-source] button').click();
    await page.locator('main [data-source] canvas').waitFor();
    expect(faults).toEqual([]);
  });

  test('shows pictures, and entries in MDX with the components in them', async () => {
    const note = await open('/notes/outbox');
    expect(
      await note.page.locator('[data-entry-body] img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBe(64);
    const { page, faults } = await open('/retros/2026-04');
    const body = page.locator('[data-entry-body]');
    expect(await body.locator('a[href*="/plans/2026"]').first().textContent()).toBe('책 12권');
    expect(await body.locator('strong').last().textContent()).toBe('"순서"');
    expect(await body.locator('details').getAttribute('open')).toBeNull();
    await body.locator('summary').click();
    expect(await body.locator('details strong').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });
});
