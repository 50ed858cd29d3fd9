import { describe, expect, test } from 'vitest';
import { readMetadata, stripMetadata } from '../../src/privacy/exif.ts';
import { forms } from '../../src/privacy/forms.ts';
import { plainText } from '../../src/privacy/markdown.ts';
import { plants } from './plants.ts';
import { scanned, secret } from './secrets.ts';
import { random } from './words.ts';

const { sentence } = secret;
const megabytes = 'QUJD'.repeat(1_500_000);

describe('what is large', () => {
  test.each(
    Object.entries({
      'behind a picture of megabytes': `<img src="data:image/png;base64,${megabytes}"><p>${sentence}</p>`,
      'at the end of megabytes of base64': megabytes + Buffer.from(sentence).toString('base64'),
      'across the edge of two pieces': `${'가 '.repeat(524_280)}${sentence}${' 나'.repeat(100_000)}`,
      'behind megabytes of percent signs': `${'%25'.repeat(700_000)} ${sentence}`,
    }),
  )(
    'is read to its end: %s',
    async (_, content) => {
      expect((await scanned({ 'a.html': content })).length).toBe(1);
    },
    60_000,
  );

  test.each(['<script>', '<a "', '<!--', '\\', '&#x41', '=41', '\x1f\x8b\b', 'PK\x03\x04', '<svg>', '\\u{1'])(
    'and made to be slow, it is not: %j over and over',
    (text) => {
      const start = performance.now();
      const bytes = Buffer.from(text.repeat(200_000 / text.length), 'latin1');
      for (const form of forms(bytes, 'a.html')) void form;
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );

  test.each(['`', '~', '[^', '](a(', '<a href="', '|', '%%', '[', 'http://'])('nor is Markdown of %j', (text) => {
    const start = performance.now();
    plainText(text.repeat(100_000 / text.length));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

test('a bomb is not unpacked whole', async () => {
  const { gzipSync } = await import('node:zlib');
  const bomb = gzipSync(gzipSync(Buffer.alloc(200 << 20)));
  expect([...forms(bomb, 'a.gz')].reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(200 << 20);
});

test('bytes that are wrong anywhere are read without an error', () => {
  const pick = random(11);
  for (const files of Object.values(plants)) {
    for (const [name, content] of Object.entries(files)) {
      for (let round = 0; round < 8; round++) {
        const bytes = Uint8Array.from(Buffer.from(content as string));
        for (let count = pick(8); count >= 0; count--) bytes[pick(bytes.length)] = pick(256);
        const some = bytes.subarray(0, pick(3) === 0 ? pick(bytes.length + 1) : bytes.length);
        expect(() => [[...forms(some, name)], readMetadata(some), stripMetadata(some)]).not.toThrow();
      }
    }
  }
});
