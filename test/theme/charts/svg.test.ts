import { describe, expect, it } from 'vitest';
import { box, chart, esc, hatch, num, path, rect, text, through } from '../../../src/theme/charts/svg.ts';

describe('svg', () => {
  it('writes coordinates as short as two decimals can be', () => {
    expect([88.7671, 0.5, -0.25, -0.001, 12, 100].map(num)).toEqual(['88.77', '.5', '-.25', '0', '12', '100']);
  });

  it('lets no text out of its element or attribute', () => {
    expect(esc(`<script>"&'`)).toBe('&#60;script&#62;&#34;&#38;&#39;');
    expect(text(0, 0, '</text><script>')).not.toContain('<script>');
    expect(chart(10, '', { id: '"x', title: '<b>', desc: '</desc>' })).toBe(
      '<svg class="c" height="10" role="img" aria-labelledby="&#34;x-t &#34;x-d"><title id="&#34;x-t">&#60;b&#62;</title><desc id="&#34;x-d">&#60;/desc&#62;</desc></svg>',
    );
  });

  it('hides a drawing without an id from screen readers', () => {
    expect(chart(10, '', { title: 'told nearby' })).toBe('<svg class="c" height="10" aria-hidden="true"></svg>');
  });

  it('draws nothing where there is nothing', () => {
    expect(path('', 'l') + rect(0, 0, 0, 10, 'k4') + rect(0, 0, 10, -1, 'k4')).toBe('');
  });

  it('joins points and boxes', () => {
    expect(
      through([
        [0, 62],
        [365, 14],
      ]),
    ).toBe('M0 62L365 14');
    expect(box(1, 2, 3, -4)).toBe('M1 2h3v-4h-3z');
  });

  it('keeps the hatch inside its box', () => {
    const numbers = [...hatch(-8, 20, 8, 13).matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(numbers.length).toBeGreaterThan(4);
    for (const [x, y] of numbers) {
      expect(x).toBeGreaterThanOrEqual(-8);
      expect(x).toBeLessThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(20);
      expect(y).toBeLessThanOrEqual(33);
    }
  });
});
