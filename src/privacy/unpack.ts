import * as zlib from 'node:zlib';
import { chunksOf, imageFormat, viewOf } from './image.ts';

/** A file inside a file. */
export interface Packed {
  /** What it was found in: `gzip`, `zip entry`, `PNG text`. */
  how: string;
  /** Its name there, which is text to be searched too. */
  name: string;
  bytes: Uint8Array;
}

/** No more than this is unpacked of one stream: a page of a career log has not more, and a bomb has. */
const cap = 32 << 20;
const tries = 64;

/** What is packed in bytes that are not text: compressed streams wherever they begin, archives, an image's metadata. */
export function* unpack(bytes: Uint8Array, name: string): Generator<Packed> {
  const format = imageFormat(bytes);
  if (format) {
    yield* inImage(bytes);
    return;
  }
  yield* zipEntries(bytes);
  for (const [how, magic, inflate] of streams) {
    let count = 0;
    for (let at = find(bytes, magic, 0); at >= 0 && count < tries; at = find(bytes, magic, at + 1)) {
      count++;
      const inner = attempt(() => inflate(bytes.subarray(at)));
      if (inner && inner.length > 4) yield { how, name: '', bytes: inner };
    }
  }
  // Neither brotli nor raw deflate says how it begins: tried where nothing else is known to begin there.
  const isKnown = streams.some(([, magic]) => find(bytes.subarray(0, magic.length), magic, 0) === 0);
  if (isKnown || /\.(?:woff2?|ttf|otf|wasm)$/i.test(name)) return;
  for (const [how, inflate] of unmarked) {
    const inner = attempt(() => inflate(bytes));
    if (inner && inner.length > 8) yield { how, name: '', bytes: inner };
  }
}

type Inflate = (bytes: Uint8Array) => Uint8Array;

// What a truncated stream holds before its end counts too.
const options = { maxOutputLength: cap, finishFlush: zlib.constants.Z_SYNC_FLUSH };
const inflate: Inflate = (bytes) => zlib.inflateSync(bytes, options);

const streams: [how: string, magic: number[], Inflate][] = [
  ['gzip', [0x1f, 0x8b, 0x08], (bytes) => zlib.gunzipSync(bytes, options)],
  ...[0x01, 0x5e, 0x9c, 0xda].map((second): [string, number[], Inflate] => ['deflate', [0x78, second], inflate]),
  // Node 22.15 and later.
  ...('zstdDecompressSync' in zlib
    ? [
        [
          'zstd',
          [0x28, 0xb5, 0x2f, 0xfd],
          (bytes: Uint8Array) => zlib.zstdDecompressSync(bytes, { maxOutputLength: cap }),
        ] as [string, number[], Inflate],
      ]
    : []),
];

const unmarked: [how: string, Inflate][] = [
  ['brotli', (bytes) => zlib.brotliDecompressSync(bytes, { maxOutputLength: cap })],
  ['deflate', (bytes) => zlib.inflateRawSync(bytes, options)],
];

function* inImage(bytes: Uint8Array): Generator<Packed> {
  for (const { name, data } of chunksOf(bytes)) {
    if (name === 'tEXt' || name === 'zTXt' || name === 'iTXt') {
      yield { how: 'PNG text', name: '', bytes: data };
      // Somewhere behind the keyword, its language and a flag, a zlib stream.
      for (let at = find(data, [0], 0); at >= 0 && at < 200; at = find(data, [0], at + 1)) {
        const inner = attempt(() => inflate(data.subarray(at + 1))) ?? attempt(() => inflate(data.subarray(at + 2)));
        if (inner) yield { how: 'PNG text', name: '', bytes: inner };
      }
    } else if (/^(?:eXIf|EXIF|XMP |COM|APP\d+)$/.test(name)) {
      yield { how: /^(?:COM|XMP )$/.test(name) ? `image's ${name.trim()}` : 'EXIF', name: '', bytes: data };
    }
  }
}

/** The entries of a zip archive, by their local heads: those are there also when the directory at the end is not. */
function* zipEntries(bytes: Uint8Array): Generator<Packed> {
  const view = viewOf(bytes);
  const head = [0x50, 0x4b, 3, 4];
  for (
    let at = find(bytes, head, 0), count = 0;
    at >= 0 && at + 30 <= bytes.length && count < 10_000;
    at = find(bytes, head, at + 4), count++
  ) {
    const method = view.getUint16(at + 8, true);
    const size = view.getUint32(at + 18, true);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true)));
    // An entry that was written as a stream says its size only behind it.
    const packed = bytes.subarray(start, size > 0 && start + size <= bytes.length ? start + size : undefined);
    const inner =
      method === 8
        ? attempt(() => zlib.inflateRawSync(packed, options))
        : method === 0 && size > 0
          ? packed
          : undefined;
    yield { how: 'zip entry', name, bytes: inner ?? new Uint8Array() };
  }
}

function find(bytes: Uint8Array, magic: readonly number[], from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Uint8Array.from(magic), from);
}

function attempt(run: () => Uint8Array): Uint8Array | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
