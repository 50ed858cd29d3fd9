import { join } from 'node:path';
import { parse } from 'yaml';
import { filesIn, text } from '../support/files.ts';
import { day, type Days, daysOf, homeOf, meet, yearOf } from './days.ts';

/**
 * The files of a log, read once more for the test of the year's cards: nothing here uses hoego's own arithmetic.
 */

// biome-ignore lint/suspicious/noExplicitAny: frontmatter as it is written
export type Raw = any;

export interface File {
  id: string;
  data: Raw;
}

export interface RawLog {
  today: number;
  plans: File[];
  /** Of periods that have begun. */
  retros: File[];
  interviews: File[];
  questions: File[];
  notes: File[];
}

export function list(value: Raw): Raw[] {
  return value === undefined || value === null ? [] : [value].flat();
}

/** The items of a list that are published, those that are plain text as maps of one key. */
export function items(value: Raw, key: string): Raw[] {
  return list(value)
    .map((item) => (typeof item === 'string' ? { [key]: item } : item))
    .filter((item) => item.visibility !== 'private');
}

/** The public entries under `content/`. */
export function readRaw(content: string, today: string): RawLog {
  const read = (collection: string): File[] =>
    filesIn(join(content, collection))
      .filter((file) => /\.mdx?$/.test(file))
      .map((file) => ({
        id: file.replace(/\.mdx?$/, ''),
        data: parse(/^---\n([\s\S]*?)\n---/.exec(text(join(content, collection), file))?.[1] ?? ''),
      }))
      .filter(({ data }) => data.visibility === 'public');
  return {
    today: day(today),
    plans: read('plans'),
    retros: read('retros').filter(({ data }) => daysOf(data.period)[0] <= day(today)),
    interviews: read('interviews'),
    questions: read('questions'),
    notes: read('notes'),
  };
}

export function plansOf(log: RawLog, year: number): File[] {
  return log.plans.filter(({ data }) => meet(daysOf(data.period), daysOf(year)));
}

/** What no goal had asked for. What a coarser retro repeats by its title counts once. */
export function unplannedIn(log: RawLog, year: number): number {
  const size = ({ data }: File) => daysOf(data.period)[1] - daysOf(data.period)[0];
  const told: { title: string; days: Days }[] = [];
  let count = 0;
  for (const retro of [...log.retros].sort((a, b) => size(a) - size(b))) {
    const days = daysOf(retro.data.period);
    const own = items(retro.data.done, 'title').filter(({ goal, on, title }) => {
      const when: Days = on ? [day(on), day(on)] : homeOf(retro.data.period);
      if (goal !== undefined || !meet(when, daysOf(year))) return false;
      return !told.some((one) => one.title === title && meet(one.days, days));
    });
    count += own.length;
    told.push(...own.map(({ title }) => ({ title, days })));
  }
  return count;
}

/** The days on which entries were written, one for each entry. */
export function writtenIn(log: RawLog, year: number): number[] {
  return [log.plans, log.interviews, log.questions, log.notes, log.retros]
    .flat()
    .flatMap((file) => {
      const { date, updated, period } = file.data;
      if (date ?? updated) return [day(date ?? updated)];
      return log.retros.includes(file) ? [Math.min(log.today, daysOf(period)[1])] : [];
    })
    .filter((on) => yearOf(on) === year);
}

/** Applications with a day in the year. */
export function applicationsIn(log: RawLog, year: number): { data: Raw; stages: Raw[]; last: string | undefined }[] {
  return log.interviews
    .map(({ data }) => {
      const stages = items(data.stages, 'kind');
      const days: string[] = [data.appliedOn, ...stages.map(({ date }) => date)].filter(Boolean).sort();
      return { data, stages, days, last: days.at(-1) };
    })
    .filter(({ days }) => days.some((on) => on.startsWith(String(year))));
}

/** The questions that were asked in the year: in that of their stage, else in that of the application's end. */
export function questionsIn(log: RawLog, year: number): Raw[] {
  return applicationsIn(log, year).flatMap(({ stages, last }) =>
    stages
      .filter(({ date = last }) => String(date).startsWith(String(year)))
      .flatMap(({ questions }) => items(questions, 'text')),
  );
}
