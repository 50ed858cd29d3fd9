import { pathToFileURL } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { placeOf } from './place.ts';
import { cutPassages, showPassages, wrapPassage } from './passages.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/**
 * MDX is compiled with the site, from its file: what is private in it is cut here, before the compiler sees it. The
 * frontmatter goes too (its lines stay, for the compiler's messages); entries get theirs from the loader.
 */
export function mdxPassages(root: URL, inDev: boolean): VitePlugin {
  return {
    name: 'hoego-mdx-passages',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx$/ },
      handler(code, id) {
        if (!placeOf(pathToFileURL(id), root)) return undefined;
        const [, fence = '', body = ''] = /^(\uFEFF?---[^\n]*\n[\s\S]*?\n---[ \t]*(?:\r?\n|$))([\s\S]*)$/.exec(code) ?? [];
        const text = body.normalize('NFC');
        return { code: fence.replace(/[^\n]/g, '') + (inDev ? showPassages(text, wrapPassage) : cutPassages(text)), map: null };
      },
    },
  };
}
