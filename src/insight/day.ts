import { type CivilDate, minDate } from '../model/date.ts';
import { periodSpan } from '../model/period.ts';
import type { Records } from '../model/records.ts';

type AnyEntry = Records['plans' | 'retros' | 'interviews' | 'questions' | 'notes'][number];

/** The day an entry was written: `date`, else `updated`, else of a retro the end of its period, if that is past by `today`. */
export function writtenOn(entry: AnyEntry, today: CivilDate): CivilDate | undefined {
  const { date, updated } = entry.data;
  return (
    date ?? updated ?? (entry.collection === 'retros' ? minDate(periodSpan(entry.data.period).end, today) : undefined)
  );
}

/** The days of an application that are known, in order: when it was sent, and its stages. */
export function applicationDays(interview: Records['interviews'][number]): CivilDate[] {
  const { appliedOn, stages } = interview.data;
  return [appliedOn, ...stages.map(({ date }) => date)].filter((day) => day !== undefined).sort();
}
