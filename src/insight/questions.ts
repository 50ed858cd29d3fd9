import type { AskedQuestion, InterviewEntry, Stage } from '../model/interview.ts';
import type { BankQuestion, QuestionEntry, Review } from '../model/question.ts';
import type { Records } from '../model/records.ts';

/** A question as it was asked. */
export interface Asked {
  interview: InterviewEntry;
  stage: Stage;
  /** From 0, in the entry. */
  stageIndex: number;
  question: AskedQuestion;
}

/** `unanswered`: nothing was written about how it went. */
export type Answered = 'well' | 'partly' | 'missed' | 'unanswered';

export type AnswerCounts = Record<Answered, number> & { total: number };

/** A question of a bank, with every time it was asked. */
export interface BankedQuestion {
  /** `<bank id>#<question id>` */
  key: string;
  bank: QuestionEntry;
  question: BankQuestion;
  asked: Asked[];
  counts: AnswerCounts;
  review?: Review | undefined;
}

export interface TopicRow {
  /** Undefined: questions without a topic; always last. */
  topic: string | undefined;
  counts: AnswerCounts;
}

export interface QuestionAnswers {
  /** By key, every question of every bank in the order of the banks. */
  banked: Map<string, BankedQuestion>;
  /** Every question ever asked, by interview. */
  asked: Asked[];
  /** The most asked first. */
  topics: TopicRow[];
  totals: AnswerCounts;
  /** Bank questions that were missed or half answered, the worst first. */
  mostMissed: BankedQuestion[];
}

export declare function questions(records: Pick<Records, 'interviews' | 'questions'>): QuestionAnswers;
