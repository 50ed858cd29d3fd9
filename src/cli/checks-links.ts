import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { idOf } from '../content/place.ts';
import type { ReadEntry } from '../content/read.ts';
import { entryPath } from '../model/address.ts';
import { collectionNames } from '../model/entry.ts';
import { didYouMean } from '../model/problem.ts';
import { type Address, addressesOf } from './addresses.ts';
import { type Finding, ok, warning } from './finding.ts';
import type { Site } from './site.ts';

/** Does what the log links to and shows exist? Nothing outside of it is asked. */
export function checkLinks({ root, entries, base }: Pick<Site, 'root' | 'entries' | 'base'>): Finding[] {
  const known = new Set(entries.flatMap(addressesUnder));
  const findings = entries.flatMap((entry) =>
    [...addressesOf(entry), ...linksInData(entry)].flatMap((address) => {
      const message = broken(address, entry, known, { root, base });
      return message === undefined ? [] : [warning(message, { file: entry.file.name, line: address.line })];
    }),
  );
  return findings.length > 0 ? findings : [ok('every link inside the log leads somewhere, and every image is there')];
}

/** Where an entry is found: at its own address, and at those that lead to it from before. */
function addressesUnder({ collection, id, data }: ReadEntry): string[] {
  const before = (data as { redirect_from?: unknown }).redirect_from;
  return [
    entryPath(collection, id),
    ...(Array.isArray(before) ? before.map((one) => `${String(one)}/`.replace(/\/+$/, '/')) : []),
  ];
}

/** The links in an entry's frontmatter: evidence, and those in sentences. */
function linksInData(entry: ReadEntry, value: unknown = entry.data, path: readonly PropertyKey[] = []): Address[] {
  if (typeof value === 'string') {
    const urls = path.includes('link') ? [value] : [...value.matchAll(/\]\(([^()\s]+)\)/g)].map(([, url = '']) => url);
    return urls.map((url) => ({ url, kind: 'link', line: entry.lineOf(path) }));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    linksInData(entry, inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

// `/retros/2026-03/`, with a page of that collection behind it.
const entryAddress = new RegExp(`^/(${collectionNames.join('|')})/(.+?)/?$`);

// What no page of a site is called.
const isFile = /\.(?:pdf|zip|docx?|pptx?|xlsx?|hwpx?|png|jpe?g|gif|webp|avif|svg|mp4|mp3)$/i;

/** What is wrong with an address and what to do; undefined when nothing is, or nobody can know. */
function broken(
  { url, kind }: Address,
  { file }: ReadEntry,
  known: ReadonlySet<string>,
  { root, base }: { root: string; base: string },
): string | undefined {
  if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(url)) return undefined;
  const path = decoded(url.replace(/[?#].*$/s, ''));
  if (path.startsWith('/')) {
    if (existsSync(join(root, 'public', path))) return undefined;
    if (kind === 'image' || isFile.test(path))
      return `public${path} does not exist (put the file there, or beside the entry: ./…)`;
    const [, collection = '', rest = ''] = entryAddress.exec(path) ?? [];
    if (rest === '' || /^page\/\d+$/.test(rest)) return undefined;
    const asked = entryPath(collection, idOf(rest.replace(/\.html$/, '')));
    if (known.has(asked)) return undefined;
    return `${url} leads to no entry${didYouMean(asked, known)}`;
  }
  const target = resolve(dirname(file.path), path);
  if (existsSync(target) || existsSync(target.normalize('NFC')) || existsSync(target.normalize('NFD')))
    return undefined;
  if (/\.mdx?$/i.test(path)) {
    const near = [...known].map((address) =>
      relative(dirname(file.path), `${join(base, address).replace(/\/$/, '')}.md`),
    );
    return `${url} is not there${didYouMean(path.replace(/^\.\//, ''), near)}`;
  }
  // Of a page's own address nothing can be known but where it is a file.
  return kind === 'image' || /\.\w{2,5}$/.test(path)
    ? `${url} is not there (put the file there, or correct the path)`
    : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
