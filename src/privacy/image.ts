/** A piece of an image file: a PNG or WebP chunk, a JPEG segment. */
export interface Chunk {
  /** `tEXt`, `EXIF`, `APP1`. */
  name: string;
  /** Where it lies in the file, its own head and tail included. */
  start: number;
  end: number;
  data: Uint8Array;
}

export type ImageFormat = 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff' | 'heif';

/** What kind of image the bytes are, told by how they begin. */
export function imageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const head = latin1(bytes.subarray(0, 32));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.slice(4, 8) === 'ftyp' && /heic|heix|hevc|heim|heis|mif1|msf1|avif|avis/.test(head.slice(8))) return 'heif';
  return undefined;
}

/** The pieces of a PNG, JPEG or WebP file, as far as they can be read; none of other files. */
export function chunksOf(bytes: Uint8Array): Chunk[] {
  const format = imageFormat(bytes);
  if (format === 'png') return pngChunks(bytes);
  if (format === 'jpeg') return jpegSegments(bytes);
  return format === 'webp' ? riffChunks(bytes) : [];
}

function pngChunks(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const size = view.getUint32(at);
    const end = at + 12 + size;
    if (end > bytes.length) break;
    const name = latin1(bytes.subarray(at + 4, at + 8));
    chunks.push({ name, start: at, end, data: bytes.subarray(at + 8, end - 4) });
    at = end;
    if (name === 'IEND') break;
  }
  return chunks;
}

/** The segments before the image's own data (SOS), which carry all metadata. */
function jpegSegments(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes);
  const segments: Chunk[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) break;
    const name =
      marker === 0xfe ? 'COM' : marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : `M${marker.toString(16)}`;
    segments.push({ name, start: at, end, data: bytes.subarray(at + 4, end) });
    at = end;
  }
  return segments;
}

function riffChunks(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const dataEnd = at + 8 + size;
    if (dataEnd > bytes.length) break;
    const end = Math.min(bytes.length, dataEnd + (size % 2));
    chunks.push({ name: latin1(bytes.subarray(at, at + 4)), start: at, end, data: bytes.subarray(at + 8, dataEnd) });
    at = end;
  }
  return chunks;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes as Latin-1, one character each. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
