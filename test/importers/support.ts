import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { filesIn } from '../support/files.ts';
import { type Run, run } from '../support/run.ts';
import { repository } from '../support/workspace.ts';

export const fixtures = join(repository, 'test/importers/fixtures');

/** A folder with a log that is still empty, in which `hoego import` is run as its user runs it. */
export interface Place {
  root: string;
  hoego(...args: string[]): Promise<Run>;
  /** The files of the log by path, without what the import keeps for itself. */
  log(): string[];
  read(path: string): string;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export function makePlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'hoego-import-test-'));
  made.push(root);
  mkdirSync(join(root, 'content'));
  return {
    root,
    hoego: (...args) => run(process.execPath, [join(repository, 'src/cli/index.ts'), ...args], root),
    log: () =>
      filesIn(join(root, 'content'))
        .filter((path) => !path.startsWith('.'))
        .sort(),
    read: (path) => readFileSync(join(root, 'content', path), 'utf8'),
  };
}

/** A place with a copy of one fixture beside the log, at `from/`. */
export function placeWith(fixture: string): Place {
  const place = makePlace();
  cpSync(join(fixtures, fixture), join(place.root, 'from'), { recursive: true });
  return place;
}
