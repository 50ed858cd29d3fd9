import { homeSpan } from '../model/period.ts';
import { findStep, findTry, indexGoals } from '../model/references.ts';
import { jobSpan, type Resume } from '../model/resume.ts';
import type { ReadEntry, RecordOf } from './read.ts';

/** Every name was checked before anything was withheld; one that leads nowhere now led to something private. */
export function withoutLooseReferences(entries: readonly ReadEntry[]): ReadEntry[] {
  const of = <C extends keyof RecordOf>(collection: C) =>
    entries.filter((entry): entry is ReadEntry<C> => entry.collection === collection);
  const goals = indexGoals(of('plans'));
  const retros = new Map(of('retros').map((retro) => [retro.id, retro]));
  const questions = new Set(
    of('questions').flatMap((bank) => [bank.id, ...bank.data.questions.map(({ id }) => `${bank.id}#${id}`)]),
  );
  const goalOr = (name: string | undefined) => (name !== undefined && goals.find(name).length > 0 ? name : undefined);

  return entries.map((entry): ReadEntry => {
    switch (entry.collection) {
      case 'plans': {
        const data = entry.data as RecordOf['plans'];
        const own = new Set(data.goals.map(({ id }) => id));
        return {
          ...entry,
          data: {
            ...data,
            goals: data.goals.map((goal) => ({
              ...goal,
              until: goal.until && own.has(goal.until) ? goal.until : undefined,
              carriedFrom: goalOr(goal.carriedFrom),
            })),
            amended: data.amended.filter(({ goal }) => goal === undefined || own.has(goal)),
          },
        };
      }
      case 'retros': {
        const data = entry.data as RecordOf['retros'];
        const span = homeSpan(data.period);
        return {
          ...entry,
          data: {
            ...data,
            done: data.done.flatMap((done) => {
              if (done.goal === undefined) return [done];
              const [found] = goals.find(done.goal, span);
              const steps = done.steps.filter((step) => found && findStep(found.goal.steps, step));
              if (found && (steps.length > 0 || done.steps.length === 0)) return [{ ...done, steps }];
              // Its own words may still be told; how much it was, and of what, belonged to the goal.
              return done.title === undefined
                ? []
                : [{ ...done, goal: undefined, count: undefined, value: undefined, steps: [] }];
            }),
            reviewed: data.reviewed.filter((review) => findTry(retros, review.try)),
          },
        };
      }
      case 'interviews': {
        const data = entry.data as RecordOf['interviews'];
        return {
          ...entry,
          data: {
            ...data,
            stages: data.stages.map((stage) => ({
              ...stage,
              questions: stage.questions.map((question) => ({
                ...question,
                bank: question.bank && questions.has(question.bank) ? question.bank : undefined,
              })),
            })),
            actions: data.actions.map((action) => ({ ...action, goal: goalOr(action.goal) })),
          },
        };
      }
      case 'notes': {
        const data = entry.data as RecordOf['notes'];
        return { ...entry, data: { ...data, asks: data.asks.map((ask) => ({ ...ask, goal: goalOr(ask.goal) })) } };
      }
      default:
        return entry;
    }
  });
}

/** A resume without the goals of its jobs that are not published: their own words stay, where there are any. */
export function withoutLooseGoals(resume: Resume, published: readonly ReadEntry[]): Resume {
  const goals = indexGoals(published.filter((entry): entry is ReadEntry<'plans'> => entry.collection === 'plans'));
  return {
    ...resume,
    work: resume.work.map((job) => ({
      ...job,
      highlights: job.highlights?.flatMap((one) => {
        if (one.goal === undefined || goals.find(one.goal, jobSpan(job)).length > 0) return [one];
        return one.text === undefined ? [] : [{ ...one, goal: undefined }];
      }),
    })),
  };
}
