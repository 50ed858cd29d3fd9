import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainText } from '../privacy/markdown.ts';
import { sha256 } from '../privacy/needle.ts';
import { stringsIn } from '../privacy/secrets.ts';
import { error, type Finding, ok, some } from './finding.ts';
import type { Site } from './site.ts';

/** A file of `public/`, by its path there, which is also its address. */
interface PublicFile {
  path: string;
  bytes: Uint8Array;
}

export async function publicFiles(root: string): Promise<PublicFile[]> {
  const folder = join(root, 'public');
  const listed = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = listed.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Promise.all(
    files.sort().map(async (path) => ({
      path: path.slice(folder.length).replaceAll('\\', '/').normalize('NFC'),
      bytes: await readFile(path),
    })),
  );
}

/** `public/` is published whole, whoever refers to it. */
export async function checkPublic(site: Site): Promise<Finding[]> {
  const held = new Map(
    site.files.withheld.flatMap(({ name, hashes }) => hashes.map((hash): [string, string] => [hash, name])),
  );
  const open = new Set([
    ...site.published.flatMap(({ body, data }) => addresses(body, data)),
    ...(await sourceAddresses(site.root)),
  ]);
  const findings: Finding[] = [];
  for (const { path, bytes } of await publicFiles(site.root)) {
    const same = held.get(sha256(bytes));
    if (same !== undefined)
      findings.push(
        error(
          `public${path} is published, and is the same file as ${same}, which no published entry shows (delete the one in public/)`,
        ),
      );
    if (same !== undefined || open.has(path)) continue;
    const users = site.entries
      .filter(({ body, data }) => addresses(body, data).includes(path))
      .map(({ file }) => file.name);
    if (users.length > 0)
      findings.push(
        error(
          `public${path} is published, though only what is private refers to it, in ${some(users)} (move it beside ${users.length === 1 ? 'that entry' : 'those entries'} and link it as ./…)`,
        ),
      );
  }
  return findings.length > 0 ? findings : [ok('public/ holds nothing that only private entries use')];
}

/** The addresses inside the site that an entry refers to. */
function addresses(body: string, data: unknown): string[] {
  const { links } = plainText([body, ...stringsIn(data).map(({ text }) => text)].join('\n\n'));
  return [...links, ...stringsIn(data).map(({ text }) => text)]
    .filter((link) => link.startsWith('/'))
    .map((link) => decoded(link.replace(/[?#].*$/s, '')).normalize('NFC'));
}

/** What the site's own pages and config name in quotes. */
async function sourceAddresses(root: string): Promise<string[]> {
  const listed = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true }).catch(() => []);
  const sources = listed
    .filter((one) => one.isFile() && /\.(?:astro|[cm]?[jt]sx?|css|mdx?|html)$/.test(one.name))
    .map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(
    [...sources, ...['mjs', 'ts', 'js', 'mts'].map((end) => join(root, `astro.config.${end}`))].map((path) =>
      readFile(path, 'utf8').catch(() => ''),
    ),
  );
  return texts.flatMap((text) =>
    [...text.matchAll(/["'(`](\/[^"'()`\s]+)["')`]/g)].map(([, path = '']) => decoded(path).normalize('NFC')),
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
