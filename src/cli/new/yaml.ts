import { stringify } from 'yaml';

const options = { version: '1.2', schema: 'core', lineWidth: 0 } as const;

/** A value as YAML on one line: `{ goal: 2026/books, count: 1 }`. What is undefined is left out. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  // Inside a list more signs need quotes than on a line of their own.
  if (value === null || typeof value !== 'object')
    return stringify([value], { ...options, collectionStyle: 'flow' })
      .trim()
      .slice(1, -1)
      .trim();
  return `{ ${Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${flow(key)}: ${flow(inner)}`)
    .join(', ')} }`;
}

/** `key: value`, a list of maps with an item a line; nothing where there is no value. */
export function field(key: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.some((item) => typeof item === 'object'))
    return [`${key}:`, ...value.map((item) => `  - ${flow(item)}`)];
  const isLine = typeof value === 'string' && !value.includes('\n');
  return [`${key}: ${isLine ? stringify(value, options).trim() : flow(value)}`];
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

/**
 * A comment in a body, which no build publishes. Only words of hoego's own: what a comment quotes of the log would be
 * looked for in every build as something private.
 */
export function htmlComment(lines: readonly string[]): string {
  return `<!--\n${lines.join('\n')}\n-->`;
}

/** The text of an entry's file. */
export function entryText(frontmatter: readonly string[], body: readonly string[]): string {
  return `---\n${frontmatter.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}
