import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What can be read of an Astro config without running it; undefined is what is not written out. */
export interface ReadableConfig {
  site: string | undefined;
  base: string | undefined;
  outDir: string | undefined;
  /** Whether something is worked out only when it runs (`site: process.env.SITE`, `...githubPages()`). */
  computed: boolean;
}

/** An Astro config as text; without a name and empty where there is none. */
export interface ConfigFile {
  file: string;
  text: string;
}

export async function readConfig(root: string): Promise<ConfigFile> {
  for (const end of ['mjs', 'ts', 'js', 'mts', 'cjs', 'cts']) {
    const file = `astro.config.${end}`;
    const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
    if (text !== undefined) return { file, text };
  }
  return { file: '', text: '' };
}

/** Looks for what a config says in plain strings. A config is a program: it is read as far as can be, and never run. */
export function readableConfig(text: string): ReadableConfig {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s,;{}(])\/\/[^\n]*/g, '');
  const literal = (key: string) =>
    new RegExp(`(?:^|[{,\n])\\s*["']?${key}["']?\\s*:\\s*(["'\`])([^"'\`$]*)\\1`).exec(code)?.[2];
  const isNamed = (key: string) => new RegExp(`(?:^|[{,\n])\\s*["']?${key}["']?\\s*[:,}]`).test(code);
  const [site, base, outDir] = [literal('site'), literal('base'), literal('outDir')];
  return {
    site,
    base,
    outDir: outDir?.replace(/^\.\//, '').replace(/\/+$/, ''),
    computed:
      /\.\.\.\s*[\w$(]/.test(code) ||
      (site === undefined && isNamed('site')) ||
      (base === undefined && isNamed('base')),
  };
}
