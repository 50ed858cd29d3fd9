import type { AstroIntegrationLogger, HookParameters } from 'astro';
import type { IndexOptions } from './build.ts';
import { indexPages, type Page } from './index-pages.ts';
import { searchFiles } from './site-index.ts';

/** Where the development server lists the addresses of all entries, private ones included. */
export const pageList = '/_hoego/pages.json';

/**
 * Search while writing, without a build before it: on the first query the pages are asked of the development server
 * itself and indexed in memory; a change to any file makes the next query index anew.
 */
export function serveSearchIndex(
  server: HookParameters<'astro:server:setup'>['server'],
  base: string,
  options: () => Promise<IndexOptions>,
  logger: AstroIntegrationLogger,
): void {
  const prefix = `${base.replace(/\/*$/, '')}/pagefind/`;
  let files: Promise<Map<string, Uint8Array>> | undefined;
  const index = async (origin: string) => {
    const plain = await indexPages(crawl(origin, base));
    return searchFiles(plain.files, await options(), (message) => logger.warn(message));
  };
  server.watcher.on('all', () => {
    files = undefined;
  });
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(prefix)) return next();
    const origin = server.resolvedUrls?.local[0];
    if (!origin) return next();
    files ??= index(new URL(origin).origin);
    files.then(
      (index) => {
        const content = index.get(pathname.slice(prefix.length));
        if (!content) return next();
        response.setHeader(
          'Content-Type',
          pathname.endsWith('.js')
            ? 'text/javascript'
            : pathname.endsWith('.json')
              ? 'application/json'
              : 'application/octet-stream',
        );
        response.setHeader('Cache-Control', 'no-store');
        response.end(content);
      },
      (error: unknown) => {
        files = undefined;
        logger.error(error instanceof Error ? error.message : String(error));
        next();
      },
    );
  });
}

async function* crawl(origin: string, base: string): AsyncGenerator<Page> {
  const root = `${origin}${base.replace(/\/*$/, '')}`;
  const urls = (await (await fetch(root + pageList)).json()) as string[];
  for (const url of urls) {
    const response = await fetch(origin + url);
    if (response.ok) yield { url: url.slice(base.replace(/\/*$/, '').length), html: await response.text() };
  }
}
