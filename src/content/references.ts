import type { CollectionName } from '../model/entry.ts';
import { formatPath } from '../model/issues.ts';
import { homeSpan, overlaps, periodSpan, type Span } from '../model/period.ts';
import { goalShape, splitGoalKey } from '../model/plan.ts';
import { didYouMean, type Problem } from '../model/problem.ts';
import { findStep, findTryAsWritten, type FoundGoal, indexGoals } from '../model/references.ts';
import type { Done } from '../model/retro.ts';
import type { ReadEntry } from './read.ts';

/**
 * Every name by which one entry speaks of another, checked against the whole log, private entries included.
 * @param isBroken whether a file of a collection could not be read, so that what it holds is unknown
 */
export function checkReferences(entries: readonly ReadEntry[], isBroken: (collection: CollectionName) => boolean): Problem[] {
  const of = <C extends CollectionName>(collection: C) => entries.filter((entry) => entry.collection === collection) as ReadEntry<C>[];
  const problems: Problem[] = [];
  const plans = of('plans');
  const goals = indexGoals(plans);
  const retros = new Map(of('retros').map((retro) => [retro.id, retro]));
  const banks = new Map(of('questions').map((bank) => [bank.id, bank]));

  const refuse = (entry: ReadEntry, path: PropertyKey[], message: string) => {
    problems.push({ file: entry.file.name, line: entry.lineOf(path), at: formatPath(path), message });
  };

  const goal = (entry: ReadEntry, path: PropertyKey[], name: string | undefined, span?: Span): FoundGoal | undefined => {
    if (name === undefined || isBroken('plans')) return undefined;
    const found = goals.find(name, span);
    if (found.length > 1) refuse(entry, path, `"${name}" is a goal of ${found.map((one) => one.plan.id).join(' and of ')} (write ${found.map((one) => one.key).join(' or ')})`);
    if (found.length === 0) refuse(entry, path, unknownGoal(name, span));
    return found.length === 1 ? found[0] : undefined;
  };

  const unknownGoal = (name: string, span: Span | undefined): string => {
    const { plan: planId, id } = splitGoalKey(name);
    const named = planId === undefined ? undefined : goals.plan(planId);
    if (planId !== undefined && !named) return `no plan "${planId}"${didYouMean(planId, plans.map((one) => one.id))}`;
    const candidates = named ? [named] : plans.filter((one) => !span || overlaps(periodSpan(one.data.period), span));
    if (candidates.length === 0) return `no goal "${name}": no plan covers this period (name the plan too: <plan>/${name})`;
    const where = candidates.length === 1 ? `in the plan ${candidates[0]?.id}` : `in the plans ${candidates.map((one) => one.id).join(', ')}`;
    return `no goal "${id}" ${where}${didYouMean(id, candidates.flatMap((one) => one.data.goals.map((each) => each.id)))}`;
  };

  for (const plan of plans) {
    const seen = new Set<string>();
    const span = periodSpan(plan.data.period);
    plan.data.goals.forEach((one, index) => {
      const path = ['goals', index];
      if (seen.has(one.id)) refuse(plan, [...path, 'id'], `a second goal "${one.id}" in this plan (ids are unique in a plan)`);
      seen.add(one.id);
      if (one.period && !overlaps(periodSpan(one.period), span)) refuse(plan, [...path, 'period'], `${one.period} lies outside the plan's ${plan.data.period}`);
      if (one.until !== undefined && !plan.data.goals.some((other) => other.id === one.until && other !== one)) {
        refuse(plan, [...path, 'until'], `no other goal "${one.until}" in this plan${didYouMean(one.until, plan.data.goals.map((other) => other.id))}`);
      }
      const before = goal(plan, [...path, 'carriedFrom'], one.carriedFrom);
      if (before?.goal === one) refuse(plan, [...path, 'carriedFrom'], 'a goal cannot be carried from itself');
    });
    plan.data.amended.forEach((amendment, index) => {
      if (amendment.goal !== undefined && !plan.data.goals.some((one) => one.id === amendment.goal)) {
        refuse(plan, ['amended', index, 'goal'], `no goal "${amendment.goal}" in this plan${didYouMean(amendment.goal, plan.data.goals.map((one) => one.id))}`);
      }
    });
  }

  for (const retro of retros.values()) {
    const span = homeSpan(retro.data.period);
    retro.data.done.forEach((done, index) => {
      const path = ['done', index];
      if (done.goal === undefined && done.title === undefined) refuse(retro, path, 'names neither a goal nor what was done (write goal or title)');
      const found = goal(retro, [...path, 'goal'], done.goal, span);
      if (!found) return;
      for (const [key, message] of misfits(done, found)) refuse(retro, [...path, key], message);
      done.steps.forEach((step, at) => {
        if (!findStep(found.goal.steps, step)) refuse(retro, [...path, 'steps', at], `no step "${step}" in ${found.key}${didYouMean(step, stepNames(found))}`);
      });
    });
    retro.data.reviewed.forEach(({ try: name }, index) => {
      if (findTryAsWritten(retros, name) || isBroken('retros')) return;
      const [id = name] = name.split('#');
      const known = retros.get(id);
      const message = known
        ? `no try "${name.slice(id.length + 1)}" in the retro ${id}, which has ${known.data.try.length} (write ${id}#<id or number>)`
        : `no retro "${id}"${didYouMean(id, retros.keys())}`;
      refuse(retro, ['reviewed', index, 'try'], message);
    });
  }

  for (const interview of of('interviews')) {
    interview.data.stages.forEach((stage, at) => {
      stage.questions.forEach(({ bank: name }, index) => {
        if (name === undefined || isBroken('questions')) return;
        const [id = '', question] = name.split('#');
        const bank = banks.get(id);
        if (bank && (question === undefined || bank.data.questions.some((one) => one.id === question))) return;
        const message = bank
          ? `no question "${question}" in ${id}${didYouMean(question ?? '', bank.data.questions.map((one) => one.id))}`
          : `no question bank "${id}"${didYouMean(id, banks.keys())}`;
        refuse(interview, ['stages', at, 'questions', index, 'bank'], message);
      });
    });
    interview.data.actions.forEach((action, index) => goal(interview, ['actions', index, 'goal'], action.goal));
  }

  for (const bank of banks.values()) {
    for (const id of Object.keys(bank.data.review)) {
      if (!bank.data.questions.some((one) => one.id === id)) refuse(bank, ['review', id], `no heading has this id${didYouMean(id, bank.data.questions.map((one) => one.id))}`);
    }
  }

  for (const note of of('notes')) note.data.asks.forEach((ask, index) => goal(note, ['asks', index, 'goal'], ask.goal));

  return problems;
}

/** Amounts that do not belong to a goal of that shape, by key. */
function misfits(done: Done, { goal, key }: FoundGoal): [string, string][] {
  const shape = goalShape(goal);
  const wrong: [string, string][] = [];
  if (done.count !== undefined && shape !== 'habit' && shape !== 'quantity') wrong.push(['count', `${key} is no amount (${shape === 'level' ? 'write value' : shape === 'checklist' ? 'write steps' : 'leave count out: it is done when a retro names it'})`]);
  if (done.value !== undefined && shape !== 'level') wrong.push(['value', `${key} is no level (${shape === 'checklist' ? 'write steps' : shape === 'milestone' ? 'leave value out' : 'write count'})`]);
  if (done.steps.length > 0 && shape !== 'checklist') wrong.push(['steps', `${key} has no steps`]);
  return wrong;
}

function stepNames({ goal }: FoundGoal): string[] {
  return goal.steps.flatMap((step) => [step, ...step.steps]).flatMap((step) => (step.id === undefined ? [step.title] : [step.id, step.title]));
}
