import { type CivilDate, dayNumber } from '../model/date.ts';
import type { Records } from '../model/records.ts';
import type { Skill } from '../model/skill.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { isGood, snapshotsUntil, sourceKey, namedIn } from './demand.ts';
import { byKeys } from './order.ts';

/** How a source's postings named a skill on one day. */
export interface TrendPoint {
  on: CivilDate;
  /** 0 … 1; undefined: nothing was counted, a gap. */
  share: number | undefined;
  count: number;
  /** The sample size. */
  of: number;
  /** What keeps the line from running to here from the point before: other words were counted, or a long silence. */
  breaks?: 'vocabulary' | 'silence' | undefined;
}

/** From the first to the last day counted by the same vocabulary. */
export interface Change {
  from: TrendPoint;
  to: TrendPoint;
  /** Difference of the shares, and its 95 % error as of two samples. */
  by: number;
  error: number;
  /** Whether the difference is greater than its error. */
  clear: boolean;
}

export interface SkillTrend {
  skill: Skill;
  /** In order, from the first day on which it was counted. */
  points: TrendPoint[];
  change?: Change | undefined;
}

/** More snapshots than this are thinned to the last of each month. */
const most = 13;

/** How one source's demand for every skill that it names moved, by id. Empty with fewer than two good days. */
export function trends(
  records: Pick<Records, 'snapshots' | 'vocabulary'>,
  key: string,
  today: CivilDate,
): Map<string, SkillTrend> {
  const days = paced(snapshotsUntil(records, today), key);
  const first = days.findIndex(({ counts }) => counts !== undefined);
  const counted = days.slice(Math.max(0, first));
  if (counted.filter(({ counts }) => counts).length < 2) return new Map();
  const ids = new Set(counted.flatMap(({ counts }) => Object.keys(counts?.skills ?? {})));
  const breaks = breaksOf(counted);
  return new Map(
    [...ids].map((id) => {
      const points = counted.map(({ on, counts }, index): TrendPoint => {
        const demand = counts && namedIn(counts).skills[id];
        const count = demand?.either ?? 0;
        // Figures typed by hand say nothing of a skill that was not typed.
        const known = counts !== undefined && (demand !== undefined || !counts.manual);
        const of = counts?.fetched ?? 0;
        return { on, share: known ? count / of : undefined, count, of, breaks: breaks[index] };
      });
      const skill = records.vocabulary.find(id);
      return [skill.id, { skill, points, change: changeOf(points) }];
    }),
  );
}

interface Day {
  on: CivilDate;
  vocabulary: string;
  counts: Snapshot['sources'][number] | undefined;
}

function paced(snapshots: readonly Snapshot[], key: string): Day[] {
  // A day on which only others were counted is no gap of this source.
  const days = snapshots.flatMap(({ date, vocabulary, sources }): Day[] => {
    const counts = sources.find((one) => sourceKey(one) === key);
    return counts ? [{ on: date, vocabulary, counts: isGood(counts) ? counts : undefined }] : [];
  });
  if (days.length <= most) return days;
  const months = [...Map.groupBy(days, ({ on }) => on.slice(0, 7)).values()];
  return months.map((month) => (month.findLast(({ counts }) => counts) ?? month.at(-1)) as Day).slice(-most);
}

function breaksOf(days: readonly Day[]): TrendPoint['breaks'][] {
  const lengths = days.slice(1).map(({ on }, index) => dayNumber(on) - dayNumber(days[index]?.on ?? on));
  const usual = [...lengths].sort((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)] ?? 0;
  let before: string | undefined;
  return days.map(({ vocabulary, counts }, index) => {
    const changed = counts !== undefined && before !== undefined && before !== vocabulary;
    if (counts) before = vocabulary;
    if (changed) return 'vocabulary';
    return (lengths[index - 1] ?? 0) > 2.5 * usual ? 'silence' : undefined;
  });
}

function changeOf(points: readonly TrendPoint[]): Change | undefined {
  const start = points.findLastIndex(({ breaks }) => breaks === 'vocabulary');
  const known = points.slice(Math.max(0, start)).filter(({ share }) => share !== undefined);
  const [from, to] = [known[0], known.at(-1)];
  if (!from || !to || from === to) return undefined;
  const variance = ({ share = 0, of }: TrendPoint) => (share * (1 - share)) / of;
  const by = (to.share ?? 0) - (from.share ?? 0);
  const error = 1.96 * Math.sqrt(variance(from) + variance(to));
  return { from, to, by, error, clear: Math.abs(by) > error };
}

/** Those whose difference is clear, the greatest first. */
export function movers(all: Iterable<SkillTrend>): (SkillTrend & { change: Change })[] {
  return [...all]
    .filter((one): one is SkillTrend & { change: Change } => one.change?.clear ?? false)
    .sort(
      byKeys(
        ({ change }) => -Math.abs(change.by),
        ({ skill }) => skill.id,
      ),
    );
}
