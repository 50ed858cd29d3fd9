import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boards } from './boards.ts';

export interface Asked {
  board: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  at: number;
}

/** Handles a request in another way than the board would; false leaves it to the board. */
export type Fault = (asked: Asked, response: ServerResponse, request: IncomingMessage) => boolean;

export interface Host {
  origin: string;
  asked: Asked[];
  /** What goes wrong; null when all is well. */
  fault: Fault | null;
  close(): Promise<void>;
}

/** All boards on one port of this machine, each under its name. */
export async function host(fault: Fault | null = null): Promise<Host> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    response.on('error', () => {});
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const [, board = '', path = '/'] = /^\/([^/]*)(\/.*)?$/.exec(decodeURIComponent(pathname)) ?? [];
    const one = { board, path, query, headers: request.headers, at: performance.now() };
    asked.push(one);
    if (made.fault?.(one, response, request)) return;
    good(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: Host = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    fault,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return made;
}

/** Answers as the board does when all is well. */
export function good({ board, path, query, headers }: Asked, response: ServerResponse): void {
  const answer = Object.hasOwn(boards, board)
    ? boards[board]?.(path, query, headers as Record<string, string>)
    : undefined;
  response.writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? 'text/plain' }).end(answer?.body ?? 'none');
}
