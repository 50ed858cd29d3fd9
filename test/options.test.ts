import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { componentsDocs } from '../scripts/components-page.ts';
import { optionsDocs } from '../scripts/options-page.ts';
import { allOptions, mapsByName } from '../scripts/options-tree.ts';
import { optionWords } from '../scripts/options-words.ts';
import { interfacesIn } from '../scripts/typescript.ts';
import { alternatives, type JsonSchema, jsonSchema } from '../src/model/written.ts';
import { given } from '../src/options.ts';
import { replaceable } from '../src/replaceable.ts';
import { repository } from './support/workspace.ts';

const page = (name: string) => readFileSync(join(repository, 'docs', name), 'utf8');
const options = allOptions();

/** Every path of the schema itself. */
function pathsOf(schema: JsonSchema, before = ''): string[] {
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([key, value]) => [
    before + key,
    ...alternatives(value).flatMap((way) => (alternatives(value).length === 1 ? pathsOf(way, `${before}${key}.`) : [])),
  ]);
}

test('docs/options.md and docs/components.md say what the sources say (npm run docs writes them)', () => {
  expect(page('options.md')).toBe(optionsDocs());
  expect(page('components.md')).toBe(componentsDocs());
});

test('every option has a comment in the sources, and a line in scripts/options-words.ts', () => {
  const paths = pathsOf(jsonSchema(given));
  expect(paths.length).toBeGreaterThan(40);
  const told = new Set(options.map(({ path }) => path));
  // What is only a name in a map of the same things is told by its map.
  expect(paths.filter((path) => !told.has(path) && !mapsByName.includes(path.split('.')[0] ?? ''))).toEqual([]);
  expect(options.filter(({ what }) => what === '').map(({ path }) => path)).toEqual([]);
  expect(options.filter(({ korean }) => korean === undefined).map(({ path }) => path)).toEqual([]);
  expect(Object.keys(optionWords).filter((path) => !told.has(path))).toEqual([]);
});

describe('an example of docs/options.md is an option as it stands', () => {
  test.each(options.map(({ path, example }) => ({ path, example })))('$path: $example', ({ path, example = '' }) => {
    // With all that its surroundings want, from their own examples.
    const value = path.split('.').reduceRight<unknown>((inner, key, at, keys) => {
      const around = keys.slice(0, at).join('.');
      const required = options.filter((one) => one.isRequired && one.path.replace(/\.\w+$/, '') === around);
      const others = required.map((one) => [one.path.split('.').at(-1), evaluated(one.example ?? '')]);
      return { ...Object.fromEntries(others), [key]: inner };
    }, evaluated(example));
    expect(given.safeParse(value).error?.issues).toBeUndefined();
  });
});

/** A value as one writes it in astro.config.mjs. */
function evaluated(example: string): unknown {
  return new Function(`return (${example});`)();
}

test('every part that may be replaced is given what its props say, and no props are of none', () => {
  const props = interfacesIn('src/theme/props.ts');
  const names = Object.keys(replaceable).map((name) => `${name}Props`);
  expect([...props.keys()].filter((name) => !names.includes(name))).toEqual([]);
  expect([...props.values()].flat().filter(({ what }) => what === '')).toEqual([]);
  for (const name of Object.keys(replaceable)) {
    const source = readFileSync(join(repository, `src/theme/components/${name}.astro`), 'utf8');
    expect(/type Props = (\w+);/.exec(source)?.[1], name).toBe(props.has(`${name}Props`) ? `${name}Props` : undefined);
  }
});

test('a slot of the page is one of the component', () => {
  const slots = (name: string) =>
    [
      ...readFileSync(join(repository, `src/theme/components/${name}.astro`), 'utf8').matchAll(
        /<slot(?: name="(\w+)")?/g,
      ),
    ].map(([, slot = 'default']) => slot);
  for (const [name, part] of Object.entries(replaceable))
    expect(new Set(slots(name)), name).toEqual(new Set('slots' in part ? Object.keys(part.slots) : []));
});
