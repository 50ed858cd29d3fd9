import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const oldest = 6 * 60 * 60 * 1000;
// Two pulls of one process share its pid.
const held = new Set<string>();

/** The pid of a pull that is running in this folder. */
export interface Busy {
  pid: number;
}

/**
 * Takes the folder for one pull. A lock whose process is gone is taken over.
 * @returns how to let go of it, or who holds it
 */
export async function lock(folder: string): Promise<(() => Promise<void>) | Busy> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, '.pull.lock');
  for (let tries = 0; tries < 10; tries++) {
    try {
      // Written first and linked into place, so that nobody reads a lock without its pid.
      const own = `${path}.${process.pid}`;
      await writeFile(own, `${process.pid}\n`);
      await link(own, path).finally(() => rm(own, { force: true }));
      held.add(path);
      return async () => {
        held.delete(path);
        await rm(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readFile(path, 'utf8').catch(() => undefined);
    if (holder === undefined) continue;
    const pid = Number.parseInt(holder, 10) || 0;
    if (await isRunning(pid, path)) return { pid };
    await putAside(path, holder);
  }
  return { pid: 0 };
}

async function isRunning(pid: number, path: string): Promise<boolean> {
  const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0);
  if (age > oldest || pid === 0) return false;
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes a stale lock, but not the fresh one that another pull may have put in its place meanwhile. */
async function putAside(path: string, stale: string): Promise<void> {
  const aside = `${path}.stale.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8').catch(() => stale)) !== stale) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}
