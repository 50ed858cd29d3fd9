import type { CivilDate } from '../model/date.ts';
import type { NoteEntry } from '../model/note.ts';
import type { QuestionEntry } from '../model/question.ts';
import type { Records } from '../model/records.ts';
import { byKeys, byText } from './order.ts';
import type { Asked, BankedQuestion, QuestionAnswers } from './questions.ts';
import { askedOn } from './review.ts';

/** A question that went wrong in an interview, and what has been written since that answers it. */
export interface Shortfall {
  asked: Asked;
  on?: CivilDate | undefined;
  /** Where a bank answers it. */
  answer?: BankedQuestion | undefined;
  /** The bank, where only that is named. */
  bank?: QuestionEntry | undefined;
  /** Written or changed after the interview about the question's topic, the latest first: perhaps an answer. */
  since: (NoteEntry | QuestionEntry)[];
  /** Times it was answered well later on. */
  well: Asked[];
  /** Whether anything of the above is there. */
  isAnswered: boolean;
}

/**
 * The questions of interviews that were missed or half answered, the latest first. An entry is about a topic when its
 * skills or tags name the same skill in any of its spellings; one that only implies it is not.
 */
export function shortfalls(
  records: Pick<Records, 'questions' | 'notes' | 'vocabulary'>,
  { asked, banked }: Pick<QuestionAnswers, 'asked' | 'banked'>,
  today: CivilDate,
): Shortfall[] {
  const about = entriesByTopic(records);
  const banks = new Map(records.questions.map((bank) => [bank.id, bank]));
  return asked
    .filter(({ question }) => question.answered === 'missed' || question.answered === 'partly')
    .map((one): Shortfall => {
      const { bank: name, topic } = one.question;
      const on = askedOn(one);
      const answer = name === undefined ? undefined : banked.get(name);
      const bank = answer?.bank ?? (name === undefined ? undefined : banks.get(name));
      const since =
        bank || topic === undefined
          ? []
          : (about.get(records.vocabulary.find(topic).id) ?? []).filter(
              (entry) => on !== undefined && lastWritten(entry) > on && lastWritten(entry) <= today,
            );
      const well = (answer?.asked ?? []).filter(
        (later) => later.question.answered === 'well' && on !== undefined && (askedOn(later) ?? '') > on,
      );
      return { asked: one, on, answer, bank, since, well, isAnswered: bank !== undefined || since.length > 0 };
    })
    .sort(
      byKeys(
        ({ asked }) => asked.interview.id,
        ({ asked }) => asked.stageIndex,
      ),
    )
    .sort((a, b) => byText(b.on ?? '', a.on ?? ''));
}

type Writing = NoteEntry | QuestionEntry;

/** Notes and banks by the ids of the skills that they name, the latest first. Whoever weighs a posting answers nothing. */
function entriesByTopic({ questions, notes, vocabulary }: Pick<Records, 'questions' | 'notes' | 'vocabulary'>) {
  const found = new Map<string, Writing[]>();
  const writings: Writing[] = [...notes.filter(({ data }) => data.kind !== 'research'), ...questions];
  for (const entry of writings.sort(byKeys(({ collection, id }) => `${collection}/${id}`)).sort(latestFirst)) {
    const words = [...entry.data.tags, ...('skills' in entry.data ? entry.data.skills : [])];
    for (const id of new Set(words.map((word) => vocabulary.find(word).id))) {
      const known = found.get(id);
      if (known) known.push(entry);
      else found.set(id, [entry]);
    }
  }
  return found;
}

/** What was written before and changed since may answer by now; '' where no day is known. */
function lastWritten({ data }: Writing): string {
  return data.updated ?? data.date ?? '';
}

function latestFirst(a: Writing, b: Writing): number {
  return byText(lastWritten(b), lastWritten(a));
}
