import type { Outcome, SourceCounts } from '../model/snapshot.ts';
import type { Client } from './fetch/client.ts';
import { Trouble } from './fetch/trouble.ts';
import { gather } from './gather.ts';
import { type ListedBoard, nameOf } from './listed.ts';
import type { matcher, roleAliases } from './match/index.ts';
import { boardOf } from './sources/index.ts';
import { tally } from './tally.ts';

export interface BoardPull {
  asking: Client;
  matcher: ReturnType<typeof matcher>;
  role: ReturnType<typeof roleAliases>;
  /** What it said last, to notice a drop. */
  last: SourceCounts | undefined;
  acceptDrop?: boolean;
  environment: Record<string, string | undefined>;
  progress?(doing: string | undefined): void;
}

/** What one board says today. Never throws for what the board does: that is an outcome. */
export async function pullBoard(listed: ListedBoard, options: BoardPull): Promise<SourceCounts> {
  const { asking, matcher, role, last, acceptDrop, environment, progress } = options;
  const board = boardOf(listed.id);
  const name = nameOf(listed);
  const ask = asking.session({ passOver403: listed.settings.robots === 'ignore-403' });
  progress?.(`${listed.id} ${name} …`);
  try {
    const { outcome, note, total, postings } = await gather({
      pages: board.pages(listed.settings, { ask, environment }),
      matches: ({ title, department }) => !board.ofEveryRole || role.matches(title, department),
      progress: (done, all) => progress?.(`${listed.id} ${name}: ${done} of ${all}`),
    });
    const counts = tally(postings, matcher);
    const drop = last !== undefined && postings.length * 2 < last.fetched;
    const isSuspect = outcome === 'suspect' || (drop && !acceptDrop);
    const notes = [
      note,
      drop && outcome !== 'suspect' && `${postings.length} postings where there were ${last.fetched}`,
      drop && !acceptDrop && outcome !== 'suspect' && 'pull with --accept-drop if that is so',
      ask.passedOver && 'its robots.txt answered 403 and was passed over, as sources.yaml says',
    ].filter((one) => typeof one === 'string');
    return {
      source: listed.id,
      name,
      outcome: isSuspect ? 'suspect' : outcome,
      ...(notes.length > 0 && { note: notes.join('; ') }),
      reportedTotal: total,
      ...counts,
    };
  } catch (error) {
    if (error instanceof Trouble) {
      const advice = error.kind === 'gone' ? ' (is it named as in its address?)' : '';
      return nothing(listed.id, name, error.outcome, `it ${error.message}${advice}`);
    }
    // A fault of hoego's own must not cost the other sources. Its words may hold a piece of a posting.
    const kind = error instanceof Error ? error.name : 'unknown';
    return nothing(listed.id, name, 'failed', `hoego could not understand its answer (${kind})`);
  }
}

function nothing(source: string, name: string, outcome: Outcome, note: string): SourceCounts {
  return { source, name, outcome, note, reportedTotal: null, fetched: 0, withSections: 0, experience: {}, skills: {} };
}
