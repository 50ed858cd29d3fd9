import { writeFileSync } from 'node:fs';
import { documentSchema } from './model/described.ts';
import { type JsonSchema, jsonSchema } from './model/written.ts';
import { sourcesFile } from './postings/settings.ts';

/** The schemas of the files beside the entries, by name. */
export const yamlSchemas: Record<'skills' | 'resume' | 'sources', () => JsonSchema> = {
  skills: () => documentSchema('skills'),
  resume: () => documentSchema('resume'),
  sources: () => jsonSchema(sourcesFile),
};

/**
 * Writes the schemas of the YAML files where editors find them in every site. Those of the collections Astro writes.
 * @param folder `.astro/integrations/hoego/`
 */
export function editorSchemas(folder: URL): void {
  for (const [name, schema] of Object.entries(yamlSchemas))
    writeFileSync(new URL(`${name}.schema.json`, folder), JSON.stringify(schema()));
}
