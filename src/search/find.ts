import type { Part, Plan, Way } from './plan.ts';

/** Where a unit stands on a page, and how much the page is about it: a score that only tells pages of one unit apart. */
export interface Place {
  score: number;
  at: readonly number[];
}

/** The pages that have a unit; `open` asks for all units that begin like it. */
export type Lookup = (unit: string, open: boolean) => Promise<ReadonlyMap<string, Place>>;

export interface Found {
  page: string;
  score: number;
  /** The ways in which the page has the query. */
  ways: Way[];
}

interface Match extends Place {
  way: Way;
  /** The other ways in which the page has the part. */
  others: Way[];
}

const near = 2;
const reach = 60;
const enough = 3;

/**
 * The pages that have what a plan looks for, best first. What carries more meaning, told by its rarity, counts more; a
 * page must have most of it. Pages that have it as it was typed come before those that have it by another name.
 * @param pages how many there are in all
 */
export async function find(plan: Plan, lookup: Lookup, pages: number): Promise<Found[]> {
  const parts = await Promise.all(plan.parts.map((part) => matchesOf(part, lookup)));
  const live = plan.phrases.length > 0 ? parts : parts.filter((matches) => matches.size > 0);
  if (live.length === 0) return [];
  const fused = live.length > 1 ? fuse(live, plan.phrases.length > 0) : live;
  const weights = fused.map(({ size }) => Math.log(1 + pages / (1 + size)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const tops = fused.map((matches) => Math.max(...[...matches.values()].map(({ score }) => score), 1e-9));
  const all = new Map<string, { covered: number; value: number; matches: (Match | undefined)[] }>();
  fused.forEach((matches, index) => {
    for (const [page, match] of matches) {
      const one = all.get(page) ?? { covered: 0, value: 0, matches: fused.map(() => undefined) };
      const weight = weights[index] ?? 0;
      one.covered += weight;
      // The least of what was typed comes before the most of another name.
      one.value += weight * match.way.worth * (0.76 + (0.24 * match.score) / (tops[index] ?? 1));
      one.matches[index] = match;
      all.set(page, one);
    }
  });
  const full = [...all.values()].filter(({ matches }) => matches.every(Boolean)).length;
  const most = Math.max(...[...all.values()].map(({ covered }) => covered)) / total;
  const least =
    plan.phrases.length > 0 || (full >= enough && fused.length < 3)
      ? 0.999
      : Math.min(0.999 * most, Math.max(0.6 * most, 0.45));
  return [...all]
    .filter(([, { covered }]) => covered / total >= least)
    .map(([page, { covered, value, matches }]) => ({
      page,
      score: (3 * covered + value + 2 * closeness(matches, weights)) / total,
      ways: matches.flatMap((match) => (match ? [match.way, ...match.others] : [])),
    }))
    .sort((a, b) => b.score - a.score || (a.page < b.page ? -1 : 1));
}

/** The pages that have a part in any of its ways; the best way stands for it. */
async function matchesOf({ ways }: Part, lookup: Lookup): Promise<Map<string, Match>> {
  const found = await Promise.all(ways.map(async (way) => ({ way, pages: await pagesOf(way, lookup) })));
  const matches = new Map<string, Match>();
  for (const { way, pages } of found) {
    const top = Math.max(...[...pages.values()].map(({ score }) => score), 1e-9);
    for (const [page, { score, at }] of pages) {
      const before = matches.get(page);
      const scaled = score / top;
      if (!before) matches.set(page, { way, others: [], score: scaled, at });
      else {
        before.others.push(way);
        before.at = [...before.at, ...at];
        before.score = Math.max(before.score, scaled) + 0.1 * Math.min(before.score, scaled);
        if (way.worth > before.way.worth)
          [before.way, before.others] = [way, [...before.others.slice(0, -1), before.way]];
      }
    }
  }
  return matches;
}

/** The pages where the units of a way stand side by side. */
async function pagesOf({ units, open = false }: Way, lookup: Lookup): Promise<ReadonlyMap<string, Place>> {
  const each = await Promise.all(units.map((unit, index) => lookup(unit, open && index === units.length - 1)));
  return each.reduce((before, next) => (before ? beside(before, next) : next));
}

function beside(before: ReadonlyMap<string, Place>, next: ReadonlyMap<string, Place>): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const [page, place] of before) {
    const other = next.get(page);
    if (!other) continue;
    const behind = new Set(other.at);
    const at = place.at.flatMap((one) => {
      for (let step = near; step >= 1; step--) if (behind.has(one + step)) return [one + step];
      return [];
    });
    if (at.length > 0) found.set(page, { score: Math.log(1 + at.length) + 0.05 * (place.score + other.score), at });
  }
  return found;
}

/** Two words that mostly stand side by side where both stand are one thing: only pages that have them so are meant. */
function fuse(parts: readonly Map<string, Match>[], always: boolean): Map<string, Match>[] {
  const fused: Map<string, Match>[] = [];
  for (const next of parts) {
    const before = fused.at(-1);
    const both = before ? (beside(before, next) as Map<string, Match>) : new Map<string, Match>();
    const times = (matches: ReadonlyMap<string, Place>) =>
      [...matches.values()].reduce((sum, { at }) => sum + at.length, 0);
    if (before && (always || (both.size >= enough && times(both) >= 0.33 * Math.min(times(before), times(next))))) {
      for (const [page, match] of both)
        both.set(page, { ...(next.get(page) as Match), ...match, others: [before.get(page)?.way as Way] });
      fused[fused.length - 1] = both;
    } else fused.push(next);
  }
  return fused;
}

/** How much of the query, weighed, stands within one stretch of a page: 0 to 1 of the whole, more the nearer. */
function closeness(matches: readonly (Match | undefined)[], weights: readonly number[]): number {
  const places = matches
    .flatMap((match, part) => (match?.at ?? []).map((at) => ({ at, part })))
    .sort((a, b) => a.at - b.at);
  if (matches.length < 2) return 0;
  const inside = new Map<number, number>();
  let best = 0;
  let start = 0;
  for (const { at, part } of places) {
    inside.set(part, (inside.get(part) ?? 0) + 1);
    for (let first = places[start]; first && at - first.at > reach; first = places[++start]) {
      const left = (inside.get(first.part) ?? 1) - 1;
      if (left > 0) inside.set(first.part, left);
      else inside.delete(first.part);
    }
    let covered = 0;
    for (const one of inside.keys()) covered += weights[one] ?? 0;
    const tight = 1 - (at - (places[start]?.at ?? at)) / (4 * reach);
    best = Math.max(best, covered * tight);
  }
  return best;
}
