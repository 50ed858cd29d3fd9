import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInBrowser, read } from '../support/browser.ts';
import { crawl } from '../support/crawl.ts';
import { filesIn, text } from '../support/files.ts';
import { serve, type Server } from '../support/server.ts';
import { type Build, makeSite, messages } from '../support/site.ts';
import { linkPackages, repository } from '../support/workspace.ts';

/** A site that asks for Pretendard, with the package beside it. */
function withPretendard(look: string) {
  const site = makeSite({ from: 'log', astro: { base: '/log' }, hoego: { font: 'pretendard', look } });
  linkPackages(site.root, ['pretendard']);
  return site;
}

describeInBrowser('the font Pretendard', (browser) => {
  let build: Build;
  let server: Server;
  let instrument: Server;
  beforeAll(async () => {
    build = await withPretendard('ink').built();
    server = await serve(build.dist, '/log');
    instrument = await serve((await withPretendard('instrument').built()).dist, '/log');
  });
  afterAll(async () => {
    await server?.close();
    await instrument?.close();
  });

  /** The families that a text is drawn with. */
  async function facesOf(page: Page, selector: string): Promise<string[]> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName);
  }

  test('builds in silence, and is no picture to the guard', () => {
    expect(build.output).not.toMatch(/WARN|ERROR/);
    expect(build.output).toContain('nothing private in');
    expect(crawl(build.dist, { base: '/log' })).toMatchObject({ dead: [], withoutBase: [] });
  });

  test('is served by the site itself, in two weights', () => {
    const packed = (name: string) =>
      readFileSync(
        join(repository, `node_modules/pretendard/dist/web/static/woff2-subset/Pretendard-${name}.subset.woff2`),
      );
    const fonts = filesIn(build.dist).filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
    const bytes = fonts.map((file) => readFileSync(join(build.dist, file)));
    expect(fonts.length).toBe(2);
    for (const name of ['Regular', 'Bold'])
      expect(
        bytes.some((one) => one.equals(packed(name))),
        name,
      ).toBe(true);
    for (const [, address = ''] of text(build.dist, 'index.html').matchAll(/rel="preload" href="([^"]+)"/g))
      expect(fonts).toContain(address.replace('/log/', ''));
  });

  test('sets the text of every look, and the titles of those that set them in sans', async () => {
    const { page, open, faults } = read(await browser().newPage(), `${server.origin}/log`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open('/retros/2026-03/');
    // Fetched once; from the second page on it is there before the first line is.
    await page.waitForLoadState('networkidle');
    await open('/retros/2026-04/');
    expect(await facesOf(page, '[data-entry-body] p')).toEqual(['Pretendard']);
    expect(await facesOf(page, 'h1')).not.toContain('Pretendard');
    expect(asked.filter((url) => !url.startsWith(server.origin))).toEqual([]);
    expect(faults).toEqual([]);
    await page.goto(`${instrument.origin}/log/retros/2026-03/`, { waitUntil: 'networkidle' });
    await page.goto(`${instrument.origin}/log/retros/2026-04/`);
    expect(await facesOf(page, 'h1')).toContain('Pretendard');
    await page.context().close();
  });

  test('moves nothing on a slow line, where it comes too late for the page', async () => {
    const { page, open } = read(await browser().newPage(), `${server.origin}/log`);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((one) => (one as unknown as { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 200_000,
    });
    const loaded = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.woff2'));
    await open('/retros/2026-03/');
    await loaded;
    await page.waitForTimeout(500);
    expect(await facesOf(page, '[data-entry-body] p')).not.toContain('Pretendard');
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    await page.context().close();
  });

  test('costs a page little, and one without it nothing', async () => {
    const plain = (await makeSite({ from: 'log', astro: { base: '/log' } }).built()).dist;
    const weight = (dist: string) => gzipSync(text(dist, 'retros/2026-03/index.html')).length;
    expect(weight(build.dist) - weight(plain)).toBeLessThan(300);
    expect(text(plain, 'retros/2026-03/index.html')).not.toMatch(/font-face|preload|font-src/);
    expect(filesIn(plain).filter((file) => file.endsWith('.woff2'))).toEqual([]);
  });
});

describe('the option font', () => {
  test('says what to install', async () => {
    const build = await makeSite({ hoego: { font: 'pretendard' } }).build();
    expect(build.code).toBe(1);
    expect(messages(build).filter((line) => line.startsWith('astro.config'))).toEqual([
      'astro.config.mjs  hoego({ font }): the package pretendard is not installed (npm install pretendard)',
    ]);
  });

  test('knows no other', async () => {
    const build = await makeSite({ hoego: { font: 'Pretendard' } }).build();
    expect(build.code).toBe(1);
    expect(messages(build).filter((line) => line.startsWith('astro.config'))).toEqual([
      "astro.config.mjs  hoego({ font }): write 'system' or 'pretendard'",
    ]);
  });
});
