import { type CivilDate, parseDate } from '../model/date.ts';

/** A day as posts write it, or what is wrong with it. */
export interface Day {
  date?: CivilDate;
  doubt?: string;
}

const koreanHours = 9;

/**
 * Reads a date of a post: `2020-03-30-18:00`, `2024-07-15 00:00:00 +/-TTTT`, `2018-4-19`, `2024년 5월 3일`,
 * `Sun, 05 Nov 2023 14:00:00 GMT`. A moment in UTC is the day that it was in Korea; any other zone is the writer's own.
 */
export function readDay(value: unknown): Day {
  if (value === undefined || value === null || value === '') return {};
  const text = String(value instanceof Date ? value.toISOString() : value).trim();
  const [, year, month, day, rest = ''] =
    /^@?(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d)\s*일?(.*)$/s.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})()$/.exec(text) ??
    [];
  if (year === undefined) {
    const moment = /[a-z]{3}/i.test(text) && /\d{4}/.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(moment)) return { doubt: `"${text.slice(0, 40)}" is not a date that can be read` };
    return dayIn(moment, /gmt|utc|z$/i.test(text) ? koreanHours : 0);
  }
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const date = parseDate(written);
  if (!date) return { doubt: `there is no ${written} in the calendar` };
  const time = /^[T ]*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*Z$/i.exec(rest);
  if (time) return dayIn(Date.parse(`${written}T${time[1]?.padStart(2, '0')}:${time[2]}:00Z`), koreanHours);
  const isKnown =
    /^[T\s-]*(?:\d{1,2}(?::\d{2}){0,2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|KST|[AP]M)?\s*(?:\(.*\)|[월화수목금토일]요일)?\.?$/i.test(
      rest,
    );
  return isKnown ? { date } : { date, doubt: `of the date "${text.slice(0, 40)}" only the day was read` };
}

function dayIn(moment: number, hours: number): Day {
  if (Number.isNaN(moment)) return { doubt: 'the date is not one' };
  const date = parseDate(new Date(moment + hours * 3600_000).toISOString().slice(0, 10));
  return date ? { date } : { doubt: 'the date is not one' };
}

/** The day at the head of a file's name: `2024-05-01-title`, `230301-title`. */
export function dayOfName(name: string): CivilDate | undefined {
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(name) ??
    /^(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(name) ??
    /^(\d{2})(\d{2})(\d{2})(?=[-_ ])/.exec(name) ??
    [];
  if (year === undefined) return undefined;
  return parseDate(`${year.padStart(4, '20')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
}
