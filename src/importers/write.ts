import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Ledger, ledgerName, parseLedger } from './ledger.ts';

/** A file to be written: its path in the log's folder. */
export interface NewFile {
  path: string;
  content: string | Uint8Array;
}

/** Where files are made before they take their place; a dot keeps every reader of the log away from it. */
export const stagingName = '.hoego-import';

/** Writes files into the staging folder, each whole and on disk. What an interrupted import left there goes first. */
export async function stage(into: string, files: readonly NewFile[]): Promise<string> {
  const staging = join(into, stagingName);
  await rm(staging, { recursive: true, force: true });
  for (const { path, content } of files) {
    const target = join(staging, path);
    await mkdir(dirname(target), { recursive: true });
    const handle = await open(target, 'wx');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
  }
  return staging;
}

/**
 * Puts a staged file in its place: there whole or not at all, and never over another one.
 * @returns whether it was put there; false when something stood there
 */
async function place(into: string, path: string): Promise<boolean> {
  const [from, to] = [join(into, stagingName, path), join(into, path)];
  await mkdir(dirname(to), { recursive: true });
  try {
    // A link fails where a file is; a rename would replace it.
    await link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOSYS', 'EOPNOTSUPP', 'ENOTSUP', 'EMLINK'].includes(code ?? '')) throw error;
    // Some file systems know no links.
    if (await stat(to).catch(() => undefined)) return false;
    if (!(await stat(from).catch(() => undefined))) return false;
    await rename(from, to);
  }
  return true;
}

/** What an import is about to do, written down once everything is staged. */
interface Journal {
  paths: string[];
  ledger: Ledger;
}

const journalName = 'journal.json';

/** Puts everything that is staged in its place. From here on an interruption is made good by the next import. */
export async function commit(into: string, paths: string[], ledger: Ledger): Promise<void> {
  const journal = join(into, stagingName, journalName);
  await writeWhole(journal, JSON.stringify({ paths, ledger } satisfies Journal));
  await finish(into, { paths, ledger });
}

/** Finishes what an interrupted import had begun to put in its place. @returns whether there was such a one */
export async function resume(into: string): Promise<boolean> {
  const journal = await readJournal(into);
  if (journal) await finish(into, journal);
  return journal !== undefined;
}

/** The ledger as it will be once an interrupted import is made good; undefined where there is none. */
export async function pendingLedger(into: string): Promise<Ledger | undefined> {
  return (await readJournal(into))?.ledger;
}

async function readJournal(into: string): Promise<Journal | undefined> {
  const text = await readFile(join(into, stagingName, journalName), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { paths, ledger } = JSON.parse(text) as Journal;
  return { paths, ledger: parseLedger(ledger) };
}

async function finish(into: string, { paths, ledger }: Journal): Promise<void> {
  for (const path of paths) await place(into, path);
  await writeWhole(join(into, ledgerName), `${JSON.stringify(ledger, null, 1)}\n`);
  await unstage(into);
}

async function writeWhole(path: string, text: string): Promise<void> {
  const handle = await open(`${path}.new`, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.new`, path);
}

export async function unstage(into: string): Promise<void> {
  await rm(join(into, stagingName), { recursive: true, force: true });
}
