import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { filesIn, text } from './files.ts';

/** Where a built sample lies: its checkout and its output. */
interface Built {
  root: string;
  dist: string;
}

/** The first entry of a collection of the sample that is published, `/retros/2026-03/`. */
export function entryPage(collection: string, extension = '.md', { root, dist }: Built = inject('sample')): string {
  const id = filesIn(join(root, 'content', collection))
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .find((name) => existsSync(join(dist, collection, name, 'index.html')));
  if (id === undefined) throw new Error(`the sample has no page of a ${extension} in ${collection}`);
  return `/${collection}/${id}/`;
}

/** The first page under a list, `/tags/회고/`. */
function pageUnder(list: string, { dist }: Built): string {
  const page = filesIn(join(dist, list)).find((file) => file.endsWith('/index.html'));
  return `/${list}/${page?.replace(/index\.html$/, '')}`;
}

/** One page of each kind, by what it is called; each is found in the sample that is given, by default the one of this run. */
export const kinds: Record<string, (built?: Built) => string> = {
  home: () => '/',
  plans: () => '/plans/',
  plan: () => '/plans/2026/',
  'past plan': () => '/plans/2025/',
  retros: () => '/retros/',
  'retro in Markdown': (built) => entryPage('retros', '.md', built),
  'retro in MDX': (built) => entryPage('retros', '.mdx', built),
  year: () => '/years/2026/',
  'card of a year': () => '/years/2026/moved/',
  tries: () => '/tries/',
  documents: () => '/export/',
  'document of a year': () => '/export/2025/',
  interviews: () => '/interviews/',
  interview: (built) => entryPage('interviews', '.md', built),
  questions: () => '/questions/',
  bank: (built) => entryPage('questions', '.md', built),
  review: () => '/review/',
  notes: () => '/notes/',
  note: (built) => entryPage('notes', '.md', built),
  'note with a picture': () => '/notes/outbox-in-a-small-team/',
  'note with formulas and code': () => '/notes/rounding-money/',
  'bank with a diagram': () => '/questions/kafka/',
  postings: () => '/postings/',
  skills: () => '/skills/',
  skill: () => '/skills/kafka/',
  'skill without a record': () => '/skills/llm/',
  'all series': () => '/series/',
  series: () => '/series/정산을-배우는-한-해/',
  'part of a series': () => '/notes/rounding-money/',
  tags: () => '/tags/',
  tag: (built) => pageUnder('tags', built ?? inject('sample')),
  search: () => '/search/?q=카프카',
  'not found': () => '/nowhere/',
};

/** Every page that was built, by its path in the site. */
export function allPages(): string[] {
  const { dist } = inject('sample');
  return filesIn(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** Entries of the sample that are not published: their title and id. */
export function privateEntries(): { id: string; title: string }[] {
  const { root } = inject('sample');
  const content = join(root, 'content');
  return filesIn(content)
    .filter((file) => /\.mdx?$/.test(file) && !/^visibility: public$/m.test(text(content, file)))
    .map((file) => ({
      id: file.replace(/^[^/]*\/|\.mdx?$/g, ''),
      title: /^title: *["']?(.*?)["']?$/m.exec(text(content, file))?.[1] ?? '',
    }));
}
