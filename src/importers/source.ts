import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fail } from '../model/problem.ts';
import { unzip } from './zip.ts';

/** Where posts are read from: a folder, one file of it, or a zip archive. */
export interface Source {
  /** Path in the source → how to read it. Paths have `/` and are spelled as on disk. */
  files: Map<string, () => Promise<Uint8Array>>;
  /** Folders of editors' settings, which are not read but tell whose files these are. */
  settings: string[];
  /** Paths to import. The other files may be pictures that they show. */
  posts: string[];
  /** What was not read, and why. */
  refused: { path: string; reason: string }[];
}

/** Larger than any text that a person wrote. */
const largest = 8 * 1024 * 1024;
const passedOver = /^(?:node_modules|_site|\.git)$/;
const isPost = /\.(?:md|markdown|mdown|mkd|mdx)$/i;

/**
 * Opens what is to be imported.
 * @param path a folder, a Markdown file or a zip archive
 * @param label how messages call it
 * @param except a folder that is not read, should it lie inside: where the import writes to
 */
export async function openSource(path: string, label: string, except: string): Promise<Source> {
  const stat = await lstat(path).catch(() => undefined);
  if (!stat) fail('there is no such file or folder', { file: label });
  const real = await realpath(path);
  const isFolder = (await lstat(real)).isDirectory();
  const source: Source = { files: new Map(), settings: [], posts: [], refused: [] };
  if (!isFolder && /\.zip$/i.test(path)) {
    const { files, refused } = unzip(await readFile(real), label);
    for (const [name, bytes] of files) source.files.set(name, async () => bytes);
    source.refused.push(...refused);
  } else {
    const root = isFolder ? real : dirname(real);
    await walk(root, '', source, except);
  }
  const isChosen = (name: string) => isFolder || /\.zip$/i.test(path) || name === basename(real);
  source.posts = [...source.files.keys()]
    .filter((name) => (isPost.test(name) || !(isFolder || /\.zip$/i.test(path))) && isChosen(name))
    .sort();
  source.refused.sort((a, b) => (a.path < b.path ? -1 : 1));
  return source;
}

async function walk(root: string, folder: string, source: Source, except: string): Promise<void> {
  const listed = await readdir(join(root, folder), { withFileTypes: true }).catch(() => undefined);
  if (!listed) {
    source.refused.push({ path: folder, reason: 'the folder cannot be read' });
    return;
  }
  for (const item of listed) {
    const name = folder === '' ? item.name : `${folder}/${item.name}`;
    const path = join(root, name);
    if (passedOver.test(item.name) || path === except) continue;
    if (item.isSymbolicLink()) source.refused.push({ path: name, reason: await whyNot(path, root) });
    else if (item.isDirectory()) {
      // Dot folders are settings of an editor, or what it threw away.
      if (item.name.startsWith('.')) source.settings.push(`${name}/`);
      if (!item.name.startsWith('.') || item.name === '.vuepress') await walk(root, name, source, except);
    } else if (item.isFile()) source.files.set(name, () => readAtMost(path));
  }
}

async function whyNot(link: string, root: string): Promise<string> {
  const target = await realpath(link).catch(() => undefined);
  if (target === undefined) return 'a link that leads nowhere';
  return target.startsWith(root + sep)
    ? 'a link to a file that is read at its own place'
    : 'a link that leads out of the folder';
}

async function readAtMost(path: string): Promise<Uint8Array> {
  if ((await lstat(path)).size > largest * 8) throw new Error('is larger than 64 MiB');
  return readFile(path);
}

/** Whether a post is too large to be one. */
export function isTooLarge(bytes: Uint8Array): boolean {
  return bytes.byteLength > largest;
}
