import { addDays, type CivilDate } from '../model/date.ts';
import type { Posts } from '../model/posts.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { isBoard } from './listed.ts';
import type { SourcesFile } from './settings.ts';

/** Whether something that is fetched is older than `refresh`. Counts typed by hand are as old as their day. */
export function isStale(
  { sources, refresh }: SourcesFile,
  { snapshots, posts, today }: { snapshots: readonly Snapshot[]; posts: Posts; today: CivilDate },
): boolean {
  const isOld = (day: CivilDate | undefined) => day === undefined || addDays(day, refresh) < today;
  const pulled = snapshots.findLast(({ sample, sources }) => !sample && sources.some(({ manual }) => !manual));
  const feeds = posts.feeds.map(({ on }) => on).sort();
  return (
    (sources.some(isBoard) && isOld(pulled?.date)) || (sources.some(({ id }) => id === 'feed') && isOld(feeds.at(-1)))
  );
}
