import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { parseDate } from '../model/date.ts';
import { complaints, formatPath } from '../model/issues.ts';
import { type Posts, posts } from '../model/posts.ts';
import { ContentError, fail } from '../model/problem.ts';
import { type Snapshot, snapshot } from '../model/snapshot.ts';

/** The folder `content/postings`, on disk and as messages name it. */
export interface PostingsFolder {
  path: string;
  label: string;
}

/** Every snapshot, oldest first. @throws ContentError for one that is not valid */
export async function readSnapshots({ path, label }: PostingsFolder): Promise<Snapshot[]> {
  const names = (await readdir(path).catch(() => [])).filter(
    (name) => parseDate(name.replace(/\.json$/, '')) && name.endsWith('.json'),
  );
  return Promise.all(
    names.sort().map(async (name) => {
      const read = parse(snapshot, await readFile(join(path, name), 'utf8'), `${label}/${name}`);
      if (`${read.date}.json` !== name)
        fail(`the date inside is ${read.date} (name the file so)`, { file: `${label}/${name}` });
      return read;
    }),
  );
}

/** The author's posts that are kept. @throws ContentError when the file is not valid */
export async function readPosts({ path, label }: PostingsFolder): Promise<Posts> {
  const text = await readFile(join(path, 'posts.json'), 'utf8').catch(() => undefined);
  return text === undefined ? { schema: 1, feeds: [] } : parse(posts, text, `${label}/posts.json`);
}

/** JSON with sorted keys, so that what changed is what differs. */
export function stable(data: unknown): string {
  return `${JSON.stringify(sorted(data), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

function parse<T extends z.ZodType>(schema: T, text: string, file: string): z.output<T> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    fail('is not JSON (take the version of your last commit: git checkout -- …)', { file });
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new ContentError(
    complaints(parsed.error, data).map(({ path, message }) => ({ file, at: formatPath(path) || undefined, message })),
  );
}
