/**
 * How a formula stands in the text while Markdown is parsed: as a span of code, in signs that Unicode keeps for a
 * program's own use and no text holds. Nothing in it is markup then, in MDX either, and a `$` that opens no formula is
 * never touched.
 */
export const signs = {
  one: ['\uFDD0', '\uFDD1'],
  two: ['\uFDD2', '\uFDD3'],
  /** Between the lines of a formula, whose own beginnings (`+ b`, `- c`) would be taken for lists. */
  line: '\uFDD4',
  /** Behind the opening sign of a formula that stands on lines of its own. */
  display: '\uFDD5',
  /** Between a formula and a backtick beside it, which would be taken for its own. */
  gap: '\uFDD6',
} as const;

const any = /[\uFDD0-\uFDD6]/;

/** Whether a text holds what `markFormulas` puts into it. */
export function isMarked(text: string): boolean {
  return any.test(text);
}

/** The text as it was written, where what looked like a formula was parsed as something else. */
export function unmarked(text: string): string {
  if (!isMarked(text)) return text;
  return text
    .replace(/`+\uFDD0|\uFDD1`+|[\uFDD0\uFDD1]/g, '$')
    .replace(/`+\uFDD2|\uFDD3`+|[\uFDD2\uFDD3]/g, '$$$$')
    .replaceAll(signs.line, '\n')
    .replace(/[\uFDD5\uFDD6]/g, '');
}

/** The TeX of a span of code that `markFormulas` made, or undefined for any other. */
export function formulaIn(code: string): { tex: string; source: string; display: boolean } | undefined {
  if (!/^[\uFDD0\uFDD2]/.test(code)) return undefined;
  const display = code[1] === signs.display;
  const tex = code
    .slice(display ? 2 : 1, -1)
    .replaceAll(signs.line, '\n')
    .replace(/^`([^`]*)`$/, '$1')
    .trim();
  return { tex, source: unmarked(code), display };
}
