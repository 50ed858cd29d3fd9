import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Asked, good } from './host.ts';

/** What a request meets instead of its answer. */
export type Meet = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;

/** What the line of a source must say. */
export type Ending = 'blocked' | 'failed' | 'suspect';

const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Meet =>
  (_, response) => {
    response.writeHead(code, headers).end(body);
  };
const html = (body: string): Meet => status(200, { 'content-type': 'text/html; charset=utf-8' }, body);

/** The good answer, sent in another way. */
const changed =
  (change: (body: Buffer, type: string) => { body: Buffer; headers?: Record<string, string>; type?: string }): Meet =>
  (asked, response) => {
    const caught = { type: '', body: Buffer.alloc(0) };
    const catcher = {
      writeHead: (_: number, headers: Record<string, string>) => {
        caught.type = headers['content-type'] ?? '';
        return catcher;
      },
      end: (body: string) => {
        caught.body = Buffer.from(body);
      },
    };
    good(asked, catcher as unknown as ServerResponse);
    const { body, headers, type } = change(caught.body, caught.type);
    response.writeHead(200, { 'content-type': type ?? caught.type, ...headers }).end(body);
  };

const renamed = (from: RegExp, to: (found: string) => string): Meet =>
  changed((body) => ({ body: Buffer.from(body.toString().replace(from, to)) }));

const bomb = gzipSync(Buffer.alloc(64 << 20));
const login = '<!doctype html><title>로그인</title><form><input type="password"></form>';

