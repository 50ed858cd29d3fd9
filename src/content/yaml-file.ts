import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { complaints, formatPath } from '../model/issues.ts';
import type { Problem } from '../model/problem.ts';
import { type Frontmatter, FrontmatterError, parseYaml, plainText, yamlLimit } from './frontmatter.ts';
import { readText } from './text.ts';

/** A file that is YAML throughout, as its schema reads it. */
export interface YamlFile<T> {
  data: T;
  /** As messages call it. */
  name: string;
  lineOf: Frontmatter['lineOf'];
}

/**
 * Reads and validates a YAML file beside the entries. Everything that is wrong with it is reported at once.
 * @param path on disk; undefined is returned where there is no such file
 * @param name how messages call it
 * @param about what one may leave out of a file that is too large
 */
export async function readYamlFile<S extends z.ZodType>(
  path: string,
  name: string,
  schema: S,
  about: string,
): Promise<YamlFile<z.output<S>> | Problem[] | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    const text = plainText(await readText(path));
    if (Buffer.byteLength(text) > yamlLimit) throw new FrontmatterError(undefined, `is larger than 64 KiB (${about})`);
    const { data, lineOf } = parseYaml(text);
    // A file of comments only is an empty map to whoever reads YAML; what that means the schema says.
    const parsed = schema.safeParse(isEmpty(data) ? undefined : data);
    if (parsed.success) return { data: parsed.data, name, lineOf };
    return complaints(parsed.error, data).map(({ path, message }) => problemIn({ name, lineOf }, path, message));
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    return [{ file: name, line: error.line, message: error.message }];
  }
}

/** What is wrong at a place of such a file. */
export function problemIn(
  { name, lineOf }: Pick<YamlFile<unknown>, 'name' | 'lineOf'>,
  path: readonly PropertyKey[],
  message: string,
): Problem {
  return { file: name, line: lineOf(path), at: formatPath(path) || undefined, message };
}

function isEmpty(data: unknown): boolean {
  return data !== null && typeof data === 'object' && !Array.isArray(data) && Object.keys(data).length === 0;
}
