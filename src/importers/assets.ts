import { createHash } from 'node:crypto';
import { slug } from '../model/slug.ts';
import type { Source } from './source.ts';

/** A picture to be copied beside the entries that show it. */
export interface Asset {
  /** `chart-0a1b2c3d.png`: tells pictures of one name apart, and one picture is copied once. */
  name: string;
  bytes: Uint8Array;
}

/** Folders from which systems serve files at the root of the site. */
const served = [
  '',
  'static/',
  'public/',
  'source/',
  '.vuepress/public/',
  'docs/.vuepress/public/',
  'src/',
  'assets/',
  'docs/',
];

/** The pictures of a source, by how posts refer to them. */
export class Assets {
  readonly #files: Source['files'];
  /** Paths by their composed spelling, and by their last part. */
  readonly #paths = new Map<string, string>();
  readonly #names = new Map<string, string[]>();
  readonly #read = new Map<string, Promise<Asset | undefined>>();

  constructor(files: Source['files']) {
    this.#files = files;
    for (const path of files.keys()) {
      const composed = path.normalize('NFC');
      this.#paths.set(composed.toLowerCase(), path);
      const name = composed.split('/').at(-1)?.toLowerCase() ?? '';
      this.#names.set(name, [...(this.#names.get(name) ?? []), path]);
    }
  }

  /** The picture that `url` means in the post at `from`; undefined when there is none, or it is no picture. */
  async find(url: string, from: string): Promise<Asset | undefined> {
    const path = this.#pathOf(url, from);
    if (path === undefined) return undefined;
    const known = this.#read.get(path) ?? this.#asset(path);
    this.#read.set(path, known);
    return known;
  }

  #pathOf(url: string, from: string): string | undefined {
    const plain = decoded(url.replace(/[?#].*$/s, ''))
      .normalize('NFC')
      .replaceAll('\\', '/');
    if (plain === '' || /^[a-z][a-z\d+.-]+:|^\/\//i.test(plain)) return undefined;
    const folder = from.split('/').slice(0, -1);
    const candidates = plain.startsWith('/')
      ? [...served, ...folder.map((_, index) => `${folder.slice(0, index + 1).join('/')}/`)].map((root) =>
          join(root, plain),
        )
      : [...[folder.join('/'), ...served].map((root) => join(root, plain))];
    for (const candidate of candidates) {
      const found = candidate !== undefined && this.#paths.get(candidate.toLowerCase());
      if (found) return found;
    }
    // Obsidian names a file alone; where there is but one of that name, it is the one.
    const same = this.#names.get(plain.split('/').at(-1)?.toLowerCase() ?? '') ?? [];
    return same.length === 1 && !plain.startsWith('..') ? same[0] : undefined;
  }

  async #asset(path: string): Promise<Asset | undefined> {
    const bytes = await this.#files
      .get(path)?.()
      .catch(() => undefined);
    const end = bytes && pictureKind(bytes);
    if (!bytes || !end) return undefined;
    const stem =
      path
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? '';
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    return { name: `${[...slug(stem)].slice(0, 40).join('')}-${hash}.${end}`, bytes };
  }
}

/** What kind of picture bytes are, whatever the file is called; undefined for none that is whole. */
function pictureKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.startsWith('\x89PNG')) return tail.includes('IEND') ? 'png' : undefined;
  if (head.startsWith('\xff\xd8\xff')) return tail.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0 ? 'jpg' : undefined;
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp';
  if (/^[\s\S]{4}ftypavif/.test(head)) return 'avif';
  return /^\s*(?:<\?xml[\s\S]*?)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE[^>]*>\s*)?<svg[\s>]/i.test(head)
    ? 'svg'
    : undefined;
}

/** A path from a folder, or undefined when it leads out of the source. */
function join(folder: string, path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of `${folder}/${path}`.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
