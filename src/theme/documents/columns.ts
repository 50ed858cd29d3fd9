/** Signs that a terminal and a form set over two columns (Unicode's East Asian Width: wide and fullwidth). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const noWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += noWidth.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return columns;
}

/**
 * A text in lines of at most `most` columns, broken between words; a word that is longer than a line is broken inside.
 * @param first what stands before the first line, and `next` before each other one: `- ` and two blanks for an item
 */
export function wrap(text: string, most: number, first = '', next = ''): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  const end = () => {
    lines.push(line.trimEnd());
    line = next;
    isEmpty = true;
  };
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (!isEmpty && columnsOf(`${line} ${word}`) > most) end();
    if (!isEmpty) line += ' ';
    for (const sign of word) {
      if (columnsOf(line + sign) > most) end();
      line += sign;
      isEmpty = false;
    }
  }
  end();
  return lines.join('\n');
}
