import type { AstroConfig } from 'astro';
import type { Config } from '../options.ts';
import { fadingHash } from './fading.ts';
import { waitingScriptHashes } from './waiting.ts';

/**
 * A strict Content-Security-Policy for every page: scripts of the site itself and the one inline script by its hash, no
 * handlers in markup, no plugins, no framing. Pictures, films and embeds may come from elsewhere, for people embed
 * them; style attributes stay allowed, since texts written elsewhere carry them and they run nothing.
 */
export function contentSecurityPolicy(config: Pick<Config, 'comments'>) {
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'self'",
      "base-uri 'self'",
      "form-action 'self'",
      "object-src 'none'",
      "worker-src 'self'",
      "img-src 'self' https: data:",
      "media-src 'self' https:",
      `frame-src https:${frameHost(config)}`,
    ],
    scriptDirective: { resources: ["'self'"], hashes: waitingScriptHashes(config) },
    styleDirective: {
      resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }],
      hashes: [fadingHash],
    },
  } satisfies AstroConfig['security']['csp'];
}

/** A giscus of this machine's own; any other is allowed with all embeds. */
function frameHost({ comments }: Pick<Config, 'comments'>): string {
  const host = comments?.giscus?.host;
  return host?.startsWith('http:') ? ` ${host}` : '';
}