/** Everything that a list can meet, and how the source must end. */
export const listFaults: Record<string, [Meet, Ending]> = {
  'hang before the headers': [() => {}, 'failed'],
  'hang in the body': [
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"jobs":[');
    },
    'failed',
  ],
  'drip for ever': [
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 60);
      response.on('close', () => clearInterval(timer));
    },
    'failed',
  ],
  'headers letter by letter': [
    (_, response) => {
      const { socket } = response;
      const timer = setInterval(() => socket?.write('H'), 100);
      socket?.on('close', () => clearInterval(timer));
      socket?.on('error', () => {});
    },
    'failed',
  ],
  truncated: [
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
      response.write('{"jobs":[');
      setTimeout(() => response.destroy(), 5);
    },
    'failed',
  ],
  'reset before the headers': [(_, __, request) => request.socket.resetAndDestroy(), 'failed'],
  'reset in the body': [
    (_, response, request) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"jobs":[');
      setTimeout(() => request.socket.resetAndDestroy(), 5);
    },
    'failed',
  ],
  'closed without a word': [(_, __, request) => request.socket.end(), 'failed'],
  'a PDF': [status(200, { 'content-type': 'application/pdf' }, '%PDF-1.7'), 'failed'],
  'an image': [status(200, { 'content-type': 'image/png' }, 'PNG'), 'failed'],
  'on to another host': [status(301, { location: 'http://localhost:1/' }), 'failed'],
  'on to an address inside': [status(302, { location: 'http://169.254.169.254/latest/meta-data' }), 'failed'],
  'on to a file': [status(302, { location: 'file:///etc/passwd' }), 'failed'],
  'on to nowhere': [status(302), 'failed'],
  'on with a password': [status(302, { location: 'http://a:b@127.0.0.1/' }), 'failed'],
  'on in a circle': [
    ({ board }, response) => response.writeHead(302, { location: `/${board}/circle` }).end(),
    'failed',
  ],
  'a bomb in gzip': [
    (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb),
    'failed',
  ],
  'gzip that is none': [
    status(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'no'),
    'failed',
  ],
  'gzip cut off': [
    changed((body) => {
      const packed = gzipSync(body);
      return { body: packed.subarray(0, packed.length - 12), headers: { 'content-encoding': 'gzip' } };
    }),
    'failed',
  ],
  'gzip in gzip': [
    changed((body) => ({ body: gzipSync(gzipSync(body)), headers: { 'content-encoding': 'gzip, gzip' } })),
    'failed',
  ],
  'an unknown encoding': [changed((body) => ({ body, headers: { 'content-encoding': 'rot13' } })), 'failed'],
  'more than the cap': [
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const piece = Buffer.alloc(1 << 20, 32);
      const more = () => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
    'failed',
  ],
  'huge headers': [
    (_, response) => response.writeHead(200, { 'content-type': 'application/json', x: 'a'.repeat(40_000) }).end('{}'),
    'failed',
  ],
  'an empty body': [status(200, { 'content-type': 'application/json' }), 'failed'],
  'no content': [status(204), 'failed'],
  'not modified': [status(304), 'failed'],
  'bad request': [status(400), 'failed'],
  'log in first': [status(401), 'blocked'],
  forbidden: [status(403, { 'content-type': 'text/html' }, 'bot?'), 'blocked'],
  'not found': [status(404), 'failed'],
  'not allowed': [status(405), 'failed'],
  gone: [status(410), 'failed'],
  teapot: [status(418), 'failed'],
  'too often': [status(429), 'blocked'],
  'too often, come back at once': [status(429, { 'retry-after': '0' }), 'blocked'],
  'too often, come back tomorrow': [status(429, { 'retry-after': '86400' }), 'blocked'],
  'for legal reasons': [status(451), 'failed'],
  'an error of its own': [status(500), 'failed'],
  'bad gateway': [status(502, { 'content-type': 'text/html' }, '<html>'), 'failed'],
  unavailable: [status(503, { 'retry-after': '0' }), 'failed'],
  'unavailable until tomorrow': [status(503, { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' }), 'failed'],
  'gateway timeout': [status(504), 'failed'],
  'not JSON': [status(200, { 'content-type': 'application/json' }, '{"jobs": [}'), 'failed'],
  'a NUL': [renamed(/"/, () => '\0"'), 'failed'],
  'JSON that ends early': [changed((body) => ({ body: body.subarray(0, body.length / 2) })), 'failed'],
  'null instead': [status(200, { 'content-type': 'application/json' }, 'null'), 'failed'],
  'a word instead': [status(200, { 'content-type': 'application/json' }, '"maintenance"'), 'failed'],
  'another map instead': [
    status(200, { 'content-type': 'application/json' }, '{"error":"보수 중","__proto__":{"a":1}}'),
    'failed',
  ],
  'bytes of no encoding': [
    (_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(Buffer.from([0x22, 0xff, 0xff, 0xff, 0xfd, 0x22])),
    'failed',
  ],
};
/** What depends on what a source sends: a page to those that read pages is drift, to those that read data a refusal. */
export const shapeFaults: Record<string, { meet: Meet; ending(board: string): Ending }> = {
  'a login page': { meet: html(login), ending: () => 'blocked' },
  'an empty list': { meet: (asked, response) => emptyList(asked, response), ending: () => 'suspect' },
  'every row in a new shape': {
    meet: renamed(/"(?:title|text|openingId|id)":|<(?=link>)|<(?=\/link>)|<(?=pubDate>)/g, (found) =>
      found.startsWith('"') ? '"renamed":' : '<x',
    ),
    ending: () => 'failed',
  },
};

function emptyList({ board }: Asked, response: ServerResponse): void {
  const answers: Record<string, string> = {
    greenhouse: '{"jobs":[],"meta":{"total":0}}',
    lever: '[]',
    ashby: '{"apiVersion":"1","jobs":[]}',
    jumpit: '{"result":{"totalCount":0,"positions":[]}}',
    rallit: '{"data":{"totalCount":0,"totalPage":0,"items":[]}}',
    saramin: '{"jobs":{"count":0,"start":0,"total":"0","job":[]}}',
    wanted: '{"data":[],"links":{"next":null}}',
    feed: '<rss version="2.0"><channel><title>내 블로그</title></channel></rss>',
    greeting:
      '<script id="__NEXT_DATA__" type="application/json">{"queries":[{"queryKey":["openings"],"state":{"data":[]}}]}</script>',
  };
  const type = board === 'feed' ? 'application/rss+xml' : board === 'greeting' ? 'text/html' : 'application/json';
  response.writeHead(200, { 'content-type': type }).end(answers[board]);
}

/** What is unusual and still right. */
export const harmless: Record<string, Meet> = {
  'a mark at the beginning': changed((body) => ({ body: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]) })),
  'packed with gzip': changed((body) => ({ body: gzipSync(body), headers: { 'content-encoding': 'gzip' } })),
  'packed with brotli': changed((body) => ({ body: brotliCompressSync(body), headers: { 'content-encoding': 'br' } })),
  'labelled as another charset': changed((body, type) => ({
    body,
    type: type.replace(/;.*|$/, '; charset=iso-8859-1'),
  })),
  'CP949, labelled so': changed((body, type) => ({
    body: cp949(body),
    type: type.replace(/;.*|$/, '; charset=cp949'),
  })),
  'EUC-KR, labelled UTF-8': changed((body, type) => ({
    body: cp949(body),
    type: type.replace(/;.*|$/, '; charset=utf-8'),
  })),
};

/** Hangul in the old Korean encoding: TextDecoder knows it, and so its table can be turned round. */
function cp949(body: Buffer): Buffer {
  const bytes: number[] = [];
  for (const letter of body.toString()) {
    const pair = table.get(letter);
    if (pair) bytes.push(...pair);
    else if (letter.charCodeAt(0) < 0x80) bytes.push(letter.charCodeAt(0));
    else bytes.push(0x3f);
  }
  return Buffer.from(bytes);
}

const table = makeTable();
function makeTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('euc-kr');
  const made = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfd; lead++)
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if ([...letter].length === 1 && letter !== '\uFFFD' && !made.has(letter)) made.set(letter, [lead, trail]);
    }
  return made;
}

/** Hosts that do not speak HTTP, by what they do; each with the end that its sources must come to. */
export async function strangeHosts(): Promise<{ origins: Record<string, string>; close(): void }> {
  const sockets = new Set<Socket>();
  const listen = async (server: Server): Promise<number> => {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const garbage = createServer((socket) => socket.end('SSH-2.0-x\r\n'));
  const silent = createServer(() => {});
  const plain = createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
  const bare = createTlsServer({}, () => {});
  const dead = createServer();
  const port = await listen(dead);
  dead.close();
  const servers = [garbage, silent, plain, bare];
  const origins = {
    'a name without an address': 'http://no-such-host.invalid',
    'nobody listens': `http://127.0.0.1:${port}`,
    'no HTTP': `http://127.0.0.1:${await listen(garbage)}`,
    'no TLS where there should be': `https://127.0.0.1:${await listen(plain)}`,
    'TLS without a certificate': `https://127.0.0.1:${await listen(bare)}`,
    'a handshake that never ends': `https://127.0.0.1:${await listen(silent)}`,
  };
  return {
    origins,
    close() {
      for (const socket of sockets) socket.destroy();
      for (const server of servers) server.close();
    },
  };
}
