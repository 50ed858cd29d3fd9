import { openTries } from '../../insight/tries.ts';
import { minDate } from '../../model/date.ts';
import { type Period, periodSpan } from '../../model/period.ts';
import type { LogView } from './log-view.ts';
import { flow, oneLine } from './yaml.ts';

/** What the last retros resolved and nobody has closed, as lines of `reviewed`. */
export interface TryLines {
  retros: { title: string; tries: { text: string; line: string }[] }[];
  /** How many there are of them. */
  count: number;
  /** How many of earlier retros are still open. */
  older: number;
}

/** Of the retros before a period that left something open, those that ended last: a December, and its year. */
export function tryLines({ records, today }: LogView, period: Period): TryLines {
  const span = periodSpan(period);
  const open = openTries(records, minDate(today, span.end))
    .map((one) => ({ ...one, end: periodSpan(one.retro.data.period).end }))
    .filter(({ end }) => end < span.start);
  const last = open.filter(({ end }) => open.every((other) => other.end <= end));
  return {
    retros: [...Map.groupBy(last, ({ retro }) => retro)].map(([retro, tries]) => ({
      title: oneLine(retro.data.title),
      tries: tries.map(({ key, text }) => ({ text: oneLine(text), line: `- ${flow({ try: key, result: 'kept' })}` })),
    })),
    count: last.length,
    older: open.length - last.length,
  };
}
