import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ReadEntry } from '../content/read.ts';
import { stripMetadata } from './exif.ts';
import { plainText } from './markdown.ts';
import { Needle, sha256 } from './needle.ts';
import { stringsIn } from './secrets.ts';

/** A file of the log that is no entry: an image, a PDF. */
export interface LocalFile {
  path: string;
  /** As messages name it: `content/notes/images/offer.png`. */
  name: string;
  /** SHA-256 of its bytes, and of them without metadata, as a build writes it. */
  hashes: string[];
}

/** The files beside the entries, told apart by whether something published refers to them. */
export interface LocalFiles {
  published: LocalFile[];
  withheld: LocalFile[];
}

/**
 * Reads the files beside the entries. One is published when a published entry refers to it, and withheld otherwise:
 * what only a private entry shows, and what nobody does.
 * @param base folder of the collections
 * @param label how messages call it, `content`
 */
export async function localFiles(base: string, label: string, published: readonly ReadEntry[]): Promise<LocalFiles> {
  const referred = new Set(published.flatMap(referencesOf).map(comparable));
  const files: LocalFiles = { published: [], withheld: [] };
  const root = resolve(base);
  const listed = await readdir(root, { recursive: true, withFileTypes: true });
  for (const one of listed.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!one.isFile() || /\.(?:mdx?|ya?ml|json|[cm]?[jt]sx?|astro|css|txt|DS_Store)$/i.test(one.name)) continue;
    const path = join(one.parentPath, one.name);
    const bytes = await readFile(path);
    const name = `${label}/${path.slice(root.length + 1).replaceAll('\\', '/')}`;
    const hashes = [...new Set([sha256(bytes), sha256(stripMetadata(bytes))])];
    files[referred.has(comparable(path)) ? 'published' : 'withheld'].push({ path, name, hashes });
  }
  return files;
}

/** Needles by which a withheld file is known again, whatever it is called. One that is published too is none. */
export function fileNeedles({ published, withheld }: LocalFiles): Needle[] {
  const open = new Set(published.flatMap(({ hashes }) => hashes));
  return withheld.flatMap(({ name, hashes }) =>
    hashes.some((hash) => open.has(hash))
      ? []
      : hashes.map(
          (hash) => new Needle(hash, { source: name, kind: 'bytes', number: 0, whole: true, level: 0, word: false }),
        ),
  );
}

/** Paths on disk of what an entry refers to, by Markdown, HTML or an MDX import. */
export function referencesOf(entry: ReadEntry): string[] {
  const text = [entry.body, ...stringsIn(entry.data).map((one) => one.text)].join('\n\n');
  const imports = [...entry.body.matchAll(/\b(?:from|import)\s*\(?\s*(["'])([^"'\n]+)\1/g)].map(
    ([, , path = '']) => path,
  );
  const quoted = [...entry.body.matchAll(/["'](\.{0,2}\/?[^"'\n<>]+\.\w{2,5})["']/g)].map(([, path = '']) => path);
  const sets = [...entry.body.matchAll(/\bsrcset\s*=\s*["']([^"']+)["']/gi)].flatMap(([, set = '']) =>
    set.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''),
  );
  return [...plainText(text).links, ...imports, ...quoted, ...sets].flatMap((written) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(written)) return [];
    return [resolve(dirname(entry.file.path), unescaped(written.replace(/[?#].*$/s, '')))];
  });
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path.replace(/\\([^\w])/g, '$1'));
  } catch {
    return path;
  }
}

/** Paths in one spelling: macOS hands out decomposed Hangul. */
export function comparable(path: string): string {
  return path.normalize('NFC');
}
