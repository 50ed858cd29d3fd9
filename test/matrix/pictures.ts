import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { dice } from './words.ts';

/** How many coloured tiles a picture has on each side. */
const tiles = 4;
const size = 64;

/** A picture that is like no other: tiles of random colours, 64 by 64, with `word` in its metadata. */
export async function picture(seed: number, format: 'jpg' | 'png', word: string): Promise<Buffer> {
  const roll = dice(seed * 7919 + 17);
  const colours = Buffer.from(Array.from({ length: tiles * tiles * 3 }, () => roll(256)));
  const drawn = sharp(colours, { raw: { width: tiles, height: tiles, channels: 3 } }).resize(size, size, {
    kernel: 'nearest',
  });
  if (format === 'jpg') {
    const jpeg = await drawn.jpeg({ quality: 95 }).toBuffer();
    const segment = Buffer.concat([Buffer.from('Exif\0\0'), exif(word)]);
    const length = Buffer.from([0xff, 0xe1, (segment.length + 2) >> 8, (segment.length + 2) & 0xff]);
    return Buffer.concat([jpeg.subarray(0, 2), length, segment, jpeg.subarray(2)]);
  }
  const afterHeader = 8 + 25;
  const png = await drawn.png().toBuffer();
  return Buffer.concat([
    png.subarray(0, afterHeader),
    chunk('tEXt', Buffer.from(`Comment\0${word}`)),
    chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(word)])),
    chunk('eXIf', exif(word)),
    png.subarray(afterHeader),
  ]);
}

/** EXIF in which a word is the description, in UTF-8, and the comment, in UTF-16 as Windows writes it. */
function exif(word: string): Buffer {
  const texts = [Buffer.from(`${word}\0`), Buffer.from(`${word}\0`, 'utf16le')] as const;
  const head = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(2, 8);
  let at = head.length;
  for (const [nth, text] of texts.entries()) {
    const field = 10 + nth * 12;
    head.writeUInt16LE([0x010e, 0x9c9c][nth] ?? 0, field);
    head.writeUInt16LE([2, 1][nth] ?? 0, field + 2);
    head.writeUInt32LE(text.length, field + 4);
    head.writeUInt32LE(at, field + 8);
    at += text.length;
  }
  return Buffer.concat([head, ...texts]);
}

/** What a picture looks like whatever it was saved as: the colours in the middle of its tiles. Undefined for what is none. */
export async function looksOf(bytes: Uint8Array): Promise<Buffer | undefined> {
  try {
    const image = sharp(bytes).removeAlpha().toColourspace('srgb');
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    const middle = (tile: number, length: number) => Math.floor(((tile + 0.5) * length) / tiles);
    return Buffer.from(
      Array.from({ length: tiles * tiles }, (_, tile) => {
        const pixel = middle(Math.floor(tile / tiles), info.height) * info.width + middle(tile % tiles, info.width);
        return [...data.subarray(pixel * info.channels, pixel * info.channels + 3)];
      }).flat(),
    );
  } catch {
    return undefined;
  }
}

/** Whether two pictures show the same; saving one anew moves a colour by a little, another picture by far more. */
export function looksAlike(one: Buffer, other: Buffer): boolean {
  return (
    one.length === other.length &&
    one.reduce((sum, value, i) => sum + Math.abs(value - (other[i] ?? 0)), 0) / one.length < 12
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
