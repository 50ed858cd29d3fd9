import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** A page to be found: its address without the site's base, and its HTML. */
export interface Page {
  url: string;
  html: string;
}

/** Pages mark what of them is searched; one without the mark is left out. */
const marked = 'data-pagefind-body';

/** Indexes the built site and writes the index beside it. The addresses are those that the pages are served at. */
export async function buildSearchIndex(dir: URL, trailingSlash: 'always' | 'never' | 'ignore', logger: AstroIntegrationLogger): Promise<void> {
  const root = fileURLToPath(dir);
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const index = await newIndex();
  let pages = 0;
  for (const file of files) {
    const html = await readFile(`${root}/${file}`, 'utf8');
    if (!html.includes(marked)) continue;
    await add(index, { url: addressOf(file.replaceAll('\\', '/'), trailingSlash), html });
    pages++;
  }
  check((await index.writeFiles({ outputPath: `${root}/pagefind` })).errors);
  await close();
  logger.info(`search finds ${pages} ${pages === 1 ? 'page' : 'pages'}`);
}

/** Indexes pages in memory: the index's files by their path under `pagefind/`. */
export async function indexPages(pages: AsyncIterable<Page>): Promise<Map<string, Uint8Array>> {
  const index = await newIndex();
  for await (const page of pages) if (page.html.includes(marked)) await add(index, page);
  const { errors, files } = await index.getFiles();
  check(errors);
  await index.deleteIndex();
  return new Map(files.map((file) => [file.path, file.content]));
}

async function newIndex(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex();
  check(errors);
  return index as PagefindIndex;
}

async function add(index: PagefindIndex, { url, html }: Page): Promise<void> {
  check((await index.addHTMLFile({ url, content: html })).errors);
}

// Pagefind reports errors and goes on; a site whose search is silently empty is worse than a build that stops.
function check(errors: string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}

function addressOf(file: string, trailingSlash: 'always' | 'never' | 'ignore'): string {
  const folder = /^(.*?)\/?index\.html$/.exec(file)?.[1];
  const path = folder ?? file;
  return `/${path.split('/').map(encodeURIComponent).join('/')}${folder && trailingSlash !== 'never' ? '/' : ''}`;
}
