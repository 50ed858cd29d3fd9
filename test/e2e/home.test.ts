import { expect, test } from 'vitest';
import { describeSample } from '../support/browser.ts';

describeSample('the home page', (reader) => {
  test('answers in one screen of a laptop: goals, what is due, tries, writing, applications, the market', async () => {
    const { page, open } = await reader({ viewport: { width: 1280, height: 900 } });
    await open('/');
    const sections = await page.evaluate(() =>
      [...document.querySelectorAll('.dash .sec')].map((section) => ({
        title: section.querySelector('h2')?.textContent,
        bottom: section.lastElementChild?.getBoundingClientRect().bottom,
      })),
    );
    expect(sections.map(({ title }) => title)).toEqual([
      '목표',
      '글쓰기',
      '시장',
      '다가오는 일',
      '해 보기로 한 것',
      '지원',
    ]);
    for (const { title, bottom } of sections) expect(bottom, `${title}`).toBeLessThanOrEqual(900);
  });

  test('on a phone tells what is due before what was written', async () => {
    const { page, open } = await reader({ viewport: { width: 390, height: 844 } });
    await open('/');
    const tops = await page.evaluate(() =>
      [...document.querySelectorAll('.dash .sec')].map((section) => ({
        title: section.querySelector('h2')?.textContent,
        top: section.getBoundingClientRect().top,
      })),
    );
    expect(tops.sort((a, b) => a.top - b.top).map(({ title }) => title)).toEqual([
      '목표',
      '다가오는 일',
      '해 보기로 한 것',
      '지원',
      '글쓰기',
      '시장',
    ]);
  });

  test('fades from page to page without a script, and not for those who want less motion', async () => {
    const transitions = async (reducedMotion: 'no-preference' | 'reduce') => {
      const { page, open, faults } = await reader({ reducedMotion });
      await page.addInitScript(() =>
        addEventListener('pagereveal', ({ viewTransition }) =>
          Object.assign(window, { fades: viewTransition ? viewTransition.ready.then(() => true) : false }),
        ),
      );
      await open('/tags/');
      const root = page.url().replace('tags/', '');
      const seen: unknown[] = [];
      for (const path of ['', 'plans/2026/', 'years/2026/', 'search/', 'questions/', '']) {
        const loaded = page.waitForEvent('load');
        await page.evaluate((href) => {
          const link = Object.assign(document.createElement('a'), { href });
          document.body.append(link);
          setTimeout(() => link.click());
        }, root + path);
        await loaded;
        await page.waitForFunction(() => 'fades' in window);
        seen.push(await page.evaluate(() => (window as unknown as { fades: boolean }).fades));
      }
      return { seen: [...new Set(seen)], faults };
    };
    expect(await transitions('no-preference')).toEqual({ seen: [true], faults: [] });
    expect(await transitions('reduce')).toEqual({ seen: [false], faults: [] });
  });
});

describeSample('a page of any kind', (reader) => {
  test('does not shift while it loads', async () => {
    const shifts: string[] = [];
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 900 },
    ]) {
      const { page, open } = await reader({ viewport });
      // A page that comes in pieces, as on a slow line.
      const line = await page.context().newCDPSession(page);
      await line.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 20,
        downloadThroughput: 100_000,
        uploadThroughput: 100_000,
      });
      await page.addInitScript(() => {
        const told = window as unknown as { shift: number };
        told.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) told.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const path of [
        '/',
        '/plans/2026/',
        '/retros/2026-10/',
        '/years/2026/',
        '/tries/',
        '/interviews/',
        '/notes/outbox-in-a-small-team/',
        '/postings/',
        '/questions/kafka/',
      ]) {
        await open(path);
        await page.waitForLoadState('networkidle');
        const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
        if (shift > 0) shifts.push(`${path} at ${viewport.width} px: ${shift}`);
      }
    }
    expect(shifts).toEqual([]);
  });
});
