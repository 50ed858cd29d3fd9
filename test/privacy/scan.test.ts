import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/privacy/fold.ts';
import { formatLeak, type Leak, scan } from '../../src/privacy/scan.ts';
import { plants } from './plants.ts';
import { sampleNeedles, scanned, secret } from './secrets.ts';

async function expectMute(leaks: readonly Leak[]): Promise<void> {
  const sought = await sampleNeedles();
  const told = leaks.map((leak) => `${formatLeak(leak)}\n${JSON.stringify(leak)}`).join('\n');
  // Where a leak comes from is told by its file; that the file is called so is told only when that is not the leak.
  for (const needle of sought.filter(
    ({ kind, number }) => kind !== 'file name' || leaks.every((leak) => leak.needle === number),
  ))
    expect(fold(told).includes(needle.reveal()), `needle ${needle.number} is told`).toBe(false);
  for (const [key, words] of Object.entries(secret)) if (key !== 'file') expect(told).not.toContain(words);
}

describe('a secret is found', () => {
  test.each(Object.entries(plants))('in %s, and not told', async (_, output) => {
    const leaks = await scanned({ 'index.html': '<p>정산 배치를 나눈 이야기</p>', ...output });
    expect(leaks.map(({ file }) => file)).not.toContain('index.html');
    expect(leaks.length).toBeGreaterThan(0);
    await expectMute(leaks);
  });

  test('behind a link to a file outside the output', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hoego-link-'));
    mkdirSync(join(folder, 'dist'));
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(join(folder, 'drafts/a.md'), secret.sentence);
    symlinkSync(join(folder, 'drafts'), join(folder, 'dist/notes'));
    symlinkSync(join(folder, 'dist'), join(folder, 'drafts/round'));
    const leaks = await scan(join(folder, 'dist'), await sampleNeedles());
    rmSync(folder, { recursive: true });
    expect(leaks.map(({ file }) => file)).toEqual(['notes/a.md']);
  });
});

test('there are enough ways', () => {
  expect(Object.keys(plants).length).toBeGreaterThan(40);
});

test('what is not secret is not found', async () => {
  const leaks = await scanned({
    'index.html':
      '<p class="quill">온라인으로 본 면접.  수버들 아래. 정산 배치를 셋으로 나누어 새벽에 돌렸다. 즐거운 면접이었다. 다음에 또 보자.</p>',
    'a.js': 'const quillmerely = 1; addEventListener("click", () => open("/notes/open/"))',
  });
  expect(leaks.map((leak) => formatLeak(leak))).toEqual([]);
});

test('a message says where, of what and how', async () => {
  const output = {
    'rss.xml': `<rss>${secret.sentence}</rss>`,
    'a.js': `"${Buffer.from(secret.sentence).toString('base64')}"`,
    'tags/a.html': secret.passage,
    [`${secret.file}.html`]: '',
  };
  expect((await scanned(output)).map((leak) => formatLeak(leak))).toMatchInlineSnapshot(`
    [
      "dist/a.js  holds a sentence of content/notes/severance-package.md, which is private (found as base64; needle 9)",
      "dist/rss.xml  holds a sentence of content/notes/severance-package.md, which is private (needle 9)",
      "dist/s….html  holds a file name of content/notes/s….md, which is private (found in the file name; needle 15)",
      "dist/tags/a.html  holds a sentence of content/interviews/one.md, where it is marked private (needle 5)",
    ]
  `);
});
