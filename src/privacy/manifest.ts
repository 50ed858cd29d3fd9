import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripMetadata } from './exif.ts';
import type { LocalFiles } from './files.ts';
import { imageFormat } from './image.ts';
import { sha256 } from './needle.ts';
import { outputFiles } from './scan.ts';

/** By the name that the bundler gave it, the SHA-256 of what it wrote: filled while Astro bundles. */
export type Emitted = Map<string, string>;

/** The part of a Vite plugin that is needed here; spelled out, so that nothing of Vite is imported. */
interface RecorderPlugin {
  name: string;
  enforce: 'post';
  generateBundle(
    options: unknown,
    bundle: Record<string, { type: string; fileName: string; source?: string | Uint8Array }>,
  ): void;
}

/**
 * A Vite plugin that writes down what each asset is made of. Astro names a resized image after the original
 * (`_astro/box.<hash>.png` → `_astro/box.<hash>_<options>.webp`) and then deletes that: only here is it known from
 * which bytes it came.
 */
export function recordAssets(emitted: Emitted): RecorderPlugin {
  return {
    name: 'hoego-record-assets',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const { type, fileName, source } of Object.values(bundle)) {
        if (type === 'asset' && source !== undefined)
          emitted.set(fileName, sha256(typeof source === 'string' ? Buffer.from(source) : source));
      }
    },
  };
}

/** Where the files of an output may come from. */
export interface Sources {
  files: LocalFiles;
  /** Folders of which every file may be published: `public/`, the site's `src/`, hoego's own. */
  open: readonly string[];
  /** What hoego and other integrations draw themselves, by the beginning of its path in the output. */
  drawn?: readonly string[];
  /** Without it, a resized image is known only by its name. */
  emitted?: Emitted;
  /** SHA-256 of the images that hoego itself drew in this build, whatever they are called. */
  printed?: ReadonlySet<string>;
}

/** A file of the output that nothing published accounts for. */
export interface Stray {
  file: string;
  /** The withheld file that it is made from, where that can be told. */
  source?: string | undefined;
}

const media =
  /\.(?:png|jpe?g|webp|avif|gif|svg|ico|bmp|tiff?|hei[cf]|apng|pdf|mp[34]|m4[av]|webm|mov|ogg|wav|zip|gz|tgz|7z|docx?|xlsx?|pptx?|hwpx?|key|pages|psd|csv)$/i;

/** What is text by its name is not read here: the scan does, and knows withheld bytes under any name. */
const text = /\.(?:html?|css|m?js|xml|json|txt|map|webmanifest)$/i;

/** hoego's own icon and search index. */
const ownFiles = ['hoego.svg', 'pagefind/'];

/**
 * The files of the output (images, sound, documents) that trace to no published entry, to no open folder and to
 * nothing that hoego draws. Other files (pages, scripts, styles, fonts) are left to the scan.
 */
export async function strays(
  dist: string | URL,
  { files, open, drawn = [], emitted = new Map(), printed = new Set() }: Sources,
): Promise<Stray[]> {
  const allowed = new Set(files.published.flatMap(({ hashes }) => hashes));
  const withheld = new Map(
    files.withheld.flatMap(({ name, hashes }) =>
      hashes.filter((hash) => !allowed.has(hash)).map((hash): [string, string] => [hash, name]),
    ),
  );
  const others = [...printed, ...(await Promise.all(open.map(hashesIn))).flat()];
  for (const hash of others) if (!withheld.has(hash)) allowed.add(hash);
  const stems = new Set(files.published.map(({ path }) => stemOf(path)));
  const heldStems = new Map(files.withheld.map(({ path, name }) => [stemOf(path), name]));
  const found: Stray[] = [];
  for (const { path, disk } of await outputFiles(dist)) {
    if ([...ownFiles, ...drawn].some((own) => path === own || (own.endsWith('/') && path.startsWith(own)))) continue;
    if (text.test(path)) continue;
    const bytes = await readFile(disk);
    const own = sha256(bytes);
    if (withheld.has(own)) found.push({ file: path, source: withheld.get(own) });
    if (withheld.has(own) || allowed.has(own) || !(media.test(path) || imageFormat(bytes))) continue;
    const original = originalOf(path, emitted);
    if (original !== undefined) {
      if (!allowed.has(original)) found.push({ file: path, source: withheld.get(original) });
      continue;
    }
    // Nothing was recorded of it: its name must be that of a published file, and of no withheld one.
    const stem = /^(.*)\.[\w-]{8}_[\w-]+\.\w+$/.exec(path.split('/').at(-1) ?? '')?.[1]?.normalize('NFC');
    if (stem === undefined || emitted.size > 0 || !stems.has(stem) || heldStems.has(stem))
      found.push({ file: path, source: stem === undefined ? undefined : heldStems.get(stem) });
  }
  return found;
}

/** The hash of the bytes that a file was made from: its own name's, or that of the image that it is a size of. */
function originalOf(path: string, emitted: Emitted): string | undefined {
  const recorded = emitted.get(path);
  if (recorded !== undefined) return recorded;
  // `box.D52rGfaE_Z2pu1F9.webp`; the hash may hold `_` and `-` itself, so every cut is tried.
  const stem = path.slice(0, path.length - extname(path).length);
  for (let cut = stem.lastIndexOf('_'); cut > stem.lastIndexOf('/'); cut = stem.lastIndexOf('_', cut - 1)) {
    const prefix = `${stem.slice(0, cut)}.`;
    for (const [name, hash] of emitted)
      if (
        name.startsWith(prefix) &&
        !name.slice(prefix.length).includes('.') &&
        !name.slice(prefix.length).includes('/')
      )
        return hash;
  }
  return undefined;
}

async function hashesIn(folder: string): Promise<string[]> {
  const listed = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const hashes: string[] = [];
  for (const one of listed) {
    if (!one.isFile()) continue;
    const bytes = await readFile(join(one.parentPath, one.name));
    if (!media.test(one.name) && !imageFormat(bytes)) continue;
    hashes.push(sha256(bytes), sha256(stripMetadata(bytes)));
  }
  return hashes;
}

function stemOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .replace(/["#$%&*+,:;<=>?[\]^`{|}]/g, '_');
}

/** `dist/_astro/offer.1a2b3c4d.png  is no image of a published entry, nor of public/ …` */
export function formatStray({ file, source }: Stray, dist = 'dist'): string {
  return source === undefined
    ? `${dist}/${file}  traces to no published entry, nor to public/ (refer to it from an entry that is public, or put it into public/)`
    : `${dist}/${file}  is made from ${source}, which no published entry shows`;
}

/** The folder of a file URL, or the path as it is. */
export function folderOf(folder: string | URL): string {
  return typeof folder === 'string' ? folder : fileURLToPath(folder);
}
