import type { CivilDate } from '../model/date.ts';
import { didYouMean } from '../model/problem.ts';
import type { Demand, SourceCounts } from '../model/snapshot.ts';
import type { Skill, Vocabulary } from '../model/skill.ts';
import type { Listed, Settings, SourcesFile } from './settings.ts';
import { type BoardId, boardOf, boards } from './sources/index.ts';

/** A listed board. */
export type ListedBoard = Extract<Listed, { id: BoardId }>;

export const isBoard = (listed: Listed): listed is ListedBoard => Object.hasOwn(boards, listed.id);

/** How pages and messages call a listed source. */
export function nameOf(listed: Listed): string {
  if (listed.id === 'manual') return listed.settings.platform;
  if (listed.settings.name !== undefined) return listed.settings.name;
  return listed.id === 'feed' ? new URL(listed.settings.url).hostname : boardOf(listed.id).name(listed.settings);
}

/** What of `sources.yaml` no schema can see, by the path in it: names that stand twice, skills that nobody knows. */
export function complaintsAbout(
  { sources }: SourcesFile,
  vocabulary: Vocabulary,
): { path: PropertyKey[]; message: string }[] {
  const known = new Set(vocabulary.skills.map(({ id }) => id));
  const seen = new Set<string>();
  return sources.flatMap((listed, index) => {
    const path = ['sources', index, listed.id];
    const { id } = listed;
    const key = JSON.stringify([
      id,
      nameOf(listed),
      id === 'manual' ? listed.settings.on : id === 'feed' ? listed.settings.url : '',
    ]);
    const again = seen.has(key);
    seen.add(key);
    const twice =
      id === 'manual'
        ? 'is counted twice on one day (keep one)'
        : `${nameOf(listed)} is listed twice (give each a name: of its own, or keep one)`;
    return [
      ...(again ? [{ path, message: twice }] : []),
      ...(id === 'manual' ? complaintsAboutCounts(listed.settings, vocabulary, known, path) : []),
    ];
  });
}

function complaintsAboutCounts(
  { counts, total }: Settings<'manual'>,
  vocabulary: Vocabulary,
  known: ReadonlySet<string>,
  path: PropertyKey[],
) {
  const words = vocabulary.skills.flatMap(({ id, label }) => [id, label]);
  return Object.entries(counts).flatMap(([word, count]) => {
    const at = [...path, 'counts', word];
    if (!known.has(vocabulary.find(word).id))
      return [
        { path: at, message: `no skill "${word}"${didYouMean(word, words)} (add it to skills.yaml to count it)` },
      ];
    const { required, preferred, either } = demandOf(count);
    if (either > total) return [{ path: at, message: `${either} of ${total} postings cannot be (check total)` }];
    return either < Math.max(required, preferred)
      ? [{ path: at, message: 'either cannot be less than required or preferred (it counts all that name it)' }]
      : [];
  });
}

function demandOf(count: Settings<'manual'>['counts'][string]): Demand {
  return typeof count === 'number'
    ? { required: 0, preferred: 0, either: count, tagOnly: 0 }
    : { ...count, tagOnly: 0 };
}

/** Counts that were typed by hand, as a snapshot of their day holds them. */
export function manualCounts(
  { platform, on, total, counts, withSections, experience = {} }: Settings<'manual'>,
  find: (word: string) => Skill,
): { on: CivilDate; counts: SourceCounts } {
  const skills = Object.entries(counts)
    .map(([word, count]) => [find(word).id, demandOf(count)] as const)
    .filter(([, { either }]) => either > 0);
  return {
    on,
    counts: {
      source: 'manual',
      name: platform,
      outcome: 'ok',
      manual: true,
      reportedTotal: total,
      fetched: total,
      withSections,
      experience,
      skills: Object.fromEntries(skills),
    },
  };
}
