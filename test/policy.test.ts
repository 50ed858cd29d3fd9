import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import islandScript from 'astro/runtime/server/astro-island.prebuilt.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { trimPolicies } from '../src/policy.ts';
import { text } from './support/files.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'hoego-policy-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const [waiting, chart, search, added, island] = ['wait()', '.chart{}', '.search{}', 'dynamic()', islandScript].map(
  hash,
);
const policy = `default-src 'self'; script-src 'self' ${waiting} ${island} ${added} ${hash('explore()')}; style-src 'self' ${hash('')} ${chart} ${search};`;
const page = (body: string, head = '') =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}">${head}</head><body>${body}<script>wait()</script></body></html>`;

/** The policy of a page, once all of them are trimmed. */
async function trimmed(files: Record<string, string>): Promise<string> {
  const site = {
    '_astro/explore.js': 'explore()',
    'search/index.html': page('', '<style>.search{}</style>'),
    ...files,
  };
  for (const [path, content] of Object.entries(site)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), content);
  }
  await trimPolicies(pathToFileURL(`${dist}/`));
  return /content="([^"]+)/.exec(text(dist, 'index.html'))?.[1] ?? '';
}

test('a policy keeps the hashes of what stands on its page, and those that nobody knows', async () => {
  expect(await trimmed({ 'index.html': page('', '<style>.chart{}</style>') })).toBe(
    `default-src 'self'; script-src 'self' ${waiting} ${added}; style-src 'self' ${chart};`,
  );
});

test('a page that hydrates components keeps all', async () => {
  expect(await trimmed({ 'index.html': page('<astro-island></astro-island>') })).toBe(policy);
});

test("pages that Astro's router exchanges keep all", async () => {
  const router = '<meta name="astro-view-transitions-enabled" content="true">';
  expect(await trimmed({ 'index.html': page(''), 'other/index.html': page('', router) })).toBe(policy);
});
