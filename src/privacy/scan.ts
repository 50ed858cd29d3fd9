import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeOnce } from './decode.ts';
import { fold } from './fold.ts';
import { forms } from './forms.ts';
import { type Needle, type NeedleKind, sha256 } from './needle.ts';
import { Searcher } from './search.ts';

/** Something withheld that was found in the output. It never holds what was found. */
export interface Leak {
  /** Path in the output. Where the path itself is the leak, that part of it is masked. */
  file: string;
  /** The entry whose secret it is, masked likewise. */
  source: string;
  kind: NeedleKind;
  /** The number of the needle. */
  needle: number;
  /** Whether the whole entry is private. */
  whole: boolean;
  /** How it was hidden; empty when it stands there as it is. */
  how: string;
}

/** A file of the output. */
export interface OutputFile {
  /** Path in the output, with `/`. */
  path: string;
  /** Where it lies on disk. */
  disk: string;
}

/**
 * Looks for the needles in every file of the output: in its name and in every text that it may hold. Of an entry that
 * leaks into a file, one needle is told.
 * @param dist folder of the output, a path or a file URL
 */
export async function scan(dist: string | URL, needles: readonly Needle[]): Promise<Leak[]> {
  if (needles.length === 0) return [];
  const searcher = new Searcher(needles);
  const hashes = new Map(needles.filter(({ kind }) => kind === 'bytes').map((needle) => [needle.reveal(), needle]));
  const spoken = needles.filter(({ kind }) => kind !== 'bytes' && kind !== 'file name');
  const leaks: Leak[] = [];
  for await (const { path, bytes } of readAhead(await outputFiles(dist))) {
    const told = new Map<string, Leak>();
    const tell = (needle: Needle, how: string) => {
      if (!told.has(needle.source)) told.set(needle.source, leak(needle, path, how, spoken));
    };
    for (const name of new Set([path, decodeOnce(path)]))
      for (const needle of searcher.find(name, 2)) tell(needle, 'the file name');
    const compare = (inner: Uint8Array, how: string) => {
      const needle = hashes.size > 0 ? hashes.get(sha256(inner)) : undefined;
      if (needle) tell(needle, how);
    };
    compare(bytes, '');
    for (const form of forms(bytes, path, (inner) => compare(inner.bytes, inner.how))) {
      for (const needle of searcher.find(form.text, form.level)) tell(needle, form.how);
    }
    leaks.push(...told.values());
  }
  return leaks;
}

/** The files with their bytes, in order; the next ones are read while one is searched. */
async function* readAhead(files: readonly OutputFile[]): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  const reading = files.slice(0, ahead).map(({ disk }) => readFile(disk));
  for (const [index, { path }] of files.entries()) {
    const bytes = await (reading.shift() as Promise<Uint8Array>);
    const next = files[index + ahead];
    if (next) reading.push(readFile(next.disk));
    yield { path, bytes };
  }
}

const ahead = 8;

/** Every file under a folder, also those that links lead to: what is published follows them. */
export async function outputFiles(dist: string | URL): Promise<OutputFile[]> {
  const root = typeof dist === 'string' ? dist : fileURLToPath(dist);
  const files: OutputFile[] = [];
  const walk = async (folder: string, path: string, above: readonly string[]): Promise<void> => {
    const real = await realpath(folder);
    if (above.includes(real)) return;
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const disk = join(folder, entry.name);
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? await stat(disk).catch(() => undefined) : entry;
      if (kind?.isDirectory()) await walk(disk, inside, [...above, real]);
      else if (kind?.isFile()) files.push({ path: inside, disk });
    }
  };
  await walk(root, '', []);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function leak(needle: Needle, path: string, how: string, spoken: readonly Needle[]): Leak {
  const { source, kind, number, whole } = needle;
  // The file of an application is often called like the company that must not be told.
  const secrets = [needle, ...spoken].filter((one) => one.kind !== 'bytes').map((one) => one.reveal());
  return { file: masked(path, secrets), source: masked(source, secrets), kind, needle: number, whole, how };
}

/** A path, in which a segment that says a secret keeps only its first letter and its extension. */
function masked(path: string, secrets: readonly string[]): string {
  const says = (text: string) => {
    const written = new Set([fold(text), fold(decodeOnce(text))]);
    return secrets.some((secret) => [...written].some((one) => one.includes(secret)));
  };
  if (!says(path)) return path;
  const extension = (segment: string) => /\.[a-z0-9]{1,5}$/i.exec(segment)?.[0] ?? '';
  const shown = path
    .split('/')
    .map((segment) => (says(segment) ? `${[...segment][0]}…${extension(segment)}` : segment));
  return says(shown.join('/')) ? `…${extension(path)}` : shown.join('/');
}

const words: Record<NeedleKind, string> = {
  title: 'the title',
  sentence: 'a sentence',
  name: 'a company’s name',
  tag: 'a tag',
  id: 'an id',
  link: 'an address',
  'file name': 'a file name',
  bytes: 'the bytes',
};

/** `dist/rss.xml  holds a sentence of content/notes/salary.md, which is private (found as base64; needle 12)` */
export function formatLeak({ file, source, kind, needle, whole, how }: Leak, dist = 'dist'): string {
  const place = how === 'the file name' ? 'found in the file name; ' : how === '' ? '' : `found as ${how}; `;
  return `${dist}/${file}  holds ${words[kind]} of ${source}, ${whole ? 'which is private' : 'where it is marked private'} (${place}needle ${needle})`;
}
