import { readFile, stat } from 'node:fs/promises';
import { FrontmatterError } from './frontmatter.ts';

// An entry is what someone typed; past this, it is another kind of file that lies in the wrong folder.
const limit = 1024 * 1024;
// Unicode's own bound for marks on one letter (UAX #15, Stream-Safe Text) is 30; more take normalizing forever.
const stacked = /\p{M}{60}/u;

/**
 * The text of a file as its writer typed it, without a byte order mark.
 * @throws FrontmatterError for what is no text, with the line on which that shows
 */
export async function readText(path: string): Promise<string> {
  const { size } = await stat(path).catch(unreadable);
  if (size > limit) throw new FrontmatterError(undefined, 'is larger than 1 MiB (an entry is text: split it)');
  const bytes = await readFile(path).catch(unreadable);
  const text = decode(bytes);
  // A byte that is not UTF-8 would become U+FFFD and be published as such.
  if (text === undefined) throw new FrontmatterError(firstBadLine(bytes), 'is not UTF-8 text (save it as UTF-8)');
  const marks = text.search(stacked);
  if (marks >= 0)
    throw new FrontmatterError(lineOf(text, marks), 'a letter with more than 60 marks on it (delete them)');
  return text;
}

function decode(bytes: Uint8Array, options?: TextDecodeOptions): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
  } catch {
    return undefined;
  }
}

/** The line of the first byte that fits nowhere: that of the longest beginning that decodes, up to a sign that is cut off. */
function firstBadLine(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decode(bytes.subarray(0, middle), { stream: true }) === undefined) bad = middle;
    else good = middle;
  }
  let line = 1;
  for (let at = 0; at < good; at++) if (bytes[at] === 10) line++;
  return line;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n?|\n/).length;
}

/** A file that went away since it was listed, or that this user may not read. */
function unreadable(error: NodeJS.ErrnoException): never {
  throw new FrontmatterError(undefined, `cannot be read (${error.code ?? 'unknown reason'})`);
}
