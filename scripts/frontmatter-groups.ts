import { alternatives, type JsonSchema } from '../src/model/written.ts';

/** The fields of one kind of map in a file. */
export interface Group {
  /** Where it first stands: `stages[].questions[]`; '' for the file itself. */
  path: string;
  schema: JsonSchema;
  /** The fields that hold such a map, without the brackets of a list. */
  same: string[];
}

/** Every kind of map in a file, the file itself first. A kind that stands in several places is one group. */
export function groupsOf(schema: JsonSchema, path = '', found: Group[] = []): Group[] {
  const field = path.replace(/\[\]$/, '');
  const known = found.find((group) => JSON.stringify(group.schema.properties) === JSON.stringify(schema.properties));
  if (known) {
    known.same.push(field);
    return found;
  }
  found.push({ path, schema, same: [field] });
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const inner = path === '' ? key : `${path}.${key}`;
    const ways = alternatives(value as JsonSchema);
    const list = ways.find(({ type }) => type === 'array');
    const map = mapIn(list ? alternatives(list.items as JsonSchema) : ways);
    if (map) groupsOf(map, list ? `${inner}[]` : inner, found);
  }
  return found;
}

/** A map of nothing but a sentence, and whether it is private. */
export function isSentence({ properties = {} }: JsonSchema): boolean {
  return Object.keys(properties).sort().join() === 'text,visibility';
}

function mapIn(ways: readonly JsonSchema[]): JsonSchema | undefined {
  const map = ways.find(({ type }) => type === 'object');
  if (map === undefined || isSentence(map)) return undefined;
  return map.properties ? map : ((map.additionalProperties as JsonSchema | undefined) ?? undefined);
}
