import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tagsOf, unescapeHtml } from './html.ts';
import { answer, inside } from './server.ts';
import { filesIn } from './files.ts';

/** What is wrong with the addresses of a built site, each as `<where it stands> → <address>`. */
export interface Faults {
  /** It leads to nothing, or to an id that the page does not have. */
  dead: string[];
  /** It is on the site's host, but does not begin with the base. */
  withoutBase: string[];
  /** It works only by being sent on. */
  redirected: string[];
}

interface Where {
  base: string;
  /** The site's origin; addresses on it count as the site's own. */
  site?: string;
}

const addressed = new Set(['href', 'src', 'poster', 'action', 'data-source', 'data-load', 'data-bundle']);

/** Follows every address that a built site writes: in pages, feeds, documents, the sitemap, robots.txt, styles and the search index. */
export function crawl(dist: string, { base, site = 'http://site.invalid' }: Where): Faults & { followed: number } {
  const faults: Faults = { dead: [], withoutBase: [], redirected: [] };
  const ids = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const prefix = base.replace(/\/*$/, '');

  for (const file of filesIn(dist)) {
    for (const written of addressesIn(join(dist, file), prefix)) {
      const page = new URL(`${prefix}/${file.replace(/(^|\/)index\.html$/, '$1')}`, site);
      const url = URL.canParse(written, page) ? new URL(written, page) : undefined;
      if (!url) faults.dead.push(`${file} → ${written}`);
      if (!url || url.origin !== new URL(site).origin || seen.has(`${file} ${url.href}`)) continue;
      seen.add(`${file} ${url.href}`);
      const path = inside(base, url.pathname);
      if (path === undefined) {
        faults.withoutBase.push(`${file} → ${written}`);
        continue;
      }
      const found = answer(dist, path);
      if (!found) faults.dead.push(`${file} → ${written}`);
      else if ('redirect' in found) faults.redirected.push(`${file} → ${written}`);
      else if (url.hash && found.file.endsWith('.html')) {
        if (!ids.has(found.file))
          ids.set(
            found.file,
            new Set(tagsOf(readFileSync(found.file, 'utf8')).flatMap(({ attributes }) => attributes.id ?? [])),
          );
        if (!ids.get(found.file)?.has(decodeURIComponent(url.hash.slice(1)))) faults.dead.push(`${file} → ${written}`);
      }
    }
  }
  // One wrong helper spoils every link; nobody reads them all.
  const some = (list: string[]) => (list.length > 20 ? [...list.slice(0, 20), `… and ${list.length - 20} more`] : list);
  return {
    dead: some(faults.dead),
    withoutBase: some(faults.withoutBase),
    redirected: some(faults.redirected),
    followed: seen.size,
  };
}

function addressesIn(path: string, prefix: string): string[] {
  // The search index: what its hits lead to, which the search page puts the base before.
  if (path.endsWith('.pf_fragment'))
    return [
      prefix +
        (JSON.parse(gunzipSync(readFileSync(path)).subarray('pagefind_dcd'.length).toString()) as { url: string }).url,
    ];
  const text = () => readFileSync(path, 'utf8');
  if (path.endsWith('.html')) return htmlAddresses(text());
  if (path.endsWith('.css'))
    return [...text().matchAll(/url\(\s*["']?([^"')]+)/g)]
      .map(([, url = '']) => url)
      .filter((url) => !url.startsWith('data:'));
  if (path.endsWith('.md'))
    return [...text().matchAll(/(?<!\\)\]\((?:<([^>]*)>|([^)]*))\)/g)].map(
      ([, angled, bare = '']) => angled ?? bare.replace(/\\(.)/g, '$1'),
    );
  if (path.endsWith('.ics'))
    return [
      ...text()
        .replaceAll('\r\n ', '')
        .matchAll(/^URL:(.*)\r$/gm),
    ].map(([, url = '']) => url);
  if (path.endsWith('robots.txt')) return [...text().matchAll(/^Sitemap: (.+)$/gm)].map(([, url = '']) => url);
  if (path.endsWith('.xml')) {
    const xml = text();
    const elements = [...xml.matchAll(/<(?:loc|link|guid)\b[^>]*>([^<]+)</g)].map(([, url = '']) => unescapeHtml(url));
    const bodies = [...xml.matchAll(/<content:encoded>([^<]*)</g)].flatMap(([, body = '']) =>
      htmlAddresses(unescapeHtml(body)),
    );
    return [
      ...elements,
      ...tagsOf(xml).flatMap(({ name, attributes }) => (name === 'link' ? (attributes.href ?? []) : [])),
      ...bodies,
    ];
  }
  if (path.endsWith('feed.json')) {
    const feed = JSON.parse(text()) as {
      home_page_url: string;
      feed_url: string;
      items: { url: string; content_html: string }[];
    };
    return [
      feed.home_page_url,
      feed.feed_url,
      ...feed.items.flatMap((item) => [item.url, ...htmlAddresses(item.content_html)]),
    ];
  }
  return [];
}

function htmlAddresses(html: string): string[] {
  return tagsOf(html).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => {
      if (key === 'srcset') return value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '');
      if (key === 'content' && /^(og:url|og:image)$/.test(attributes.property ?? '')) return [value];
      return addressed.has(key) && !/^(mailto|tel|data):/.test(value) ? [value] : [];
    }),
  );
}
