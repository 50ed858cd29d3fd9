/** A stretch of a text and what stands in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with its edits made, in their order; one that begins inside another is left out. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < last) continue;
    result += text.slice(last, start) + instead;
    last = end;
  }
  return result + text.slice(last);
}
