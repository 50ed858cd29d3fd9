import type { CivilDate } from '../model/date.ts';
import type { Feed, Post, Posts } from '../model/posts.ts';
import type { Snapshot, SourceCounts } from '../model/snapshot.ts';

export const isGood = ({ outcome }: Pick<SourceCounts, 'outcome'>) => outcome === 'ok' || outcome === 'partial';

const same = (a: SourceCounts, b: SourceCounts) => a.source === b.source && a.name === b.name;

/** The last counts of a source that may be compared with today's: of the same role, and good. */
export function lastGood(
  snapshots: readonly Snapshot[],
  role: string,
  { source, name }: Pick<SourceCounts, 'source' | 'name'>,
): SourceCounts | undefined {
  return snapshots
    .filter((one) => one.role === role && !one.sample)
    .flatMap(({ sources }) => sources)
    .findLast((one) => one.source === source && one.name === name && isGood(one));
}

/** A snapshot with what was pulled, or why it is left as it is. */
export type Merged = { snapshot: Snapshot } | { left: string };

/**
 * Puts today's counts into the snapshot of the day. Good counts give way to good ones only; without any good count
 * nothing changes.
 */
export function mergeSnapshot(before: Snapshot | undefined, now: Omit<Snapshot, 'schema'>): Merged {
  const { date, role, vocabulary, sources } = now;
  if (before?.sample) return { left: 'it holds sample data (delete it first)' };
  if (before && before.role !== role)
    return { left: `it counts another role, ${before.role} (delete it to count ${role})` };
  if (!sources.some(isGood)) return { left: '' };
  const kept = (before?.sources ?? []).filter((one) => !sources.some((other) => same(one, other)));
  const merged = sources.map((one) => {
    const old = before?.sources.find((other) => same(one, other));
    return old && isGood(old) && !isGood(one) ? old : one;
  });
  const stale = [...kept, ...merged].filter((one) => !one.manual && isGood(one) && !sources.includes(one));
  const isNew = before !== undefined && before.vocabulary !== vocabulary && sources.some((one) => !one.manual);
  if (isNew && stale.length > 0)
    return { left: 'the vocabulary has changed since, and not every source could be counted anew' };
  return {
    snapshot: {
      schema: 1,
      date,
      role,
      vocabulary: sources.every(({ manual }) => manual) ? (before?.vocabulary ?? vocabulary) : vocabulary,
      sources: [...kept, ...merged].sort((a, b) => compare(a.source, b.source) || compare(a.name, b.name)),
    },
  };
}

/** Adds what a feed says now: older posts that have left it stay. */
export function mergeFeed(before: Posts, name: string, found: readonly Post[], on: CivilDate): Posts {
  const urls = new Set(found.map(({ url }) => url));
  // A blog that was renamed is known by its posts.
  const old = before.feeds.find((feed) => feed.name === name || feed.posts.some(({ url }) => urls.has(url)));
  const byUrl = new Map([...(old?.posts ?? []), ...found].map((post) => [post.url, post]));
  const feed: Feed = {
    name,
    on,
    posts: [...byUrl.values()].sort((a, b) => compare(b.date, a.date) || compare(a.url, b.url)),
  };
  const feeds = [...before.feeds.filter((one) => one !== old), feed].sort((a, b) => compare(a.name, b.name));
  return { schema: 1, feeds };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
