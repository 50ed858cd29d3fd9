import type { z } from 'zod';
import type { Session } from './fetch/client.ts';
import { fault } from './fetch/trouble.ts';
import type { PostingText } from './match/index.ts';
import type { Settings, SourceId } from './settings.ts';

/** A posting that was read; it lives in memory only. */
export interface Posting {
  text: PostingText;
  /** The buckets that it asks for: `0`, `1-3`, `4-6`, `7-9`, `10+`, `any`, or a board's own levels. */
  experience: readonly string[];
}

/** A row of a list. */
export interface Row {
  title: string;
  department?: string | undefined;
  /** The whole posting; undefined when it turns out to be of another role. @throws Trouble */
  read(): Promise<Posting | undefined> | Posting | undefined;
}

export interface Page {
  rows: Row[];
  /** Rows that no longer have the shape that is known. */
  unfit: number;
  /** How many postings the source says it has; null where it does not say. */
  total: number | null;
}

/** What a source needs besides its settings. */
export interface Context {
  ask: Session;
  environment: Record<string, string | undefined>;
}

/** A board: its list, page by page, and each posting of it. */
export interface Source<K extends SourceId = SourceId> {
  /** How pages call it where the settings give no name. */
  name(settings: Settings<K>): string;
  /** Whether its list is of every role, so that rows count by their title or department. */
  ofEveryRole: boolean;
  /** @throws Trouble */
  pages(settings: Settings<K>, context: Context): AsyncIterable<Page>;
}

/** An address of a source. `origin` replaces scheme and host of the usual one, and its path goes first. */
export function at(
  usual: string,
  origin: string | undefined,
  path: string,
  query: Record<string, string | number | undefined> = {},
): URL {
  const base = new URL(origin ?? usual);
  const url = new URL(`${base.pathname.replace(/\/$/, '')}${path}`, base);
  for (const [key, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.append(key, String(value));
  return url;
}

/** What fits the schema, and the rest. @throws Trouble when the thing as a whole does not fit */
export function fitting<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.map(String).join('.') ?? '';
  throw fault(
    `answers in another shape than is known: ${what}${path === '' ? '' : `, at "${path}"`} (hoego may need an update)`,
  );
}

/** The rows that fit, and how many do not. */
export function rowsOf<T extends z.ZodType>(
  schema: T,
  rows: readonly unknown[],
): { fit: z.output<T>[]; unfit: number } {
  const fit = rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  return { fit, unfit: rows.length - fit.length };
}
