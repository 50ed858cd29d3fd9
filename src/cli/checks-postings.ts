import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type CivilDate, daysInclusive, parseDate } from '../model/date.ts';
import { type Finding, hint, ok } from './finding.ts';
import type { Site } from './site.ts';

/** Days after which a snapshot is old, where `sources.yaml` does not say. */
const patience = 14;

/** Are the counts of job postings of late? A log that has none is not asked. */
export async function checkPostings({
  base,
  label,
  today,
}: Pick<Site, 'base' | 'label' | 'today'>): Promise<Finding[]> {
  const folder = join(base, 'postings');
  const names = await readdir(folder).catch(() => []);
  const dates = names.flatMap((name) => parseDate(name.replace(/\.json$/, '')) ?? []).sort();
  const newest = dates.at(-1);
  if (newest === undefined) return [];
  const sources = await readFile(join(folder, 'sources.yaml'), 'utf8').catch(() => '');
  return [snapshotFinding(newest, today, refreshOf(sources), `${label}/postings/${newest}.json`)];
}

export function snapshotFinding(newest: CivilDate, today: CivilDate, days: number, file: string): Finding {
  if (addDays(newest, days) >= today) return ok(`the newest snapshot of job postings is of ${newest}`);
  const age = daysInclusive(newest, today) - 1;
  return hint(`the newest snapshot of job postings is ${age} days old, and ${days} are meant (hoego postings pull)`, {
    file,
  });
}

/** Days from the line `refresh: 7d` (or `2w`) of `sources.yaml`, whose other lines are not looked at here. */
function refreshOf(sources: string): number {
  const [, count, unit] = /^refresh:\s*["']?(\d{1,3})([dw])?["']?\s*(?:#.*)?$/m.exec(sources) ?? [];
  return count === undefined ? patience : Number(count) * (unit === 'w' ? 7 : 1);
}
