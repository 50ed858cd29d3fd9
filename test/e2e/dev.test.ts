import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser, read } from '../support/browser.ts';
import { cardCache } from '../support/cards.ts';
import { dev, type DevServer } from '../support/dev.ts';
import { filesIn } from '../support/files.ts';
import { textOf } from '../support/html.ts';
import { copyRepository, makeWorkspace } from '../support/workspace.ts';

const secret = (title: string, more = '') =>
  `---\ntitle: ${title}\nkind: diary\ndate: 2026-11-01\n${more}---\n\n## 감춘 제목\n\n꼬꼬마텔레토비 이야기.\n`;

describeInBrowser('astro dev', (browser) => {
  let remove = () => {};
  let server: DevServer;
  let content = '';
  const write = (path: string, text: string) => writeFileSync(join(content, path), text);
  const html = async (path: string) => {
    const response = await fetch(server.origin + path);
    return { status: response.status, text: textOf(await response.text()) };
  };

  beforeAll(async () => {
    const [workspace, removeWorkspace] = makeWorkspace('dev');
    remove = removeWorkspace;
    copyRepository(workspace);
    rmSync(join(workspace, 'dist'), { recursive: true, force: true });
    content = join(workspace, 'content');
    write('notes/hidden-diary.md', secret('아무도 못 볼 일기'));
    server = await dev(workspace);
  });
  afterAll(async () => {
    await server?.stop();
    remove();
  });

  test('shows a private entry, marked as such, in its list and on its page', async () => {
    const page = await html('/notes/hidden-diary/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('아무도 못 볼 일기 비공개');
    expect((await html('/notes/')).text).toContain('아무도 못 볼 일기 비공개');
  });

  test('draws its social card when it is asked for, and keeps nothing of it', async () => {
    const page = await (await fetch(`${server.origin}/notes/hidden-diary/`)).text();
    const card = /og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(card).toMatch(/\/og\/notes\/hidden-diary\.png$/);
    const response = await fetch(server.origin + new URL(card, server.origin).pathname);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect(filesIn(cardCache(join(content, '..')))).toEqual([]);
    expect((await fetch(`${server.origin}/og/notes/nowhere.png`)).status).toBe(404);
  });

  test('shows documents as they would be handed in, with nothing private in them', async () => {
    write('resume.yaml', 'basics: { name: 감춘 이름 }\nwork: { name: 감춘 회사, start: 2020 }\n');
    write(
      'retros/2026-11.md',
      '---\ntitle: 십일월\nvisibility: public\nperiod: 2026-11\ndone:\n  - { title: 드러난 일 %%감춘 말%%, note: "**굵은** 메모" }\n  - { title: 감춘 일, visibility: private }\n---\n',
    );
    await expect
      .poll(async () => (await html('/export/brag.md')).text, { timeout: 15_000, interval: 200 })
      .toContain('드러난 일');
    for (const path of ['/export/', '/export/2026/', '/export/brag.md', '/export/resume.json', '/export/resume.txt']) {
      const { status, text } = await html(path);
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(/감춘|%%/);
    }
    expect((await html('/export/')).text).toContain('드러난 일');
    expect((await html('/review/')).status).toBe(200);
    expect((await html('/review.ics')).text).toContain('BEGIN:VCALENDAR');
    expect((await html('/export/1999/')).status).toBe(404);
    rmSync(join(content, 'retros/2026-11.md'));
    rmSync(join(content, 'resume.yaml'));
  });

  test('finds it by search, without a build before', async () => {
    const { page, open, faults } = read(await browser().newPage(), server.origin);
    // With a particle that the entry does not have.
    await open('/search/?q=꼬꼬마텔레토비에서는');
    await page.locator('[data-search-results] a[href*="hidden-diary"]').first().waitFor({ timeout: 45_000 });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('tells what is wrong in a file, keeps the rest, and takes the correction without a restart', async () => {
    const told = server.says(
      /content\/notes\/hidden-diary\.md:5 {2}visibilty: unknown key \(did you mean "visibility"\?\)/,
    );
    write('notes/hidden-diary.md', secret('틀린 일기', 'visibilty: public\n'));
    await told;
    expect(server.output()).not.toMatch(/\n\s+at /);
    expect((await html('/notes/')).status).toBe(200);

    write('notes/hidden-diary.md', secret('고친 일기', 'visibility: public\n'));
    await expect
      .poll(async () => (await html('/notes/hidden-diary/')).text, { timeout: 15_000, interval: 200 })
      .toContain('고친 일기');
    expect((await html('/notes/hidden-diary/')).text).not.toContain('고친 일기 비공개');
  });

  test('sees new files, and that one is gone', async () => {
    write('notes/brand-new.md', secret('새 일기'));
    await expect
      .poll(async () => (await html('/notes/')).text, { timeout: 15_000, interval: 200 })
      .toContain('새 일기');
    expect((await html('/notes/brand-new/')).status).toBe(200);
    rmSync(join(content, 'notes/brand-new.md'));
    await expect
      .poll(async () => (await html('/notes/brand-new/')).status, { timeout: 15_000, interval: 200 })
      .toBe(404);
  });

  test('shows what is private, marked, wherever entries hang together: in a series, as a translation, as what leads somewhere', async () => {
    const series = 'series: { title: 정산을 배우는 한 해, number: 9 }\n';
    write(
      'notes/hidden-part.md',
      secret('감춘 편', series).replace('이야기', '[그 글](/notes/rounding-money/)의 이야기'),
    );
    write('notes/hidden-ja.md', secret('隠', 'lang: ja\ntranslationOf: notes/rounding-money\n'));
    await expect
      .poll(async () => (await html('/notes/rounding-money/')).text, { timeout: 15_000, interval: 200 })
      .toMatch(/日本語 비공개.*4편 중 1편.*감춘 편 비공개/);
    const { text } = await html('/notes/rounding-money/');
    expect(text).toContain('이 글을 가리키는 글 11.1 감춘 편 비공개 꼬꼬마텔레토비 그 글의 이야기.');
    expect((await html('/series/정산을-배우는-한-해/')).text).toContain('감춘 편 비공개');
    for (const name of ['hidden-part', 'hidden-ja']) rmSync(join(content, `notes/${name}.md`));
    await expect
      .poll(async () => (await html('/notes/rounding-money/')).text, { timeout: 15_000, interval: 200 })
      .toContain('3편 중 1편');
  });

  test('shows every kind of page without an error', async () => {
    // The server reloads pages when content changed (in the test before) and when a first visit shows what to prepare:
    // either would cut a later navigation short.
    const first = await browser().newPage();
    await first.goto(`${server.origin}/plans/2026/`, { waitUntil: 'networkidle' }).catch(() => undefined);
    await first.waitForTimeout(2000);
    await first.close();
    const one = read(await browser().newPage(), server.origin);
    const visit = (path: string) =>
      one.open(path).catch((error: Error) => {
        if (!error.message.includes('ERR_ABORTED')) throw error;
        return one.open(path);
      });
    for (const path of [
      '/',
      '/plans/2026/',
      '/retros/2026-03/',
      '/years/2026/',
      '/interviews/',
      '/questions/',
      '/export/',
      '/review/',
      '/skills/',
      '/tags/',
    ]) {
      await visit(path);
      expect(await one.page.locator('main h1').count(), path).toBe(1);
    }
    expect(one.faults).toEqual([]);
    await one.page.context().close();
  });
});
