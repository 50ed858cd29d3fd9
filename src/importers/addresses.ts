import { textOf, wordsOf } from './matter.ts';
import type { Post } from './post.ts';

/** What a site's config says of its addresses. */
export interface SiteConfig {
  /** `https://me.example`, without a slash at its end. */
  url?: string;
  /** `/:categories/:year/:month/:day/:title.html`, `/posts/:slug/`. */
  permalink?: string;
}

/** Reads a config's few lines about addresses; it is never run. */
export function readConfig(text: string): SiteConfig {
  const value = (key: string) =>
    new RegExp(`^\\s*["']?${key}["']?\\s*[:=]\\s*["']?([^"'\\n#]+?)["']?\\s*(?:#.*)?,?$`, 'mi').exec(text)?.[1]?.trim();
  const url = value('url') ?? value('baseURL') ?? value('siteUrl');
  const permalink = value('permalink');
  return {
    ...(url && /^https?:\/\//.test(url) && { url: url.replace(/\/+$/, '').replace(/["',]+$/, '') }),
    ...(permalink && { permalink }),
  };
}

const jekyllStyles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/** Where a post was to be found: what it says itself, else what its system makes of its path. */
export function oldAddresses(post: Post, config: SiteConfig): string[] {
  const { frontmatter: data } = post;
  const stated = [
    textOf(data, 'permalink', 'url', 'path'),
    ...wordsOf(data, 'redirect_from', 'aliases', 'alias'),
  ].filter((one) => one !== undefined);
  const rooted = stated.filter(
    (one) => one.startsWith('/') || (config.url !== undefined && one.startsWith(`${config.url}/`)),
  );
  const own = textOf(data, 'permalink', 'url', 'path') === undefined ? byPath(post, config) : undefined;
  return [...new Set([...rooted, ...(own === undefined ? [] : [own])].flatMap((one) => clean(one, config)))];
}

function byPath(post: Post, { permalink }: SiteConfig): string | undefined {
  const { path, frontmatter: data, system, date } = post;
  const bare = path.replace(/\.\w+$/, '').replace(/\/(?:index|readme|_index)$/i, '');
  const slug = textOf(data, 'slug', 'url_slug');
  const inFolder = (folder: RegExp) => folder.exec(`/${bare}`)?.[1];
  if (system === 'jekyll') {
    const [, day, name] = /(\d{4}-\d{1,2}-\d{1,2})-([^/]+)$/.exec(bare) ?? [];
    const style = permalink === undefined ? undefined : (jekyllStyles[permalink] ?? permalink);
    if (name === undefined || style === undefined || /:(?!categories|year|month|day|title|slug)/.test(style))
      return undefined;
    const [year = '', month = '', dayOfMonth = ''] = (date ?? day ?? '').split('-');
    const filled: Record<string, string> = {
      year,
      month: month.padStart(2, '0'),
      day: dayOfMonth.padStart(2, '0'),
      title: slug ?? name,
      slug: slug ?? name,
      categories: wordsOf(data, 'categories', 'category').join('/').toLowerCase(),
    };
    return style.replace(/:(\w+)/g, (_, key: string) => filled[key] ?? '').replace(/\/{2,}/g, '/');
  }
  const section = system === 'hugo' || system === 'obsidian' ? inFolder(/\/content\/(.+)$/) : undefined;
  if (section) return `/${slug ? `${section.replace(/[^/]+$/, '')}${slug}` : section}/`;
  if (system === 'gatsby') {
    const inner = inFolder(/\/contents?\/(?:blog|posts)\/(.+)$/);
    return slug?.startsWith('/') ? slug : inner && `/${inner}/`;
  }
  if (system === 'docusaurus') {
    const inner = inFolder(/\/((?:docs|blog)\/.+)$/);
    return (
      inner &&
      `/${slug ? inner.replace(/\/.*$/, `/${slug.replace(/^\//, '')}`) : inner.replace(/(?<=\/)\d+[-_. ]+/g, '')}`
    );
  }
  return undefined;
}

/** A path rooted at the site, as it is read and not as it is sent; none for what no page can stand at. */
function clean(address: string, { url }: SiteConfig): string[] {
  const path = url && address.startsWith(url) ? address.slice(url.length) : address;
  let read = path.replace(/[?#].*$/s, '').replace(/\/{2,}/g, '/');
  try {
    read = decodeURIComponent(read);
  } catch {
    // It stays as it is written.
  }
  read = read.normalize('NFC');
  const isPath =
    /^\/[^\s:*?"<>|\\%#]+$/.test(read.replaceAll(' ', '-')) &&
    !read.split('/').some((segment) => /^\.+$/.test(segment));
  return isPath && read !== '/' ? [read] : [];
}

/** Addresses that lead to one page, whether they end in a slash, in `.html` or in neither. */
export function sameAddress(address: string): string {
  return address.replace(/(?:\/index)?\.html?$|\/+$/i, '').toLowerCase() || '/';
}
