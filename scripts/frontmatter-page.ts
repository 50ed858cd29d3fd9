import { stringify } from 'yaml';
import { described, documentSchema } from '../src/model/described.ts';
import { collectionNames, entryFields } from '../src/model/entry.ts';
import { alternatives, type JsonSchema } from '../src/model/written.ts';
import { head } from './frontmatter-head.ts';
import { type Group, groupsOf, isSentence } from './frontmatter-groups.ts';

/** The text of `docs/frontmatter.md`. */
export function frontmatterDocs(): string {
  const every = new Set(Object.keys(entryFields));
  const own = (schema: JsonSchema, isShared: boolean): JsonSchema => ({
    ...schema,
    properties: Object.fromEntries(
      Object.entries(schema.properties ?? {}).filter(([key]) => every.has(key) === isShared),
    ),
  });
  const shared = own(documentSchema('notes'), true);
  return `${[
    head,
    '## Every entry\n\n모든 글. What an entry may say of itself, whatever its collection.',
    table({ path: '', schema: shared, same: [] }, []),
    ...collectionNames.flatMap((name) => section(name, own(documentSchema(name), false))),
    ...section('skills', documentSchema('skills').items as JsonSchema),
    ...section('resume', documentSchema('resume')),
  ].join('\n\n')}\n`;
}

function section(name: keyof typeof described, schema: JsonSchema): string[] {
  const { korean, what, files } = described[name];
  const groups = groupsOf(schema);
  const place = `\`content/${files.replace(/\*\*\/.*/, '')}\``;
  return [
    `## ${name}\n\n${korean}, ${place}. ${what}`,
    ...groups.flatMap((group) => [
      ...(group.path === '' ? [] : [`### ${name}: \`${group.path}\``]),
      table(group, groups),
    ]),
  ];
}

function table({ path, schema }: Group, groups: readonly Group[]): string {
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const field = value as JsonSchema & { examples?: unknown[] };
    const inner = groups.find((group) => group.same.includes(path === '' ? key : `${path}.${key}`));
    return [
      `\`${key}\``,
      `${field.title ?? ''}`,
      `${field.description ?? ''}`,
      shape(field) + (inner ? `: see \`${inner.path}\`` : ''),
      required.has(key) ? '**required**' : defaultOf(field.default),
      (field.examples ?? []).map((example) => `\`${flow({ [key]: example })}\``).join('<br>'),
    ];
  });
  return [
    ['field', '', 'what it is', 'shape', 'default', 'example'],
    ['---', '---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** What may be typed, in a few words. */
function shape(schema: JsonSchema): string {
  const ways = alternatives(schema);
  const list = ways.find(({ type }) => type === 'array');
  if (list) return `list of ${shape(list.items as JsonSchema).replace(/^map/, 'maps')}`;
  const map = ways.find(({ type }) => type === 'object');
  if (map && isSentence(map)) return '[sentences](#sentences)';
  if (map?.additionalProperties && map.properties === undefined) return 'map';
  if (map) return ways.length > 1 ? 'map, or text' : 'map';
  if (schema.enum) return schema.enum.map((one) => `\`${String(one)}\``).join(' ');
  if (schema.$comment) return `[${schema.$comment}](#shapes)`;
  if (schema.type === 'integer' && schema.maximum !== undefined) return `${schema.minimum}–${schema.maximum}`;
  return schema.type === 'boolean' ? '`true` or `false`' : schema.type === 'string' ? 'text' : 'number';
}

function defaultOf(value: unknown): string {
  if (value === undefined || JSON.stringify(value) === '[]' || JSON.stringify(value) === '{}') return '';
  return `\`${String(value)}\``;
}

/** YAML on one line, as a writer types it. */
function flow(value: Record<string, unknown>): string {
  const [[key = '', inner] = []] = Object.entries(value);
  const text = stringify(inner, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
  return `${key}: ${text}`;
}
