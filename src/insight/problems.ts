import type { CivilDate } from '../model/date.ts';
import { type Span, overlaps } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import type { Problem, RetroEntry } from '../model/retro.ts';
import { byKeys } from './order.ts';
import { begunReports } from './reports.ts';
import { alike } from './likeness.ts';

/** A problem as one retro tells it. */
export interface ToldProblem {
  retro: RetroEntry;
  /** From 0, in the retro. */
  index: number;
  problem: Problem;
  span: Span;
  /** How often it had come by then, itself included. A retro of a time that another told already tells nothing new. */
  nth: number;
}

/** A problem that came back. */
export interface RecurringProblem {
  /** What its writer calls it; undefined where only its words are alike. */
  topic: string | undefined;
  /** Oldest first; at least two at different times. */
  told: ToldProblem[];
  /** At how many different times it came. */
  times: number;
}

/**
 * The problems that came more than once, the latest and most frequent first: those of one `topic`, and those of nearly
 * the same words.
 * @param stems the words of a text as they can be compared
 */
export function recurringProblems(
  { retros }: Pick<Records, 'retros'>,
  today: CivilDate,
  stems: (text: string) => readonly string[],
): RecurringProblem[] {
  const told = begunReports(retros, today).flatMap(({ retro, span }) =>
    retro.data.problem.map((problem, index): ToldProblem => ({ retro, index, problem, span, nth: 1 })),
  );
  const groups = alike(
    told.map(({ problem: { topic, text } }) => ({ name: topic, sentences: sentencesOf(text).map(stems) })),
  );
  return groups
    .map((members) => counted(members.map((place) => told[place] as ToldProblem)))
    .filter(({ times }) => times > 1)
    .sort(
      byKeys(
        ({ told: all }) => -Number(all.at(-1)?.span.end.replaceAll('-', '')),
        ({ times }) => -times,
        ({ told: [first] }) => `${first?.retro.id} ${first?.index}`,
      ),
    );
}

/** In order of time; what a year or a half repeats of its months is not another time. */
function counted(members: readonly ToldProblem[]): RecurringProblem {
  const times: Span[] = [];
  const told = members.map((one) => {
    if (!times.some((time) => overlaps(time, one.span))) times.push(one.span);
    return { ...one, nth: times.length };
  });
  return { topic: members.findLast(({ problem }) => problem.topic)?.problem.topic, told, times: times.length };
}

/** A problem is often told in two sentences, of which one comes back. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?。])\s+/).filter(Boolean);
}
