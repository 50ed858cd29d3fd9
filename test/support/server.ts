import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** What a static host does with an address. */
export type Answer = { file: string } | { redirect: string } | undefined;

/**
 * The answer of GitHub Pages to a path inside the site: `/a` is `a`, `a.html`, or sent on to `/a/` where that is a
 * folder with an index; anything else is not there.
 * @param path decoded, rooted at the site
 */
export function answer(dist: string, path: string): Answer {
  const file = join(dist, path.normalize('NFC'));
  if (path.endsWith('/')) return isFile(join(file, 'index.html')) ? { file: join(file, 'index.html') } : undefined;
  if (isFile(file)) return { file };
  if (isFile(`${file}.html`)) return { file: `${file}.html` };
  return isFile(join(file, 'index.html')) ? { redirect: `${path}/` } : undefined;
}

/** The path inside the site of an address on its host, or undefined when it lies outside the site's base. */
export function inside(base: string, pathname: string): string | undefined {
  const prefix = base.replace(/\/*$/, '');
  if (pathname === prefix) return '/';
  return pathname.startsWith(`${prefix}/`) ? decodeURIComponent(pathname.slice(prefix.length)) : undefined;
}

export interface Server {
  origin: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves a built site under its base, on a free port of this machine; browsers keep it for ten minutes, as from GitHub Pages. */
export async function serve(dist: string, base = '/'): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = inside(base, pathname);
    const found = path === undefined ? undefined : answer(dist, path);
    if (found && 'redirect' in found) {
      response.writeHead(301, { Location: `${base.replace(/\/*$/, '')}${encodeURI(found.redirect)}${search}` }).end();
      return;
    }
    const file = found?.file ?? join(dist, '404.html');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=600',
    });
    response.end(existsSync(file) ? readFileSync(file) : 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
