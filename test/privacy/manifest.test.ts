import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../../src/content/gate.ts';
import { readLog } from '../../src/content/log.ts';
import { fileNeedles, type LocalFiles, localFiles } from '../../src/privacy/files.ts';
import { stripOutput } from '../../src/privacy/guard.ts';
import { formatStray, recordAssets, type Stray, strays } from '../../src/privacy/manifest.ts';
import { sha256 } from '../../src/privacy/needle.ts';
import { formatLeak, scan } from '../../src/privacy/scan.ts';
import { entry } from '../support/log.ts';
import { writeAll } from './secrets.ts';

let root: string;
let files: LocalFiles;
const images: Record<string, Buffer> = {};
const told = (found: readonly Stray[]) => found.map((stray) => formatStray(stray));

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hoego-manifest-'));
  for (const [at, name] of [
    'open',
    'linked',
    'imported',
    'frontmatter',
    'same',
    'held',
    'nobody',
    'public',
    'resized',
    'twin',
  ].entries()) {
    images[name] = await sharp({ create: { width: 8 + at, height: 8, channels: 3, background: '#b0341b' } })
      .withExif({ IFD0: { Copyright: name } })
      .png()
      .toBuffer();
  }
  writeAll(root, {
    'content/notes/open.md': entry(
      'title: 열린 글\nvisibility: public\nkind: study\nsummary: "![요약](./images/frontmatter.png)"',
      '![](<./images/한글 그림.png>)\n\n![x][ref]\n\n[ref]: ../notes/images/linked.png\n',
    ),
    'content/notes/deck.mdx': entry(
      'title: 발표\nvisibility: public\nkind: talk',
      'import deck from \'./images/imported.png\';\n\n<img src={deck.src} alt="" />\n',
    ),
    'content/notes/held.md': entry('title: 닫힌 글\nkind: diary', '![](./images/held.png) ![](./images/same.png)\n'),
    ['content/notes/images/한글 그림.png'.normalize('NFD')]: images.open as Buffer,
    'content/notes/images/linked.png': images.linked as Buffer,
    'content/notes/images/imported.png': images.imported as Buffer,
    'content/notes/images/frontmatter.png': images.frontmatter as Buffer,
    'content/notes/images/same.png': images.open as Buffer,
    'content/notes/images/held.png': images.held as Buffer,
    'content/notes/images/nobody.png': images.nobody as Buffer,
    'public/portrait.png': images.public as Buffer,
  });
  const { entries, problems } = await readLog(join(root, 'content'), 'content');
  expect(problems).toEqual([]);
  files = await localFiles(join(root, 'content'), 'content', publish(entries));
});
afterAll(() => rmSync(root, { recursive: true }));

test('a file is published when a published entry refers to it', () => {
  expect(files.published.map(({ name }) => name.normalize('NFC')).sort()).toEqual(
    ['frontmatter', 'imported', 'linked', '한글 그림'].map((name) => `content/notes/images/${name}.png`),
  );
  expect(files.withheld.map(({ name }) => name)).toEqual(
    ['held', 'nobody', 'same'].map((name) => `content/notes/images/${name}.png`),
  );
});

async function output(files: Record<string, string | Uint8Array>): Promise<string> {
  const dist = mkdtempSync(join(root, 'dist-'));
  writeAll(dist, files);
  return dist;
}

describe('a withheld image is known again', () => {
  test('by its bytes, whatever it is called and wherever it lies', async () => {
    const held = images.held as Buffer;
    const dist = await output({
      'a.bin': held,
      'index.html': `<img src="data:image/png;base64,${held.toString('base64')}">`,
      'open.png': images.open as Buffer,
    });
    const leaks = await scan(dist, fileNeedles(files));
    expect(leaks.map((leak) => formatLeak(leak))).toEqual([
      'dist/a.bin  holds the bytes of content/notes/images/held.png, which is private (needle 0)',
      'dist/index.html  holds the bytes of content/notes/images/held.png, which is private (found as base64; needle 0)',
    ]);
  });

  test('also after its metadata was taken out', async () => {
    const dist = await output({ 'a.png': images.nobody as Buffer });
    expect(await stripOutput(dist)).toBe(1);
    expect(readFileSync(join(dist, 'a.png')).includes('nobody')).toBe(false);
    expect((await scan(dist, fileNeedles(files))).map(({ source }) => source)).toEqual([
      'content/notes/images/nobody.png',
    ]);
  });
});

