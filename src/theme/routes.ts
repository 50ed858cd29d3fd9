import { existsSync } from 'node:fs';
import type { AstroConfig, InjectedRoute } from 'astro';
import type { Config, PageName } from '../options.ts';
import { pageList } from '../search/serve.ts';

/** Where each page is served and what renders it. A list and its entries share a route, so that an empty collection has neither. */
const pages: [PageName | 'og' | undefined, pattern: string, entrypoint: string][] = [
  ['home', '/', 'home.astro'],
  ['plans', '/plans/[...id]', 'plans.astro'],
  ['plans', '/plans/[...id]/progress.json', 'progress.json'],
  ['retros', '/retros/[...id]', 'retros.astro'],
  ['years', '/years/[year]', 'years.astro'],
  ['years', '/years/[year]/[card]', 'year-card.astro'],
  ['tries', '/tries/[...id]', 'tries.astro'],
  ['export', '/export/[...id]', 'export.astro'],
  ['export', '/export/[brag].md', 'brag.md'],
  ['export', '/export/[resume].json', 'resume.json'],
  ['export', '/export/[resume].txt', 'resume.txt'],
  ['interviews', '/interviews/[...id]', 'interviews.astro'],
  ['questions', '/questions/[...id]', 'questions.astro'],
  ['review', '/review/[...id]', 'review.astro'],
  ['review', '/[review].ics', 'review.ics'],
  ['notes', '/notes/[...id]', 'notes.astro'],
  ['postings', '/postings/[...id]', 'postings.astro'],
  ['postings', '/postings/[id]/trend.json', 'trend.json'],
  ['skills', '/skills/[...id]', 'skills.astro'],
  ['series', '/series/[...id]', 'series.astro'],
  ['tags', '/tags/[...id]', 'tags.astro'],
  ['search', '/search', 'search.astro'],
  ['feeds', '/rss.xml', 'rss.xml'],
  ['feeds', '/feed.json', 'feed.json'],
  ['feeds', '/robots.txt', 'robots.txt'],
  ['og', '/og/[...card]', 'card.png'],
  ['notFound', '/404', '404.astro'],
  [undefined, '/hoego.svg', 'icon.svg'],
  // The last resort of the router: an address that no page has may be one that an entry had.
  [undefined, '/[...old]', 'redirect'],
];

const devPages: typeof pages = [['search', pageList, 'pages.json']];

// In the repository the endpoints are TypeScript, in the installed package JavaScript.
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** The routes to inject: those that the options leave on and that the site has no page of its own for. */
export function routes({ pages: shown, og }: Config, { srcDir }: AstroConfig, inDev: boolean): InjectedRoute[] {
  const enabled = { ...shown, og };
  return [...pages, ...(inDev ? devPages : [])]
    .filter(([page, pattern]) => (page === undefined || enabled[page]) && !hasOwnPage(pattern, srcDir))
    .map(([, pattern, file]) => ({
      pattern,
      entrypoint: new URL(`./routes/${file.endsWith('.astro') ? file : file + extension}`, import.meta.url),
      prerender: true,
    }));
}

/** Whether the site itself answers at `pattern`: its page wins, and Astro would warn of the collision. */
function hasOwnPage(pattern: string, srcDir: URL): boolean {
  const path = pattern === '/' ? 'index' : pattern.slice(1);
  return ['astro', 'md', 'mdx', 'html', 'ts', 'js'].some(
    (end) =>
      existsSync(new URL(`pages/${path}.${end}`, srcDir)) || existsSync(new URL(`pages/${path}/index.${end}`, srcDir)),
  );
}
