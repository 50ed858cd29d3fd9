import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import { mixed } from '../look/contrast.ts';

/** Rows of pixels, four bytes each: red, green, blue, and an alpha that is not looked at. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Between the paper and a colour on it, at the edges of what is drawn. Twice as many look the same and weigh 5 % more. */
const steps = 8;

/**
 * A PNG of at most 256 colours: the paper and the others exactly, with what lies between them; anything else becomes
 * the nearest. A quantizer that knows nothing of the colours takes twice as long and misses them by a shade.
 * @see https://www.w3.org/TR/png-3/
 */
export async function indexedPng(
  { data, width, height }: Pixels,
  paper: string,
  colours: readonly string[],
): Promise<Uint8Array> {
  const palette = paletteFor(paper, colours);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bits a pixel, and that a pixel is a place in the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.colours.flat())),
    // The two levels above gain a tenth and take four times as long.
    chunk('IDAT', await promisify(deflate)(indices({ data, width, height }, palette), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = readonly [red: number, green: number, blue: number];

interface Palette {
  colours: readonly Colour[];
  /** The place of a pixel's colour in it, as far as they were met; cards of one style have the same. */
  places: Map<number, number>;
}

const palettes = new Map<string, Palette>();

function paletteFor(paper: string, colours: readonly string[]): Palette {
  const key = [paper, ...colours].join();
  const known = palettes.get(key) ?? { colours: shadesOf(paper, colours), places: new Map() };
  palettes.set(key, known);
  return known;
}

function shadesOf(paper: string, colours: readonly string[]): Colour[] {
  const shades = colours.flatMap((colour) =>
    Array.from({ length: steps }, (_, step) => mixed(paper, colour, (step + 1) / steps)),
  );
  return [...new Set([paper, ...shades])].map(
    (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour,
  );
}

/** Each row with the number of its filter, none, before it. */
function indices({ data, width, height }: Pixels, { colours, places }: Palette): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  const pixels = new Int32Array(data.buffer, data.byteOffset, width * height);
  // Most pixels are as the one before.
  let [last, place] = [Number.NaN, 0];
  for (let row = 0, at = 0, to = 1; row < height; row++, to++) {
    for (const end = at + width; at < end; at++) {
      const pixel = pixels[at] as number;
      if (pixel !== last) {
        place = places.get(pixel) ?? nearest(colourAt(data, at * 4), colours);
        places.set(pixel, place);
        last = pixel;
      }
      rows[to++] = place;
    }
  }
  return rows;
}

function colourAt(data: Uint8Array, at: number): Colour {
  return [data[at] as number, data[at + 1] as number, data[at + 2] as number];
}

function nearest(colour: Colour, among: readonly Colour[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let index = 0; index < among.length; index++) {
    const away = distance(among[index] as Colour, colour);
    if (away < least) {
      best = index;
      least = away;
    }
  }
  return best;
}

function distance(a: Colour, b: Colour): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