describe('an image of the output', () => {
  test('traces to a published entry, to public/ or to hoego', async () => {
    const dist = await output({
      '_astro/x.11111111.png': images.linked as Buffer,
      'portrait.png': images.public as Buffer,
      'hoego.svg': '<svg/>',
      'pagefind/a.pf_meta': Buffer.from([0x1f, 0x8b, 8]),
      'index.html': 'x',
    });
    await stripOutput(dist);
    expect(await strays(dist, { files, open: [join(root, 'public')] })).toEqual([]);
  });

  test('or is told', async () => {
    const dist = await output({
      'who.png': images.resized as Buffer,
      'data/who.bin': images.twin as Buffer,
      'cv.pdf': '%PDF',
      '_astro/y.11111111.png': images.held as Buffer,
    });
    expect(told(await strays(dist, { files, open: [join(root, 'public')] }))).toMatchInlineSnapshot(`
      [
        "dist/_astro/y.11111111.png  is made from content/notes/images/held.png, which no published entry shows",
        "dist/cv.pdf  traces to no published entry, nor to public/ (refer to it from an entry that is public, or put it into public/)",
        "dist/data/who.bin  traces to no published entry, nor to public/ (refer to it from an entry that is public, or put it into public/)",
        "dist/who.png  traces to no published entry, nor to public/ (refer to it from an entry that is public, or put it into public/)",
      ]
    `);
  });

  test('that lies among social cards is told, unless hoego drew it in this build', async () => {
    const [own, foreign] = [images.resized as Buffer, images.twin as Buffer];
    const dist = await output({
      'og/notes/open.png': own,
      'og/notes/other.png': foreign,
      'og/held.png': images.held as Buffer,
    });
    const printed = new Set([sha256(own), sha256(images.held as Buffer)]);
    expect(told(await strays(dist, { files, open: [], printed }))).toEqual([
      'dist/og/held.png  is made from content/notes/images/held.png, which no published entry shows',
      'dist/og/notes/other.png  traces to no published entry, nor to public/ (refer to it from an entry that is public, or put it into public/)',
    ]);
    expect(await strays(dist, { files, open: [] })).toHaveLength(3);
  });

  test('that is resized is known by what the bundler wrote under its name', async () => {
    const emitted = new Map<string, string>();
    const bundle = {
      a: asset('_astro/B0J_hb-y.png', images.held),
      b: asset('_astro/cover.D52rGfaE.png', images.linked),
      c: { type: 'chunk', fileName: 'x.js' },
    };
    recordAssets(emitted).generateBundle({}, bundle);
    expect([...emitted]).toEqual([
      ['_astro/B0J_hb-y.png', sha256(images.held as Buffer)],
      ['_astro/cover.D52rGfaE.png', sha256(images.linked as Buffer)],
    ]);
    const resized = images.resized as Buffer;
    const dist = await output({
      '_astro/B0J_hb-y_Z8uz43.webp': resized,
      '_astro/cover.D52rGfaE_1x_y2.webp': resized,
      '_astro/cover.other123_1xy2.webp': resized,
    });
    expect(told(await strays(dist, { files, open: [], emitted }))).toMatchInlineSnapshot(`
      [
        "dist/_astro/B0J_hb-y_Z8uz43.webp  is made from content/notes/images/held.png, which no published entry shows",
        "dist/_astro/cover.other123_1xy2.webp  traces to no published entry, nor to public/ (refer to it from an entry that is public, or put it into public/)",
      ]
    `);
  });

  test('that is resized is known by its name alone where nothing was recorded, unless two have it', async () => {
    const resized = images.resized as Buffer;
    const dist = await output({
      '_astro/linked.D52rGfaE_Z2pu1F9.webp': resized,
      '_astro/held.D52rGfaE_Z2pu1F9.webp': resized,
    });
    expect(told(await strays(dist, { files, open: [] }))).toEqual([
      'dist/_astro/held.D52rGfaE_Z2pu1F9.webp  is made from content/notes/images/held.png, which no published entry shows',
    ]);
  });

  test('in public/ that is the same as a withheld one is told', async () => {
    const dist = await output({ 'held.png': images.held as Buffer });
    expect(told(await strays(dist, { files, open: [dist] }))).toEqual([
      'dist/held.png  is made from content/notes/images/held.png, which no published entry shows',
    ]);
  });
});

function asset(fileName: string, source: Uint8Array | undefined) {
  return { type: 'asset', fileName, source: source as Uint8Array };
}
