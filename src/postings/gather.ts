import { fault, Trouble } from './fetch/trouble.ts';
import type { Posting, Row, Source } from './source.ts';

/** What a source gave: how it went, and in memory the postings themselves. */
export interface Gathered {
  outcome: 'ok' | 'partial' | 'suspect';
  note: string | undefined;
  /** How many postings the source says it has. */
  total: number | null;
  postings: Posting[];
}

/** How to read a source. */
export interface Gathering {
  pages: ReturnType<Source['pages']>;
  /** Whether a row is of the role. */
  matches(row: Row): boolean;
  progress(done: number, all: number): void;
}

// After so many postings in a row that cannot be read the rest would not be read either.
const patience = 3;

/**
 * Reads the list and every posting of the role.
 * @throws Trouble when what was read is not enough to speak for the source
 */
export async function gather({ pages, matches, progress }: Gathering): Promise<Gathered> {
  const { rows, unfit, total, trouble } = await list(pages);
  if (rows.length === 0 && unfit > 0) throw fault('answers in another shape than is known: no row of its list fits');
  const listed = rows.length + unfit;
  const none = { outcome: 'suspect' as const, total, postings: [] };
  if (listed === 0) return { ...none, note: 'its list is empty, which is taken for a fault and not for zero' };
  if (unfit > rows.length) throw fault(`answers in another shape than is known: ${unfit} of ${listed} rows do not fit`);
  if (total !== null && listed * 2 < total) throw fault(`lists ${listed} of the ${total} postings that it says it has`);
  const wanted = rows.filter(matches);
  if (wanted.length === 0) return { ...none, note: `none of its ${rows.length} postings is of the role` };

  const { postings, unread, cause } = await readAll(wanted, progress);
  if (unread > 0 && (postings.length === 0 || unread > postings.length)) throw cause ?? fault('cannot be read');
  if (postings.length === 0) return { ...none, note: `none of its ${rows.length} postings is of the role` };
  const notes = [
    unfit > 0 && `${unfit} of ${listed} rows do not fit the known shape`,
    trouble && `the end of its list is missing: it ${trouble.message}`,
    !trouble && total !== null && listed < total && `lists ${listed} of the ${total} postings that it says it has`,
    unread > 0 && `${unread} of ${unread + postings.length} postings could not be read: it ${cause?.message ?? ''}`,
  ].filter((note) => typeof note === 'string');
  return { outcome: notes.length > 0 ? 'partial' : 'ok', note: notes.join('; ') || undefined, total, postings };
}

async function list(pages: Gathering['pages']) {
  const rows: Row[] = [];
  let unfit = 0;
  let total: number | null = null;
  let trouble: Trouble | undefined;
  try {
    for await (const page of pages) {
      rows.push(...page.rows);
      unfit += page.unfit;
      total = page.total;
    }
  } catch (error) {
    if (!(error instanceof Trouble) || error.kind === 'refusal' || rows.length === 0) throw error;
    trouble = error;
  }
  return { rows, unfit, total, trouble };
}

async function readAll(rows: readonly Row[], progress: Gathering['progress']) {
  const postings: Posting[] = [];
  let cause: Trouble | undefined;
  let unread = 0;
  let gone = 0;
  let inARow = 0;
  for (const [index, row] of rows.entries()) {
    progress(index, rows.length);
    try {
      const posting = await row.read();
      if (posting) postings.push(posting);
      inARow = 0;
    } catch (error) {
      if (!(error instanceof Trouble) || error.kind === 'refusal') throw error;
      cause ??= error;
      if (error.kind === 'gone') gone++;
      else unread++;
      if (error.kind !== 'over' && ++inARow < patience) continue;
      unread += rows.length - index - 1;
      break;
    }
  }
  // A few that were taken down since the list was read are no fault.
  if (gone * 10 > rows.length) unread += gone;
  return { postings, unread, cause };
}
