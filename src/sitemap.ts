import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';
import { address } from './model/address.ts';

/** The sitemap, with the addresses that the pages are linked by, and without the page that only searches. */
export function siteMap({ base, trailingSlash, build }: AstroConfig): AstroIntegration {
  const root = base.replace(/^\/*|\/*$/g, '');
  const linked = (url: string) => {
    const { origin, pathname } = new URL(url);
    const path = decodeURIComponent(pathname).replace(/^\/+/, '');
    const inner = path === root ? '' : root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
    return origin + address(`/${inner.replace(/\/*$/, '/')}`, { base, trailingSlash, format: build.format });
  };
  return sitemap({
    filter: (url) => !/\/search(\.html|\/)?$/.test(new URL(url).pathname),
    serialize: (item) => ({ ...item, url: linked(item.url) }),
  });
}
