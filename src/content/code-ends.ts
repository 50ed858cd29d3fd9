/** Finds where code ends in a text; every answer costs no more than the way to it, however often nothing is found. */
export interface CodeEnds {
  /** Where the code ends that a run of backticks or tildes begins; right behind the run when it begins none. */
  endOf(start: number, run: string): number;
}

interface Fence {
  index: number;
  end: number;
  length: number;
  /** The longest among this one and those after it. */
  longest: number;
}

export function codeIn(text: string): CodeEnds {
  const fences = new Map<string, Fence[]>();
  let paragraph = { start: 0, end: -1, runs: new Map<number, number[]>() };

  const closingFence = (after: number, run: string): number | undefined => {
    const sign = run[0] as string;
    const known = fences.get(sign) ?? closingFences(text, sign);
    fences.set(sign, known);
    for (let at = firstFrom(known, after); at < known.length; at++) {
      const fence = known[at] as Fence;
      if (fence.longest < run.length) return undefined;
      if (fence.length >= run.length) return fence.end;
    }
    return undefined;
  };

  const closingRun = (after: number, length: number): number | undefined => {
    if (after < paragraph.start || after > paragraph.end) paragraph = paragraphFrom(text, after);
    const positions = paragraph.runs.get(length) ?? [];
    // Asked for from left to right: what lies behind is not needed again.
    while (positions.length > 0 && (positions.at(-1) as number) < after) positions.pop();
    const at = positions.at(-1);
    return at === undefined ? undefined : at + length;
  };

  return {
    endOf(start, run) {
      const after = start + run.length;
      // A fence that is never closed hides nothing: what is private after it is still cut.
      if (run.length >= 3 && opensFence(text, start)) return closingFence(after, run) ?? after;
      return run.startsWith('`') ? (closingRun(after, run.length) ?? after) : after;
    },
  };
}

function opensFence(text: string, start: number): boolean {
  let from = start;
  while (from > 0 && /[ \t>\-*+\d.)]/.test(text[from - 1] as string)) from--;
  if (from > 0 && text[from - 1] !== '\n') return false;
  return /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*$/.test(text.slice(from, start));
}

function closingFences(text: string, sign: string): Fence[] {
  const lines = [...text.matchAll(new RegExp(`\\n[ \\t>]*(${sign}{3,})[ \\t]*(?=\\n|$)`, 'g'))];
  let longest = 0;
  return lines
    .reverse()
    .map(({ 0: line, 1: run = '', index }): Fence => {
      longest = Math.max(longest, run.length);
      return { index, end: index + line.length, length: run.length, longest };
    })
    .reverse();
}

function firstFrom(fences: readonly Fence[], after: number): number {
  let [low, high] = [0, fences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fences[middle] as Fence).index < after) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rest of the paragraph from `start`, and where in it runs of backticks begin, by length, the last one first. */
function paragraphFrom(text: string, start: number) {
  const blank = /\n[ \t]*(?=\n|$)/g;
  blank.lastIndex = start;
  const end = blank.exec(text)?.index ?? text.length;
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.slice(start, end).matchAll(/`+/g)) {
    const same = runs.get(run.length) ?? [];
    same.push(start + index);
    runs.set(run.length, same);
  }
  for (const positions of runs.values()) positions.reverse();
  return { start, end, runs };
}
