import { join } from 'node:path';
import type { CivilDate } from '../model/date.ts';
import type { Posts } from '../model/posts.ts';
import type { Vocabulary } from '../model/skill.ts';
import type { Snapshot, SourceCounts } from '../model/snapshot.ts';
import { type Client, client } from './fetch/client.ts';
import type { Limits } from './fetch/limits.ts';
import { robotName } from './fetch/robots.ts';
import { codeOf } from './fetch/body.ts';
import { Trouble } from './fetch/trouble.ts';
import { type PostingsFolder, readPosts, readSnapshots, stable } from './files.ts';
import { isBoard, type ListedBoard, manualCounts, nameOf } from './listed.ts';
import { lock } from './lock.ts';
import { matcher, roleAliases } from './match/index.ts';
import { isGood, lastGood, mergeFeed, mergeSnapshot } from './merge.ts';
import { pullBoard } from './pull-board.ts';
import type { Listed, SourcesFile } from './settings.ts';
import { readFeed } from './sources/feed.ts';
import { sweep, writeWhole } from './whole.ts';

export interface Pull {
  folder: PostingsFolder;
  file: SourcesFile;
  vocabulary: Vocabulary;
  today: CivilDate;
  limits: Limits;
  /** hoego's own, for the user agent. */
  version: string;
  /** Where keys are. They are sent to their board and shown nowhere. */
  environment: Record<string, string | undefined>;
  /** Takes a drop over half for real. */
  acceptDrop?: boolean;
  /** A line for each source, and for each file that changed. */
  say(line: string): void;
  /** What is going on, for a terminal; undefined when it is over. */
  progress?(doing: string | undefined): void;
}

/** How a pull ended. `unwritten`: a file could not be written, for a full disk or another reason of the machine. */
export type PullResult = 'done' | 'busy' | 'unwritten';

/** Where hosts can look up who asks. */
const project = 'https://www.npmjs.com/package/hoego';

/** `hoego/0.1.0 (+me@example.com)` */
export function userAgent(version: string, contact: string | undefined): string {
  return `${robotName}/${version} (+${contact ?? project})`;
}

/**
 * Pulls every source and writes what came of it. Sources that fail leave everything as it was.
 * @throws ContentError when a file in the folder is not valid
 */
export async function pull(options: Pull): Promise<PullResult> {
  const { folder, file, limits, version, say } = options;
  try {
    const unlock = await lock(folder.path);
    if (typeof unlock !== 'function') {
      say(`another pull is running (process ${unlock.pid}): this one does nothing`);
      return 'busy';
    }
    const asking = client(limits, userAgent(version, file.contact));
    try {
      await sweep(folder.path);
      await pullAll(options, asking);
    } finally {
      await asking.close();
      await unlock();
    }
    return 'done';
  } catch (error) {
    // Faults of the disk have a code that begins so; whatever was there before is still there.
    if (!/^E[A-Z]+$/.test(codeOf(error))) throw error;
    say(`✗ ${folder.label} could not be written (${codeOf(error)}): what was there is unchanged`);
    return 'unwritten';
  }
}

async function pullAll(options: Pull, asking: Client): Promise<void> {
  const { folder, file, today, vocabulary, say, progress } = options;
  // Read before anything is asked: what is not valid must not be found out after ten minutes.
  let posts = await readPosts(folder);
  const snapshots = new Map((await readSnapshots(folder)).map((one) => [one.date, one]));
  const matching = { matcher: matcher(vocabulary.skills), role: roleAliases(file.role, file.roleAliases) };
  const write = async (date: CivilDate, sources: SourceCounts[]) => {
    const before = snapshots.get(date);
    const now = { date, role: file.role, vocabulary: matching.matcher.version, sources };
    const merged = mergeSnapshot(before, now);
    const name = `${folder.label}/${date}.json`;
    if ('left' in merged) {
      if (merged.left !== '' && !sources.every((one) => before?.sources.some((old) => stable(old) === stable(one))))
        say(`! ${name} is left as it is: ${merged.left}`);
      return;
    }
    await writeSnapshot(options, merged.snapshot, before);
    snapshots.set(date, merged.snapshot);
  };

  const typed = file.sources.flatMap((one) =>
    one.id === 'manual' ? [manualCounts(one.settings, vocabulary.find)] : [],
  );
  for (const day of new Set(typed.map(({ on }) => on)))
    await write(
      day,
      typed.filter(({ on }) => on === day).map(({ counts }) => counts),
    );

  const counted: SourceCounts[] = [];
  for (const listed of file.sources.filter(isBoard)) {
    const last = lastOf(listed, snapshots, file.role);
    const counts = await pullBoard(listed, { ...options, ...matching, asking, last });
    progress?.(undefined);
    say(lineOf(counts, last));
    counted.push(counts);
  }
  if (counted.length > 0) await write(today, counted);

  for (const listed of file.sources) if (listed.id === 'feed') posts = await pullFeed(listed, posts, options, asking);
}

function lastOf(listed: ListedBoard, snapshots: ReadonlyMap<string, Snapshot>, role: string): SourceCounts | undefined {
  const ordered = [...snapshots.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return lastGood(ordered, role, { source: listed.id, name: nameOf(listed) });
}

async function writeSnapshot({ folder, say }: Pull, now: Snapshot, before: Snapshot | undefined): Promise<void> {
  const text = stable(now);
  if (before && stable(before) === text) return;
  await writeWhole(join(folder.path, `${now.date}.json`), text);
  say(`${before ? 'renewed' : 'wrote'} ${folder.label}/${now.date}.json`);
}

/** A feed's posts, added to those that are kept. */
async function pullFeed(
  listed: Extract<Listed, { id: 'feed' }>,
  posts: Posts,
  { folder, today, file, say, progress }: Pull,
  asking: Client,
): Promise<Posts> {
  const label = `feed ${nameOf(listed)}`;
  const refuse = (why: string) => {
    progress?.(undefined);
    say(`✗ ${label}: ${why}; the posts that are kept stay`);
    return posts;
  };
  try {
    progress?.(`${label} …`);
    const ask = asking.session({ passOver403: listed.settings.robots === 'ignore-403' });
    const { title, posts: found, unfit } = await readFeed(ask, listed.settings, file.timeZone);
    if (found.length === 0)
      return refuse(unfit > 0 ? 'failed: no entry has a title, a link and a day' : 'suspect: its list is empty');
    const merged = mergeFeed(posts, listed.settings.name ?? title, found, today);
    const text = stable(merged);
    if (text !== stable(posts)) await writeWhole(join(folder.path, 'posts.json'), text);
    progress?.(undefined);
    say(`✓ ${label}: ${found.length} posts${unfit > 0 ? `, and ${unfit} without a title, a link or a day` : ''}`);
    return merged;
  } catch (error) {
    if (error instanceof Trouble) return refuse(`${error.outcome}: ${error.message}`);
    throw error;
  }
}

/** `✓ greenhouse gana: 12 postings` */
function lineOf(counts: SourceCounts, last: SourceCounts | undefined): string {
  const { source, name, outcome, note, fetched, reportedTotal } = counts;
  const label = `${source} ${name}`;
  if (!isGood(counts)) return `✗ ${label}: ${outcome}: ${note}${last ? '; its last counts stay' : ''}`;
  const among = reportedTotal === null || reportedTotal === fetched ? '' : ` of the role among ${reportedTotal}`;
  return `${outcome === 'ok' ? '✓' : '!'} ${label}: ${fetched} ${fetched === 1 ? 'posting' : 'postings'}${among}${note === undefined ? '' : ` (${outcome}: ${note})`}`;
}
