import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn, text } from '../support/files.ts';
import { type Build, makeSite, messages, type Site } from '../support/site.ts';

describe('a new site with three files', () => {
  let site: Site;
  let build: Build;
  beforeAll(async () => {
    site = makeSite({ from: 'log' });
    build = await site.build();
  });

  test('builds', () => {
    expect(build.output).not.toMatch(/WARN|ERROR/);
    expect(build.code).toBe(0);
    expect(filesIn(build.dist)).toEqual(
      expect.arrayContaining([
        'index.html',
        'retros/2026-03/index.html',
        'rss.xml',
        'feed.json',
        'robots.txt',
        '404.html',
        'pagefind/pagefind.js',
      ]),
    );
  });

  test('has no sitemap without an address', () => {
    expect(filesIn(build.dist).filter((file) => file.includes('sitemap'))).toEqual([]);
  });

  test('is Korean and says so', () => {
    expect(text(build.dist, 'index.html')).toContain('<html lang="ko"');
  });

  test('passes astro check, with its collections typed', async () => {
    site.write(
      'src/pages/mine.astro',
      mine('entry.data.done.map(({ count = 0 }) => count.toFixed(1)).join(entry.data.title.trim())'),
    );
    const { code, output } = await site.check();
    expect(messages({ code, output })).toContain('- 0 errors');
    expect(code).toBe(0);
  });

  test('astro check finds what does not fit a record', async () => {
    site.write('src/pages/mine.astro', mine('entry.data.titel'));
    site.write('src/wrong.ts', wrong);
    const { code, output } = await site.check();
    expect(code).toBe(1);
    expect(output).toContain("Property 'titel' does not exist");
    expect(output).toContain("Type 'string' is not assignable to type 'number'");
    expect(output).toContain('Type \'"purple"\' is not assignable');
    expect(messages({ code, output })).toContain('- 4 errors');
    site.write('src/pages/mine.astro', undefined);
    site.write('src/wrong.ts', undefined);
  });
});

const mine = (expression: string) => `---
import { getCollection } from 'astro:content';
import { Callout } from 'hoego/components';
const retros = await getCollection('retros');
---

<Callout>{retros.map((entry) => ${expression})}</Callout>
`;

const wrong = `import type { CollectionEntry } from 'astro:content';
import config from 'virtual:hoego/config';
import type { Options } from 'hoego';

export const mood: number = {} as CollectionEntry<'retros'>['data']['title'];
export const period: number = {} as CollectionEntry<'plans'>['data']['period'];
export const options: Options = { look: 'purple' };
export const locale: 'ko' | 'en' = config.locale;
`;
