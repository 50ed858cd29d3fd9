import { writeFileSync } from 'node:fs';
import { documentSchema } from './model/described.ts';

/**
 * Writes the schema of `skills.yaml` where editors find it in every site. Those of the collections Astro writes itself.
 * @param folder `.astro/integrations/hoego/`
 */
export function editorSchemas(folder: URL): void {
  writeFileSync(new URL('skills.schema.json', folder), JSON.stringify(documentSchema('skills')));
}
