import { type CivilDate, dayNumber } from '../model/date.ts';
import type { Records } from '../model/records.ts';
import type { Skill } from '../model/skill.ts';
import type { Demand, Outcome, Snapshot, SourceCounts } from '../model/snapshot.ts';
import { byKeys } from './order.ts';

/** How many of a source's postings name one skill. */
export interface SkillDemand extends Demand {
  skill: Skill;
  /** 0 … 1: `either` of all postings read. */
  share: number;
}

/** What one source asks for, by its last good snapshot. Sources are never summed: many postings stand on several. */
export interface SourceDemand {
  /** `<source>/<name>` */
  key: string;
  source: string;
  name: string;
  manual: boolean;
  /** It shows no text, only tags, and is counted by these. */
  byTags: boolean;
  /** The day of that snapshot. */
  on: CivilDate;
  /** How it ended when it was last asked. */
  latest: Outcome;
  /** Whether newer figures were to be had, and are not here. */
  stale: boolean;
  /** Why `latest` is not `ok`. */
  note?: string | undefined;
  reportedTotal: number | null;
  /** The sample size of every figure. */
  fetched: number;
  withSections: number;
  /** The most asked for first. */
  skills: SkillDemand[];
  /** In the order of `levels`, then any others as the source has them. Ranges overlap. */
  experience: { level: string; count: number; share: number }[];
}

/** A source that was asked lately and has no good figures, not even older ones. */
export type SilentSource = Pick<SourceCounts, 'source' | 'name' | 'outcome' | 'note'>;

export interface Market {
  /** The newest snapshot's day. */
  on: CivilDate;
  role: string;
  /** Invented figures that show how the pages look. */
  sample: boolean;
  /** The largest sample first. */
  sources: SourceDemand[];
  silent: SilentSource[];
}

// Days. Figures by hand and from boards need not fall on one day; a source that is asked no more is left out in the end.
const fresh = 14;
const forgotten = 183;

/** Years of experience as snapshots name them. */
export const levels = ['0', '1-3', '4-6', '7-9', '10+', 'any'];

/** Whether the counts of a source on a day enter figures and trends; what does not is a gap, never zero. */
export function isGood({ outcome, fetched }: SourceCounts): boolean {
  return (outcome === 'ok' || outcome === 'partial') && fetched > 0;
}

export function sourceKey({ source, name }: Pick<SourceCounts, 'source' | 'name'>): string {
  return `${source}/${name}`;
}

/**
 * The snapshots up to today, in order, that may stand together: of the role of the newest, and sample figures never
 * beside real ones.
 */
export function snapshotsUntil({ snapshots }: Pick<Records, 'snapshots'>, today: CivilDate): Snapshot[] {
  const past = snapshots.filter(({ date }) => date <= today).sort(byKeys(({ date }) => date));
  const newest = past.at(-1);
  return past.filter(({ role, sample = false }) => role === newest?.role && sample === (newest.sample ?? false));
}

/** What is asked for now, source by source; undefined without a snapshot. */
export function market(records: Pick<Records, 'snapshots' | 'vocabulary'>, today: CivilDate): Market | undefined {
  const snapshots = snapshotsUntil(records, today);
  const newest = snapshots.at(-1);
  if (!newest) return undefined;
  const good = new Map<string, { counts: SourceCounts; on: CivilDate }>();
  for (const { date, sources } of snapshots)
    for (const counts of sources.filter(isGood)) good.set(sourceKey(counts), { counts, on: date });
  const latest = new Map<string, { counts: SourceCounts; age: number }>();
  const age = (date: CivilDate) => dayNumber(newest.date) - dayNumber(date);
  for (const { date, sources } of snapshots)
    for (const counts of sources) latest.set(sourceKey(counts), { counts, age: age(date) });
  return {
    on: newest.date,
    role: newest.role,
    sample: newest.sample ?? false,
    sources: [...good]
      .flatMap(([key, { counts, on }]) => {
        const last = latest.get(key) ?? { counts, age: age(on) };
        if (last.age > forgotten) return [];
        const stale = !isGood(last.counts) || age(on) > fresh;
        return [
          { ...sourceDemand(counts, records), key, on, stale, latest: last.counts.outcome, note: last.counts.note },
        ];
      })
      .sort(
        byKeys(
          ({ fetched }) => -fetched,
          ({ key }) => key,
        ),
      ),
    silent: [...latest].flatMap(([key, last]) => (good.has(key) || last.age > fresh ? [] : [last.counts])),
  };
}

/** What a source says of its skills; of one that shows only tags, these stand for the text. */
export function namedIn({ skills }: SourceCounts): { byTags: boolean; skills: Record<string, Demand> } {
  const all = Object.entries(skills);
  const byTags = all.length > 0 && all.every(([, { either }]) => either === 0);
  if (!byTags) return { byTags, skills };
  return {
    byTags,
    skills: Object.fromEntries(all.map(([id, one]) => [id, { ...one, either: one.tagOnly, tagOnly: 0 }])),
  };
}

function sourceDemand(
  counts: SourceCounts,
  { vocabulary }: Pick<Records, 'vocabulary'>,
): Omit<SourceDemand, 'key' | 'on' | 'stale' | 'latest' | 'note'> {
  const { source, name, fetched, reportedTotal, withSections } = counts;
  const { byTags, skills } = namedIn(counts);
  return {
    source,
    name,
    manual: counts.manual ?? false,
    byTags,
    reportedTotal,
    fetched,
    withSections,
    skills: Object.entries(skills)
      .map(([id, demand]) => ({ skill: vocabulary.find(id), ...demand, share: demand.either / fetched }))
      .filter(({ either, tagOnly }) => either + tagOnly > 0)
      .sort(
        byKeys(
          ({ either }) => -either,
          ({ required }) => -required,
          ({ tagOnly }) => -tagOnly,
          ({ skill }) => skill.id,
        ),
      ),
    experience: Object.entries(counts.experience)
      .map(([level, count]) => ({ level, count, share: count / fetched }))
      .sort(byKeys(({ level }) => (levels.includes(level) ? levels.indexOf(level) : levels.length))),
  };
}

/**
 * How often one source names a skill. Where postings were read, one that none names was asked for by none; figures
 * typed by hand say nothing of a skill that was not typed.
 */
export function demandIn(source: SourceDemand, skill: Skill): SkillDemand | undefined {
  const found = source.skills.find((one) => one.skill.id === skill.id);
  if (found || source.manual) return found;
  return { skill, required: 0, preferred: 0, either: 0, tagOnly: 0, share: 0 };
}
