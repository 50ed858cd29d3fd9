import { existsSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from './model/problem.ts';

/** The name of the site's Astro config, for messages about its options. */
export function configFile(root: URL): string {
  return readdirSync(root).find((name) => /^astro\.config\.(mjs|js|ts|mts)$/.test(name)) ?? 'astro.config.mjs';
}

/** Without a content config Astro builds an empty site and says nothing; a log without entries is never meant. */
export function requireContentConfig(srcDir: URL, root: URL): void {
  if (['mjs', 'js', 'mts', 'ts'].some((extension) => existsSync(new URL(`content.config.${extension}`, srcDir))))
    return;
  const file = relative(fileURLToPath(root), fileURLToPath(new URL('content.config.ts', srcDir))).replaceAll('\\', '/');
  fail(
    "is missing (create it with: import { hoegoCollections } from 'hoego/content'; export const collections = hoegoCollections();)",
    { file },
  );
}
