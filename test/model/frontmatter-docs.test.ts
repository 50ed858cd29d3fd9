import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { frontmatterDocs } from '../../scripts/frontmatter-page.ts';
import { described, documentSchema } from '../../src/model/described.ts';
import { alternatives, type JsonSchema } from '../../src/model/written.ts';
import { repository } from '../support/workspace.ts';

type Name = keyof typeof described;
type Values = Record<string, unknown>;

const page = readFileSync(join(repository, 'docs/frontmatter.md'), 'utf8');

test('docs/frontmatter.md says what the schemas say (npm run docs writes it)', () => {
  expect(page).toBe(frontmatterDocs());
});

test('every field is explained, named in Korean and shown', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(80);
  expect(
    rows.filter((row) =>
      row
        .split(/(?<!\\)\|/)
        .filter((_, at) => [1, 2, 3, 4, 6].includes(at))
        .some((cell) => cell.trim() === ''),
    ),
  ).toEqual([]);
});

/** The examples of the page, with the place that their table is for. */
const examples = page.split(/^(?=##)/m).flatMap((section) => {
  const [, name = '', path = ''] = /^##+ (?:(\w+)(?:: `(.*)`)?|Every entry)$/m.exec(section) ?? [];
  if (!/\| example \|/.test(section)) return [];
  return section.split('\n').flatMap((line) => {
    const cell = line.startsWith('| `') ? (line.split(/(?<!\\)\|/)[6] ?? '') : '';
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => ({
      name: (name || 'notes') as Name,
      path,
      text: text.replaceAll('\\|', '|'),
    }));
  });
});

describe('an example of the page is read as it stands', () => {
  test.each(examples)('$name $path: $text', ({ name, path, text }) => {
    const schema = documentSchema(name);
    const root = name === 'skills' ? (schema.items as JsonSchema) : schema;
    const record = placed(root, path === '' ? [] : path.split('.'), parse(text) as Values);
    const parsed = described[name].schema.safeParse(name === 'skills' ? [record] : record);
    expect(parsed.error?.issues).toBeUndefined();
  });
});

/** `value` where a path leads to, with all that its surroundings require, from their own examples. */
function placed(schema: JsonSchema, [step, ...rest]: string[], value: Values): Values {
  const fields = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const required = Object.fromEntries((schema.required ?? []).map((key) => [key, examplesOf(fields[key])[0]]));
  if (step === undefined) return { ...required, ...value };
  const key = step.replace('[]', '');
  const field = fields[key] as JsonSchema;
  const ways = alternatives(field);
  const list = ways.find(({ type }) => type === 'array');
  const map = (list ? alternatives(list.items as JsonSchema) : ways).find(({ type }) => type === 'object') ?? {};
  if (map.properties === undefined)
    return { ...required, [key]: { key: placed(map.additionalProperties as JsonSchema, rest, value) } };
  const inner = placed(map, rest, value);
  // What makes sense only together (`from` and `reach`) stands together in an example of the whole.
  const whole = (rest.length === 0 ? examplesOf(field) : []).find(
    (one) => !Array.isArray(one) && Object.hasOwn(one as Values, Object.keys(value)[0] ?? ''),
  ) as Values | undefined;
  return { ...required, [key]: list ? [inner] : { ...whole, ...inner } };
}

function examplesOf(schema: JsonSchema | undefined): unknown[] {
  return (schema?.examples as unknown[] | undefined) ?? [];
}
