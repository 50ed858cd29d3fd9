import type { ReadEntry } from './read.ts';

/**
 * The one door between what is written and what is published: public entries, without the items in them that are
 * `visibility: private`. Pages, feeds, search, counts and images are all made from what passes here.
 */
export function publish(entries: readonly ReadEntry[]): ReadEntry[] {
  return entries.filter((entry) => entry.data.visibility === 'public').map((entry) => ({ ...entry, data: withoutPrivate(entry.data) as ReadEntry['data'] }));
}

function withoutPrivate(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isPrivate(item)).map(withoutPrivate);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPrivate(inner)]));
}

function isPrivate(item: unknown): boolean {
  return item !== null && typeof item === 'object' && 'visibility' in item && item.visibility === 'private';
}
