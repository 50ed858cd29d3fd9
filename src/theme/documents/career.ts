import type { Career, Highlight, JobRecord } from '../../insight/career.ts';
import { doneDay } from '../../insight/career.ts';
import type { GoalProgress } from '../../insight/progress.ts';
import type { Resume } from '../../model/resume.ts';
import { config, t } from '../site.ts';
import { figure } from './words.ts';

/** Who one is, with what the site knows where the resume says nothing. */
export function nameOf(resume: Resume | undefined): string | undefined {
  return resume?.basics.name ?? config.author;
}

/** A highlight in its parts: sentences of records, and figures. A sentence may hold inline Markdown. */
export interface HighlightWords {
  /** What was done: a sentence of the writer's, or a goal's title. */
  text: string;
  isSentence: boolean;
  /** `94 → 18분`; '' where there is none. */
  figure: string;
  /** How: the note of the line by which it was reached. */
  how?: string | undefined;
}

export function highlightWords(highlight: Highlight): HighlightWords {
  if (highlight.kind === 'text') return { text: highlight.text, isSentence: true, figure: '' };
  if (highlight.kind === 'unplanned') {
    const { title = '', note } = highlight.line.done;
    return { text: title, isSentence: true, figure: '', how: note };
  }
  const { goal, text } = highlight;
  const { progress, lines } = goal;
  const day = doneDay(goal);
  return {
    text: text ?? progress.goal.title,
    isSentence: text !== undefined,
    figure: highlightFigure(progress, text),
    // Who writes a line has said how.
    how: text === undefined ? lines.findLast(({ on, done }) => done.note && (!day || on <= day))?.done.note : undefined,
  };
}

/** `94 → 18분`; of a checklist that is done, that it is all of it, where its writer has not said so. */
function highlightFigure(progress: GoalProgress, text: string | undefined): string {
  const { shape, done, target } = progress;
  if (shape !== 'checklist' || done !== target) return figure(progress);
  return text === undefined ? t.allSteps(done) : '';
}

/** `2022.8 – 2026.2` */
export function jobTime({ job }: JobRecord): string {
  const { start, end } = job;
  return t.jobTime(t.jobDate(start, 'start'), end === undefined ? t.present : t.jobDate(end, 'end'));
}

/** Which years a document speaks of: `2025–2026`; where it has none, the time of the latest job. */
export function timeTold(years: readonly { year: number }[], career: Career): string {
  const all = years.map(({ year }) => year);
  if (all.length === 0) return career.jobs[0] ? jobTime(career.jobs[0]) : '';
  return t.bragYears(Math.min(...all), Math.max(...all));
}
