import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, text } from './files.ts';
import { tagsOf } from './html.ts';

/** The social cards of a built site, by their path in it. */
export function cardsIn(dist: string): string[] {
  return filesIn(dist).filter((file) => file.startsWith('og/'));
}

/** The cards that its pages name, by their path in it: each page of an entry its own. */
export function cardsNamed(dist: string): string[] {
  const pages = filesIn(dist).filter((file) => file.endsWith('.html'));
  const named = pages.flatMap((file) => {
    const metas = tagsOf(text(dist, file)).filter(({ name }) => name === 'meta');
    const of = (property: string) =>
      metas.find(({ attributes }) => attributes.property === property)?.attributes.content;
    const card = decodeURIComponent(of('og:image') ?? '').replace(/^.*?(?=\bog\/)/, '');
    if (of('og:type') === 'article' && card !== `og/${file.replace(/(\/index)?\.html$/, '.png')}`)
      throw new Error(`${file} names ${card} as its card`);
    return card ? [card] : [];
  });
  return [...new Set(named)].sort();
}

/** Where the site at `root` keeps its cards between builds. */
export function cardCache(root: string): string {
  return join(root, 'node_modules/.astro/hoego-og');
}

/** What is kept at `root` beside the cards that its build shows, by the pictures: their names say nothing. */
export function cardsLeftBehind(root: string, dist: string): string[] {
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const shown = new Set(cardsIn(dist).map((card) => hash(join(dist, card))));
  return filesIn(cardCache(root)).filter((name) => !shown.has(hash(join(cardCache(root), name))));
}
