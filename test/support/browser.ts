import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { chromiumFlags, chromiumPath, missingChromium } from './chromium.ts';
import { published } from './sample.ts';
import { serve, type Server } from './server.ts';

/**
 * Tests that need a browser. On a machine without one they are skipped, with a line that says so; in CI they fail.
 * @param define receives a way to open pages, once the browser runs
 */
export function describeInBrowser(name: string, define: (browser: () => Browser) => void): void {
  if (!chromiumPath) {
    if (process.env.CI) return void test(name, () => Promise.reject(new Error(missingChromium)));
    console.warn(`skipped: ${name}: ${missingChromium}`);
    return void describe.skip(name, () => define(() => Promise.reject(new Error(missingChromium)) as never));
  }
  const executablePath = chromiumPath;
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath,
        args: chromiumFlags,
      });
    });
    afterAll(() => browser?.close());
    define(() => browser as Browser);
  });
}

/** A reader of the sample: a browser window, and all that went wrong or was asked for in it. */
export interface Reader {
  page: Page;
  /** Console errors, uncaught exceptions, requests that failed or were answered with an error. */
  faults: string[];
  /** Addresses of the script files that were asked for. */
  scripts: string[];
  /** Opens a page of the site by its path in it. */
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Tests of the repository's own site, built and served as on GitHub Pages. */
export function describeSample(
  name: string,
  define: (reader: (options?: BrowserContextOptions) => Promise<Reader>) => void,
): void {
  describeInBrowser(name, (browser) => {
    let server: Server;
    const contexts: BrowserContext[] = [];
    beforeAll(async () => {
      const { dist, error } = inject('sample');
      if (error) throw new Error(error);
      server = await serve(dist, published.BASE);
    });
    afterAll(async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await server?.close();
    });
    define(async (options) => {
      const context = await browser().newContext({ locale: 'ko-KR', ...options });
      contexts.push(context);
      return read(await context.newPage(), `${server.origin}${published.BASE}`);
    });
  });
}

/** Watches a page. */
export function read(page: Page, root: string): Reader {
  const reader: Reader = {
    page,
    faults: [],
    scripts: [],
    open: async (path) => {
      await page.goto(root + path);
      await page.locator('[data-search-results]:not([data-state=done])').waitFor({ state: 'detached' });
    },
    close: () => page.context().close(),
  };
  page.on('console', (message) => message.type() === 'error' && reader.faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => reader.faults.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // What was under way when the reader left is no fault.
    if (reason !== 'net::ERR_ABORTED') reader.faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on(
    'response',
    (response) => response.status() >= 400 && reader.faults.push(`${response.status()}: ${response.url()}`),
  );
  page.on('request', (request) => request.resourceType() === 'script' && reader.scripts.push(request.url()));
  return reader;
}
