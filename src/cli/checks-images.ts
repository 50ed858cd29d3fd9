import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMetadata } from '../privacy/exif.ts';
import { publicFiles } from './checks-public.ts';
import { counted, error, type Finding, hint, ok, some, warning } from './finding.ts';
import type { Site } from './site.ts';

/** Do published images say where they were taken? */
export async function checkPlaces({ root, files }: Site): Promise<Finding[]> {
  const images = await Promise.all(
    files.published.map(async ({ name, path }) => ({ name, bytes: await readFile(path) })),
  );
  const all = [
    ...images,
    ...(await publicFiles(root)).map(({ path, bytes }) => ({ name: `public${path}`, bytes: Buffer.from(bytes) })),
  ];
  const placed = all.filter(({ bytes }) => readMetadata(bytes).gps).map(({ name }) => name);
  if (placed.length === 0) return [ok(`no published image says where it was taken`)];
  const kept = placed.filter((name) => !/\.(?:png|jpe?g|webp)$/i.test(name));
  const cut = placed.filter((name) => !kept.includes(name));
  return [
    ...(cut.length > 0
      ? [
          warning(
            `${some(cut)} ${cut.length === 1 ? 'says' : 'say'} where ${cut.length === 1 ? 'it was' : 'they were'} taken (the build leaves that out, your repository does not: exiftool -gps:all= …)`,
          ),
        ]
      : []),
    ...(kept.length > 0
      ? [
          error(
            `${some(kept)} ${kept.length === 1 ? 'says' : 'say'} where ${kept.length === 1 ? 'it was' : 'they were'} taken, in a format that the build copies as it is (save as JPEG or WebP)`,
          ),
        ]
      : []),
  ];
}

/** Astro keeps the images that it resized, also when their entry is private since. */
export async function checkCache({ root, files, withheld }: Site): Promise<Finding[]> {
  const clean = [ok('Astro’s cache holds no image of a private entry')];
  if (withheld.length === 0) return clean;
  const cached = (await readdir(join(root, 'node_modules/.astro/assets')).catch(() => [])).filter(
    (name) => !name.endsWith('.json'),
  );
  // Names need not say what an image is of: one that the last build did not use is of something that is gone.
  const used = await readdir(join(root, 'dist'), { recursive: true }).catch(() => undefined);
  const names = used && new Set(used.map((path) => path.split(/[\\/]/).at(-1)));
  const open = new Set(files.published.map(({ path }) => stemOf(path)));
  const held = new Set(files.withheld.map(({ path }) => stemOf(path)).filter((stem) => !open.has(stem)));
  const doubtful = cached.filter(
    (name) =>
      (names && !names.has(name)) ||
      held.has(/^(.*)\.[\w-]{8}(?:_[\w-]+)?\.\w+$/.exec(name.normalize('NFC'))?.[1] ?? ''),
  );
  if (doubtful.length === 0) return clean;
  const count = counted(doubtful.length, 'image', 'images');
  return [
    hint(
      `node_modules/.astro/assets keeps ${count} of what the site does not show any more, or never did (delete that folder before you share or cache node_modules)`,
    ),
  ];
}

function stemOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').normalize('NFC');
}
