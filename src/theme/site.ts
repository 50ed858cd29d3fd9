import config from 'virtual:hoego/config';
import * as astro from 'astro:config/client';
import { address, entryPath } from '../model/address.ts';
import type { CollectionName } from '../model/entry.ts';
import { slug } from '../model/slug.ts';
import { messages } from './messages/index.ts';

/** What every page needs to know of its site: its options, its language, its addresses. */

export { config };

/** The messages of the site's language. */
export const t = messages[config.locale];

export const siteTitle = config.title ?? t.siteTitle;

const addressing = {
  base: astro.base,
  trailingSlash: astro.trailingSlash,
  // The development server answers at addresses without .html, however the site is built.
  format: import.meta.env.DEV ? 'directory' : astro.build.format,
} as const;

/** The link to a page or file of the site: `/search/`, `/rss.xml`. */
export function href(path: string): string {
  return address(path, addressing);
}

/**
 * The link to an entry, or to an anchor in it; undefined where the options leave its pages out. An `<a>` without an
 * address is plain text.
 */
export function entryHref(entry: { collection: CollectionName; id: string }, anchor?: string): string | undefined {
  if (!config.pages[entry.collection]) return undefined;
  return href(entryPath(entry.collection, entry.id)) + (anchor === undefined ? '' : `#${anchor}`);
}

export function tagHref(tag: string): string | undefined {
  return config.pages.tags ? href(`/tags/${slug(tag)}/`) : undefined;
}

export function seriesHref(id: string): string | undefined {
  return config.pages.series ? href(`/series/${id}/`) : undefined;
}

/** Where an entry's file is edited; undefined where the options do not say. `path` is the file's from the project's root. */
export function editHref(path: string): string | undefined {
  return config.edit?.replace('{path}', () => path.split('/').map(encodeURIComponent).join('/'));
}

/** The whole address, where the site's own is known. */
export function absolute(path: string): string {
  return astro.site ? new URL(path, astro.site).href : path;
}
