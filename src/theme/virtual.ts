import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, ViteUserConfig } from 'astro';
import { lookCss } from '../look/css.ts';
import type { Look } from '../look/palette.ts';
import type { Config } from '../options.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Scripts that a page imports once its reader acts. None of them is on a page from the start. */
const clients = ['explore', 'ahead', 'copy'] as const;
type Client = (typeof clients)[number];

type Addressing = Pick<AstroConfig, 'base' | 'build'>;

const prefix = '\0virtual:hoego/';

/**
 * What pages import about their site: `virtual:hoego/config` holds the resolved options, `virtual:hoego/client` the
 * addresses of the scripts that load on demand.
 */
export function virtualModules(config: Config, addressing: Addressing): VitePlugin {
  let inDev = false;
  return {
    name: 'hoego-virtual',
    configResolved(resolved) {
      inDev = resolved.command === 'serve';
    },
    resolveId: {
      filter: { id: /^virtual:hoego\// },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:hoego\// },
      handler(id) {
        const name = id.slice(prefix.length);
        if (name === 'config') return `export default ${JSON.stringify(config)};`;
        if (name === 'look.css') return `${measures(config.look)}\n${lookCss(config.look, config.accent)}`;
        if (name === 'client')
          return `export default ${JSON.stringify(Object.fromEntries(clients.map((client) => [client, clientAddress(client, addressing, inDev)])))};`;
        return undefined;
      },
    },
    buildStart() {
      if (inDev || this.environment.name !== 'client') return;
      for (const client of clients)
        this.emitFile({ type: 'chunk', id: source(client), fileName: outputName(client, addressing) });
    },
  };
}

/** Where a page finds a script that loads on demand. */
export function clientAddress(client: Client, addressing: Addressing, inDev: boolean): string {
  const { base, build } = addressing;
  const root = base.replace(/\/*$/, '/');
  if (inDev) return `${root}@fs${source(client)}`;
  const assets = typeof build.assetsPrefix === 'string' ? build.assetsPrefix.replace(/\/*$/, '/') : root;
  return `${assets}${outputName(client, addressing)}`;
}

// Pages are rendered before the client is bundled, so the name cannot hold a hash of the output: one of the source does.
function outputName(client: Client, { build }: Addressing): string {
  const hash = createHash('sha256')
    .update(readFileSync(source(client)))
    .digest('hex')
    .slice(0, 8);
  return `${build.assets}/${client}.${hash}.js`;
}

/** Type and measures that a look has of its own; those of `ink` are everyone's default. */
function measures(look: Look): string {
  return look === 'ink' ? '' : readFileSync(new URL(`./styles/look-${look}.css`, import.meta.url), 'utf8');
}

function source(client: Client): string {
  const [typescript, javascript] = ['ts', 'js'].map((end) =>
    fileURLToPath(new URL(`./client/${client}.${end}`, import.meta.url)),
  );
  return existsSync(typescript as string) ? (typescript as string) : (javascript as string);
}

/** Types of the virtual modules for the site's own files; Astro writes them beside its own. */
export const virtualTypes = `declare module 'virtual:hoego/config' {
  const config: import(${JSON.stringify(fileURLToPath(new URL('../options', import.meta.url)))}).Config;
  export default config;
}
`;
