import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { oneLine, setLines, type Try } from '../../src/og/lines.ts';
import { type Typeface, typeface } from '../../src/og/typeface.ts';

let face: Typeface;
const letters = '가나다라마바사아자차카타파하 0123456789abcdefghijklmnopqrstuvwxyz,.:/-…』과를';
beforeAll(async () => {
  face = await typeface('serif', 700, [letters]);
});

const tries: readonly Try[] = [
  { most: 1, size: 80 },
  { most: 2, size: 60 },
  { most: 3, size: 40 },
];
const set = (text: string, width = 600) => setLines(face, text, width, tries);

describe('a title', () => {
  test('stands in one line at the greatest size that holds it', () => {
    expect(set('가나다 라마바')).toEqual({ lines: ['가나다 라마바'], size: 80 });
  });

  test('breaks between words only, its lines as long as one another', () => {
    expect(set('가나다라 마바사 아자 차카타파 하')).toEqual({
      lines: ['가나다라 마바사', '아자 차카타파 하'],
      size: 60,
    });
  });

  test('breaks where the sentence pauses, unless that leaves a line too short', () => {
    expect(set('가나다라, 마바사아 자차카타').lines).toEqual(['가나다라,', '마바사아 자차카타']);
    expect(set('가, 나다라마 바사아자차').lines).toEqual(['가, 나다라마', '바사아자차']);
  });

  test('is set a little smaller where that lets it pause', () => {
    const more = [...tries.slice(0, 2), { most: 2, size: 52 }, ...tries.slice(2)];
    const text = '가나다라, 마바사아 자차카 타파하';
    expect(setLines(face, text, 600, tries)).toMatchObject({
      lines: ['가나다라, 마바사아', '자차카 타파하'],
      size: 60,
    });
    expect(setLines(face, text, 600, more)).toMatchObject({ lines: ['가나다라,', '마바사아 자차카 타파하'], size: 52 });
  });

  test('has an ellipsis where it is cut, and no mark before that', () => {
    const { lines, size } = set('가나다라 마바사아, '.repeat(20));
    expect(size).toBe(40);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/[가-힣]…$/);
  });

  test('breaks a word anywhere that no line can hold, but not in front of a mark that closes', () => {
    const { lines } = set('가나다라마바사아자차카타파하』'.repeat(2));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('가나다라마바사아자차카타파하』'.repeat(2));
    for (let width = 120; width < 900; width += 13)
      for (const line of set('가나다』라마바사아』자차카타파』하', width).lines) expect(line).not.toMatch(/^』/);
  });

  test('never leaves its column, nor loses a word', () => {
    const word = fc.string({ unit: fc.constantFrom(...letters.replace(' ', '')), minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 200, max: 1100 }),
        (words, width) => {
          const text = words.join(' ');
          const { lines, size } = set(text, width);
          for (const line of lines) expect(face.width(line, size)).toBeLessThanOrEqual(width);
          const joined = lines.join('').replaceAll(' ', '');
          const whole = text.replaceAll(' ', '');
          if (joined !== whole) {
            expect(joined.at(-1)).toBe('…');
            expect(lines.length).toBeLessThanOrEqual(3);
            expect(whole.startsWith(joined.slice(0, -1))).toBe(true);
          }
        },
      ),
    );
  });
});

test('one line is cut at its end', () => {
  const line = oneLine(face, '가나다라마바사 아자차카타파하', 300, 30);
  expect(line).toMatch(/^가나다라마바사.*…$/);
  expect(face.width(line, 30)).toBeLessThanOrEqual(300);
  expect(oneLine(face, '가나다', 300, 30)).toBe('가나다');
  expect(oneLine(face, '', 300, 30)).toBe('');
});
