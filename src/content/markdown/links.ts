import type { AstroConfig } from 'astro';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { address, type Addressing, entryPath } from '../../model/address.ts';
import { placeOf } from '../place.ts';
import { isScript } from './safe.ts';

/** The plugin for a site. The development server answers at addresses without `.html`, however the site is built. */
export function siteLinks(
  { base, trailingSlash, build, root }: Pick<AstroConfig, 'base' | 'trailingSlash' | 'build' | 'root'>,
  inDev: boolean,
): HastPluginDefinition {
  return links({ base, trailingSlash, format: inDev ? 'directory' : build.format }, root);
}

/**
 * Links as a writer writes them, made to work where the site is published: `/retros/2026-03/` gets the base and the
 * site's trailing slash, and a link to a file of the log (`./2026-02.md`) becomes the address of that entry.
 * @param root file URL of the project, in which the collections lie
 */
export function links(addressing: Addressing, root: URL): HastPluginDefinition {
  const rewrite = (url: unknown, from: URL | undefined): string | undefined => {
    if (typeof url !== 'string') return undefined;
    if (url.startsWith('/') && !url.startsWith('//')) return address(url, addressing);
    const path = from && entryOf(url, from, root);
    return path && address(path, addressing);
  };
  const attribute = (tagName: string) => (tagName === 'a' ? 'href' : 'src');
  return defineHastPlugin({
    name: 'hoego-links',
    element: {
      filter: ['a', 'img', 'source', 'video', 'audio', 'iframe'],
      visit(node, context) {
        const name = attribute(node.tagName);
        const written = node.properties[name];
        if (isScript(written)) return context.setProperty(node, name, null);
        const url = rewrite(written, context.fileURL);
        if (url !== undefined) context.setProperty(node, name, url);
      },
    },
  });
}

/** The address of the entry whose file `url` names, seen from the file `from`. */
function entryOf(url: string, from: URL, root: URL): string | undefined {
  const [, file, suffix = ''] = /^([^?#:]+\.mdx?)([?#].*)?$/i.exec(url) ?? [];
  const place = file === undefined ? undefined : placeOf(new URL(file, from), root);
  return place && entryPath(place.collection, place.id) + suffix;
}
