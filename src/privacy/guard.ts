import { readFile, writeFile } from 'node:fs/promises';
import { publish, publishResume } from '../content/gate.ts';
import { readLog } from '../content/log.ts';
import { stripMetadata } from './exif.ts';
import { fileNeedles, localFiles } from './files.ts';
import { imageFormat } from './image.ts';
import { type Emitted, folderOf, formatStray, strays } from './manifest.ts';
import { needles, numbered } from './needles.ts';
import { formatLeak, outputFiles, scan } from './scan.ts';

/** What the proof is told of a site. */
export interface Guarded {
  /** The output, a folder or its URL. */
  dist: string | URL;
  /** Folder of the collections on disk, and how messages call it. */
  base: string;
  label: string;
  /** More that the site says in public: its title and description, hoego's own messages. */
  known?: readonly string[];
  /** Folders of which every file may be published: `public/`, the site's `src/`. */
  open?: readonly string[];
  drawn?: readonly string[];
  emitted?: Emitted;
  printed?: ReadonlySet<string>;
}

/** What came of a proof. */
export interface Proof {
  /** One line for each leak, without what leaks; empty when nothing does. */
  leaks: string[];
  needles: number;
  files: number;
}

/** Takes the metadata out of the images of an output. Astro copies originals as they are, with place and camera. */
export async function stripOutput(dist: string | URL): Promise<number> {
  let stripped = 0;
  for (const { disk } of await outputFiles(dist)) {
    if (!/\.(?:png|jpe?g|webp)$/i.test(disk)) continue;
    const bytes = await readFile(disk);
    if (!imageFormat(bytes)) continue;
    const bare = stripMetadata(bytes);
    if (bare === bytes || bare.length === bytes.length) continue;
    await writeFile(disk, bare);
    stripped++;
  }
  return stripped;
}

/** Proves that nothing withheld stands in the output: by what it says, by its bytes, and by where its images come from. */
export async function prove({ dist, base, label, known, open = [], drawn, emitted, printed }: Guarded): Promise<Proof> {
  const { entries, resume } = await readLog(base, label);
  const published = publish(entries);
  const files = await localFiles(base, label, published);
  const all = [...entries, resume].filter((one) => one !== undefined);
  const shownOf = [...published, publishResume(resume, entries, published)].filter((one) => one !== undefined);
  const sought = [...needles(all, shownOf, known), ...fileNeedles(files)].map(numbered);
  const output = await outputFiles(dist);
  const shown =
    folderOf(dist)
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? 'dist';
  const leaks = await scan(dist, sought);
  const told = new Set(leaks.filter(({ kind }) => kind === 'bytes').map(({ file }) => file));
  const sources = { files, open, ...(drawn && { drawn }), ...(emitted && { emitted }), ...(printed && { printed }) };
  const stray = (await strays(dist, sources)).filter(({ file }) => !told.has(file));
  return {
    leaks: [...leaks.map((leak) => formatLeak(leak, shown)), ...stray.map((one) => formatStray(one, shown))],
    needles: sought.length,
    files: output.length,
  };
}
