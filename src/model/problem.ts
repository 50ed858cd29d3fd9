/** One thing that is wrong in what a writer gave us. `line` is 1-based; a problem of a whole file has none. */
export interface Problem {
  /** Path from the site's root, `content/retros/2026-03.md`. */
  file: string;
  line?: number | undefined;
  /** Where inside the file, in the writer's own words: `done[1].goal`. */
  at?: string | undefined;
  /** What is wrong, and in the same sentence or in brackets what to write instead. */
  message: string;
}

/** Wrong input, told to its writer. It carries no stack: the place that matters is in the content, not in hoego. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
    this.stack = '';
  }

  // Astro takes an error whose text holds the word "document" or "window" for a browser's and adds a hint about that.
  override toString(): string {
    return this.name;
  }
}

/** Something withheld stands in the output of a build. */
export class LeakError extends Error {
  /** @param leaks a line for each, which does not repeat what leaks */
  constructor(leaks: readonly string[]) {
    super(`The build holds what is private:\n${leaks.join('\n')}`);
    this.name = 'LeakError';
    this.stack = '';
  }
}

/** `content/retros/2026-03.md:7  done[1].goal: no goal "codin-test" …`, on one line whatever the writer's text holds. */
export function formatProblem({ file, line, at, message }: Problem): string {
  const place = line === undefined ? visible(file) : `${visible(file)}:${line}`;
  return `${place}  ${at ? `${shortened(visible(at), 60)}: ` : ''}${shortened(visible(message), longest)}`;
}

const longest = 240;

/** A writer's text as a message repeats it: in quotation marks, and never longer than one takes in at a glance. */
export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

/** The beginning of a text, and that it goes on. */
export function shortened(text: string, most = 40): string {
  if (text.length <= most) return text;
  // Whole letters only: no half of an emoji.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Signs that end a line, steer a terminal, turn the direction of what follows or are not seen, written as `\u{202e}`. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, (sign) =>
    sign === '\u200D' ? sign : `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}

/** Throws one problem. The only way in which hoego refuses an input. */
export function fail(message: string, where: Omit<Problem, 'message'>): never {
  throw new ContentError([{ ...where, message }]);
}

/** ` (did you mean "coding-test"?)` when one of `known` is close to `word`, else nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  let best: string | undefined;
  // No one mistypes that much.
  if (word.length > 100) return '';
  const { length } = [...word];
  // Never so far that nothing of the word would be left.
  let least = Math.min(length, Math.max(1, Math.floor(length * 0.4)) + 1);
  for (const candidate of known) {
    if (candidate.length > 200) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best === undefined ? '' : ` (did you mean ${quoted(best)}?)`;
}

/** Optimal string alignment: insertions, deletions, replacements, and two neighbours swapped, each costing 1. */
function editDistance(a: string, b: string): number {
  const [s, t] = [[...a], [...b]];
  let before: number[] = [];
  let previous = t.map((_, j) => j + 1);
  previous.unshift(0);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      const cost = s[i - 1] === t[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[t.length] ?? 0;
}
