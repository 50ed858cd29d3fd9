import { isIP } from 'node:net';

// Second levels under which countries register names: gana.co.kr, not co.kr, is somebody's.
const shared = new Set(['ac', 'co', 'com', 'edu', 'go', 'gov', 'ne', 'net', 'or', 'org', 'pe', 're']);

/** Whether two addresses belong to one owner: the same registrable domain, or the same machine where there is none. */
export function sameSite(a: URL, b: URL): boolean {
  const bare = [a, b].some(({ hostname }) => isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || !hostname.includes('.'));
  return bare ? a.host === b.host : domain(a.hostname) === domain(b.hostname);
}

function domain(hostname: string): string {
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && shared.has(second) ? -3 : -2).join('.');
}
