import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Config } from '../options.ts';
import { conversation } from './comments.ts';

/** A script that a page imports once its reader acts. None of them is on a page from the start. */
export type Client = 'explore' | 'ahead' | 'copy' | 'comments';

/** The scripts of a site that load on demand. */
export interface Clients {
  names: readonly Client[];
  /** What `virtual:hoego/conversation` holds: of comments, what does not depend on the page. */
  talk: string;
  /** The source, a path on disk. */
  source(client: Client): string;
  /** Where it lies in the output. */
  file(client: Client): string;
  /** Where a page finds it. */
  address(client: Client, inDev: boolean): string;
}

export function siteClients(config: Config, { base, build }: Pick<AstroConfig, 'base' | 'build'>): Clients {
  const talk = `export default ${JSON.stringify(conversation(config))};`;
  const root = base.replace(/\/*$/, '/');
  const assets = typeof build.assetsPrefix === 'string' ? build.assetsPrefix.replace(/\/*$/, '/') : root;

  // Pages are rendered before the client is bundled, so the name cannot hold a hash of the output: one of the source does.
  function file(client: Client): string {
    const hash = createHash('sha256')
      .update(readFileSync(source(client)))
      .update(client === 'comments' ? talk : '')
      .digest('hex')
      .slice(0, 8);
    return `${build.assets}/${client}.${hash}.js`;
  }

  return {
    names: ['explore', 'ahead', 'copy', ...(config.comments?.giscus ? (['comments'] as const) : [])],
    talk,
    source,
    file,
    address: (client, inDev) => (inDev ? `${root}@fs${source(client)}` : `${assets}${file(client)}`),
  };
}

function source(client: Client): string {
  const [typescript, javascript] = ['ts', 'js'].map((end) =>
    fileURLToPath(new URL(`./client/${client}.${end}`, import.meta.url)),
  );
  return existsSync(typescript as string) ? (typescript as string) : (javascript as string);
}
