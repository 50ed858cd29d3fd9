import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// From hoego's own files, so that what hoego depends on is found wherever the site's installer put it.
const require = createRequire(import.meta.url);

/** The folder of an installed package. `entry` is a file that it lets others import; default its main one. */
export function packageFolder(name: string, entry = name): string {
  let folder = dirname(require.resolve(entry));
  while (!isRoot(folder, name) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** `sharp 0.35.5`. */
export function packageVersion(name: string, entry = name): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(name, entry), 'package.json'), 'utf8')) as {
    version: string;
  };
  return `${name} ${version}`;
}

function isRoot(folder: string, name: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === name;
}
