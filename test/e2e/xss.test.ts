import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { dev, type DevServer } from '../support/dev.ts';
import { filesIn, text } from '../support/files.ts';
import { astro } from '../support/run.ts';
import { serve } from '../support/server.ts';
import { copyRepository, makeWorkspace } from '../support/workspace.ts';
import { payloads } from './xss/payloads.ts';
import { type HostileReader, hostileReader } from './xss/reader.ts';
import { fill, hostileLog } from './xss/site.ts';

const log = hostileLog(2);
const [workspace, remove] = makeWorkspace('xss');

/** A checkout with another log in it. */
function checkout(name: string, { files, options }: typeof log, csp: boolean): string {
  const root = join(workspace, name);
  mkdirSync(root);
  copyRepository(root, ['content', 'astro.config.mjs']);
  const config = `import hoego from './src/index.ts';
export default {
  site: 'https://log.example',
  devToolbar: { enabled: false },
  integrations: [hoego(${JSON.stringify({ ...options, privacy: { csp } })})],
};
`;
  for (const [path, content] of Object.entries({ ...files, 'astro.config.mjs': config })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  writeFileSync(join(root, 'content/notes/box.png'), Buffer.from(pixel, 'base64'));
  return root;
}

async function built(name: string, csp: boolean): Promise<string> {
  const root = checkout(name, log, csp);
  const { code, output } = await astro(root, ['build']);
  expect(code, output).toBe(0);
  return join(root, 'dist');
}

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const pagesOf = (dist: string) =>
  filesIn(dist)
    .filter((file) => file.endsWith('.html'))
    .map(
      (file) =>
        `/${file
          .replace(/(^|\/)index\.html$/, '$1')
          .split('/')
          .map(encodeURIComponent)
          .join('/')}`,
    );

const searches = ['onerror', '글', 'svg', '<img src=x: onerror=', '"onmouseover', 'script'].map(
  (query) => `/search/?q=${encodeURIComponent(query)}`,
);

/** Waits for hits, and for them to be drawn. */
async function found(page: Page): Promise<void> {
  await page.locator('[data-search-results][data-state=done]').waitFor({ state: 'attached', timeout: 60_000 });
  expect(await page.locator('[data-search-results] > li').count(), page.url()).toBeGreaterThan(0);
}

const names = (reader: HostileReader) => [...reader.fired].map((id) => `${id} ${log.planted.get(Number(id)) ?? ''}`);

describeInBrowser('text that would be script', (browser) => {
  let dist = '';
  let unguarded = '';
  let server: DevServer;
  const closing: (() => Promise<unknown>)[] = [];
  const opened = async (origin: string) => {
    const reader = await hostileReader(browser(), origin);
    closing.push(reader.close);
    return reader;
  };
  const served = async (folder: string) => {
    const { origin, close } = await serve(folder);
    closing.push(close);
    return opened(origin);
  };

  beforeAll(async () => {
    [dist, unguarded] = await Promise.all([built('site', true), built('unguarded', false)]);
    // Not beside them: they would keep the server from starting in time.
    server = await dev(checkout('dev', hostileLog(1), true));
    closing.push(server.stop);
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
    remove();
  });

  test('is text enough, and most of it does fire in a page that takes it as it is', async () => {
    expect(log.planted.size).toBeGreaterThan(600);
    expect(new Set(log.planted.values()).size).toBeGreaterThan(500);
    const places = [...log.planted.values()];
    for (const { name } of payloads)
      expect(
        places.filter((place) => place.endsWith(`: ${name}`) && !place.startsWith('body')).length,
        name,
      ).toBeGreaterThan(2);
    const folder = join(workspace, 'control');
    mkdirSync(folder);
    const page = {
      html: (one: string) => `<body>${one}</body>`,
      attribute: (one: string) => `<body><input value="${one}"></body>`,
      title: (one: string) => `<head><title>${one}</title></head><body>x</body>`,
      script: (one: string) => `<body><script>const x = "${one}";</script></body>`,
      text: (one: string) => `<body>${one}</body>`,
    };
    for (const [index, { context, text: payload }] of payloads.entries())
      writeFileSync(join(folder, `${index}.html`), `<!doctype html>${page[context](fill(payload, index))}`);
    const reader = await served(folder);
    await reader.visit(payloads.map((_, index) => `/${index}.html`));
    const silent = payloads.filter((_, index) => !reader.fired.has(String(index))).map(({ name }) => name);
    // What is left fires in other browsers, in older ones, or where a page is put together from its parts.
    expect(payloads.length - silent.length, silent.join(', ')).toBeGreaterThan(payloads.length * 0.7);
  });

  test('fires nowhere in a site with its policy, which has nothing to stop', async () => {
    const reader = await served(dist);
    await reader.visit(pagesOf(dist));
    await reader.visit(searches, found);
    expect(names(reader)).toEqual([]);
    expect(reader.born).toEqual([]);
    expect(reader.violations.filter((one) => !/ (img|media)-src/.test(one))).toEqual([]);
  });

  test('fires nowhere in a site without a policy', async () => {
    expect(text(unguarded, 'index.html')).not.toContain('content-security-policy');
    const reader = await served(unguarded);
    await reader.visit(pagesOf(unguarded));
    await reader.visit(searches, found);
    expect(names(reader)).toEqual([]);
    expect(reader.born).toEqual([]);
  });

  test('leaves feeds and the sitemap well-formed', async () => {
    const page = await browser().newPage();
    const wrong = (source: string) =>
      page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? '',
        source,
      );
    for (const file of filesIn(dist).filter((name) => name.endsWith('.xml')))
      expect(await wrong(text(dist, file)), file).toBe('');
    const titles = await page.evaluate(
      (xml) =>
        [...new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('item')].map((item) => [
          item.children.length,
          item.querySelector('title')?.children.length,
        ]),
      text(dist, 'rss.xml'),
    );
    expect(titles.length).toBeGreaterThan(30);
    expect(titles.filter(([, inside]) => inside !== 0)).toEqual([]);
    for (const file of filesIn(dist).filter((name) => name.endsWith('.json'))) JSON.parse(text(dist, file));
    const { items } = JSON.parse(text(dist, 'feed.json')) as { items: { content_html: string }[] };
    const scripts = await page.evaluate(
      (bodies) =>
        bodies.flatMap((body) =>
          [...new DOMParser().parseFromString(body, 'text/html').querySelectorAll('*')]
            .filter(
              (one) =>
                one.localName === 'script' ||
                one
                  .getAttributeNames()
                  .some(
                    (name) => /^on|^srcdoc$/.test(name) || /^javascript:/i.test(one.getAttribute(name)?.trim() ?? ''),
                  ),
            )
            .map((one) => one.outerHTML.slice(0, 100)),
        ),
      items.map((item) => item.content_html),
    );
    expect(scripts).toEqual([]);
    await page.close();
  });

  test('is refused as evidence where it is no address', () => {
    expect(log.refused.length).toBeGreaterThan(14);
    expect(log.refused.filter((address) => /^(https|mailto|\/)/.test(address))).toEqual([
      'https://"><svg/onload={js}>',
      '/\\javascript:{js}',
    ]);
  });

  test('fires nowhere while writing, nor in its search', async () => {
    const reader = await opened(server.origin);
    await reader.visit(searches.slice(0, 2), found);
    await reader.visit(['/', '/plans/2026/', '/notes/body-0/', '/interviews/', '/skills/']);
    expect([...reader.fired]).toEqual([]);
  });
});
