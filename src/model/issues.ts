import type { z } from 'zod';

/** One complaint of a schema, in words for a writer. */
export interface Complaint {
  path: PropertyKey[];
  message: string;
}

/** How many mistakes of one file are told; what is left is told when these are gone. */
export const mostTold = 50;

/** What a schema found wrong with `input`, one complaint for each thing that must be written differently. */
export function complaints(error: z.ZodError, input: unknown): Complaint[] {
  const all = error.issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  );
  const told = error.issues.slice(0, mostTold).flatMap((issue) => complaintsOf(issue, input));
  const left = all - mostTold;
  if (left <= 0) return told;
  return [
    ...told.slice(0, mostTold),
    { path: told[mostTold - 1]?.path ?? [], message: `and ${left} more mistakes in this file` },
  ];
}

function complaintsOf(issue: z.core.$ZodIssue, input: unknown): Complaint[] {
  if (issue.code === 'unrecognized_keys') {
    const lines = issue.message.split('\n');
    return issue.keys.slice(0, mostTold).map((key, index) => {
      const path = [...issue.path, key];
      // `{ title: 하나, 둘 }`: to YAML the comma ends the title and begins a key without a value.
      const severed = valueAt(input, path) === null && /[^\w-]/.test(key);
      return {
        path,
        message: severed
          ? 'a comma inside { } begins a new key (put the text before it and this into quotes)'
          : (lines[index] ?? issue.message),
      };
    });
  }
  const missing = issue.path.length > 0 && valueAt(input, issue.path) === undefined && issue.code !== 'custom';
  return [{ path: issue.path, message: missing ? `is missing (${advice(issue.message)})` : issue.message }];
}

/** `done[1].goal` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

function advice(message: string): string {
  return /^(Invalid|Expected)/.test(message) ? 'write a value' : message;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    if (value !== null && typeof value === 'object')
      return Object.hasOwn(value, step) ? (value as Record<PropertyKey, unknown>)[step] : undefined;
    // A single value stands for a list of one, and plain text for a map of one.
    return value;
  }, input);
}
