import { entryPath } from '../model/address.ts';
import { aliasedId, aliasesOf, withAlias } from './alias.ts';
import { parseEntryBody } from './body.ts';
import { cut } from './cut.ts';
import { openLinksIn, type Whereabouts, withOpenLinks } from './entry-links.ts';
import { withoutLooseGoals, withoutLooseReferences } from './loose-references.ts';
import { cutPassages } from './passages.ts';
import type { ReadEntry, RecordOf } from './read.ts';
import type { ReadResume } from './resume.ts';

/**
 * The one door between what is written and what is published: public entries, without the passages and items in them
 * that are private, and without the names by which they speak of anything that is. Pages, feeds, search, counts and
 * images are all made from what passes here.
 */
export function publish(entries: readonly ReadEntry[]): ReadEntry[] {
  const aliases = new Map(aliasesOf(entries).map((alias) => [alias.source.file, alias]));
  const places = whereabouts(entries);
  const kept = entries
    .filter(isPublic)
    .map(withoutPrivateParts)
    .map((entry) => withOpenLinks(entry, places))
    .map((entry) => {
      const alias = aliases.get(entry.file);
      return alias ? withAlias(entry, alias) : entry;
    });
  return withoutLooseReferences(kept);
}

/**
 * The same door for who writes the log: undefined unless that is public.
 * @param entries all of the log
 * @param published what of them passed the gate
 */
export function publishResume(
  resume: ReadResume | undefined,
  entries: readonly ReadEntry[],
  published: readonly ReadEntry[],
): ReadResume | undefined {
  if (resume?.data.visibility !== 'public') return undefined;
  const open = openLinksIn(cut(resume.data), { page: '/', file: '/resume.yaml' }, whereabouts(entries));
  return { ...resume, data: withoutLooseGoals(open, published) };
}

/** Which entries a link must not lead to as it is written: the withheld ones, and those that go by an alias. */
export function whereabouts(entries: readonly ReadEntry[]): Whereabouts {
  const aliases = new Map(aliasesOf(entries).map((alias) => [alias.source.file, alias]));
  const places = new Map<string, string | undefined>();
  for (const entry of entries) {
    const alias = aliases.get(entry.file);
    const id = alias ? aliasedId(entry, alias) : entry.id;
    if (isPublic(entry) && id === entry.id) continue;
    places.set(entryPath(entry.collection, entry.id), isPublic(entry) ? entryPath(entry.collection, id) : undefined);
  }
  return places;
}

function isPublic(entry: ReadEntry): boolean {
  return entry.data.visibility === 'public';
}

function withoutPrivateParts(entry: ReadEntry): ReadEntry {
  const data = cut(entry.data);
  const body = cutPassages(entry.body);
  if (entry.collection !== 'questions') return { ...entry, data, body };
  const { questions } = parseEntryBody(body, entry.file);
  const bank = data as RecordOf['questions'];
  const review = Object.fromEntries(
    Object.entries(bank.review).filter(([id]) => questions.some((question) => question.id === id)),
  );
  return { ...entry, data: { ...bank, questions, review }, body };
}
