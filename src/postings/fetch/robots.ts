import robotsParser, { type Robot } from 'robots-parser';
import { fault, refusal, Trouble } from './trouble.ts';

/** The name by which a robots.txt may speak to hoego. */
export const robotName = 'hoego';

/** What the robots.txt of one host says. */
export interface Robots {
  /** @throws Trouble when the address may not be asked */
  permit(url: URL, passOver403: boolean): void;
  /** Milliseconds that the host wants between two requests. */
  delay: number;
  /** It answered 403: whoever goes on must say so. */
  refused: boolean;
}

const slowest = 30;

/**
 * The rules of a host, from its robots.txt or from why that could not be read. Stricter than RFC 9309, which takes every
 * 4xx for leave: only 404 and 410 are, since a 401 or 403 says that one is not welcome.
 */
export function robots(address: URL, answer: string | Trouble): Robots {
  if (answer instanceof Trouble) {
    const denied = answer.kind === 'gone' ? undefined : answer;
    return {
      delay: 0,
      refused: answer.status === 403,
      permit(_, passOver403) {
        if (!denied || (passOver403 && denied.status === 403)) return;
        throw new Trouble(
          denied.kind,
          `does not show its robots.txt, so that nothing else was asked: it ${denied.message}${denied.status === 403 ? ' (robots: ignore-403 at this source goes on all the same)' : ''}`,
          { status: denied.status },
        );
      },
    };
  }
  const parsed: Robot = robotsParser(address.href, answer);
  const delay = parsed.getCrawlDelay(robotName) ?? 0;
  return {
    delay: delay * 1000,
    refused: false,
    permit(url) {
      if (parsed.isAllowed(url.href, robotName) === false)
        throw refusal('does not want this address to be read by programs (robots.txt)');
      if (delay > slowest) throw fault(`wants ${delay} s between two requests (robots.txt), which is too slow`);
    },
  };
}
