import { join } from 'node:path';
import { entryPath } from '../model/address.ts';
import { collectionNames } from '../model/entry.ts';
import { formatPath } from '../model/issues.ts';
import type { Problem } from '../model/problem.ts';
import type { Feed } from '../model/posts.ts';
import type { Skill } from '../model/skill.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type EntryFile, listEntryFiles, requireFolder } from './files.ts';
import { goalNames } from './goal-names.ts';
import { type ReadEntry, readEntry } from './read.ts';
import { checkReferences } from './references.ts';
import { checkSeries } from './series.ts';
import { checkHighlights, type ReadResume, readResume } from './resume.ts';
import { readSkills } from './skills.ts';
import { readMarket } from './snapshots.ts';
import { checkTranslations } from './translations.ts';
import { nameTries } from './tries.ts';

/** A career log as it lies on disk: all of it, what is private included. Nothing of it leaves but through the gate. */
export interface Log {
  entries: ReadEntry[];
  /** The writer's own skills, from `skills.yaml`. */
  skills: Skill[];
  /** Who writes it, from `resume.yaml`. */
  resume?: ReadResume | undefined;
  /** Of job postings: public counts, which no gate withholds. */
  snapshots: Snapshot[];
  /** The author's posts elsewhere. */
  feeds: Feed[];
  problems: Problem[];
}

/**
 * Reads and checks the whole log, so that everything that is wrong is told at once.
 * @param base folder of the collections on disk
 * @param label how messages call it, `content`
 */
export async function readLog(base: string, label: string): Promise<Log> {
  await requireFolder(base, label);
  const problems: Problem[] = [];
  const entries: ReadEntry[] = [];
  const files = await listEntryFiles(base, label);
  problems.push(...misnamed(files), ...duplicates(files));
  const misread = new Set(problems.map(({ file }) => file));
  for (const file of files) {
    // Its name may not even lead back to it; one message is enough.
    if (misread.has(file.name)) continue;
    const read = await readEntry(file);
    if (Array.isArray(read)) problems.push(...read);
    else entries.push(read);
  }
  problems.push(...takenAddresses(entries));
  const { skills, problems: faults } = await readSkills(join(base, 'skills.yaml'), `${label}/skills.yaml`);
  problems.push(...faults);
  const { resume, problems: misdated } = await readResume(join(base, 'resume.yaml'), `${label}/resume.yaml`);
  problems.push(...misdated);
  const { snapshots, feeds, problems: miscounted } = await readMarket(join(base, 'postings'), `${label}/postings`);
  problems.push(...miscounted);
  // A file that cannot be read may hold what others refer to: its own fault is told first, not theirs.
  const broken = new Set(problems.map((problem) => problem.file));
  const isBroken = (collection: string) => [...broken].some((name) => name.startsWith(`${label}/${collection}/`));
  problems.push(
    ...checkReferences(entries, isBroken),
    ...checkSeries(entries),
    ...checkTranslations(entries, isBroken),
  );
  const plans = entries.filter((entry): entry is ReadEntry<'plans'> => entry.collection === 'plans');
  if (resume && !isBroken('plans')) problems.push(...checkHighlights(resume, goalNames(plans)));
  return { entries: nameTries(entries), skills, resume, snapshots, feeds, problems: problems.sort(byPlace) };
}

// Signs with a meaning of their own in an address: a static host would not find what lies behind them.
const unaddressable = /[%?#\\]/;
// What an address cannot hold or a reader cannot see in it; U+FFFD is what is left of a name that is not UTF-8.
const invisible = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/u;
// Bytes: a file system gives a name 255, and the page adds to it.
const longestName = 240;

function misnamed(files: readonly EntryFile[]): Problem[] {
  return files.flatMap((file): Problem[] => {
    const tell = (message: string) => [{ file: file.name, message: `${message} (rename it)` }];
    const sign = unaddressable.exec(file.id)?.[0];
    if (sign !== undefined) return tell(`a file's name is its address, which cannot hold "${sign}"`);
    if (invisible.test(file.id))
      return tell("a file's name is its address, and this one holds a sign that is not seen");
    if (file.id.split('/').some((segment) => Buffer.byteLength(segment) > longestName))
      return tell("a file's name is its address, and this one is too long");
    return [];
  });
}

function duplicates(files: readonly EntryFile[]): Problem[] {
  const first = new Map<string, EntryFile>();
  return files.flatMap((file): Problem[] => {
    const key = `${file.collection}/${file.id}`;
    const other = first.get(key);
    first.set(key, other ?? file);
    return other ? [{ file: file.name, message: `has the same address as ${other.name} (rename one of the two)` }] : [];
  });
}

/** Old addresses at which something else is now, or that two entries claim. */
function takenAddresses(entries: readonly ReadEntry[]): Problem[] {
  const plain = (address: string) => address.replace(/(?:\/index)?\.html$|\/+$/, '') || '/';
  const taken = new Map(entries.map(({ collection, id, file }) => [plain(entryPath(collection, id)), file.name]));
  for (const name of [
    ...collectionNames,
    'years',
    'tries',
    'skills',
    'series',
    'tags',
    'search',
    'export',
    'review',
    '404',
    '',
  ])
    if (!taken.has(`/${name}`)) taken.set(`/${name}`, 'a page of the site');
  return entries.flatMap(({ data, file, lineOf }) =>
    data.redirect_from.flatMap((address, index): Problem[] => {
      const other = taken.get(plain(address));
      taken.set(plain(address), other ?? file.name);
      const message = `${address} is the address of ${other} (take it out, or move that one)`;
      return other === undefined
        ? []
        : [
            {
              file: file.name,
              line: lineOf(['redirect_from', index]),
              at: formatPath(['redirect_from', index]),
              message,
            },
          ];
    }),
  );
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}
