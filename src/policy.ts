import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What Astro writes into pages that hydrate components. Of no page of ours, but in the policy of every one.
const islandParts = [
  'server/astro-island.prebuilt.js',
  'server/astro-island.prebuilt-dev.js',
  'server/astro-island-styles.js',
  ...['idle', 'load', 'media', 'only', 'visible'].map((directive) => `client/${directive}.prebuilt.js`),
];

const policy = /(<meta http-equiv="content-security-policy" content=")([^"]+)/i;

/**
 * Takes from each page's Content-Security-Policy the hashes of what stands on other pages only. Astro lists those of the
 * whole site, of its files (which `'self'` allows) and of its islands on every page, and no compression makes a hash
 * shorter: 700 bytes of a page that may have 15,000. A hash of unknown origin stays.
 * @param dist of a site that has hoego's policy
 */
export async function trimPolicies(dist: URL): Promise<void> {
  const folder = fileURLToPath(dist);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(file, 'utf8') }));
  // A page that Astro's router puts in the place of another lives under the policy of the first.
  if (pages.some(({ html }) => html.includes('astro-view-transitions-enabled'))) return;
  const inline = new Map(pages.map((page) => [page, new Set(inlineParts(page.html).map(hashOf))]));
  const elsewhere = new Set([
    ...[...inline.values()].flatMap((hashes) => [...hashes]),
    ...files.filter((file) => /\.(js|mjs|css)$/.test(file)).map((file) => hashOf(readFileSync(file))),
    ...(await islandHashes()),
    hashOf(''),
  ]);
  for (const [{ file, html }, own] of inline) {
    if (html.includes('<astro-island')) continue;
    const trimmed = html.replace(
      policy,
      (_, start: string, directives: string) =>
        start +
        directives.replace(/ '(sha256-[^']+)'/g, (all, hash) => (own.has(hash) || !elsewhere.has(hash) ? all : '')),
    );
    if (trimmed !== html) writeFileSync(file, trimmed);
  }
}

/** The text of every script and style that stands in a page itself. */
function inlineParts(html: string): string[] {
  return [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text = '']) => text);
}

async function islandHashes(): Promise<string[]> {
  const parts = await Promise.all(
    islandParts.map((part) =>
      import(/* @vite-ignore */ `astro/runtime/${part}`).then(
        (module: Record<string, unknown>) => Object.values(module).filter((text) => typeof text === 'string'),
        // An Astro that keeps them elsewhere: their hashes stay.
        () => [],
      ),
    ),
  );
  return parts.flat().map(hashOf);
}

function hashOf(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
