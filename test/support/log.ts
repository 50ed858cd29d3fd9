import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Log, readLog } from '../../src/content/log.ts';
import { formatProblem } from '../../src/model/problem.ts';

/** Reads a log from files given by their path in `content/`. */
export async function logOf(files: Record<string, string | Uint8Array>): Promise<Log> {
  const folder = mkdtempSync(join(tmpdir(), 'hoego-log-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await readLog(folder, 'content');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is wrong with a log, as its writer is told. */
export async function complaintsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  return (await logOf(files)).problems.map(formatProblem);
}

/** The text of an entry's file. */
export function entry(frontmatter: string, body = ''): string {
  return `---\n${frontmatter.trim()}\n---\n${body}`;
}
