import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './workspace.ts';

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
}

/** What an editor shows at a place, and what it underlines. */
export interface Editor {
  /** Opens a file as if `text` had been typed into it. */
  open(path: string, text: string): string;
  completions(uri: string, line: number, character: number): Promise<string[]>;
  hover(uri: string, line: number, character: number): Promise<string>;
  complaints(uri: string): Promise<string[]>;
  close(): void;
}

/** Astro's language server, the one in its extension for VS Code, talked to as an editor does. */
export async function openEditor(root: string): Promise<Editor> {
  const server = spawn(
    process.execPath,
    [join(repository, 'node_modules/@astrojs/language-server/bin/nodeServer.js'), '--stdio'],
    { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  let next = 1;
  const waiting = new Map<number, (result: unknown) => void>();
  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = <T>(method: string, params: unknown) =>
    new Promise<T>((resolve) => {
      waiting.set(next, resolve as (result: unknown) => void);
      send({ id: next++, method, params });
    });
  let buffer = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, head).toString())?.[1]);
      if (head < 0 || buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString()) as Message;
      buffer = buffer.subarray(head + 4 + length);
      if (message.method !== undefined && message.id !== undefined)
        send({ id: message.id, result: message.method === 'workspace/configuration' ? [null] : null });
      else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
    }
  });
  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'site' }],
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } }, diagnostic: {} } },
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: join(repository, 'node_modules/typescript/lib') },
    },
  });
  send({ method: 'initialized', params: {} });
  const at = (uri: string, line: number, character: number) => ({
    textDocument: { uri },
    position: { line, character },
  });
  return {
    open(path, text) {
      const uri = pathToFileURL(join(root, path)).href;
      const languageId = path.endsWith('.mdx') ? 'mdx' : 'markdown';
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version: 1, text } } });
      return uri;
    },
    async completions(uri, line, character) {
      const found = await ask<{ items: { label: string }[] } | null>(
        'textDocument/completion',
        at(uri, line, character),
      );
      return found?.items.map(({ label }) => label) ?? [];
    },
    async hover(uri, line, character) {
      const found = await ask<{ contents: { value: string } } | null>('textDocument/hover', at(uri, line, character));
      return found?.contents.value ?? '';
    },
    async complaints(uri) {
      const found = await ask<{ items: { message: string; range: { start: { line: number } } }[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri } },
      );
      return found.items.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
    },
    close: () => void server.kill(),
  };
}
