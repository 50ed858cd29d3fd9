import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository under test. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/**
 * A folder outside of the repository, removed by the second value. Sites, the package and what it needs lie under it
 * together: Astro does not find the compiled `.astro` files of a package that shares no folder with the site but `/`.
 */
export function makeWorkspace(name: string): [root: string, remove: () => void] {
  const root = realpathSync(mkdtempSync(join(tmpdir(), `hoego-${name}-`)));
  const keep = process.env.HOEGO_KEEP_SITES;
  return [root, () => (keep ? console.log(`kept ${root}`) : rmSync(root, { recursive: true, force: true }))];
}

/** Makes installed packages of the repository appear as installed under `root`, without the network. */
export function linkPackages(root: string, names: readonly string[]): void {
  for (const name of names) {
    const link = join(root, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(repository, 'node_modules', name), link);
  }
}

/** Every package that is installed in the repository, and the folder of commands. */
export function installedPackages(): string[] {
  const folder = join(repository, 'node_modules');
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return [
    '.bin',
    ...names.flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
    ),
  ];
}

// What a checkout holds beside the sources: made by tools, or not needed to build.
const made = new Set(['node_modules', '.git', '.astro', 'dist', 'lib', 'test', 'test-results']);

/** A second checkout of the repository as it is now, with everything that is installed in the first. */
export function copyRepository(root: string, leaveOut: readonly string[] = []): void {
  for (const name of readdirSync(repository)) {
    if (made.has(basename(name)) || leaveOut.includes(name) || name.endsWith('.tgz')) continue;
    cpSync(join(repository, name), join(root, name), { recursive: true });
  }
  linkPackages(root, installedPackages());
}
