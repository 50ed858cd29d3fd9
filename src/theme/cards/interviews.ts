import { segments } from '../charts/bars.ts';
import { ranks } from '../charts/ranks.ts';
import { t } from '../site.ts';
import { type Maker, mostRows } from './card.ts';

/** How applications went, and the questions in them. */

export const applications: Maker = ({ interviews, funnel: { columns, results } }) => {
  if (interviews.length === 0) return undefined;
  const open = results.pending + results.offer;
  return {
    id: 'applications',
    sentence: `${t.interviewHeadline(interviews.length, results.accepted, results.offer, open)}.`,
    picture: ranks(
      columns.map(({ kind, nth, numbered, reached }) => ({ label: t.stage(kind, nth, numbered), value: reached })),
      { title: t.funnel, id: 'card-applications' },
    ),
    note: t.reachedNote,
  };
};

export const questions: Maker = ({ questions: counts, topics }) => {
  if (counts.total === 0) return undefined;
  const stuck = topics.filter(({ counts: { missed, partly } }) => missed + partly > 0);
  const topic = stuck.find((one) => one.topic !== undefined)?.topic;
  const sentence =
    counts.missed > 0
      ? t.missedSentence(counts.total, counts.missed, topic)
      : counts.partly > 0
        ? t.partlySentence(counts.total, counts.partly, topic)
        : t.answeredSentence(counts.total, counts.well);
  const answers = (['well', 'partly', 'missed'] as const)
    .filter((how) => counts[how] > 0)
    .map((how) => ({ label: t.answer(how), value: counts[how], lit: how === 'missed' }));
  return {
    id: 'questions',
    sentence,
    picture:
      stuck.length > 0
        ? ranks(
            stuck.slice(0, mostRows).map(({ topic: name, counts: { missed, partly } }) => ({
              label: name ?? t.noTopic,
              value: missed,
              more: partly,
              text: t.missedText(missed, partly),
            })),
            { title: t.missedTopics, late: true, id: 'card-questions' },
          )
        : segments(answers, { title: t.questions, id: 'card-questions' }),
    note: answers.map(({ label, value }) => `${label} ${value}`).join(' · '),
  };
};
