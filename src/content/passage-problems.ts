import type { Problem } from '../model/problem.ts';
import { cutPassages, PassageError } from './passages.ts';
import { problemIn, type YamlFile } from './yaml-file.ts';

/** Private passages that are never closed in the strings of a record. */
export function unclosedPassages(
  record: unknown,
  file: Pick<YamlFile<unknown>, 'name' | 'lineOf'>,
  path: PropertyKey[] = [],
): Problem[] {
  if (typeof record === 'string') {
    try {
      cutPassages(record);
      return [];
    } catch (error) {
      if (!(error instanceof PassageError)) throw error;
      return [problemIn(file, path, error.message)];
    }
  }
  if (record === null || typeof record !== 'object') return [];
  return Object.entries(record).flatMap(([key, value]) =>
    unclosedPassages(value, file, [...path, Array.isArray(record) ? Number(key) : key]),
  );
}
