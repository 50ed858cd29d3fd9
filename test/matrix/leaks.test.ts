import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { leaksIn } from './leaks.ts';
import { picture } from './pictures.ts';

const words = ['Xkqvbtrwzpd', '뷁쫣틥꿹쌻뎅', '4820175936201', '햏뷁긇qkzw739'];
const hidden = { item: 'picture', bytes: await picture(1, 'jpg', words[0] ?? '') };

/** What the checker finds in a folder with one file. */
async function found(name: string, content: string | Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hoego-leaks-'));
  try {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    const canaries = words.map((word) => ({ word, item: word, place: 'body' as const }));
    return (await leaksIn(folder, canaries, [hidden])).map(({ item }) => item);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const escaped = (text: string, each: (code: number) => string) =>
  [...text].map((sign) => each(sign.codePointAt(0) ?? 0)).join('');
const percent = (text: string) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Ways in which a word may stand in a file. */
const writings: Record<string, (word: string) => string | Uint8Array> = {
  'as it is': (word) => `앞 ${word} 뒤`,
  'in capitals': (word) => word.toUpperCase(),
  decomposed: (word) => word.normalize('NFD'),
  'with blanks': (word) => [...word].join(' '),
  'with hyphens': (word) => [...word].join('-'),
  'broken by tags': (word) => `<p>${[...word].join('<wbr>')}</p>`,
  'percent-encoded': (word) => `<a href="/${percent(word)}/">`,
  'percent-encoded decomposed': (word) => percent(word.normalize('NFD')),
  'percent-encoded twice': (word) => encodeURIComponent(percent(word)),
  'as decimal entities': (word) => escaped(word, (code) => `&#${code};`),
  'as hexadecimal entities': (word) => escaped(word, (code) => `&#x${code.toString(16)};`),
  'as entities of entities': (word) => escaped(word, (code) => `&amp;#${code};`),
  'as \\u': (word) => JSON.stringify(escaped(word, (code) => `\\u${code.toString(16).padStart(4, '0')}`)),
  'as \\u{}': (word) => escaped(word, (code) => `\\u{${code.toString(16)}}`),
  'in base64': (word) => base64(word),
  'in base64, one byte on': (word) => `data:text/plain;base64,${base64(`a${word}`)}`,
  'in base64, two bytes on': (word) => base64(`ab${word}c`),
  'in base64, behind one letter': (word) => `x${base64(word)}`,
  'in base64, behind two': (word) => `xy${base64(word)}`,
  'in base64, behind three': (word) => `x/y${base64(word)}`,
  'in base64 for addresses': (word) => Buffer.from(`a?>${word}`).toString('base64url'),
  'in base64 of base64': (word) => base64(base64(`a${word}`)),
  'in gzip': (word) => gzipSync(`앞 ${word}`),
  'in gzip in base64': (word) => gzipSync(word).toString('base64'),
  'in gzip behind a header': (word) => Buffer.concat([Buffer.from('\0head\0'), gzipSync(word), Buffer.from('tail')]),
  'in deflate': (word) => deflateSync(word),
  'in raw deflate': (word) => deflateRawSync(word.repeat(3)),
  'in brotli': (word) => brotliCompressSync(`${word}\n`.repeat(9)),
  'in UTF-16': (word) => Buffer.from(`\0${word}`, 'utf16le'),
  'in UTF-16, at an odd byte': (word) => Buffer.concat([Buffer.from([0]), Buffer.from(`\0${word}`, 'utf16le')]),
  'in UTF-16, high byte first': (word) => utf16be(`\0${word}`),
  'in UTF-16, high byte first, at an odd byte': (word) => Buffer.concat([Buffer.from([0]), utf16be(`\0${word}`)]),
  'in a source map': (word) =>
    JSON.stringify({ version: 3, sources: ['a.md'], sourcesContent: [`# ${word}`], mappings: '' }),
};

describe('the checker finds a word', () => {
  test.each(Object.entries(writings))('%s', async (_, write) => {
    for (const word of words) expect(await found('file.bin', write(word)), word).toEqual([word]);
  });

  test("in a file's name", async () => {
    for (const word of words)
      expect(await found(`folder/${word.normalize('NFD')}/index.html`, ''), word).toEqual([word]);
  });

  test("in a picture's metadata", async () => {
    for (const word of words)
      for (const format of ['jpg', 'png'] as const)
        expect(await found('a.bin', await picture(7, format, word)), word).toEqual([word]);
  });
});

test('the checker finds a word behind the pixels of a picture, and between its chunks', async () => {
  const bytes = Buffer.from(await picture(7, 'png', 'open'));
  const head = bytes.indexOf('IDAT') - 4;
  for (const word of words) {
    const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(`teXt${word}`), Buffer.alloc(4)]);
    chunk.writeUInt32BE(Buffer.byteLength(word), 0);
    for (const file of [
      Buffer.concat([bytes, Buffer.from(word)]),
      Buffer.concat([bytes.subarray(0, head), chunk, bytes.subarray(head)]),
    ])
      expect(await found('a.png', file), word).toEqual([word]);
  }
});

describe('the checker finds a picture', () => {
  const without = () => sharp(hidden.bytes);
  test('byte for byte, whatever it is called', async () => {
    expect(await found('a.bin', hidden.bytes)).toContain('picture');
  });
  test.each([
    ['a.jpg', () => without().jpeg({ quality: 60 }).toBuffer()],
    ['a.png', () => without().png().toBuffer()],
    ['a.webp', () => without().resize(32).webp({ quality: 70 }).toBuffer()],
    ['a.avif', () => without().avif().toBuffer()],
  ])('drawn anew in %s', async (name, draw) => {
    expect(await found(name, await draw())).toEqual(['picture']);
  });
  test('and no other', async () => {
    for (let seed = 2; seed < 12; seed++) expect(await found('a.jpg', await picture(seed, 'jpg', 'open'))).toEqual([]);
  });
});
