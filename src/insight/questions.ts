import type { AskedQuestion, InterviewEntry, Stage } from '../model/interview.ts';
import type { BankQuestion, QuestionEntry, Review } from '../model/question.ts';
import type { Records } from '../model/records.ts';
import { byKeys } from './order.ts';

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

/** Reads every question that was ever asked, and holds it against the banks. */
export function questions(records: Pick<Records, 'interviews' | 'questions'>): QuestionAnswers {
  const asked = [...records.interviews].sort(byKeys(({ id }) => id)).flatMap(questionsOf);
  const banked = new Map<string, BankedQuestion>();
  for (const bank of [...records.questions].sort(byKeys(({ id }) => id))) {
    for (const question of bank.data.questions) {
      const key = `${bank.id}#${question.id}`;
      banked.set(key, {
        key,
        bank,
        question,
        asked: [],
        counts: countAnswers([]),
        review: bank.data.review[question.id],
      });
    }
  }
  for (const one of asked) if (one.question.bank !== undefined) banked.get(one.question.bank)?.asked.push(one);
  for (const one of banked.values()) one.counts = countAnswers(one.asked);
  const mostMissed = [...banked.values()]
    .filter(({ counts }) => counts.missed + counts.partly > 0)
    .sort(
      byKeys(
        ({ counts }) => -counts.missed,
        ({ counts }) => -counts.partly,
        ({ key }) => key,
      ),
    );
  return { banked, asked, topics: topicsOf(asked), totals: countAnswers(asked), mostMissed };
}

/** Every question of one application, in the order in which they were asked. */
export function questionsOf(interview: InterviewEntry): Asked[] {
  return interview.data.stages.flatMap((stage, stageIndex) =>
    stage.questions.map((question) => ({ interview, stage, stageIndex, question })),
  );
}

/** How well some questions were answered. */
export function countAnswers(asked: readonly Asked[]): AnswerCounts {
  const counts = { well: 0, partly: 0, missed: 0, unanswered: 0, total: asked.length };
  for (const { question } of asked) counts[question.answered ?? 'unanswered']++;
  return counts;
}

/** Questions by topic, the most asked first. */
export function topicsOf(asked: readonly Asked[]): TopicRow[] {
  return [...Map.groupBy(asked, ({ question }) => question.topic)]
    .map(([topic, some]) => ({ topic, counts: countAnswers(some) }))
    .sort(
      byKeys(
        ({ topic }) => Number(topic === undefined),
        ({ counts }) => -counts.total,
        ({ topic }) => topic ?? '',
      ),
    );
}
