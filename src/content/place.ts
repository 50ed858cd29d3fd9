import { type CollectionName, collectionNames } from '../model/entry.ts';

/**
 * The collection and id that a file of the log has, by where it lies under the project's root; undefined for any other
 * file. The collection is the first folder on the way that is named like one.
 */
export function placeOf(file: URL, root: URL): { collection: CollectionName; id: string } | undefined {
  if (!file.href.startsWith(root.href) || !/\.mdx?$/i.test(file.pathname)) return undefined;
  const path = file.href.slice(root.href.length).replace(/[?#].*$/, '');
  const segments = path.split('/').map(decoded);
  const at = segments.findIndex((segment) => (collectionNames as readonly string[]).includes(segment));
  if (at < 0 || segments.includes('node_modules')) return undefined;
  return { collection: segments[at] as CollectionName, id: idOf(segments.slice(at + 1).join('/')) };
}

/** An entry's id from its path in the collection: without the extension, composed Hangul, a folder for its `index`. */
export function idOf(path: string): string {
  return path
    .replace(/\.mdx?$/i, '')
    .replace(/(?<=.)\/index$/, '')
    .normalize('NFC');
}

/** A segment as a file is called; one that is no valid encoding names no file but itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
