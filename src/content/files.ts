import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectionName, collectionNames } from '../model/entry.ts';
import { fail } from '../model/problem.ts';
import { idOf } from './place.ts';

/** A file that holds an entry. */
export interface EntryFile {
  collection: CollectionName;
  /** Path in the collection without the extension, composed Hangul: the entry's id and its address. */
  id: string;
  /** Path on disk. */
  path: string;
  /** Path from the site's root, as messages name it: `content/retros/2026-03.md`. */
  name: string;
}

/** How an entry's body is written. */
export function formatOf({ path }: EntryFile): 'md' | 'mdx' {
  return /\.mdx$/i.test(path) ? 'mdx' : 'md';
}

/**
 * Every entry's file under `base`, sorted by name. Names that begin with `_` or `.` are the writer's own
 * (templates, an editor's folder) and are passed over.
 * @param base folder of the collections
 * @param label how messages call it, `content`
 */
export async function listEntryFiles(base: string, label: string): Promise<EntryFile[]> {
  const files = await Promise.all(
    collectionNames.map(async (collection) => {
      const listed = await readdir(join(base, collection), { recursive: true, withFileTypes: true }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
          throw error;
        },
      );
      return listed
        .filter((file) => file.isFile() && /\.mdx?$/i.test(file.name))
        .map((file) =>
          join(file.parentPath, file.name)
            .slice(join(base, collection).length + 1)
            .replaceAll('\\', '/'),
        )
        .filter((path) => !path.split('/').some((segment) => /^[_.]/.test(segment)))
        .map((path): EntryFile => ({
          collection,
          id: idOf(path),
          path: join(base, collection, path),
          name: `${label}/${collection}/${path}`,
        }));
    }),
  );
  return files.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Refuses a base folder that is not there: an empty log is fine, a mistyped one is not. */
export async function requireFolder(base: string, label: string): Promise<void> {
  await readdir(base).catch(() =>
    fail(
      `there is no such folder (create it with ${collectionNames.join(', ')} inside, or name yours: hoegoCollections({ base: '…' }) in src/content.config.ts)`,
      { file: `${label}/` },
    ),
  );
}
