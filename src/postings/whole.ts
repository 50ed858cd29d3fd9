import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that at every moment, also after a crash, its path holds the old text or the new one: under another
 * name in the same folder, down to the disk, then renamed.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  // The rename itself must outlast a power cut; some systems do not open folders.
  const folder = await open(dirname(path), 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** Takes away what a killed pull left behind. For one who holds the lock. */
export async function sweep(folder: string): Promise<void> {
  const left = (await readdir(folder).catch(() => [])).filter((name) => /^\..+\.json\.\d+\.tmp$/.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}
