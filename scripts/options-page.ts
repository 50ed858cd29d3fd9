import { alternatives, type JsonSchema } from '../src/model/written.ts';
import { head, more } from './options-head.ts';
import { allOptions, mapsByName, type Option } from './options-tree.ts';

/** The text of `docs/options.md`. */
export function optionsDocs(): string {
  const options = allOptions();
  const parents = ['', ...options.map(({ path }) => path)].filter(
    (path) => childrenOf(path, options).length > 0 || mapsByName.includes(path),
  );
  return `${[head, ...parents.flatMap((path) => section(path, options)), more.font].join('\n\n')}\n`;
}

function section(path: string, options: readonly Option[]): string[] {
  const own = childrenOf(path, options);
  const title = path === '' ? '## All options' : `### \`${path}\``;
  return [title, ...names(path, options), ...(own.length > 0 ? [table(own)] : []), ...(more[path] ? [more[path]] : [])];
}

/** What may be named in a map by name. */
function names(path: string, options: readonly Option[]): string[] {
  if (!mapsByName.includes(path)) return [];
  const properties = options.find((one) => one.path === path)?.schema.properties ?? {};
  const told = childrenOf(path, options).map((one) => one.path);
  const left = Object.keys(properties).filter((key) => !told.includes(`${path}.${key}`));
  return [`By name: ${left.map((key) => `\`${key}\``).join(', ')}.`];
}

function table(options: readonly Option[]): string {
  const rows = options.map((option) => [
    `\`${option.path.split('.').at(-1)}\``,
    option.korean ?? '',
    option.what,
    shape(option.schema),
    option.isRequired ? '**required**' : option.default,
    option.example === undefined ? '' : `\`${option.path.split('.').at(-1)}: ${option.example}\``,
  ]);
  return [
    ['option', '', 'what it does', 'shape', 'default', 'example'],
    ['---', '---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** The options directly in a map. */
function childrenOf(path: string, options: readonly Option[]): Option[] {
  const before = path === '' ? '' : `${path}.`;
  return options.filter((one) => one.path.startsWith(before) && !one.path.slice(before.length).includes('.'));
}

/** What may be written, in a few words. */
function shape(schema: JsonSchema): string {
  const ways = alternatives(schema).filter(({ type }) => type !== 'null');
  const list = ways.find(({ type }) => type === 'array');
  if (list) return `list of ${shape(list.items as JsonSchema)}`;
  return [...new Set(ways.map(word))].join(' or ');
}

function word(schema: JsonSchema): string {
  if (schema.enum && schema.enum.length > 6) return 'text';
  if (schema.enum) return schema.enum.map((one) => `\`'${String(one)}'\``).join(' ');
  if (schema.type === 'object') return 'map';
  return schema.type === 'boolean' ? '`true` or `false`' : 'text';
}
