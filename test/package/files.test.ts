import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { described, documentSchema } from '../../src/model/described.ts';
import { replaceableNames } from '../../src/replaceable.ts';
import { filesIn } from '../support/files.ts';

let hoego = '';
let packed: string[] = [];

beforeAll(() => {
  if (inject('packError')) throw new Error(inject('packError'));
  hoego = join(inject('workspace'), 'node_modules/hoego');
  packed = filesIn(hoego);
});

test('beside lib/ the package holds what describes it and nothing else', () => {
  expect(packed.filter((file) => !file.startsWith('lib/'))).toMatchInlineSnapshot(`
    [
      "LICENSE",
      "README.ko.md",
      "README.md",
      "package.json",
    ]
  `);
});

test('lib/ is src/: TypeScript compiled and typed, the rest as it is', () => {
  const sources = filesIn(join(inject('workspace'), 'checkout/src')).filter(
    (file) => file !== 'content.config.ts' && !file.endsWith('.d.ts'),
  );
  const expected = sources.flatMap((file) =>
    file.endsWith('.ts') ? [file.replace(/\.ts$/, '.js'), file.replace(/\.ts$/, '.d.ts')] : [file],
  );
  expect(packed.filter((file) => file.startsWith('lib/') && !file.startsWith('lib/schemas/'))).toEqual(
    expected.map((file) => `lib/${file}`).sort(),
  );
});

test('lib/schemas/ says what may be typed, for editors', () => {
  const names = Object.keys(described) as (keyof typeof described)[];
  expect(filesIn(join(hoego, 'lib/schemas'))).toEqual([...names, 'sources'].map((name) => `${name}.json`).sort());
  for (const name of names)
    expect(JSON.parse(readFileSync(join(hoego, `lib/schemas/${name}.json`), 'utf8'))).toEqual(documentSchema(name));
});

test('every entry point of package.json is there', () => {
  const { exports } = JSON.parse(readFileSync(join(hoego, 'package.json'), 'utf8')) as {
    exports: Record<string, string | Record<string, string>>;
  };
  const targets = Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  expect(targets.filter((target) => !existsSync(join(hoego, target.replace('*', 'retros.json'))))).toEqual([]);
  expect(Object.keys(exports)).toEqual([
    '.',
    './content',
    './components',
    ...replaceableNames.map((name) => `./components/${name}.astro`).sort(),
    './site',
    './types',
    './schemas/*',
    './package.json',
  ]);
});

test('Node can load what it loads without Astro', async () => {
  const { default: hoegoIntegration } = (await import(join(hoego, 'lib/index.js'))) as {
    default: () => { name: string };
  };
  expect(hoegoIntegration().name).toBe('hoego');
});

test('its weight is that of text', () => {
  const sizes = packed.map((file) => ({ file, bytes: readFileSync(join(hoego, file)).length }));
  // Text throughout: a picture or a bundled library that slipped in would weigh more than any one file does.
  expect(sizes.filter(({ bytes }) => bytes > 50_000).map(({ file }) => file)).toEqual([]);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2_500_000);
});
