import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/theme/styles/tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);
const block = (selector: string) => css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
const own = (selector: string) =>
  new Map([...block(selector).matchAll(/--([\w]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));

const ink = own(':root');
const looks = { ink, instrument: new Map([...ink, ...own(":root[data-look='instrument']")]) };
const schemes = ['light', 'dark'] as const;

/** The colour of a token: `light-dark()` chosen, `var()` followed, an unset `--accent` left to its fallback. */
function colour(tokens: ReadonlyMap<string, string>, name: string, scheme: (typeof schemes)[number]): string {
  const value = tokens.get(name) ?? '';
  const hex = /light-dark\((#\w+), (#\w+)\)/.exec(value)?.[scheme === 'light' ? 1 : 2];
  const other = /^var\(--(\w+)\)$/.exec(value)?.[1];
  const found = hex ?? (other && colour(tokens, other, scheme));
  if (!found) throw new Error(`no colour: --${name}: ${value}`);
  return found;
}

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

describe.each(Object.entries(looks))('%s', (_, tokens) => {
  describe.each(schemes)('%s', (scheme) => {
    const ratio = (front: string, back: string) =>
      contrast(colour(tokens, front, scheme), colour(tokens, back, scheme));

    it.each([
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

    it.each(['edge', 't2', 't3', 't4', 'did', 'late', 'now', 'seal', 'ink3'])(
      'graphics: %s on paper is at least 3 : 1',
      (front) => {
        expect(ratio(front, 'paper')).toBeGreaterThanOrEqual(3);
      },
    );

    it('tells amounts apart', () => {
      const amounts = ['paper', 't1', 't2', 't3', 't4'].map((name) => luminance(colour(tokens, name, scheme)));
      expect(amounts).toEqual([...amounts].sort((a, b) => (scheme === 'light' ? b - a : a - b)));
    });
  });
});
