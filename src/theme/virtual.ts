import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { lookCss } from '../look/css.ts';
import type { Look } from '../look/palette.ts';
import type { Config } from '../options.ts';
import type { Clients } from './clients.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const prefix = '\0virtual:hoego/';

/**
 * What pages import about their site: `virtual:hoego/config` holds the resolved options, `virtual:hoego/client` the
 * addresses of the scripts that load on demand.
 */
export function virtualModules(config: Config, clients: Clients): VitePlugin {
  let inDev = false;
  const held: Record<string, () => string> = {
    config: () => `export default ${JSON.stringify(config)};`,
    'look.css': () => `${measures(config.look)}\n${lookCss(config.look, config.accent)}`,
    conversation: () => clients.talk,
    client: () => {
      const addresses = clients.names.map((client) => [client, clients.address(client, inDev)]);
      return `export default ${JSON.stringify(Object.fromEntries(addresses))};`;
    },
  };
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
      handler: (id) => held[id.slice(prefix.length)]?.(),
    },
    buildStart() {
      if (inDev || this.environment.name !== 'client') return;
      for (const client of clients.names)
        this.emitFile({ type: 'chunk', id: clients.source(client), fileName: clients.file(client) });
    },
  };
}

/** Type and measures that a look has of its own; those of `ink` are everyone's default. */
function measures(look: Look): string {
  return look === 'ink' ? '' : readFileSync(new URL(`./styles/look-${look}.css`, import.meta.url), 'utf8');
}

/** Types of the virtual modules for the site's own files; Astro writes them beside its own. */
export const virtualTypes = `declare module 'virtual:hoego/config' {
  const config: import(${JSON.stringify(fileURLToPath(new URL('../options', import.meta.url)))}).Config;
  export default config;
}
`;
