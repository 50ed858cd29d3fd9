import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { complaints, formatPath } from '../model/issues.ts';
import { type Feed, posts as postsSchema } from '../model/posts.ts';
import type { Problem } from '../model/problem.ts';
import { type Snapshot, snapshot as snapshotSchema } from '../model/snapshot.ts';
import { FrontmatterError, parseYaml } from './frontmatter.ts';

/** What job boards, and the author's own feeds, said when they were last asked. */
export interface Market {
  /** In order of their dates. */
  snapshots: Snapshot[];
  feeds: Feed[];
  problems: Problem[];
}

/**
 * The snapshots of job postings, and the author's posts elsewhere. A log without the folder has none. Files of other
 * names (`sources.yaml`, a lock, what begins with `.`) are none of them.
 * @param folder `content/postings` on disk
 * @param label how messages call it
 */
export async function readMarket(folder: string, label: string): Promise<Market> {
  const listed = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  const market: Market = { snapshots: [], feeds: [], problems: [] };
  for (const name of listed.filter((one) => one.endsWith('.json') && !/^[_.]/.test(one)).sort()) {
    const file = `${label}/${name}`;
    const text = await readFile(join(folder, name), 'utf8');
    if (name === 'posts.json') {
      const read = readJson(text, file, postsSchema);
      if ('data' in read) market.feeds = read.data.feeds;
      else market.problems.push(...read.problems);
      continue;
    }
    const read = readJson(text, file, snapshotSchema);
    const problems = 'data' in read ? checked(read.data, name, file, text) : read.problems;
    if ('data' in read && problems.length === 0) market.snapshots.push(read.data);
    market.problems.push(...problems);
  }
  return market;
}

function readJson<S extends z.ZodType>(
  written: string,
  file: string,
  schema: S,
): { data: z.output<S> } | { problems: Problem[] } {
  const text = written.replace(/^\uFEFF/, '');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = `not JSON: ${(error as Error).message.replace(/ in JSON at position.*| is not valid JSON$/s, '')}`;
    return { problems: [{ file, line: faultyLine(text, error as Error), message }] };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { data: parsed.data };
  const lineOf = lines(text);
  return {
    problems: complaints(parsed.error, data).map(({ path, message }) => ({
      file,
      line: lineOf(path),
      at: formatPath(path) || undefined,
      message,
    })),
  };
}

/** What a schema cannot see: the file's name, and figures that cannot be. */
function checked(data: Snapshot, name: string, file: string, text: string): Problem[] {
  const found: { path: PropertyKey[]; message: string }[] = [];
  if (name !== `${data.date}.json`)
    found.push({ path: ['date'], message: `the file is called ${name} (rename it to ${data.date}.json)` });
  data.sources.forEach(({ source, name: board, fetched, withSections, skills }, index) => {
    const at = (...path: PropertyKey[]) => ['sources', index, ...path];
    if (data.sources.findIndex((one) => one.source === source && one.name === board) !== index)
      found.push({ path: at('name'), message: `${source} "${board}" is counted twice (keep one)` });
    if (withSections > fetched)
      found.push({ path: at('withSections'), message: `${withSections} of ${fetched} postings cannot be` });
    for (const [skill, { required, preferred, either, tagOnly }] of Object.entries(skills)) {
      if (either + tagOnly > fetched)
        found.push({ path: at('skills', skill), message: `${either + tagOnly} of ${fetched} postings cannot be` });
      if (either < Math.max(required, preferred))
        found.push({
          path: at('skills', skill, 'either'),
          message: `${either} is less than required or preferred (write how many postings say either)`,
        });
    }
  });
  const lineOf = found.length > 0 ? lines(text) : () => undefined;
  return found.map(({ path, message }) => ({ file, line: lineOf(path), at: formatPath(path), message }));
}

/** JSON is YAML, and the reader of YAML knows its lines. It is slow, so that only faulty files are read by it. */
function lines(text: string): (path: readonly PropertyKey[]) => number | undefined {
  try {
    return parseYaml(text).lineOf;
  } catch {
    return () => undefined;
  }
}

function faultyLine(text: string, error: Error): number | undefined {
  const line = /\(line (\d+) column \d+\)/.exec(error.message)?.[1];
  if (line !== undefined) return Number(line);
  if (/end of JSON/.test(error.message)) return text.trimEnd().split('\n').length;
  try {
    parseYaml(text);
  } catch (fault) {
    if (fault instanceof FrontmatterError) return fault.line;
  }
  return undefined;
}
