import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** The bytes of a file, and those of everything that is packed in it. */
export function unpacked(bytes: Buffer, depth = 0): Buffer[] {
  if (depth > 3) return [bytes];
  const inner = new Map<string, Buffer>();
  const add = (unpack: () => Buffer) => {
    try {
      const found = unpack();
      if (found.length > 3) inner.set(`${found.length} ${found.toString('latin1', 0, 64)}`, found);
    } catch {
      // Not packed in this way.
    }
  };
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 50_000_000 };
  if (isBinary(bytes)) {
    if (depth === 0) {
      add(() => inflateRawSync(bytes, { maxOutputLength: 50_000_000 }));
      add(() => brotliDecompressSync(bytes, { maxOutputLength: 50_000_000 }));
    }
    // A stream may begin anywhere: in a PNG's chunk, behind a header of its own.
    for (let at = 0; at < bytes.length - 2; at++) {
      const [first, second] = [bytes[at], bytes[at + 1] ?? 0];
      if (first === 0x1f && second === 0x8b) {
        add(() => gunzipSync(bytes.subarray(at), options));
        // What stands behind the stream is no second one, which gunzip would take it for.
        add(() => inflateRawSync(bytes.subarray(at + 10), options));
      } else if (first === 0x78 && (0x7800 + second) % 31 === 0) add(() => inflateSync(bytes.subarray(at), options));
    }
  }
  return [bytes, ...[...inner.values()].flatMap((found) => unpacked(found, depth + 1))];
}

/** Everything that bytes may say, folded: as they are, and with each escape read, several times over. */
export function* readings(bytes: Buffer): Generator<string> {
  yield* escapesRead(bytes.toString('utf8'));
  if (!isBinary(bytes)) return;
  // Names in metadata may be UTF-16, of either order, at odd places.
  for (const order of ['utf-16le', 'utf-16be'])
    for (const start of [0, 1]) yield folded(new TextDecoder(order).decode(bytes.subarray(start)));
}

/** A text as it is compared: composed, in lower case; and once more without what may stand between its letters. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Without blanks, hyphens, soft hyphens, zero-width signs and tags between letters. */
export function squeezed(text: string): string {
  return text.replace(/<[^<>]{0,300}>/g, '').replace(/[\s_·\u00ad\u200b-\u200d\u2060\ufeff-]+/gu, '');
}

function* escapesRead(written: string, depth = 0): Generator<string> {
  let text = written;
  for (let round = 0; round < 4; round++) {
    yield folded(text);
    if (depth < 2) for (const inner of base64In(text)) yield* escapesRead(inner, depth + 1);
    const read = unescaped(text);
    if (read === text) return;
    text = read;
  }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", sol: '/', nbsp: ' ' };

function unescaped(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => sign(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});?/g, (_, decimal: string) => sign(Number(decimal)))
    .replace(/&(\w+);/g, (entity, name: string) => named[name] ?? entity)
    .replace(/\\u\{([0-9a-f]{1,6})\}/gi, (_, hex: string) => sign(Number.parseInt(hex, 16)))
    .replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function sign(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** What stands in base64 in a text, wherever in its three letters for two it begins: all of it as one text each. */
function base64In(text: string): string[] {
  // Short words are letters like any other; what they could say is shorter than a canary.
  const runs = text.match(/[A-Za-z0-9+/_-]{8,}={0,2}/g) ?? [];
  return [0, 1, 2, 3].map((skip) =>
    runs
      .flatMap((run) => {
        const bytes = Buffer.from(run.slice(skip), 'base64');
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes) : [bytes];
      })
      .map((bytes) => bytes.toString('utf8'))
      .join('\n'),
  );
}

function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, 4096).includes(0) || bytes.toString('utf8', 0, 4096).includes('\ufffd');
}
