import { type Agent, type Dispatcher, request } from 'undici';
import { codeOf, header, readBody } from './body.ts';
import type { Limits } from './limits.ts';
import { fault, Trouble } from './trouble.ts';

/** An answer of 200, or where another status sends on to. */
export type Reply = { text: string; type: string } | { location: string };

/** One request, and the rest of the limits that hold for it. */
export interface Attempt {
  url: URL;
  headers: Record<string, string>;
  dispatcher: Agent;
  limits: Limits;
  /** Milliseconds that are left for it. */
  time: number;
}

/** Asks once. @throws Trouble for everything but a body with 200 and a redirect */
export async function attempt({ url, headers, dispatcher, limits, time }: Attempt): Promise<Reply> {
  const signal = AbortSignal.timeout(Math.max(1, Math.min(limits.whole, time)));
  try {
    const response = await request(url, { dispatcher, signal, headers });
    try {
      const trouble = troubleOf(response, limits);
      if (trouble) throw trouble;
      if (response.statusCode !== 200) return { location: header(response.headers.location) };
      return { text: await readBody(response, limits), type: header(response.headers['content-type']).toLowerCase() };
    } finally {
      // What is not read must not hold the connection.
      response.body.on('error', () => {}).destroy();
    }
  } catch (error) {
    throw error instanceof Trouble ? error : networkTrouble(error);
  }
}

const redirects = new Set([301, 302, 303, 307, 308]);

function troubleOf({ statusCode: status, headers }: Dispatcher.ResponseData, limits: Limits): Trouble | undefined {
  if (status === 200 || redirects.has(status)) return undefined;
  const after = retryAfter(header(headers['retry-after']));
  const later = after === undefined ? '' : `, and asks to come back in ${Math.ceil(after / 1000)} s`;
  if (status === 401) return new Trouble('refusal', 'asks for a login (401)', { status });
  if (status === 403) return new Trouble('refusal', 'refuses to answer (403)', { status });
  if (status === 429) return new Trouble('refusal', `says that it is asked too often (429)${later}`, { status });
  if (status === 404 || status === 410) return new Trouble('gone', `has nothing there (${status})`, { status });
  if (status < 500) return new Trouble('fault', `answered with status ${status}, which holds no data`, { status });
  const retry = (after ?? 0) > limits.retryAfter ? undefined : { after: after ?? 0 };
  return new Trouble('fault', `answered with an error of its own (${status})${later}`, { retry, status });
}

/** Milliseconds of a Retry-After in seconds or as a date. */
function retryAfter(value: string): number | undefined {
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = value === '' ? Number.NaN : Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function networkTrouble(error: unknown): Trouble {
  const code = codeOf(error);
  const retry = { retry: { after: 0 } };
  if (error instanceof DOMException && error.name === 'TimeoutError') return fault('did not finish in time');
  if (code === 'ENOTFOUND') return fault('is not known (its name has no address)');
  if (code === 'EAI_AGAIN') return new Trouble('fault', 'could not be looked up (no network?)', retry);
  if (code === 'ECONNREFUSED') return new Trouble('fault', 'takes no connection', retry);
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return fault('did not take the connection in time');
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return fault('did not begin to answer in time');
  if (code === 'UND_ERR_BODY_TIMEOUT') return fault('stopped in the middle of its answer');
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code === 'HPE_HEADER_OVERFLOW') return fault('sent too large headers');
  if (/^(?:ERR_SSL|ERR_TLS|EPROTO|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|HOSTNAME_)/.test(code))
    return fault('has no secure connection that can be trusted (TLS)');
  if (code.startsWith('HPE_')) return fault('does not speak HTTP');
  if (['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CLOSED', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code))
    return new Trouble('fault', 'broke off the connection', retry);
  return fault(`could not be read${code === '' ? '' : ` (${code})`}`);
}
