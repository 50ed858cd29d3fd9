import type { CollectionName } from '../model/entry.ts';
import { formatPath } from '../model/issues.ts';
import { homeSpan, overlaps, periodSpan, type Span } from '../model/period.ts';
import { didYouMean, type Problem, quoted } from '../model/problem.ts';
import { findTryAsWritten, type FoundGoal } from '../model/references.ts';
import { checkAmended } from './amended.ts';
import { checkDone } from './done.ts';
import { goalNames } from './goal-names.ts';
import type { ReadEntry } from './read.ts';

/** Tells what is wrong at a place of an entry. */
export type Refuse = (path: readonly PropertyKey[], message: string) => void;

/**
 * Every name by which one entry speaks of another, checked against the whole log, private entries included.
 * @param isBroken whether a file of a collection could not be read, so that what it holds is unknown
 */
export function checkReferences(
  entries: readonly ReadEntry[],
  isBroken: (collection: CollectionName) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  const names = namesOf(entries);
  for (const entry of entries) {
    const refuse: Refuse = (path, message) => {
      problems.push({ file: entry.file.name, line: entry.lineOf(path), at: formatPath(path), message });
    };
    const goal = (path: readonly PropertyKey[], name: string | undefined, span?: Span): FoundGoal | undefined => {
      if (name === undefined || isBroken('plans')) return undefined;
      const found = names.goals(name, span);
      if (typeof found !== 'string') return found;
      refuse(path, found);
      return undefined;
    };
    if (isOf(entry, 'plans')) checkPlan(entry, goal, refuse);
    if (isOf(entry, 'retros')) {
      const span = homeSpan(entry.data.period);
      for (const [index, done] of entry.data.done.entries()) {
        checkDone(done, ['done', index], goal(['done', index, 'goal'], done.goal, span), refuse);
      }
      if (!isBroken('retros')) checkReviewed(entry, names, refuse);
    }
    if (isOf(entry, 'interviews')) {
      if (!isBroken('questions')) checkBanks(entry, names, refuse);
      entry.data.actions.forEach((action, index) => void goal(['actions', index, 'goal'], action.goal));
    }
    if (isOf(entry, 'questions')) checkReviews(entry, refuse);
    if (isOf(entry, 'notes')) entry.data.asks.forEach((ask, index) => void goal(['asks', index, 'goal'], ask.goal));
  }
  return problems;
}

type Names = ReturnType<typeof namesOf>;

function namesOf(entries: readonly ReadEntry[]) {
  const of = <C extends CollectionName>(collection: C) => entries.filter((entry) => isOf(entry, collection));
  return {
    goals: goalNames(of('plans')),
    retros: new Map(of('retros').map((retro) => [retro.id, retro])),
    banks: new Map(of('questions').map((bank) => [bank.id, bank])),
  };
}

function isOf<C extends CollectionName>(entry: ReadEntry, collection: C): entry is ReadEntry<C> {
  return entry.collection === collection;
}

function checkPlan(
  { data, id: planId }: ReadEntry<'plans'>,
  goal: (path: PropertyKey[], name: string | undefined) => FoundGoal | undefined,
  refuse: Refuse,
): void {
  const ids = data.goals.map(({ id }) => id);
  data.goals.forEach((one, index) => {
    const path = ['goals', index];
    if (ids.indexOf(one.id) < index)
      refuse([...path, 'id'], `a second goal ${quoted(one.id)} in this plan (ids are unique in a plan)`);
    if (one.period && !overlaps(periodSpan(one.period), periodSpan(data.period)))
      refuse([...path, 'period'], `${one.period} lies outside the plan's ${data.period}`);
    if (one.until !== undefined && (one.until === one.id || !ids.includes(one.until)))
      refuse(
        [...path, 'until'],
        `no other goal ${quoted(one.until)} in this plan${didYouMean(
          one.until,
          ids.filter((id) => id !== one.id),
        )}`,
      );
    const before = goal([...path, 'carriedFrom'], one.carriedFrom);
    if (before?.plan.id === planId && before.goal.id === one.id)
      refuse([...path, 'carriedFrom'], 'a goal cannot be carried from itself');
  });
  checkAmended(data, refuse);
}

function checkReviewed({ data }: ReadEntry<'retros'>, { retros }: Names, refuse: Refuse): void {
  data.reviewed.forEach(({ try: name }, index) => {
    if (findTryAsWritten(retros, name)) return;
    const [id = name] = name.split('#');
    const known = retros.get(id);
    const message = known
      ? `no try ${quoted(name.slice(id.length + 1))} in the retro ${id}, which has ${known.data.try.length} (write ${id}#<id or number>)`
      : `no retro ${quoted(id)}${didYouMean(id, retros.keys())}`;
    refuse(['reviewed', index, 'try'], message);
  });
}

function checkBanks({ data }: ReadEntry<'interviews'>, { banks }: Names, refuse: Refuse): void {
  data.stages.forEach((stage, at) => {
    stage.questions.forEach(({ bank: name }, index) => {
      if (name === undefined) return;
      const [id = '', question] = name.split('#');
      const bank = banks.get(id);
      if (bank && (question === undefined || bank.data.questions.some((one) => one.id === question))) return;
      const message = bank
        ? `no question ${quoted(question ?? '')} in ${id}${didYouMean(
            question ?? '',
            bank.data.questions.map((one) => one.id),
          )}`
        : `no question bank ${quoted(id)}${didYouMean(id, banks.keys())}`;
      refuse(['stages', at, 'questions', index, 'bank'], message);
    });
  });
}

function checkReviews({ data }: ReadEntry<'questions'>, refuse: Refuse): void {
  const ids = data.questions.map(({ id }) => id);
  for (const id of Object.keys(data.review))
    if (!ids.includes(id)) refuse(['review', id], `no heading has this id${didYouMean(id, ids)}`);
}
