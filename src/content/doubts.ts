import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblem, type Problem } from '../model/problem.ts';
import type { Doubt } from './markdown/facts.ts';
import { session } from './session.ts';

/**
 * A doubt as its writer is told of it, by the line of the file. What was cut from the text that was rendered stood above
 * that line: the line is looked for from there on.
 * @param name what messages call the file
 * @param above how many lines of the file stand above the text that was rendered
 */
export async function problemOf(
  { line, text, message }: Doubt,
  { path, name }: { path: string; name: string },
  above: number,
): Promise<Problem> {
  const lines = (await readFile(path, 'utf8')).normalize('NFC').split(/\r\n?|\n/);
  const first = line + above - 1;
  const found = lines.findIndex((one, index) => index >= first && one.includes(text.trim()));
  return { file: name, line: (found < 0 ? first : found) + 1, message };
}

/** Tells a doubt of a body that is compiled from its file (MDX), whose lines are those of the file. */
export async function tellDoubt(doubt: Doubt, file: URL | undefined, tell: (message: string) => void): Promise<void> {
  const { log } = session();
  if (!file || !log) return;
  const path = fileURLToPath(file);
  const name = `${log.label}/${relative(log.folder, path).replaceAll('\\', '/')}`;
  tell(formatProblem(await problemOf(doubt, { path, name }, 0)));
}
