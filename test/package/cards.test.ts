import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { cardCache, cardsIn, cardsLeftBehind, cardsNamed } from '../support/cards.ts';
import { filesIn, text } from '../support/files.ts';
import { tagsOf } from '../support/html.ts';
import { entry } from '../support/log.ts';
import { type Build, configOf, makeSite, type Site } from '../support/site.ts';

const site = 'https://seoyun.example';
const cache = ({ root }: Site) => cardCache(root);
const kept = (one: Site) => filesIn(cache(one)).map((name) => [name, statSync(join(cache(one), name)).mtimeMs]);
const drawn = ({ output }: Build) => /(\d+) social cards, (\d+) of them drawn anew/.exec(output)?.slice(1).map(Number);

/** What a page says of its card. */
function cardOf(dist: string, page: string): Record<string, string> {
  const metas = tagsOf(text(dist, page)).filter(({ name }) => name === 'meta');
  return Object.fromEntries(
    metas.flatMap(({ attributes: { property, name, content = '' } }) =>
      /^(?:og:image|twitter:)/.test(property ?? name ?? '') ? [[property ?? name ?? '', content]] : [],
    ),
  );
}

describe('a site that installs the package', () => {
  let one: Site;
  let cold: Build;
  beforeAll(async () => {
    one = makeSite({ from: 'log', astro: { site, base: '/log' } });
    cold = await one.built();
  });

  test('has a card for each published entry, and one for all other pages', async () => {
    expect(cardsIn(cold.dist)).toEqual(cardsNamed(cold.dist));
    expect(cardsIn(cold.dist)).toEqual(
      expect.arrayContaining(['og/site.png', 'og/notes/c++.png', 'og/notes/2025/backend.png']),
    );
    for (const card of cardsIn(cold.dist))
      expect(await sharp(join(cold.dist, card)).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  });

  test('names it on its pages, by the whole address', () => {
    expect(cardOf(cold.dist, 'retros/2026-03/index.html')).toMatchInlineSnapshot(`
      {
        "og:image": "https://seoyun.example/log/og/retros/2026-03.png",
        "og:image:alt": "2026년 3월 회고 — 회고",
        "og:image:height": "630",
        "og:image:width": "1200",
        "twitter:card": "summary_large_image",
      }
    `);
    expect(cardOf(cold.dist, 'notes/한글 이름/index.html')['og:image']).toBe(
      `${site}/log/og/notes/${encodeURIComponent('한글 이름')}.png`,
    );
    expect(cardOf(cold.dist, 'index.html')).toMatchObject({
      'og:image': `${site}/log/og/site.png`,
      'og:image:alt': '회고',
    });
  });

  test('draws none of them in the next build, and does not touch what it kept', async () => {
    const before = kept(one);
    expect(drawn(cold)).toEqual([before.length, before.length]);
    const cards = cardsIn(cold.dist).map((file) => readFileSync(join(cold.dist, file)));
    const warm = await one.built();
    expect(drawn(warm)).toEqual([before.length, 0]);
    expect(kept(one)).toEqual(before);
    expect(cardsIn(warm.dist).map((file) => readFileSync(join(warm.dist, file)))).toEqual(cards);
  });

  test('draws anew only the card whose words changed', async () => {
    one.write(
      'content/notes/v1.2.md',
      text(one.root, 'content/notes/v1.2.md').replace(/^title: .*$/m, 'title: 다른 제목'),
    );
    expect(drawn(await one.built())?.[1]).toBe(1);
  });

  test('keeps no card of an entry that is private by now', async () => {
    const before = kept(one).length;
    one.write(
      'content/notes/v1.2.md',
      text(one.root, 'content/notes/v1.2.md').replace('visibility: public', 'visibility: private'),
    );
    const { dist } = await one.built();
    expect(cardsIn(dist)).not.toContain('og/notes/v1.2.png');
    expect(cardsIn(dist)).toEqual(cardsNamed(dist));
    expect(kept(one)).toHaveLength(before - 1);
    expect(cardsLeftBehind(one.root, dist)).toEqual([]);
  });

  test('stops where another puts an image among the cards', async () => {
    const png = await sharp({ create: { width: 12, height: 9, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
    const other = makeSite({
      from: 'log',
      files: {
        'secret.png': png,
        'src/pages/og/secret.png.ts': `import { readFileSync } from 'node:fs';
export const GET = () => new Response(readFileSync('secret.png'));
`,
      },
    });
    const build = await other.build();
    expect(build.code).toBe(1);
    expect(build.output).toContain('dist/og/secret.png  traces to no published entry');
  });
});

describe('without cards', () => {
  test('a site has neither their files nor their tags, nor keeps those it drew before', async () => {
    const one = makeSite({ from: 'log' });
    await one.built();
    expect(kept(one).length).toBeGreaterThan(3);
    const config = text(one.root, 'astro.config.mjs');
    writeFileSync(join(one.root, 'astro.config.mjs'), config.replace('hoego({', 'hoego({"og":false,'));
    const { dist, output } = await one.built();
    expect(cardsIn(dist)).toEqual([]);
    expect(cardOf(dist, 'index.html')).toEqual({});
    expect(output).not.toContain('social cards');
    expect(filesIn(cache(one))).toEqual([]);
  });
});

describe('the card of', () => {
  test('a site without an address is named from its root, also where its config is TypeScript', async () => {
    const config = configOf({ base: 'log', trailingSlash: 'always' }, {});
    const { dist } = await makeSite({
      from: 'log',
      files: { 'astro.config.mjs': undefined, 'astro.config.ts': config },
    }).built();
    expect(cardOf(dist, 'retros/2026-03/index.html')['og:image']).toBe('/log/og/retros/2026-03.png');
    expect(cardsIn(dist)).toEqual(cardsNamed(dist));
  });

  test('a collection without pages is not drawn', async () => {
    const { dist } = await makeSite({ from: 'log', hoego: { pages: { retros: false } } }).built();
    expect(cardsIn(dist).filter((file) => file.startsWith('og/retros/'))).toEqual([]);
    expect(cardsIn(dist).length).toBeGreaterThan(3);
  });

  test('a company that goes by an alias is that of a company of that name', async () => {
    const log = (company: string, title: string) => ({
      'content/interviews/a.md': entry(
        `title: ${title}\nvisibility: public\nrole: 백엔드\ncompany: ${company}\nappliedOn: 2026-10-01`,
      ),
    });
    const aliased = await makeSite({ files: log('{ name: 뷁쿠팡, alias: 물류 회사 }', '뷁쿠팡 면접') }).built();
    const named = await makeSite({ files: log('물류 회사', '물류 회사 면접') }).built();
    const card = ({ dist }: Build) => readFileSync(join(dist, 'og/interviews/a.png'));
    expect(card(aliased).equals(card(named))).toBe(true);
    const other = await makeSite({ files: log('뷁쿠팡', '뷁쿠팡 면접') }).built();
    expect(card(other).equals(card(named))).toBe(false);
  });

  test('a site whose dependencies lie in the package itself is drawn as well', async () => {
    const one = makeSite({ from: 'log' });
    const hoego = join(one.root, 'node_modules/hoego');
    cpSync(join(inject('workspace'), 'node_modules/hoego'), hoego, { recursive: true });
    for (const name of [
      '@fontsource-variable/noto-serif-kr',
      '@fontsource-variable/noto-sans-kr',
      'harfbuzzjs',
      'wawoff2',
    ])
      cpSync(join(inject('workspace'), 'node_modules', name), join(hoego, 'node_modules', name), {
        recursive: true,
        dereference: true,
      });
    expect(drawn(await one.built())?.[0]).toBeGreaterThan(3);
  });

  test('a site where no picture can be drawn is asked for help in one line', async () => {
    const one = makeSite({ from: 'log' });
    const hoego = join(one.root, 'node_modules/hoego');
    cpSync(join(inject('workspace'), 'node_modules/hoego'), hoego, { recursive: true });
    one.write(
      'node_modules/hoego/node_modules/sharp/package.json',
      '{ "name": "sharp", "version": "0.0.0", "main": "index.js" }',
    );
    one.write(
      'node_modules/hoego/node_modules/sharp/index.js',
      'throw new Error(\'Could not load the "sharp" module using the linux-x64 runtime\\nPossible solutions: …\');',
    );
    const { code, output } = await one.build();
    expect(code).toBe(1);
    expect(output).toContain(
      'hoego()  cannot draw social cards: Could not load the "sharp" module using the linux-x64 runtime (install again for this platform, or leave the cards out: og: false)',
    );
    expect(output).not.toMatch(/\n\s+at /);
  });
});
