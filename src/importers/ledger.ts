import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail } from '../model/problem.ts';

/** Where an import writes down what it took, inside the folder of the log. It holds no words of any post, only digests. */
export const ledgerName = '.hoego-imports.json';

const schema = z.strictObject({
  version: z.literal(1),
  /** By the digest of a post's path: the digest of its text, and the entries that it became. */
  posts: z.record(z.string(), z.strictObject({ text: z.string(), entries: z.array(z.string()) })),
});

export type Ledger = z.output<typeof schema>;

/** Reads what earlier imports took. @throws ContentError when the file was damaged */
export async function readLedger(into: string): Promise<Ledger> {
  const text = await readFile(join(into, ledgerName), 'utf8').catch(() => undefined);
  if (text === undefined) return { version: 1, posts: {} };
  try {
    return parseLedger(JSON.parse(text));
  } catch {
    return fail('is not what an import wrote (restore it, or delete it to import everything anew)', {
      file: ledgerName,
    });
  }
}

/** @throws ZodError */
export function parseLedger(value: unknown): Ledger {
  return schema.parse(value);
}

/** A short name for content that says nothing of it. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 24);
}
