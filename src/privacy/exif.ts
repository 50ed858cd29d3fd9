import { type Chunk, chunksOf, imageFormat, latin1, viewOf } from './image.ts';

/** What an image file says beside its picture. */
export interface Metadata {
  exif: boolean;
  /** It says where it was taken. */
  gps: boolean;
}

// PNG: https://www.w3.org/TR/png-3/#11textinfo; what changes how the picture looks (gAMA, iCCP, acTL …) stays.
const pngMetadata = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);
const webpMetadata = new Set(['EXIF', 'XMP ']);

/** Whether a JPEG, PNG, WebP, TIFF or HEIF file carries EXIF, and in it (or in XMP) a place. */
export function readMetadata(bytes: Uint8Array): Metadata {
  const format = imageFormat(bytes);
  if (format === undefined || format === 'gif') return { exif: false, gps: false };
  const blocks = format === 'tiff' ? [bytes] : format === 'heif' ? heifBlocks(bytes) : chunksOf(bytes).flatMap(exifIn);
  const xmp = latin1(bytes.length > 1 << 22 && format === 'jpeg' ? bytes.subarray(0, 1 << 20) : bytes);
  return { exif: blocks.length > 0, gps: blocks.some(hasGps) || /exif:GPS(?:Latitude|Longitude|Position)/.test(xmp) };
}

/**
 * The file without its metadata (EXIF, XMP, IPTC, comments, text), its picture byte for byte as it was: nothing is
 * encoded anew. How a JPEG is to be turned stays, in an EXIF block of that alone. Other formats come back unchanged,
 * and so does a file that has nothing to lose (the same object).
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  const format = imageFormat(bytes);
  if (format === 'png') return cut(bytes, (chunk) => pngMetadata.has(chunk.name), { isLast: true });
  if (format === 'webp') return stripWebp(bytes);
  if (format !== 'jpeg') return bytes;
  const chunks = chunksOf(bytes);
  const turned = chunks
    .flatMap(exifIn)
    .map(orientation)
    .find((one) => one !== undefined && one !== 1);
  // APP0 is JFIF, APP2 the colour profile (other APP2 are further pictures), APP14 says how colours are stored.
  const isMetadata = ({ name, data }: Chunk) =>
    name === 'COM' ||
    (name.startsWith('APP') &&
      !['APP0', 'APP14'].includes(name) &&
      !(name === 'APP2' && latin1(data.subarray(0, 11)) === 'ICC_PROFILE'));
  const stripped = cut(bytes, (chunk) => isMetadata(chunk) && !(turned !== undefined && isOnlyOrientation(chunk)), {
    isLast: false,
  });
  if (turned === undefined || stripped === bytes || chunks.some(isOnlyOrientation)) return stripped;
  return join([stripped.subarray(0, 2), orientationSegment(turned), stripped.subarray(2)]);
}

function stripWebp(bytes: Uint8Array): Uint8Array {
  const stripped = cut(bytes, (chunk) => webpMetadata.has(chunk.name), { isLast: true });
  if (stripped === bytes) return bytes;
  const copy = stripped.slice();
  const view = viewOf(copy);
  view.setUint32(4, copy.length - 8, true);
  const head = chunksOf(copy).find(({ name }) => name === 'VP8X');
  // Its flags say that EXIF (0x08) and XMP (0x04) follow.
  if (head) copy[head.start + 8] = (copy[head.start + 8] as number) & ~0x0c;
  return copy;
}

/** The file without some of its chunks; `isLast` drops also what hangs on behind the last one. */
function cut(bytes: Uint8Array, isCut: (chunk: Chunk) => boolean, { isLast }: { isLast: boolean }): Uint8Array {
  const chunks = chunksOf(bytes);
  const gone = chunks.filter(isCut);
  const end = isLast ? (chunks.at(-1)?.end ?? bytes.length) : bytes.length;
  if (gone.length === 0 && end === bytes.length) return bytes;
  const kept: Uint8Array[] = [];
  let last = 0;
  for (const chunk of gone) {
    kept.push(bytes.subarray(last, chunk.start));
    last = chunk.end;
  }
  return join([...kept, bytes.subarray(last, end)]);
}

/** The TIFF blocks of a chunk that holds EXIF. */
function exifIn({ name, data }: Chunk): Uint8Array[] {
  if (name === 'APP1') return latin1(data.subarray(0, 6)) === 'Exif\0\0' ? [data.subarray(6)] : [];
  if (name === 'eXIf') return [data];
  return name === 'EXIF' ? [latin1(data.subarray(0, 4)) === 'Exif' ? data.subarray(6) : data] : [];
}

/** HEIF keeps its EXIF as an item in `mdat`: looked for by how it begins. */
function heifBlocks(bytes: Uint8Array): Uint8Array[] {
  const text = latin1(bytes);
  return [...text.matchAll(/Exif\0\0(?=II\*\0|MM\0\*)/g)].map(({ index }) => bytes.subarray(index + 6));
}

interface Tag {
  tag: number;
  /** Offset of its value, for values of four bytes and less. */
  at: number;
}

function hasGps(tiff: Uint8Array): boolean {
  const view = viewOf(tiff);
  const little = tiff[0] === 0x49;
  // An empty GPS directory, which some cameras write, says no place.
  return tags(tiff, 4).some(
    ({ tag, at }) =>
      tag === 0x8825 && tagsAt(tiff, view.getUint32(at, little)).some((one) => one.tag >= 1 && one.tag <= 4),
  );
}

function orientation(tiff: Uint8Array): number | undefined {
  const found = tags(tiff, 4).find(({ tag }) => tag === 0x0112);
  return found && viewOf(tiff).getUint16(found.at, tiff[0] === 0x49);
}

function tags(tiff: Uint8Array, pointer: number): Tag[] {
  return tiff.length < 8 ? [] : tagsAt(tiff, viewOf(tiff).getUint32(pointer, tiff[0] === 0x49));
}

function tagsAt(tiff: Uint8Array, offset: number): Tag[] {
  if (offset + 2 > tiff.length) return [];
  const view = viewOf(tiff);
  const little = tiff[0] === 0x49;
  const count = Math.min(view.getUint16(offset, little), Math.floor((tiff.length - offset - 2) / 12));
  return Array.from({ length: count }, (_, index) => ({
    tag: view.getUint16(offset + 2 + index * 12, little),
    at: offset + 2 + index * 12 + 8,
  }));
}

const orientationLength = 36;

function isOnlyOrientation({ name, data }: Chunk): boolean {
  return (
    name === 'APP1' &&
    data.length === orientationLength - 4 &&
    exifIn({ name, data, start: 0, end: 0 }).some(
      (tiff) => tags(tiff, 4).length === 1 && orientation(tiff) !== undefined,
    )
  );
}

function orientationSegment(value: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, orientationLength - 2, ...Buffer.from('Exif\0\0', 'latin1'), ...tiff]);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
