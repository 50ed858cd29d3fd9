import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { repository } from './workspace.ts';

type Schema = { [key: string]: unknown };

/** JSON Resume 1.0.0 as its project publishes it: `resume-schema` of npm, MIT, © 2014 JSON Resume. */
const published = JSON.parse(readFileSync(join(repository, 'test/support/resume-schema-1.0.0.json'), 'utf8')) as Schema;

/** The same without room for keys of one's own: the published one takes any, and so every misspelt one. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'additionalProperties' ? false : strict(value)]),
  );
}

const schemas = [published, strict(published) as Schema].map((schema) => z.fromJSONSchema(schema as never));

/** What is wrong with a resume; nothing when it is one. */
export function resumeFaults(resume: unknown): string[] {
  return schemas.flatMap((schema) => {
    const { error } = schema.safeParse(resume);
    return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  });
}
