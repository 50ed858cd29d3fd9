/** A stretch of a text and what stands in its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text from `from` to `to` with the edits made that lie inside. Of two that overlap the outer one counts. */
export function withEdits(text: string, edits: readonly Edit[], from = 0, to = text.length): string {
  let result = '';
  let last = from;
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < last || end > to) continue;
    result += text.slice(last, start) + instead;
    last = end;
  }
  return result + text.slice(last, to);
}
