import { describe, expect, it } from 'vitest';
import { coloursOf, schemes, type Token } from '../../../src/look/palette.ts';
import { resolveOptions } from '../../../src/options.ts';

/** By an accent that nobody would choose, too: it is made to be read. */
const worn = {
  ink: coloursOf('ink'),
  instrument: coloursOf('instrument'),
  yellow: coloursOf('ink', resolveOptions({ accent: '#ffee00' }, 'astro.config.mjs', {}).accent),
  navy: coloursOf(
    'instrument',
    resolveOptions({ look: 'instrument', accent: '#000033' }, 'astro.config.mjs', {}).accent,
  ),
};

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(worn))('%s', (_, colours) => {
  describe.each(schemes)('%s', (scheme) => {
    const ratio = (front: Token, back: Token) => contrast(colours[front][scheme], colours[back][scheme]);

    it.each<[Token, Token]>([
      ['ink', 'paper'],
      ['ink2', 'paper'],
      ['ink3', 'paper'],
      ['seal', 'paper'],
      ['late', 'paper'],
      ['now', 'paper'],
      ['did', 'paper'],
      ['ink', 'sunk'],
      ['ink2', 'sunk'],
      ['ink3', 'sunk'],
      ['did', 'sunk'],
      ['ink', 'wash'],
      ['paper', 'ink'],
    ])('text: %s on %s is at least 4.5 : 1', (front, back) => {
      expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
    });

    it.each<Token>(['edge', 't2', 't3', 't4', 'did', 'late', 'now', 'seal', 'ink3'])(
      'graphics: %s on paper is at least 3 : 1',
      (front) => {
        expect(ratio(front, 'paper')).toBeGreaterThanOrEqual(3);
      },
    );

    it('tells amounts apart', () => {
      const amounts = (['paper', 't1', 't2', 't3', 't4'] as const).map((name) => luminance(colours[name][scheme]));
      expect(amounts).toEqual([...amounts].sort((a, b) => (scheme === 'light' ? b - a : a - b)));
    });
  });
});
