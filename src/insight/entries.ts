import type { CollectionName } from '../model/entry.ts';
import type { Records } from '../model/records.ts';

/** An entry of any collection. */
export type AnyEntry = Records[CollectionName][number];

/** Every entry of a log, collection by collection. */
export function allEntries({ plans, retros, interviews, questions, notes }: Records): AnyEntry[] {
  return [...plans, ...retros, ...interviews, ...questions, ...notes];
}
