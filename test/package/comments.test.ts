import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describeInBrowser, type Reader, read } from '../support/browser.ts';
import { filesIn, text } from '../support/files.ts';
import { type Giscus, serveGiscus } from '../support/giscus.ts';
import { serve, type Server } from '../support/server.ts';
import { makeSite, messages } from '../support/site.ts';

const giscus = { repo: 'me/log', repoId: 'R_kgDOlog', category: 'Announcements', categoryId: 'DIC_kwDOlog' };

const entry = (title: string, frontmatter: string, paragraphs: number) =>
  `---\ntitle: ${title}\nvisibility: public\n${frontmatter}\n---\n\n${'긴 글은 끝까지 읽어야 댓글이 보인다.\n\n'.repeat(paragraphs)}`;

const files = {
  'content/retros/2026-03.md': entry('삼월', 'period: 2026-03\nsummary: 느린 달', 80),
  'content/retros/2026-02.md': entry('이월', 'period: 2026-02\ncomments: false', 80),
  'content/notes/한글-노트.md': entry('짧은 노트', 'kind: diary', 1),
  'content/plans/2026.md': entry('올해', 'period: 2026', 1),
  'content/plans/2025.md': entry('작년', 'period: 2025\ncomments: true', 1),
};

describeInBrowser('comments by giscus', (browser) => {
  let host: Giscus;
  let server: Server;
  let dist = '';
  const readers: Reader[] = [];

  const reader = async (options: BrowserContextOptions = {}) => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const one = read(await context.newPage(), `${server.origin}/log`);
    readers.push(one);
    return one;
  };
  const frame = (page: Page) => page.frameLocator('.comments iframe');
  const toTheEnd = (page: Page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const session = (page: Page) => page.evaluate(() => localStorage.getItem('giscus-session'));
  /** What the frame was asked for last, by the names of its parameters. */
  const asked = () => Object.fromEntries(host.asked.at(-1)?.searchParams ?? []);

  beforeAll(async () => {
    host = await serveGiscus();
    const site = makeSite({
      astro: { base: '/log' },
      hoego: { comments: { giscus: { ...giscus, host: host.origin }, on: ['retros', 'notes'] } },
      files,
    });
    ({ dist } = await site.built());
    server = await serve(dist, '/log');
  });
  beforeEach(async () => {
    await Promise.all(readers.splice(0).map((one) => one.close()));
    host.asked.length = 0;
    host.delay = 0;
  });
  afterAll(async () => {
    await Promise.all(readers.map((one) => one.close()));
    await server?.close();
    await host?.close();
  });

  test('are asked for only when a reader comes near, once, and as giscus asks', async () => {
    const { page, open, scripts, faults } = await reader();
    await open('/retros/2026-03/');
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(500);
    expect(host.asked).toEqual([]);
    expect(scripts).toEqual([]);

    await toTheEnd(page);
    await frame(page).locator('article').first().waitFor();
    await page.mouse.click(5, 5);
    expect(host.asked.map(({ pathname }) => pathname)).toEqual(['/ko/widget']);
    expect(asked()).toEqual({
      ...giscus,
      strict: '1',
      reactionsEnabled: '1',
      emitMetadata: '0',
      inputPosition: 'bottom',
      origin: `${server.origin}/log/retros/2026-03/#_comments`,
      backLink: `${server.origin}/log/retros/2026-03/`,
      session: '',
      theme: 'light',
      term: 'log/retros/2026-03/',
      description: '느린 달',
    });
    expect(scripts.map((script) => script.replace(/\.\w+\.js$/, ''))).toEqual([`${server.origin}/log/_astro/comments`]);
    expect(faults).toEqual([]);
  });

  test('wait for a sign of a reader where they are in sight from the start', async () => {
    const { page, open } = await reader();
    await open('/notes/한글-노트/');
    await page.waitForTimeout(500);
    expect(host.asked).toEqual([]);
    await page.mouse.move(300, 300);
    await frame(page).locator('article').first().waitFor();
    // A discussion is called as its page is read.
    expect(asked().term).toBe('log/notes/한글-노트/');
  });

  test('are reached by keys alone', async () => {
    const { page, open } = await reader();
    await open('/retros/2026-03/');
    const place = () => page.evaluate(() => document.activeElement?.closest('.comments')?.id ?? '');
    for (let i = 0; i < 60 && (await place()) === ''; i++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      'https://github.com/me/log/discussions',
    );
    await frame(page).locator('article').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('잘 읽었습니다');
    expect(await frame(page).locator('textarea').inputValue()).toBe('잘 읽었습니다');
  });

  test('are as high as they say', async () => {
    const { page, open } = await reader();
    await open('/retros/2026-03/#_comments');
    await frame(page).locator('article').first().waitFor();
    const height = () => page.locator('.comments iframe').evaluate((one) => one.getBoundingClientRect().height);
    expect(await height()).toBe(320);
    await frame(page).locator('#long').click();
    await expect.poll(height).toBeGreaterThan(1000);
    const inside = await frame(page)
      .locator('body')
      .evaluate((body) => body.getBoundingClientRect().height);
    expect(Math.abs((await height()) - inside)).toBeLessThan(2);
    // Only giscus itself is heard.
    await page.evaluate((origin) => {
      postMessage({ giscus: { resizeHeight: 7000 } }, '*');
      dispatchEvent(new MessageEvent('message', { origin, data: { giscus: { resizeHeight: 7000 } } }));
    }, host.origin);
    await page.waitForTimeout(200);
    expect(await height()).toBeLessThan(3000);
  });

  test('move nothing that is in sight when they come late', async () => {
    const { page, open } = await reader();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((one) => (one as unknown as { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    const shifts = () => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    host.delay = 800;
    await open('/retros/2026-03/');
    // The end of the page in sight, under the room that is kept for them.
    await toTheEnd(page);
    await frame(page).locator('article').first().waitFor();
    await page.waitForTimeout(300);
    expect(await shifts()).toEqual([]);
    // The watch sees: what pushes the text down is told.
    await page.evaluate(() =>
      document.querySelector('.pn')?.insertAdjacentHTML('beforebegin', '<div style="height:9rem">'),
    );
    await expect.poll(async () => (await shifts()).length).toBe(1);
  });

  test('keep a reader signed in, and let one go', async () => {
    const { page, open, faults } = await reader();
    await open('/retros/2026-03/?giscus=abc123&from=mail#_comments');
    await frame(page).locator('article').first().waitFor();
    expect(asked()).toMatchObject({
      session: 'abc123',
      origin: `${server.origin}/log/retros/2026-03/?from=mail#_comments`,
    });
    expect(page.url()).toBe(`${server.origin}/log/retros/2026-03/?from=mail#_comments`);
    expect(await session(page)).toBe('"abc123"');

    await open('/notes/한글-노트/');
    await page.mouse.move(300, 300);
    await frame(page).locator('article').first().waitFor();
    expect(asked().session).toBe('abc123');
    // That nobody wrote yet ends no session.
    await frame(page).locator('#none').click();
    expect(await session(page)).toBe('"abc123"');

    await frame(page).locator('#out').click();
    await expect.poll(() => host.asked.length).toBe(3);
    expect(asked()).not.toHaveProperty('session');
    expect(await session(page)).toBeNull();
    expect(faults).toEqual([]);
  });

  test('forget a session that is over, and one that is none', async () => {
    const { page, open } = await reader();
    await open('/notes/한글-노트/?giscus=old#_comments');
    await frame(page).locator('#expired').click();
    await expect.poll(() => host.asked.length).toBe(2);
    expect(asked()).not.toHaveProperty('session');
    expect(await session(page)).toBeNull();
    // Without one there is nothing to forget, and nothing is asked again.
    await frame(page).locator('#expired').click();
    await page.waitForTimeout(300);
    expect(host.asked.length).toBe(2);

    await page.evaluate(() => localStorage.setItem('giscus-session', '{broken'));
    await open('/retros/2026-03/#_comments');
    await frame(page).locator('article').first().waitFor();
    expect(asked().session).toBe('');
    expect(await session(page)).toBeNull();
  });

  test('are as light or dark as the page, also when that changes', async () => {
    const { page, open } = await reader({ colorScheme: 'dark' });
    await open('/retros/2026-03/#_comments');
    const dressed = () => frame(page).locator('html').getAttribute('data-theme');
    await frame(page).locator('article').first().waitFor();
    expect(asked().theme).toBe('transparent_dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(dressed).toBe('light');
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await expect.poll(dressed).toBe('transparent_dark');
    expect(host.asked.length).toBe(1);
  });

  test('are neither on a page that says so, nor in a collection without', async () => {
    const { page, open, scripts } = await reader();
    for (const path of ['/retros/2026-02/', '/plans/2026/', '/retros/', '/']) {
      await open(path);
      await toTheEnd(page);
      await page.mouse.move(300, 300);
      await page.waitForTimeout(200);
      expect(await page.locator('.comments, iframe').count(), path).toBe(0);
    }
    expect(host.asked).toEqual([]);
    expect(scripts).toEqual([]);
    await open('/plans/2025/');
    expect(await page.locator('.comments').count()).toBe(1);
  });

  test('say where else they are when giscus does not answer', async () => {
    const { page, open } = await reader();
    await page.clock.install();
    await page.route(`${host.origin}/**`, (route) => route.abort());
    await open('/retros/2026-03/#_comments');
    const status = page.locator('.comments [role=status]');
    await expect.poll(() => status.textContent()).toBe('댓글을 불러오는 중');
    await page.clock.fastForward(20_000);
    expect(await status.textContent()).toBe('댓글을 불러오지 못했습니다. GitHub에서는 볼 수 있습니다.');
    expect(await page.locator('.comments iframe').isVisible()).toBe(false);
  });

  test('are a link to the discussions without scripts, and nothing in print', async () => {
    const { page, open } = await reader({ javaScriptEnabled: false });
    await open('/retros/2026-03/');
    const section = page.locator('.comments');
    expect(await section.locator('a').getAttribute('href')).toBe('https://github.com/me/log/discussions');
    expect((await section.boundingBox())?.height).toBeLessThan(160);
    await page.emulateMedia({ media: 'print' });
    expect(await section.isVisible()).toBe(false);
  });

  test('are readable by everyone', async () => {
    const { page, open } = await reader();
    await open('/retros/2026-03/#_comments');
    await frame(page).locator('article').first().waitFor();
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(within: string, options: object): Promise<{ violations: { id: string }[] }> };
      };
      return (await axe.run('.comments', { iframes: false })).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    expect(await page.locator('.comments iframe').getAttribute('title')).toBe('댓글');
  });

  test('need one script of at most 1 kB, and a page without them none of it', () => {
    const scripts = (page: string) =>
      [...text(dist, page).matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
    const [waiting = '', ...more] = scripts('retros/2026-03/index.html');
    expect(more).toEqual([]);
    expect(waiting).toContain('IntersectionObserver');
    expect(waiting.length).toBeLessThanOrEqual(1024);
    for (const page of ['index.html', 'retros/index.html', 'retros/2026-02/index.html'])
      expect(scripts(page).join(), page).not.toContain('IntersectionObserver');
  });

  test('let a frame of that host stand, and loosen nothing else', () => {
    const policy =
      /content-security-policy" content="([^"]+)"/.exec(text(dist, 'retros/2026-03/index.html'))?.[1] ?? '';
    expect(policy.split(';').find((one) => one.trim().startsWith('frame-src'))).toBe(`frame-src https: ${host.origin}`);
    expect(policy).toMatch(/script-src 'self' ('sha256-[^']+' ?)+;/);
    expect(policy).not.toContain('connect-src');
  });
});

describe('the option comments', () => {
  test('leaves no trace in a site without it', async () => {
    const { dist } = await makeSite({ files: { ...files, 'content/plans/2025.md': undefined } }).built();
    expect(filesIn(dist).filter((file) => /comments/.test(file))).toEqual([]);
    expect(text(dist, 'retros/2026-03/index.html')).not.toMatch(/giscus|comments|IntersectionObserver/);
  });

  test('says what is wrong and what to write', async () => {
    const site = makeSite({
      hoego: {
        comments: {
          giscus: {
            repo: 'me',
            repoId: 'DIC_kwDOlog',
            category: 'Announcements',
            categoryId: 'R_kgDOlog',
            mapping: 'pathnmae',
            lang: 'kr',
            host: 'https://giscus.app/ko',
            theme: 'dark',
          },
          on: ['retro'],
        },
      },
    });
    const build = await site.build();
    expect(build.code).toBe(1);
    expect(messages(build).filter((line) => line.startsWith('astro.config'))).toMatchInlineSnapshot(`
      [
        "astro.config.mjs  hoego({ comments.giscus.repo }): write owner/name, such as me/log",
        "astro.config.mjs  hoego({ comments.giscus.repoId }): copy the id from giscus.app, one that begins with R_",
        "astro.config.mjs  hoego({ comments.giscus.categoryId }): copy the id from giscus.app, one that begins with DIC_",
        "astro.config.mjs  hoego({ comments.giscus.mapping }): "pathnmae" is not known (did you mean "pathname"?)",
        "astro.config.mjs  hoego({ comments.giscus.lang }): write a language of giscus, such as 'ko' or 'en'",
        "astro.config.mjs  hoego({ comments.giscus.host }): write an address such as https://giscus.app, without a path",
        "astro.config.mjs  hoego({ comments.giscus.theme }): unknown key (known: repo, repoId, category, categoryId, mapping, strict, reactions, input, lang, host)",
        "astro.config.mjs  hoego({ comments.on[0] }): "retro" is not known (did you mean "retros"?)",
      ]
    `);
  });

  test('wants all that giscus needs', async () => {
    const build = await makeSite({ hoego: { comments: { giscus: { repo: 'me/log' } } } }).build();
    expect(build.code).toBe(1);
    expect(messages(build).filter((line) => line.startsWith('astro.config'))).toMatchInlineSnapshot(`
      [
        "astro.config.mjs  hoego({ comments.giscus.repoId }): is missing (copy the id from giscus.app, one that begins with R_)",
        "astro.config.mjs  hoego({ comments.giscus.category }): is missing (write the name of the category, such as Announcements)",
        "astro.config.mjs  hoego({ comments.giscus.categoryId }): is missing (copy the id from giscus.app, one that begins with DIC_)",
      ]
    `);
  });
});
