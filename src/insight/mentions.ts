import { homeSpan, periodSpan } from '../model/period.ts';
import type { Records } from '../model/records.ts';
import { indexGoals } from '../model/references.ts';
import { applicationDays } from './day.ts';
import type { Evidence } from './skills.ts';

/** Words that stand together in one place. */
export interface Mention {
  words: readonly string[];
  /** Free words, of which only those that name a known skill are one. */
  strict: boolean;
  evidence: Evidence;
}

/** Every place that may name a skill, collection by collection. */
export function* mentions(records: Records): Generator<Mention> {
  for (const { collection, id, data } of records.plans) {
    for (const goal of data.goals) {
      yield {
        words: goal.skills,
        strict: false,
        evidence: {
          collection,
          id,
          date: periodSpan(goal.period ?? data.period).start,
          what: 'goal',
          text: goal.title,
        },
      };
    }
  }
  const goals = indexGoals(records.plans);
  for (const { collection, id, data } of records.retros) {
    for (const { goal: name, title, on } of data.done) {
      const [found] = name === undefined ? [] : goals.find(name, homeSpan(data.period));
      if (!found) continue;
      yield {
        words: found.goal.skills,
        strict: false,
        evidence: {
          collection,
          id,
          date: on ?? periodSpan(data.period).end,
          what: 'done',
          text: title ?? found.goal.title,
        },
      };
    }
  }
  for (const { collection, id, data } of records.notes) {
    yield {
      words: data.skills,
      strict: false,
      evidence: { collection, id, date: data.date, what: 'note', text: data.title },
    };
    for (const { skills, text, state } of data.asks) {
      yield { words: skills, strict: false, evidence: { collection, id, date: data.date, what: 'ask', text, state } };
    }
  }
  for (const interview of records.interviews) {
    const { collection, id, data } = interview;
    const sent = applicationDays(interview)[0];
    for (const { questions, date } of data.stages) {
      for (const { topic, text, answered } of questions) {
        if (topic !== undefined)
          yield {
            words: [topic],
            strict: true,
            evidence: { collection, id, date: date ?? sent ?? data.date, what: 'topic', text, answered },
          };
      }
    }
  }
  for (const { collection, id, data } of [
    ...records.plans,
    ...records.retros,
    ...records.interviews,
    ...records.questions,
    ...records.notes,
  ]) {
    yield {
      words: data.tags,
      strict: true,
      evidence: { collection, id, date: data.date, what: 'tag', text: data.title },
    };
  }
}
