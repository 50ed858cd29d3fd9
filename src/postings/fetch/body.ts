import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { decode } from './charset.ts';
import type { Limits } from './limits.ts';
import { fault } from './trouble.ts';

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** What undici and zlib name a fault by. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/**
 * The text of an answer, within the caps on both sides of decompression.
 * @throws Trouble; or what undici throws, when the body ends early
 */
export async function readBody(
  { headers, body }: Pick<Dispatcher.ResponseData, 'headers' | 'body'>,
  limits: Limits,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.wire) throw fault(`sent more than ${limits.wire >> 20} MiB`);
    chunks.push(chunk);
  }
  const bytes = await unpack(Buffer.concat(chunks), header(headers['content-encoding']), limits);
  const label = /charset\s*=\s*["']?([\w.:-]+)/i.exec(header(headers['content-type']))?.[1];
  const text = decode(bytes, label);
  if (text === undefined) throw fault('sent text in an encoding that cannot be read');
  if (text.includes('\0')) throw fault('sent what is no text');
  return text;
}

export function header(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim();
}

async function unpack(bytes: Buffer, encoding: string, limits: Limits): Promise<Uint8Array> {
  const name = encoding.toLowerCase();
  if (name === '' || name === 'identity') return bytes;
  // A chain of encodings is how a small answer becomes a very large one.
  const unpacker = Object.hasOwn(unpackers, name) ? unpackers[name as keyof typeof unpackers] : undefined;
  if (!unpacker) throw fault('sent a body compressed in a way that is not read');
  try {
    return await unpacker(bytes, { maxOutputLength: limits.text });
  } catch (error) {
    throw codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
      ? fault(`sent more than ${limits.text >> 20} MiB once decompressed`)
      : fault('sent a compressed body that is broken or cut off');
  }
}
