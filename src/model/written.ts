import { z } from 'zod';

/** What a writer may type, as JSON Schema (draft 7, which every editor knows). */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * A field with the words that editors and `docs/frontmatter.md` say of it.
 * @param korean the field's name in Korean
 * @param examples values as one writes them
 */
export function field<T extends z.ZodType>(schema: T, korean: string, description: string, ...examples: unknown[]): T {
  return schema.meta({ title: korean, description, ...(examples.length > 0 && { examples }) });
}

/** A schema that reads more than its type says (text for a map, one for a list): `json` says what may be typed. */
export function typed<T extends z.ZodType>(schema: T, json: () => JsonSchema): T {
  // Asked by zod itself, so that the schemas that Astro makes of the collections say so too.
  schema._zod.toJSONSchema = json;
  return schema;
}

/** The JSON Schema of what a writer may type where `schema` reads it. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  const {
    $schema: _,
    '~standard': __,
    ...json
  } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema: made }) {
      // zod leaves out both where the value read differs from the one typed; here they are as typed.
      const { examples } = z.globalRegistry.get(zodSchema) ?? {};
      if (examples !== undefined) made.examples = examples as unknown[];
      if (zodSchema._zod.def.type === 'default')
        made.default = (zodSchema._zod.def as z.core.$ZodDefaultDef).defaultValue as JsonSchema['default'];
    },
  });
  return json;
}

/** The ways in which a value may be written, one by one. */
export function alternatives({ anyOf, ...rest }: JsonSchema): JsonSchema[] {
  return anyOf === undefined ? [rest] : (anyOf as JsonSchema[]).flatMap(alternatives);
}
