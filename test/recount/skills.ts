import { shippedSkills } from '../../src/model/vocabulary.ts';
import { daysOf, homeOf, meet } from './days.ts';
import { applicationsIn, items, list, plansOf, type Raw, type RawLog } from './log.ts';

/** How many records of a year show that a skill was used, by skill. `own` is what `skills.yaml` says. */
export function practisedIn(log: RawLog, year: number, own: readonly Raw[]): Map<string, number> {
  const named = namer(own);
  const counts = new Map<string, number>();
  const count = (ids: Iterable<string>) => {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { data } of log.retros.filter(({ data: { period } }) => String(period).startsWith(String(year)))) {
    const told = new Set<string>();
    for (const { goal: name } of items(data.done, 'title').filter(({ goal }) => goal !== undefined)) {
      const goal = plansOf(log, year)
        .filter((plan) => meet(daysOf(plan.data.period), homeOf(data.period)))
        .flatMap((plan) => list(plan.data.goals).filter(({ id }) => name === id || name === `${plan.id}/${id}`))[0];
      const ids = named(list(goal?.skills), false);
      count(ids);
      for (const id of ids) told.add(id);
    }
    // A tag tells once more only of what the retro's own lines did not.
    count([...named(list(data.tags), true)].filter((id) => !told.has(id)));
  }
  for (const { data } of log.notes.filter(({ data: { date } }) => String(date).startsWith(String(year)))) {
    for (const { skills } of items(data.asks, 'text').filter(({ state }) => state === 'done'))
      count(named(list(skills), false));
    // Whoever weighs a posting writes about skills without having used them.
    if (data.kind !== 'research') count(new Set([...named(list(data.skills), false), ...named(list(data.tags), true)]));
  }
  for (const { stages } of applicationsIn(log, year))
    for (const { topic, answered } of stages.flatMap(({ questions }) => items(questions, 'text')))
      if (answered === 'well' && topic) count(named([topic], true));
  return counts;
}

/** Finds the skills that words name, with those that follow from them. `strict`: a word that no skill has is none. */
function namer(own: readonly Raw[]): (words: readonly string[], strict: boolean) => Set<string> {
  const skills = new Map<string, Raw>(shippedSkills.map((one) => [one.id, one]));
  for (const one of own) {
    const before = skills.get(one.id);
    const aliases = [...list(before?.aliases), ...list(before?.label), ...list(one.aliases)];
    skills.set(one.id, { ...one, aliases, implies: [...list(before?.implies), ...list(one.implies)] });
  }
  const plain = (word: string) =>
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s_-]+/g, '');
  return (words, strict) => {
    const found = new Set<string>();
    for (const word of words) {
      const known = [...skills.values()].findLast(({ id, label, aliases }) =>
        [id, label, ...list(aliases)].some((spelling) => plain(spelling) === plain(word)),
      );
      if (known || !strict) found.add(known?.id ?? `own ${word}`);
    }
    // A set visits what is added while it is walked.
    for (const id of found) for (const implied of list(skills.get(id)?.implies)) found.add(implied);
    return found;
  };
}
