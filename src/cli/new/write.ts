import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listEntryFiles } from '../../content/files.ts';
import type { CollectionName } from '../../model/entry.ts';
import { fail } from '../../model/problem.ts';
import { slug } from '../../model/slug.ts';
import type { LogView } from './log-view.ts';

/** An entry that is not written yet. */
export interface Draft {
  collection: CollectionName;
  id: string;
  text: string;
  /** One line: what is in it. */
  summary: string;
}

/** Writes a draft where nothing is. @returns how messages call the new file */
export async function writeDraft({ collection, id, text }: Draft, { base, label }: LogView): Promise<string> {
  // On some disks A and a are one file.
  const taken = (await listEntryFiles(base, label)).find(
    (file) => file.collection === collection && file.id.toLowerCase() === id.toLowerCase(),
  );
  if (taken) refuse(taken.name);
  const name = `${label}/${collection}/${id}.md`;
  await mkdir(join(base, collection), { recursive: true });
  await writeFile(join(base, collection, `${id}.md`), text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EEXIST' ? refuse(name) : Promise.reject(error),
  );
  return name;
}

function refuse(file: string): never {
  fail('is there already and stays as it is (go on writing in it, or name another period, title or topic)', { file });
}

// A name of Hangul takes three bytes a sign, and a file's name at most 255.
const longest = 60;

/** A file's name from a title, a topic or a company. */
export function fileId(name: string): string {
  return [...slug(name)].slice(0, longest).join('').replace(/-+$/, '');
}
