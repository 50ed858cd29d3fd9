import { isUtf8 } from 'node:buffer';
import { base64Runs, isHex } from './base64.ts';
import { decodeOnce, quotedPrintable } from './decode.ts';
import { imageFormat, latin1 } from './image.ts';
import { markupText } from './markup.ts';
import type { Level } from './needle.ts';
import { unpack } from './unpack.ts';

/** One way in which a file may be read. */
export interface Form {
  /** How one gets there: empty for the text as it stands, else `gzip, base64`. */
  how: string;
  text: string;
  level: Level;
}

/** Bytes found inside a file, whole: an image in a `data:` address, an entry of an archive. */
export interface Inner {
  how: string;
  bytes: Uint8Array;
}

// Deep enough for a gzip in base64 in a source map; a file that goes deeper is made to.
const deepest = 5;
const layers = 4;
/** Of what is only perhaps text, no more than this is read in every encoding. */
const guessed = 4 << 20;
/** Longer texts are read piece by piece: a regular expression that meets one match of megabytes runs out of stack. */
const wide = 1 << 20;
const overlap = 8192;

/**
 * All the texts that a file may hold: as it stands, without tags, unescaped, decoded, unpacked.
 * @param name path or name of the file, which tells scripts from prose
 * @param found is told of bytes inside the file
 */
export function* forms(
  bytes: Uint8Array,
  name: string,
  found: (inner: Inner) => void = () => undefined,
): Generator<Form> {
  yield* readBytes(bytes, { name, how: [], depth: 0, found });
}

interface Way {
  name: string;
  how: readonly string[];
  depth: number;
  found(inner: Inner): void;
}

function* readBytes(bytes: Uint8Array, way: Way): Generator<Form> {
  if (way.depth > 0) way.found({ how: way.how.join(', '), bytes });
  if (bytes.length === 0 || way.depth > deepest) return;
  if (bytes.length > 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    yield* readText(new TextDecoder(encoding).decode(bytes), { ...way, how: [...way.how, 'UTF-16'] });
  }
  if (isUtf8(bytes) && !bytes.includes(0)) {
    yield* readText(new TextDecoder().decode(bytes), way);
    return;
  }
  const isImage = imageFormat(bytes) !== undefined;
  for (const packed of unpack(bytes, way.name)) {
    const how = [...way.how, packed.how];
    if (packed.name) yield { how: how.join(', '), text: packed.name, level: 2 };
    yield* readBytes(packed.bytes, { ...way, name: packed.name, how, depth: way.depth + 1 });
  }
  const some = bytes.subarray(0, guessed);
  const how = way.how.join(', ');
  yield* layersOf(new TextDecoder().decode(bytes), how, isImage || looksBinary(bytes) ? 0 : 1);
  yield* encoded(latin1(bytes), way);
  // Pixels are no text; what an image says beside them comes by its chunks.
  if (isImage) return;
  for (const shift of [0, 1]) {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      // Never Buffer's own utf16le: on odd lengths it corrupts the heap of Node 24.21.
      const even = some.subarray(shift, shift + ((some.length - shift) & ~1));
      yield* layersOf(new TextDecoder(encoding).decode(even), join(how, 'UTF-16'), looksUtf16(even, encoding) ? 1 : 0);
    }
  }
  yield { how: join(how, 'EUC-KR'), text: new TextDecoder('euc-kr').decode(some), level: looksBinary(bytes) ? 0 : 1 };
}

function* readText(text: string, way: Way): Generator<Form> {
  const how = way.how.join(', ');
  const isMarkup = /\.(?:html?|xhtml|xml|svg|rss|atom)$/i.test(way.name) || /^\s*</.test(text);
  const isCode = /\.(?:[cm]?js|css|map|wasm)$/i.test(way.name) || /^\s*\{"version":3,/.test(text);
  yield* layersOf(text, how, isMarkup || isCode ? 1 : 2, isCode);
  yield* encoded(text, way);
  const mail = quotedPrintable(text);
  if (mail !== undefined) yield { how: join(how, 'quoted-printable'), text: mail, level: 1 };
}

/** The text under each layer of escapes, with and without its tags. */
function* layersOf(text: string, how: string, level: Level, isCode = false): Generator<Form> {
  if (text.length > wide + overlap) {
    for (let at = 0; at < text.length; at += wide)
      yield* layersOf(text.slice(at, at + wide + overlap), how, level, isCode);
    return;
  }
  let current = text;
  for (let layer = 0; layer < layers; layer++) {
    const name = layer === 0 ? how : join(how, 'escapes');
    yield { how: name, text: current, level };
    if (level > 0 && /<[a-z!/]/i.test(current)) {
      const { words, scripts } = markupText(current);
      yield { how: name, text: words, level: isCode ? 1 : 2 };
      if (scripts !== '') yield { how: name, text: scripts, level: 1 };
    }
    const next = decodeOnce(current);
    if (next === current) return;
    current = next;
  }
}

/** What stands in base64 (of either alphabet) and in hex. */
function* encoded(text: string, way: Way): Generator<Form> {
  let [sure, guess] = ['', ''];
  const take = function* (how: string, bytes: Uint8Array): Generator<Form> {
    const isText = isUtf8(bytes) && !looksBinary(bytes);
    // A whole file, maybe packed or an image: read as one.
    if (bytes.length >= 48 && (isText || hasMagic(bytes)))
      yield* readBytes(bytes, { ...way, name: '', how: [...way.how, how], depth: way.depth + 1 });
    else if (isText) sure += ` ${new TextDecoder().decode(bytes)}`;
    else guess += ` ${new TextDecoder().decode(bytes)}`;
  };
  for (const run of base64Runs(text)) {
    if (run.length % 2 === 0 && isHex(run)) yield* take('hex', Buffer.from(run, 'hex'));
    for (const shift of [0, 1, 2, 3]) yield* take('base64', Buffer.from(run.slice(shift), 'base64'));
  }
  if (/[0-9a-f]{2}(?:[ ,:]+(?:0x)?[0-9a-f]{2}){7}/i.test(text)) {
    for (const [run] of text.matchAll(/(?:0x)?[0-9a-f]{2}(?:[ ,:]+(?:0x)?[0-9a-f]{2}){7,2048}/gi))
      yield* take('hex', Buffer.from(run.replace(/0x|[^0-9a-f]/gi, ''), 'hex'));
  }
  if (sure !== '') yield* layersOf(sure, join(way.how.join(', '), 'base64'), 1);
  if (guess !== '') yield { how: join(way.how.join(', '), 'base64'), text: guess, level: 0 };
}

// gzip, deflate, zstd, zip, PDF and the marks of UTF-16.
const magics = ['1f8b08', '7801', '785e', '789c', '78da', '28b52ffd', '504b0304', '25504446', 'fffe', 'feff'];

function hasMagic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return imageFormat(bytes) !== undefined || magics.some((magic) => head.startsWith(magic));
}

/** Whether more than a few bytes are such as no text has. */
function looksBinary(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of some) if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  return odd > some.length / 64;
}

function looksUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const some = bytes.subarray(0, 4096);
  const high = encoding === 'utf-16le' ? 1 : 0;
  let plausible = 0;
  for (let at = high; at < some.length; at += 2)
    if (some[at] === 0 || ((some[at] as number) >= 0xac && (some[at] as number) <= 0xd7)) plausible++;
  return plausible > some.length * 0.4;
}

function join(how: string, more: string): string {
  return how === '' ? more : `${how}, ${more}`;
}
