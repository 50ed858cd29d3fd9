import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readMetadata, stripMetadata } from '../../src/privacy/exif.ts';
import { jpeg, png, pngChunk } from './plants.ts';

const canary = 'CANARY-COPYRIGHT';
const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '37/1 30/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '127/1 0/1 0/1',
};
const picture = () => sharp({ create: { width: 24, height: 16, channels: 3, background: '#b0341b' } });
const write = (format: 'jpeg' | 'png' | 'webp', orientation = 1, IFD3 = place as Record<string, string>) =>
  picture()
    .withMetadata({ orientation, exif: { IFD0: { Copyright: canary }, IFD3 } })
    .toFormat(format)
    .toBuffer();
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

describe.each(['jpeg', 'png', 'webp'] as const)('%s', (format) => {
  test('EXIF and a place in it are seen', async () => {
    expect(readMetadata(await write(format))).toEqual({ exif: true, gps: true });
    expect(readMetadata(await write(format, undefined, {}))).toEqual({ exif: true, gps: false });
    expect(readMetadata(await picture().toFormat(format).toBuffer())).toEqual({ exif: false, gps: false });
  });

  test('it is taken out, and the picture stays as it is', async () => {
    const bytes = await write(format);
    const bare = stripMetadata(bytes);
    expect(readMetadata(bare)).toEqual({ exif: false, gps: false });
    expect(Buffer.from(bare).includes(canary)).toBe(false);
    expect(await pixels(bare)).toEqual(await pixels(bytes));
    expect((await sharp(bare).metadata()).exif).toBeUndefined();
    expect(stripMetadata(bare)).toBe(bare);
  });

  test('without any, it is left alone', async () => {
    const bytes = new Uint8Array(await picture().toFormat(format).toBuffer());
    expect(stripMetadata(bytes)).toBe(bytes);
  });

  test('broken off anywhere, it is read without an error', async () => {
    const bytes = await write(format);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => readMetadata(bytes.subarray(0, length))).not.toThrow();
      expect(() => stripMetadata(bytes.subarray(0, length))).not.toThrow();
    }
  });
});

test('a photograph stays the right way up', async () => {
  const bare = stripMetadata(await write('jpeg', 6));
  expect((await sharp(bare).metadata()).orientation).toBe(6);
  expect(Buffer.from(bare).includes(canary)).toBe(false);
  expect(readMetadata(bare).gps).toBe(false);
  expect(stripMetadata(bare)).toBe(bare);
});

test('a colour profile stays', async () => {
  const bytes = await picture()
    .withIccProfile('p3')
    .withExifMerge({ IFD0: { Copyright: canary } })
    .jpeg()
    .toBuffer();
  expect((await sharp(stripMetadata(bytes)).metadata()).icc).toBeDefined();
});

test('comments, XMP and text go too', () => {
  const text = png(
    pngChunk('tEXt', Buffer.from(`Comment\0${canary}`)),
    pngChunk('gAMA', Buffer.from([0, 1, 0x86, 0xa0])),
  );
  expect(Buffer.from(stripMetadata(text)).includes(canary)).toBe(false);
  expect(Buffer.from(stripMetadata(text)).includes('gAMA')).toBe(true);
  for (const bytes of [
    jpeg(0xfe, Buffer.from(canary)),
    jpeg(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${canary}`)),
    Buffer.concat([png(), Buffer.from(canary)]),
  ]) {
    expect(Buffer.from(stripMetadata(bytes)).includes(canary)).toBe(false);
  }
});

test('a place is seen in a TIFF, in a HEIF and in XMP', () => {
  // One directory with a pointer to a second, of places.
  const tiff = Buffer.from(
    '4d4d002a00000008' +
      '0001' +
      '8825000400000001' +
      '0000001a' +
      '00000000' +
      '0001' +
      '00020005000000010000002c' +
      '00000000',
    'hex',
  );
  expect(readMetadata(tiff)).toEqual({ exif: true, gps: true });
  const heif = Buffer.concat([
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.from('\0\0\0\x06Exif\0\0', 'latin1'),
    tiff,
  ]);
  expect(readMetadata(heif)).toEqual({ exif: true, gps: true });
  expect(stripMetadata(heif)).toBe(heif);
  expect(
    readMetadata(jpeg(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="37,30N"/>'))).gps,
  ).toBe(true);
});
