import type { Client } from './fetch/client.ts';
import { Trouble } from './fetch/trouble.ts';
import { isBoard, type ListedBoard, nameOf } from './listed.ts';
import { roleAliases } from './match/index.ts';
import type { Listed, SourcesFile } from './settings.ts';
import { readFeed } from './sources/feed.ts';
import { boardOf } from './sources/index.ts';

/** What is so with one source, in one line. */
export interface Diagnosis {
  fits: boolean;
  message: string;
}

/** Asks each networked source for one list and one posting of it, and says what no longer fits. Writes nothing. */
export async function* diagnose(
  file: SourcesFile,
  asking: Client,
  environment: Record<string, string | undefined>,
): AsyncIterable<Diagnosis> {
  for (const listed of file.sources) {
    if (listed.id === 'manual') continue;
    const label = `${listed.id} ${nameOf(listed)}`;
    try {
      const message = isBoard(listed)
        ? await diagnoseBoard(listed, file, asking, environment)
        : await diagnoseFeed(listed, file, asking);
      yield { fits: true, message: `${label}: ${message}` };
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      yield { fits: false, message: `${label}: it ${error.message}` };
    }
  }
}

async function diagnoseBoard(
  listed: ListedBoard,
  { role, roleAliases: aliases }: SourcesFile,
  asking: Client,
  environment: Record<string, string | undefined>,
): Promise<string> {
  const board = boardOf(listed.id);
  const ask = asking.session({ passOver403: listed.settings.robots === 'ignore-403' });
  for await (const { rows, unfit, total } of board.pages(listed.settings, { ask, environment })) {
    if (rows.length === 0 && unfit > 0)
      throw new Trouble('fault', `answers in another shape than is known: none of ${unfit} rows of its list fits`);
    const wanted = roleAliases(role, aliases);
    const ofRole = rows.filter(({ title, department }) => !board.ofEveryRole || wanted.matches(title, department));
    const said = total === null ? '' : ` of ${total}`;
    const list = `a list of ${rows.length}${said}${unfit > 0 ? `, and ${unfit} more rows that do not fit` : ''}`;
    const row = ofRole[0] ?? rows[0];
    if (!row) throw new Trouble('fault', 'has an empty list');
    const posting = await row.read();
    if (!posting) return `${list}; a posting fits, and is of another role`;
    const { blocks, tags } = posting.text;
    const sections = blocks.filter(({ section, heading }) => section ?? heading).length;
    const role_ = ofRole.length === 0 ? 'none is of the role; ' : '';
    return `${list}; ${role_}a posting fits: ${blocks.length} blocks of text, ${sections} of them under a heading, ${tags.length} tags`;
  }
  throw new Trouble('fault', 'has no list');
}

async function diagnoseFeed(
  listed: Extract<Listed, { id: 'feed' }>,
  file: SourcesFile,
  asking: Client,
): Promise<string> {
  const ask = asking.session({ passOver403: listed.settings.robots === 'ignore-403' });
  const { posts, unfit } = await readFeed(ask, listed.settings, file.timeZone);
  if (posts.length === 0) throw new Trouble('fault', 'has no post with a title, a link and a day');
  return `${posts.length} posts${unfit > 0 ? `, and ${unfit} without a title, a link or a day` : ''}`;
}
