import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { text } from '../support/files.ts';
import { makeSite, type Site } from '../support/site.ts';

/** Changes a file of the hoego that is installed in this site alone, as an upgrade would. */
function upgrade(site: Site, file: string, from: string, to: string): void {
  const path = join(site.root, 'node_modules/hoego/lib', file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} holds no ${from}`);
  writeFileSync(path, before.replace(from, to));
}

describe('a site that was built before', () => {
  let site: Site;
  beforeAll(async () => {
    site = makeSite({ from: 'log', files: { 'src/pages/moods.astro': moods } });
    cpSync(join(inject('workspace'), 'node_modules/hoego'), join(site.root, 'node_modules/hoego'), { recursive: true });
    await site.built();
  });

  test('has what a new schema adds to unchanged files', async () => {
    expect(text(join(site.root, 'dist'), 'moods/index.html')).toContain('[4,null]');
    upgrade(site, 'model/retro.js', 'scale(1, 5).optional()', 'scale(1, 5).default(3)');
    expect(text((await site.built()).dist, 'moods/index.html')).toContain('[4,3]');
  });

  test('is rendered anew by a renderer that changed', async () => {
    upgrade(site, 'content/markdown/korean.js', "type: 'strong'", "type: 'emphasis'");
    const { dist } = await site.built();
    expect(text(dist, 'retros/2026-03/index.html')).toContain('<em>마크다운(Markdown)</em>을');
  });

  test('fails where a new schema refuses what was good before', async () => {
    upgrade(site, 'model/retro.js', 'scale(1, 5).default(3)', 'scale(1, 3).default(3)');
    const build = await site.build();
    expect(build.code).toBe(1);
    expect(build.output).toContain('content/retros/2026-03.md:7  mood: ');
  });

  test('keeps rendered text that did not change', async () => {
    upgrade(site, 'model/retro.js', 'scale(1, 3).default(3)', 'scale(1, 5).default(3)');
    const first = text((await site.built()).dist, 'retros/2026-03/index.html');
    expect(text((await site.built()).dist, 'retros/2026-03/index.html')).toBe(first);
  });
});

const moods = `---
import { getCollection } from 'astro:content';
const retros = await getCollection('retros');
---

<p set:html={JSON.stringify(retros.map(({ data }) => data.mood ?? null))} />
`;
