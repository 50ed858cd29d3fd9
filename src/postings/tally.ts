import type { Demand, SourceCounts } from '../model/snapshot.ts';
import type { matcher as makeMatcher } from './match/index.ts';
import type { Posting } from './source.ts';

/** Postings become counts here; nothing else of them goes any further. */
export function tally(
  postings: readonly Posting[],
  matcher: ReturnType<typeof makeMatcher>,
): Pick<SourceCounts, 'fetched' | 'withSections' | 'experience' | 'skills'> {
  const skills: Record<string, Demand> = {};
  const experience: Record<string, number> = {};
  let withSections = 0;
  for (const posting of postings) {
    const reading = matcher.read(posting.text);
    if (reading.withSections) withSections++;
    for (const kind of ['required', 'preferred', 'either', 'tagOnly'] as const)
      for (const id of reading[kind]) {
        skills[id] ??= { required: 0, preferred: 0, either: 0, tagOnly: 0 };
        skills[id][kind]++;
      }
    for (const bucket of new Set(posting.experience)) experience[bucket] = (experience[bucket] ?? 0) + 1;
  }
  return { fetched: postings.length, withSections, experience, skills };
}
