import { fail } from '../../model/problem.ts';

/** How gently a pull asks and how long it waits. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Between the starts of two requests to one host; up to `jitter` more. */
  pace: number;
  jitter: number;
  connect: number;
  headers: number;
  /** Between two pieces of a body. */
  body: number;
  /** One request from its start to its last byte. */
  whole: number;
  /** One source beyond its paced requests, retries included. */
  source: number;
  /** Before the first retry; each further one waits three times as long. */
  backoff: number;
  retries: number;
  /** The longest Retry-After that is waited for. */
  retryAfter: number;
  redirects: number;
  /** Requests a source, of all kinds. */
  requests: number;
  /** A body as it comes over the wire, and decompressed. */
  wire: number;
  text: number;
}

export const limits: Limits = {
  pace: 1200,
  jitter: 300,
  connect: 5000,
  headers: 10_000,
  body: 10_000,
  whole: 30_000,
  source: 60_000,
  backoff: 1000,
  retries: 2,
  retryAfter: 30_000,
  redirects: 3,
  requests: 1000,
  wire: 8 << 20,
  text: 32 << 20,
};

/**
 * The limits, shortened for a test or a proxy of one's own: `HOEGO_PULL_PACE_MS` (between requests),
 * `HOEGO_PULL_TIMEOUT_MS` (each wait of a request) and `HOEGO_PULL_SOURCE_MS` (a source beyond its paced requests).
 * @throws ContentError for a value that is no number of milliseconds
 */
export function limitsFrom(environment: Record<string, string | undefined>): Limits {
  const read = (name: string): number | undefined => {
    const value = environment[name];
    if (value === undefined || value === '') return undefined;
    if (!/^\d{1,7}$/.test(value)) fail('write a number of milliseconds', { file: name });
    return Number(value);
  };
  const pace = read('HOEGO_PULL_PACE_MS');
  const wait = read('HOEGO_PULL_TIMEOUT_MS');
  const source = read('HOEGO_PULL_SOURCE_MS');
  return {
    ...limits,
    ...(pace !== undefined && { pace, jitter: Math.round(pace / 4), backoff: Math.min(pace, limits.backoff) }),
    ...(wait !== undefined && { connect: wait, headers: wait, body: wait, whole: wait * 2 }),
    ...(source !== undefined && { source }),
  };
}
