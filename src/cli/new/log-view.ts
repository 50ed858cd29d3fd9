import { relative, resolve } from 'node:path';
import { publish } from '../../content/gate.ts';
import { readLog } from '../../content/log.ts';
import type { ReadEntry } from '../../content/read.ts';
import type { CivilDate } from '../../model/date.ts';
import type { CollectionName } from '../../model/entry.ts';
import type { Records } from '../../model/records.ts';
import { vocabulary } from '../../model/skill.ts';
import { shippedSkills } from '../../model/vocabulary.ts';
import type { Request } from './request.ts';
import { type Words, words } from './words.ts';

/** The log as a draft may speak of it. */
export interface LogView {
  request: Request;
  today: CivilDate;
  /** Folder of the collections, on disk and as messages name it. */
  base: string;
  label: string;
  /** A public draft speaks only of what is public. */
  records: Records;
  /** All of it: what is written already, whoever may read it. */
  all: Records;
  words: Words;
  /** Files that cannot be read. */
  unread: number;
}

/** Reads the log that a draft belongs to. @throws ContentError when it is not where it should be */
export async function readLogView(request: Request, cwd: string): Promise<LogView> {
  const base = resolve(cwd, request.base);
  const label = relative(cwd, base).replaceAll('\\', '/') || '.';
  const { entries, skills, snapshots, feeds, problems } = await readLog(base, label);
  const recordsOf = (some: readonly ReadEntry[]): Records => {
    const of = <C extends CollectionName>(collection: C) =>
      some.filter((entry): entry is ReadEntry<C> => entry.collection === collection);
    return {
      plans: of('plans'),
      retros: of('retros'),
      interviews: of('interviews'),
      questions: of('questions'),
      notes: of('notes'),
      vocabulary: vocabulary(shippedSkills, skills),
      snapshots,
      feeds,
      revisions: [],
    };
  };
  return {
    request,
    today: request.today,
    base,
    label,
    records: recordsOf(request.isPublic ? publish(entries) : entries),
    all: recordsOf(entries),
    words: words[request.lang ?? languageOf(entries)],
    unread: new Set(problems.map(({ file }) => file)).size,
  };
}

/** Korean where a title is, and where nothing is written yet. */
function languageOf(entries: readonly ReadEntry[]): 'ko' | 'en' {
  return entries.length === 0 || entries.some(({ data }) => /\p{Script=Hangul}/u.test(data.title)) ? 'ko' : 'en';
}
