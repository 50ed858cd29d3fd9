import { pathToFileURL } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { company } from '../model/interview.ts';
import { namePattern } from './alias.ts';
import { aliasBody } from './alias-body.ts';
import { parseFrontmatter } from './frontmatter.ts';
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
        const [, fence = '', body = ''] =
          /^(\uFEFF?---[^\n]*\n[\s\S]*?\n---[ \t]*(?:\r?\n|$))([\s\S]*)$/.exec(code) ?? [];
        const text = body.normalize('NFC');
        const shown = inDev ? showPassages(text, wrapPassage) : published(text, code);
        return { code: fence.replace(/[^\n]/g, '') + shown, map: null };
      },
    },
  };
}

/** A body as the gate lets it pass: without its passages, and with its company's alias for the name. */
function published(body: string, file: string): string {
  const text = cutPassages(body);
  const { data } = parseFrontmatter(file);
  const declared = company.safeParse((data as { company?: unknown }).company);
  if (!declared.success || declared.data.alias === undefined) return text;
  return aliasBody(text, 'mdx', { alias: declared.data.alias, pattern: namePattern(declared.data) });
}
