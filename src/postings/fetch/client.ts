import { setTimeout as wait } from 'node:timers/promises';
import { Agent } from 'undici';
import { attempt, type Reply } from './attempt.ts';
import type { Limits } from './limits.ts';
import { pace } from './pace.ts';
import { type Robots, robots } from './robots.ts';
import { sameSite } from './site.ts';
import { fault, refusal, Trouble } from './trouble.ts';

/** Asks hosts, politely. One for a whole pull, so that its hosts are kept apart and each robots.txt is read once. */
export interface Client {
  /** A source's turn: its time and its requests are counted from here. */
  session(options?: { passOver403?: boolean }): Session;
  close(): Promise<void>;
}

/** What one source may ask. Every method throws Trouble. */
export interface Session {
  /** The parsed JSON of an answer. `headers` are secret: they go nowhere but to the address's own host. */
  json(url: URL, headers?: Record<string, string>): Promise<unknown>;
  /** The HTML of a page. */
  page(url: URL): Promise<string>;
  /** A feed: RSS, Atom or JSON. */
  feed(url: URL): Promise<string>;
  /** Whether a robots.txt that answered 403 was passed over. */
  readonly passedOver: boolean;
}

type Answer = Extract<Reply, { text: string }>;

export function client(limits: Limits, userAgent: string): Client {
  const dispatcher = new Agent({
    connections: 1,
    connect: { timeout: limits.connect },
    headersTimeout: limits.headers,
    bodyTimeout: limits.body,
    maxHeaderSize: 16 << 10,
  });
  const paces = pace();
  const known = new Map<string, Robots>();
  const closed = new Set<string>();

  function session({ passOver403 = false } = {}): Session {
    let deadline = performance.now() + limits.source;
    let requests = 0;
    let passedOver = false;

    async function once(url: URL, headers: Record<string, string>, interval: number, again: boolean): Promise<Reply> {
      if (closed.has(url.host)) throw refusal('asked for a pause (429) earlier in this pull');
      if (requests++ >= limits.requests) throw new Trouble('over', `needs more than ${limits.requests} requests`);
      const slot = interval + Math.random() * limits.jitter;
      // Only the pace of a first try is given on top of the source's time: retries have to fit into it.
      if (!again) deadline += slot;
      await paces.turn(url.host, slot);
      const time = deadline - performance.now();
      if (time <= 0) throw new Trouble('over', `took ${limits.source / 1000} s longer than its paced requests need`);
      return attempt({ url, dispatcher, limits, time, headers: { 'user-agent': userAgent, ...headers } });
    }

    async function tried(url: URL, headers: Record<string, string>, interval: number): Promise<Reply> {
      for (let retry = 0; ; retry++) {
        try {
          return await once(url, headers, interval, retry > 0);
        } catch (error) {
          if (error instanceof Trouble && error.status === 429) closed.add(url.host);
          if (!(error instanceof Trouble) || !error.retry || retry >= limits.retries) throw error;
          const rest = Math.max(error.retry.after, limits.backoff * 3 ** retry);
          if (performance.now() + rest >= deadline) throw error;
          await wait(rest);
        }
      }
    }

    async function robotsOf(url: URL): Promise<Robots> {
      const found = known.get(url.origin);
      if (found) return found;
      const address = new URL('/robots.txt', url);
      const rules = await follow(address, { accept: 'text/plain, */*' }, () => limits.pace).then(
        ({ text }) => robots(address, text),
        (error: unknown) => {
          if (error instanceof Trouble) return robots(address, error);
          throw error;
        },
      );
      known.set(url.origin, rules);
      return rules;
    }

    /** Goes where redirects lead, on one site only. `gate` lets each address pass and says how far requests are apart. */
    async function follow(
      first: URL,
      headers: Record<string, string>,
      gate: (url: URL) => Promise<number> | number,
      secret: Record<string, string> = {},
    ): Promise<Answer> {
      let url = first;
      for (let hop = 0; hop <= limits.redirects; hop++) {
        const interval = await gate(url);
        const reply = await tried(url, { ...headers, ...(url.origin === first.origin && secret) }, interval);
        if ('text' in reply) return reply;
        url = target(url, reply.location);
      }
      throw fault(`sends on more than ${limits.redirects} times`);
    }

    async function permitted(url: URL): Promise<number> {
      const rules = await robotsOf(url);
      rules.permit(url, passOver403);
      passedOver ||= rules.refused;
      return Math.max(limits.pace, rules.delay);
    }

    const get = (url: URL, accept: string, secret?: Record<string, string>) =>
      follow(url, { accept, 'accept-encoding': 'gzip, br' }, permitted, secret);

    return {
      async json(url, headers) {
        return parseJson(await get(url, 'application/json', headers));
      },
      async page(url) {
        const { text, type } = await get(url, 'text/html');
        if (!/^(?:text\/html|application\/xhtml\+xml|$)/.test(type))
          throw fault(`sent ${named(type)} instead of a page`);
        return text;
      },
      async feed(url) {
        const { text, type } = await get(url, 'application/rss+xml, application/atom+xml, application/xml, */*;q=0.5');
        if (/^(?:text\/html|application\/xhtml)/.test(type) && !/^\s*(?:\uFEFF)?<(?:\?xml|rss|feed)/.test(text))
          throw refusal('sent a page, such as a login, instead of a feed');
        if (/^(?:image|audio|video|application\/(?:pdf|zip|octet-stream))/.test(type))
          throw fault(`sent ${named(type)} instead of a feed`);
        return text;
      },
      get passedOver() {
        return passedOver;
      },
    };
  }

  return { session, close: () => dispatcher.destroy() };
}

function target(from: URL, location: string): URL {
  const to = URL.canParse(location, from.href) && location !== '' ? new URL(location, from) : undefined;
  if (!to || !/^https?:$/.test(to.protocol)) throw fault('sends on without saying where to');
  if (from.protocol === 'https:' && to.protocol !== 'https:') throw fault('sends on from https to http');
  if (to.username !== '' || !sameSite(from, to))
    throw fault('sends on to another site (if that is the same board, write its origin: at this source)');
  return to;
}

function parseJson({ text, type }: Answer): unknown {
  if (/html/.test(type) || /^\s*<(?:!doctype|html)/i.test(text))
    throw refusal('sent a page, such as a login or a check for programs, instead of data');
  if (type !== '' && !/json|^text\/plain|^application\/octet-stream/.test(type))
    throw fault(`sent ${named(type)} instead of JSON`);
  if (text.trim() === '') throw fault('sent an empty answer');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw fault('sent what is not JSON, or only a part of it');
  }
}

// A host's own words are not repeated but for a plain media type.
const named = (type: string) => /^[\w.+-]{1,40}\/[\w.+-]{1,60}/.exec(type)?.[0] ?? 'an unknown kind of file';
