import { beforeAll, describe, expect, test } from 'vitest';
import { shown } from '../matrix/entries.ts';
import { type Leak, leaksIn } from '../matrix/leaks.ts';
import { type Matrix, matrixLog } from '../matrix/log.ts';
import { places } from '../matrix/words.ts';
import { cardsIn, cardsLeftBehind, cardsNamed } from '../support/cards.ts';
import { filesIn } from '../support/files.ts';
import { type Build, makeSite, type Site } from '../support/site.ts';

const told = (leaks: readonly Leak[]) => leaks.map(({ item, place, file }) => `${item}, ${place}: ${file}`);

const siteOf = ({ files }: Matrix) =>
  makeSite({
    astro: { site: 'https://example.com', vite: { build: { sourcemap: true } } },
    hoego: { title: '매트릭스', author: '나', edit: 'https://git.example.com/edit?file={path}' },
    files,
  });

describe('a log of fifty withheld things, each in twelve places', () => {
  let matrix: Matrix;
  let site: Site;
  let cold: Build;
  const leaks = async (folder: string) => leaksIn(folder, matrix.canaries, matrix.pictures);
  const commented = async (folder: string) => leaksIn(folder, matrix.comments);

  beforeAll(async () => {
    matrix = await matrixLog();
    site = siteOf(matrix);
    cold = await site.built();
  });

  test('holds six hundred canaries, all of which the checker sees in its sources', async () => {
    const canaries = [...matrix.canaries, ...matrix.comments];
    const words = new Set(canaries.map(({ word }) => word));
    expect(words.size).toBeGreaterThanOrEqual(600);
    expect(new Set(canaries.map(({ item }) => item)).size).toBeGreaterThanOrEqual(50);
    const content = `${site.root}/content`;
    const seen = new Set(
      [...(await leaks(content)), ...(await commented(content))].map(({ item, place }) => `${item}, ${place}`),
    );
    const all = [...canaries, ...matrix.pictures.map(({ item }) => ({ item, place: 'pixels' }))];
    expect(all.map(({ item, place }) => `${item}, ${place}`).filter((one) => !seen.has(one))).toEqual([]);
  });

  test('is built with every page and output', () => {
    const files = filesIn(cold.dist);
    for (const output of [
      'index.html',
      '404.html',
      'rss.xml',
      'feed.json',
      'robots.txt',
      'sitemap-0.xml',
      'hoego.svg',
      'og/site.png',
      'og/retros/2026/03.png',
      'plans/2026/progress.json',
      'retros/2026/03/index.html',
      'years/2026/index.html',
      'export/index.html',
      'export/2026/index.html',
      'export/brag.md',
      'export/resume.json',
      'export/resume.txt',
      'review/index.html',
      'review.ics',
      'skills/kafka/index.html',
      'tags/cplusplus/index.html',
      'search/index.html',
      'pagefind/pagefind.js',
    ])
      expect(files).toContain(output);
    expect(files.filter((file) => file.endsWith('.map'))).not.toEqual([]);
    expect(files.filter((file) => /\.(webp|png|jpe?g)$/.test(file))).not.toEqual([]);
  });

  test('publishes none of them', async () => {
    expect(told(await leaks(cold.dist))).toEqual([]);
  });

  test('has social cards of public entries alone, whose pixels no search reads', () => {
    expect(cardsIn(cold.dist)).toEqual(cardsNamed(cold.dist));
    expect(cardsLeftBehind(site.root, cold.dist)).toEqual([]);
  });

  test('publishes no comment', async () => {
    expect(told(await commented(cold.dist))).toEqual([]);
  });

  test('takes back twenty-five that were public, with the caches of that build', async () => {
    expect(matrix.entries).toHaveLength(25);
    // A site of its own, whose caches first hold what is public.
    const site = siteOf(matrix);
    for (const entry of matrix.entries) site.write(entry.path, entry.public);
    const before = await leaks((await site.built()).dist);
    // What is published is found, in each of its places, or the checker would be blind.
    const seen = new Set(before.map(({ item, place }) => `${item}, ${place}`));
    const expected = matrix.entries.flatMap(({ item }) =>
      [...shown, 'pixels'].map((place) => `${item.name}, ${place}`),
    );
    expect(expected.filter((one) => !seen.has(one))).toEqual([]);
    // A passage stays private in a public entry, and a published picture has neither its file's name nor metadata.
    const never = places.filter((place) => !(shown as readonly string[]).includes(place));
    const published = new Set(expected);
    expect(
      told(before.filter(({ item, place }) => never.includes(place as never) || !published.has(`${item}, ${place}`))),
    ).toEqual([]);

    for (const entry of matrix.entries) site.write(entry.path, entry.private);
    const { dist } = await site.built();
    expect(told(await leaks(dist))).toEqual([]);
    expect(cardsLeftBehind(site.root, dist)).toEqual([]);
    // Nor do the caches keep them, but for pictures, and the files of what goes by an alias: Astro finds both
    // by name. A link in a public MDX body stays there as its writer wrote it, with the slug.
    const canaries = matrix.canaries.filter(({ item }) => !item.startsWith('alias'));
    expect(told(await leaksIn(`${site.root}/.astro`, canaries))).toEqual([]);
    const kept = await leaksIn(`${site.root}/node_modules/.astro`, canaries);
    expect(told(kept.filter(({ file, place }) => !file.startsWith('assets/') && place !== 'slug'))).toEqual([]);
  });
});
