import { cutPassages } from './passages.ts';

/** What of a record is published: without the items in it that are private, and without private passages. */
export function cut<T>(value: T): T {
  return publicPart(value) as T;
}

function publicPart(value: unknown): unknown {
  if (typeof value === 'string') return publishedText(value);
  if (Array.isArray(value)) return value.filter((item) => !isPrivate(item) && !isEmptied(item)).map(publicPart);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, isEmptied(inner) ? undefined : publicPart(inner)]),
  );
}

function publishedText(text: string): string {
  return /%%|<!--/.test(text) ? cutPassages(text).trim() : text;
}

// What an item is, it says in one of these; where all of that is private, so is the item.
const headings = ['title', 'text', 'id', 'name'];

function isEmptied(item: unknown): boolean {
  if (typeof item === 'string') return item !== '' && publishedText(item) === '';
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return false;
  return headings.some((key) => isEmptied((item as Record<string, unknown>)[key]));
}

function isPrivate(item: unknown): boolean {
  return item !== null && typeof item === 'object' && 'visibility' in item && item.visibility === 'private';
}
