/**
 * What a site says whatever is in its log, for telling it from a secret: every string of its options and messages. Of
 * a message that is a function, the source is taken: the words around its gaps stand in it.
 */
export function spoken(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [value.toString()];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(spoken) : [];
}
