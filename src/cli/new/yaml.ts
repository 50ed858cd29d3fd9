import { stringify } from 'yaml';

/** A value as YAML on one line: `{ goal: 2026/books, count: 1 }`. What is undefined is left out. */
export function flow(value: unknown): string {
  return stringify(value, {
    version: '1.2',
    schema: 'core',
    collectionStyle: 'flow',
    lineWidth: 0,
    aliasDuplicateObjects: false,
  }).trim();
}

/** `key: value` on one line, or nothing where there is no value. */
export function field(key: string, value: unknown): string[] {
  return value === undefined ? [] : [`${key}: ${flow(value)}`];
}

/** Lines that YAML passes over; they keep their indentation when the sign is taken away. */
export function commented(lines: readonly string[], indent = ''): string[] {
  return lines.map((line) => `${indent}# ${line}`);
}

// So much of a text that one recognises it.
const longest = 120;

/** Someone's text on one line, shortened. */
export function oneLine(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const signs = [...plain];
  return signs.length > longest
    ? `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : plain;
}

/** A comment in a body, which no build publishes. Nothing in its lines can end it early. */
export function htmlComment(lines: readonly string[]): string {
  return `<!--\n${lines.join('\n').replace(/--(!?)>/g, '-- $1>')}\n-->`;
}

/** The text of an entry's file. */
export function entryText(frontmatter: readonly string[], body: readonly string[]): string {
  return `---\n${frontmatter.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}
