import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { stripVTControlCharacters } from 'node:util';
import { astroCommand, environment } from './run.ts';

/** A development server in a child process. */
export interface DevServer {
  origin: string;
  /** All that it wrote so far. */
  output(): string;
  /** Waits until it writes something that matches, counted from now. */
  says(pattern: RegExp): Promise<void>;
  stop(): Promise<void>;
}

/** Runs `astro dev` in the site at `root`, in the foreground and on a free port. */
export async function dev(root: string): Promise<DevServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [astroCommand, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: root,
    env: environment({ ASTRO_DEV_BACKGROUND: '0' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += stripVTControlCharacters(text)));
  const says = async (pattern: RegExp, from = output.length) => {
    const until = Date.now() + 60_000;
    while (!pattern.test(output.slice(from))) {
      if (Date.now() > until || child.exitCode !== null)
        throw new Error(`astro dev never said ${pattern}:\n${output.slice(from)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await says(/watching for file changes/, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    output: () => output,
    says: (pattern) => says(pattern),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill();
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
