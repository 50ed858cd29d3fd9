import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundle } from 'lightningcss';
import { describe, expect, it } from 'vitest';

const styles = fileURLToPath(new URL('../../../src/theme/styles/', import.meta.url));
const charts = fileURLToPath(new URL('../../../src/theme/charts/', import.meta.url));
const css = bundle({ filename: `${styles}index.css`, minify: true }).code.toString();
const source = (folder: string) =>
  readdirSync(folder)
    .map((name) => readFileSync(folder + name, 'utf8'))
    .join('\n');

describe('the style sheet', () => {
  it('is at most 6.5 kB', () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(6656);
  });

  it('lies in the layer hoego as a whole, so that a site overrules it', () => {
    let depth = 0;
    let outside = '';
    for (const sign of css) {
      if (sign === '{') depth++;
      if (depth === 0) outside += sign;
      if (sign === '}') depth--;
    }
    expect(outside.replace(/@layer hoego\.[a-z]+(,hoego\.[a-z]+)*;?|[{}]/g, '')).toBe('');
  });

  it('puts what single pages add into a layer that wins over what all share, wherever the bundler places it', () => {
    const shared = readFileSync(`${styles}index.css`, 'utf8');
    const [order] = shared.match(/^@layer .*;$/m) ?? [];
    expect(order).toMatch(/hoego\.charts, hoego\.pages, hoego\.print;$/);
    for (const name of readdirSync(styles)) {
      if (name === 'index.css' || name.startsWith('look-') || shared.includes(`./${name}`)) continue;
      const sheet = readFileSync(styles + name, 'utf8');
      expect(sheet, name).toContain(order);
      const used = [...sheet.matchAll(/^@layer ([\w.]+) \{/gm)].map(([, layer]) => layer);
      expect(['hoego.pages', 'hoego.print'], name).toEqual(expect.arrayContaining([...new Set(used)]));
      expect(used.length, name).toBeGreaterThan(0);
    }
  });

  it('styles every class that a chart draws with', () => {
    const drawn = new Set([
      'k0',
      'k1',
      'k2',
      'k3',
      'k4',
      'kf',
      'ke',
      'ka',
      'kp',
      'k',
      'l',
      'li',
      'lr',
      'lo',
      'ls',
      'ld',
      'lt',
      'la',
      'lx',
      'ln',
      'lh',
      'l1',
      'l2',
      'b',
      'z',
      'r',
      'e',
      'm',
      'w',
      'lg',
      'now',
    ]);
    const written = [...source(charts).matchAll(/['"`>]((?:[a-z]{1,2}\d?|now)(?: (?:[a-z]{1,2}\d?|now))*)['"`]/g)]
      .flatMap(([, kinds = '']) => kinds.split(' '))
      .filter((kind) => /^[kl]/.test(kind));
    for (const kind of [...drawn, ...written]) expect(css, kind).toMatch(new RegExp(`\\.${kind}\\b`));
  });

  it('slants nothing in Korean and loads nothing from elsewhere', () => {
    expect(css).not.toMatch(/url\(|@font-face/);
    expect(css.match(/font-style:italic/g)).toHaveLength(1);
    expect(css).toMatch(/:lang\(en\) em\{[^}]*font-style:italic/);
  });
});
