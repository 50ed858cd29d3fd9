import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionNames } from '../model/entry.ts';
import type { ArrangedPost } from './arrange.ts';
import { digest, type Ledger } from './ledger.ts';
import type { Post } from './post.ts';

/** What a post became in an earlier import, where that is still there. */
export function importedBefore(
  ledger: Ledger,
  path: string,
  text: string,
  present: ReadonlySet<string>,
): { reason: string; entries: string[] } | undefined {
  const own = ledger.posts[digest(path.normalize('NFC'))];
  const same = Object.values(ledger.posts).find((one) => one.text === text);
  const known = own ?? same;
  const there = known?.entries.filter((entry) => present.has(entry)) ?? [];
  if (!known || there.length === 0) return undefined;
  const reason =
    known.text === text
      ? 'was imported before'
      : 'was imported before, and has changed since (delete what it became to import it anew)';
  return { reason, entries: there.map((entry) => `${entry}.md`) };
}

/** The ledger with what is imported now. */
export function ledgerWith(
  ledger: Ledger,
  arranged: readonly ArrangedPost[],
  posts: readonly { post: Post; path: string; text: string }[],
): Ledger {
  const added = arranged.flatMap(({ post, entries }) => {
    const found = posts.find((one) => one.post.path === post.path);
    return found
      ? [
          [
            digest(found.path.normalize('NFC')),
            { text: found.text, entries: entries.map(({ collection, id }) => `${collection}/${id}`) },
          ] as const,
        ]
      : [];
  });
  return { version: 1, posts: { ...ledger.posts, ...Object.fromEntries(added) } };
}

/** `retros/2026-03`, for every entry that the log has. */
export async function namesIn(into: string): Promise<Set<string>> {
  const lists = await Promise.all(
    collectionNames.map(async (collection) =>
      (await readdir(join(into, collection), { recursive: true }).catch(() => []))
        .filter((path) => /\.mdx?$/i.test(path))
        .map(
          (path) =>
            `${collection}/${path
              .replaceAll('\\', '/')
              .replace(/\.mdx?$/i, '')
              .replace(/\/index$/, '')
              .normalize('NFC')}`,
        ),
    ),
  );
  return new Set(lists.flat());
}
