import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under `folder`, by its path in it, sorted. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .sort();
}

export function text(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Files that two folders do not share byte for byte. */
export function differingFiles(a: string, b: string): string[] {
  const [left, right] = [new Set(filesIn(a)), new Set(filesIn(b))];
  return [...new Set([...left, ...right])]
    .sort()
    .filter(
      (file) => !left.has(file) || !right.has(file) || !readFileSync(join(a, file)).equals(readFileSync(join(b, file))),
    );
}
