import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** Ready-made search pages that Pagefind adds and hoego does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Indexes the built site and writes the index beside it. The addresses are those that the pages are served at. */
export async function buildSearchIndex(
  dir: URL,
  trailingSlash: 'always' | 'never' | 'ignore',
  logger: AstroIntegrationLogger,
): Promise<void> {
  const root = fileURLToPath(dir);
  const { files, pages } = await indexPages(builtPages(root, trailingSlash));
  await close();
  for (const [path, content] of files) {
    const target = join(root, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  logger.info(`search finds ${pages} ${pages === 1 ? 'page' : 'pages'}`);
}

/** Indexes pages in memory: how many were indexed, and the index's files by their path under `pagefind/`. */
export async function indexPages(
  pages: AsyncIterable<Page>,
): Promise<{ pages: number; files: Map<string, Uint8Array> }> {
  const created = await createIndex();
  check(created.errors);
  const index = created.index as PagefindIndex;
  let indexed = 0;
  for await (const { url, html } of pages) {
    if (!html.includes(marked)) continue;
    check((await index.addHTMLFile({ url, content: html })).errors);
    indexed++;
  }
  const { errors, files } = await index.getFiles();
  check(errors);
  await index.deleteIndex();
  return {
    pages: indexed,
    files: new Map(files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content])),
  };
}

async function* builtPages(root: string, trailingSlash: 'always' | 'never' | 'ignore'): AsyncGenerator<Page> {
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  for (const file of files)
    yield { url: addressOf(file.replaceAll('\\', '/'), trailingSlash), html: await readFile(join(root, file), 'utf8') };
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
