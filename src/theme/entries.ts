import { type CivilDate, yearOf } from '../model/date.ts';
import { companyName } from '../model/interview.ts';
import { type Period, periodSpan, periodYear } from '../model/period.ts';
import type { AnyEntry } from './records.ts';
import { config, t } from './site.ts';

/** How entries of any collection are listed: their day, their title, what to say beside it. */

/** The day an entry is listed under: when it was published, else when what it speaks of ended. */
export function entryDate({ data }: AnyEntry): CivilDate | undefined {
  if (data.date) return data.date;
  if ('period' in data) return periodSpan(data.period).end;
  if ('stages' in data)
    return [data.appliedOn, ...data.stages.map((stage) => stage.date)]
      .filter((date) => date !== undefined)
      .sort()
      .at(-1);
  return data.updated;
}

/** The year an entry is filed under: a retro's own, whenever it was published. */
export function entryYear(entry: AnyEntry): number | undefined {
  if ('period' in entry.data) return periodYear(entry.data.period);
  const date = entryDate(entry);
  return date && yearOf(date);
}

/** Latest first; of one day by title's id, undated ones last. */
export function latestFirst<E extends AnyEntry>(entries: readonly E[]): E[] {
  return [...entries].sort((a, b) => {
    const [left, right] = [entryDate(a) ?? '', entryDate(b) ?? ''];
    return left === right ? (a.id < b.id ? 1 : -1) : left < right ? 1 : -1;
  });
}

/** By the end of their periods, the latest first; of one end the shorter first. */
export function byPeriod<E extends { id: string; data: { period: Period } }>(entries: readonly E[]): E[] {
  return [...entries].sort((a, b) => {
    const [left, right] = [periodSpan(a.data.period), periodSpan(b.data.period)];
    if (left.end !== right.end) return left.end < right.end ? 1 : -1;
    return left.start === right.start ? (a.id < b.id ? -1 : 1) : left.start < right.start ? 1 : -1;
  });
}

/** What is said beside an entry's title in a list. */
export function entryDetail(entry: AnyEntry): string {
  switch (entry.collection) {
    case 'plans':
    case 'retros':
      return t.period(entry.data.period);
    case 'interviews':
      return [companyName(entry.data.company), entry.data.role].filter(Boolean).join(' · ');
    case 'questions':
      return t.questionsIn(entry.data.questions.length);
    case 'notes':
      return t.noteKind(entry.data.kind);
  }
}

/** Consecutive entries of one year, in the order given. */
export function groupByYear<E extends AnyEntry>(entries: readonly E[]): [number | undefined, E[]][] {
  const groups: [number | undefined, E[]][] = [];
  for (const entry of entries) {
    const year = entryYear(entry);
    const last = groups.at(-1);
    if (last && last[0] === year) last[1].push(entry);
    else groups.push([year, [entry]]);
  }
  return groups;
}

/**
 * Whether readers may comment on an entry: what it says itself, else what the options say of its collection. Never on a
 * private one, which only its writer sees: a discussion would be opened in public under its address.
 */
export function hasComments({ collection, data }: AnyEntry): boolean {
  if (!config.comments || data.visibility === 'private') return false;
  return data.comments ?? config.comments.on.includes(collection);
}
