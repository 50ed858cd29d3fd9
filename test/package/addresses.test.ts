import { beforeAll, describe, expect, test } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { filesIn } from '../support/files.ts';
import { type Build, makeSite } from '../support/site.ts';

const site = 'https://seoyun.github.io';

// Every way in which a static site is addressed.
const sites = [
  { base: '/', trailingSlash: 'ignore', format: 'directory', page: 'retros/2026-03/index.html' },
  { base: '/log', trailingSlash: 'ignore', format: 'directory', page: 'retros/2026-03/index.html' },
  { base: '/log/', trailingSlash: 'always', format: 'directory', page: 'retros/2026-03/index.html' },
  { base: '/', trailingSlash: 'never', format: 'directory', page: 'retros/2026-03/index.html' },
  { base: '/log', trailingSlash: 'never', format: 'file', page: 'retros/2026-03.html' },
  { base: 'log', trailingSlash: 'ignore', format: 'preserve', page: 'retros/2026-03.html' },
] as const;

describe.each(sites)(
  'a site with base $base, trailingSlash $trailingSlash, format $format',
  ({ base, trailingSlash, format, page }) => {
    let build: Build;
    beforeAll(async () => {
      build = await makeSite({ from: 'log', astro: { site, base, trailingSlash, build: { format } } }).build();
    });

    test('builds without a warning', () => {
      expect(build.output).not.toMatch(/WARN|ERROR|\s{2}at /);
      expect(build.code).toBe(0);
    });

    test('writes its pages where the format says', () => {
      expect(filesIn(build.dist)).toContain(page);
    });

    test('has no link without the base, and none that is dead', () => {
      const { followed, redirected, ...faults } = crawl(build.dist, { base: `/${base.replace(/^\/|\/$/g, '')}`, site });
      expect(faults).toEqual({ dead: [], withoutBase: [] });
      expect(followed).toBeGreaterThan(300);
      // A folder whose slash the site does not want is one that a static host sends its readers on to.
      if (trailingSlash !== 'never' || format === 'file') expect(redirected).toEqual([]);
    });
  },
);
