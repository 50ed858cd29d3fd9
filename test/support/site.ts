import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { astro, type Environment, type Run } from './run.ts';
import { repository } from './workspace.ts';

/** What a site of its own consists of; everything may be left out. */
export interface SiteFiles {
  /** A folder of `test/sites/` to begin with. */
  from?: string;
  /** Astro's own options: `{ base: '/log' }`. */
  astro?: Record<string, unknown>;
  /** hoego's options. */
  hoego?: Record<string, unknown>;
  /** Files by path, over those of the folder; undefined takes one away. */
  files?: Record<string, string | Uint8Array | undefined>;
}

/** A build, and the files that it wrote. */
export interface Build extends Run {
  dist: string;
}

export interface Site {
  root: string;
  build(env?: Environment): Promise<Build>;
  /** A build that must succeed. */
  built(env?: Environment): Promise<Build>;
  check(): Promise<Run>;
  sync(): Promise<Run>;
  write(path: string, content: string | Uint8Array | undefined): void;
}

/** A new Astro project beside the installed package, with only what its maker must write. */
export function makeSite({ from, astro: astroOptions = {}, hoego = {}, files = {} }: SiteFiles): Site {
  const error = inject('packError');
  if (error) throw new Error(error);
  mkdirSync(join(inject('workspace'), 'sites'), { recursive: true });
  const root = mkdtempSync(join(inject('workspace'), 'sites/site-'));
  const site: Site = {
    root,
    build: async (env) => ({ ...(await astro(root, ['build'], env)), dist: join(root, 'dist') }),
    async built(env) {
      const build = await site.build(env);
      if (build.code !== 0) throw new Error(`astro build ended with ${build.code}:\n${build.output}`);
      return build;
    },
    check: () => astro(root, ['check']),
    sync: () => astro(root, ['sync']),
    write(path, content) {
      if (content === undefined) return rmSync(join(root, path), { recursive: true, force: true });
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
  };
  const own = {
    'package.json': '{ "name": "site", "private": true, "type": "module" }\n',
    'tsconfig.json': '{ "extends": "astro/tsconfigs/strict", "include": [".astro/types.d.ts", "src"] }\n',
    'astro.config.mjs': configOf(astroOptions, hoego),
    'src/content.config.ts':
      "import { hoegoCollections } from 'hoego/content';\nexport const collections = hoegoCollections();\n",
  };
  if (from) cpSync(join(repository, 'test/sites', from), root, { recursive: true });
  else mkdirSync(join(root, 'content'));
  for (const [path, content] of Object.entries({ ...own, ...files })) site.write(path, content);
  return site;
}

/** An `astro.config.mjs` as a user writes it. */
export function configOf(astroOptions: Record<string, unknown>, hoego: Record<string, unknown>): string {
  return `import { defineConfig } from 'astro/config';
import hoego from 'hoego';

export default defineConfig({
  ...${JSON.stringify(astroOptions)},
  integrations: [hoego(${JSON.stringify(hoego)})],
});
`;
}

/** The messages of a run for a reader: without Astro's clock and labels. */
export function messages({ output }: Run): string[] {
  return output
    .split('\n')
    .map((line) => line.replace(/^\d\d:\d\d:\d\d /, '').trimEnd())
    .filter(Boolean);
}
