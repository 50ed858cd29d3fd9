import type { CivilDate } from '../model/date.ts';
import { homeSpan } from '../model/period.ts';
import { findStep } from '../model/references.ts';
import type { Done, RetroEntry } from '../model/retro.ts';
import type { GoalProgress, Mark, Unplanned } from './progress.ts';

/** One thing that was done, as a document tells it. */
export interface DoneLine {
  done: Done;
  /** The retro that says so. */
  retro: RetroEntry;
  /** The day it counts from: its own, else the end of the retro's period. */
  on: CivilDate;
  /** Units that it added to its goal; 0 for a level and for what no goal had asked for. */
  amount: number;
  /** Levels: the value reached. */
  value?: number | undefined;
  /** Titles of the steps that it finished. */
  steps: string[];
}

/** What was done towards a goal: the lines that say how, and how much the others count. */
export interface GoalRecord {
  progress: GoalProgress;
  /** By day. */
  lines: DoneLine[];
  /** Of the marks that say no more than a number. */
  counted: { marks: number; amount: number };
  /** Whether a line links to something that one can look at. */
  hasEvidence: boolean;
}

/** How one goal is told. `retros` by id. */
export function goalRecord(progress: GoalProgress, retros: ReadonlyMap<string, RetroEntry>): GoalRecord {
  const told = progress.marks.flatMap((mark) => {
    const retro = retros.get(mark.retro);
    return retro ? [lineOf(mark, retro, progress)] : [];
  });
  const isTold = progress.shape === 'habit' ? hasWork : saysHow;
  const lines = told.filter(isTold);
  const counted = told.filter((line) => !isTold(line) && line.amount > 0);
  return {
    progress,
    lines,
    counted: { marks: counted.length, amount: counted.reduce((sum, { amount }) => sum + amount, 0) },
    hasEvidence: lines.some(({ done }) => done.link.length > 0),
  };
}

/** Work that no goal had asked for, as a line. */
export function unplannedLine({ done, retro }: Unplanned): DoneLine {
  return { done, retro, on: done.on ?? homeSpan(retro.data.period).end, amount: 0, steps: [] };
}

/** Whether a line speaks of an application: what one did to be hired is nothing to hand in. */
export function isAboutInterview({ done }: Pick<DoneLine, 'done'>): boolean {
  return done.link.some((link) => /^\/interviews(?:\/|$)/.test(link));
}

function lineOf({ done, on, amount, value }: Mark, retro: RetroEntry, { goal, shape }: GoalProgress): DoneLine {
  const steps =
    shape === 'checklist' && amount > 0 ? done.steps.map((name) => findStep(goal.steps, name)?.title ?? name) : [];
  return { done, retro, on, amount, value, steps };
}

function saysHow(line: DoneLine): boolean {
  return hasWork(line) || line.done.note !== undefined || line.value !== undefined || line.steps.length > 0;
}

/** Of a habit only this is told: how each of its weeks went is for its retro. */
function hasWork({ done }: DoneLine): boolean {
  return done.title !== undefined || done.link.length > 0;
}
