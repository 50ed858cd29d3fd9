import { resolve } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { parsed } from './markdown/tree.ts';
import { showPassages, wrapPassage } from './passages.ts';
import { session } from './session.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/**
 * MDX is compiled with the site, from its file. The compiler gets the body that passed the gate instead, and nothing of
 * a file that did not. The frontmatter goes too (its lines stay, for the compiler's messages); entries get theirs from
 * the loader.
 */
export function mdxBodies(): VitePlugin {
  return {
    name: 'hoego-mdx-bodies',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx$/i },
      handler(code, id) {
        const { log, bodies } = session();
        const path = resolve(id);
        if (!log || !path.startsWith(resolve(log.folder))) return undefined;
        const [, fence = '', body = ''] =
          /^(\uFEFF?---[^\n]*\n[\s\S]*?\n---[ \t]*(?:\r?\n|$))([\s\S]*)$/.exec(code) ?? [];
        const shown = bodies ? (bodies.get(path) ?? '') : showPassages(body.normalize('NFC'), wrapPassage);
        return { code: fence.replace(/[^\n]/g, '') + parsed(shown, 'mdx'), map: null };
      },
    },
  };
}
