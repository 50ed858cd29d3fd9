import { formatPath } from '../model/issues.ts';
import { type Problem, quoted } from '../model/problem.ts';
import { slug } from '../model/slug.ts';
import type { ReadEntry } from './read.ts';

/** Numbers that two parts of a series claim. Private parts are checked with the others: they may be published one day. */
export function checkSeries(entries: readonly ReadEntry[]): Problem[] {
  const first = new Map<string, ReadEntry>();
  return entries.flatMap((entry): Problem[] => {
    const { title, number } = entry.data.series ?? {};
    if (title === undefined || number === undefined) return [];
    const place = `${slug(title)} ${number}`;
    const other = first.get(place);
    first.set(place, other ?? entry);
    if (!other) return [];
    const path = ['series', 'number'];
    const message = `${number} is the number of ${other.file.name} in the series ${quoted(title)} (write another number)`;
    return [{ file: entry.file.name, line: entry.lineOf(path), at: formatPath(path), message }];
  });
}
