import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, wrap } from '../../../src/theme/documents/columns.ts';

test.each([
  ['abc', 3],
  ['가나', 4],
  ['é', 1],
  ['e\u0301', 1],
  ['→ ‘가’', 6],
  ['（ａ）', 6],
  ['🔥', 2],
])('%j takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test('no line is longer than it may be, and no word is lost', () => {
  const word = fc.string({ unit: fc.constantFrom(...'가나abc→1'), minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const lines = wrap(words.join(' '), 40, '- ', '  ').split('\n');
      expect(lines.filter((line) => columnsOf(line) > 40)).toEqual([]);
      expect(
        lines
          .map((line) => line.slice(2))
          .join('')
          .replaceAll(' ', ''),
      ).toBe(words.join(''));
      expect(lines.slice(1).filter((line) => !line.startsWith('  '))).toEqual([]);
    }),
  );
});

test('lines break between words', () => {
  expect(wrap('하나 둘 셋 넷', 10)).toBe('하나 둘 셋\n넷');
  expect(wrap('', 10, '- ')).toBe('-');
});
