/** What can be like something else: what it is called by its writer, and its sentences as words to compare. */
export interface Comparable {
  name: string | undefined;
  sentences: readonly (readonly string[])[];
}

// Of the weight of two sentences' words, how much they must share to say the same.
const enough = 0.6;
// A word that stands in so many lines tells none of them from another, and would have each compared with each.
const most = 60;

/**
 * Groups of what has one name, or a sentence of nearly the same words; by place, in order, groups of one included. A
 * word counts the more the fewer lines hold it (`log n/df`), and two sentences must share more than one.
 */
export function alike(lines: readonly Comparable[]): number[][] {
  const holding = new Map<string, number[]>();
  lines.forEach(({ sentences }, place) => {
    for (const word of new Set(sentences.flat())) {
      const places = holding.get(word);
      if (places) places.push(place);
      else holding.set(word, [place]);
    }
  });
  const weight = (word: string) => Math.log(1 + lines.length / (holding.get(word)?.length ?? 1));
  const group = lines.map((_, place) => place);
  const root = (place: number): number => {
    let at = place;
    while (group[at] !== at) at = group[at] = group[group[at] as number] as number;
    return at;
  };
  const join = (a: number, b: number) => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
    group[high] = low;
  };

  const named = new Map<string, number>();
  lines.forEach(({ name, sentences }, place) => {
    if (name !== undefined) {
      const first = named.get(name);
      if (first === undefined) named.set(name, place);
      else join(first, place);
    }
    const near = new Set<number>();
    for (const word of new Set(sentences.flat())) {
      const places = holding.get(word) ?? [];
      if (places.length <= most) for (const other of places) if (other < place) near.add(other);
    }
    for (const other of near)
      if (sentences.some((one) => lines[other]?.sentences.some((two) => saysTheSame(one, two, weight))))
        join(other, place);
  });
  return [...Map.groupBy(lines.keys(), root).values()];
}

function saysTheSame(a: readonly string[], b: readonly string[], weight: (word: string) => number): boolean {
  const shared = a.filter((word) => b.includes(word));
  if (shared.length < 2) return false;
  const sum = (words: readonly string[]) => words.reduce((all, word) => all + weight(word), 0);
  return (2 * sum(shared)) / (sum(a) + sum(b)) >= enough;
}
