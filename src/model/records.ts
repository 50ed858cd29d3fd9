import type { InterviewEntry } from './interview.ts';
import type { NoteEntry } from './note.ts';
import type { PlanEntry } from './plan.ts';
import type { Feed } from './posts.ts';
import type { Revision } from './promise.ts';
import type { QuestionEntry } from './question.ts';
import type { Resume } from './resume.ts';
import type { RetroEntry } from './retro.ts';
import type { Vocabulary } from './skill.ts';
import type { Snapshot } from './snapshot.ts';

/** An entry of any collection. */
export type AnyEntry = Records['plans' | 'retros' | 'interviews' | 'questions' | 'notes'][number];

/** A whole career log, as far as whoever asks may see it. */
export interface Records {
  plans: readonly PlanEntry[];
  retros: readonly RetroEntry[];
  interviews: readonly InterviewEntry[];
  questions: readonly QuestionEntry[];
  notes: readonly NoteEntry[];
  vocabulary: Vocabulary;
  /** What job postings asked for, in order of the days. */
  snapshots: readonly Snapshot[];
  /** What the author wrote elsewhere. */
  feeds: readonly Feed[];
  /** What plans promised before, from the history of git; in order of the days. */
  revisions: readonly Revision[];
  /** Who writes it, where that is told. */
  resume?: Resume | undefined;
}
