import { z } from 'zod';
import { civilDate, formerAddress, language, listOf, names, reference, text, visibility } from './fields.ts';
import { series } from './series.ts';
import { field } from './written.ts';

/** The collections of a career log, in the order in which a reader meets them. */
export const collectionNames = ['plans', 'retros', 'interviews', 'questions', 'notes'] as const;

export type CollectionName = (typeof collectionNames)[number];

/** The name of an entry across collections: `notes/outbox`. */
export type EntryName = `${CollectionName}/${string}`;

export function entryName({ collection, id }: { collection: CollectionName; id: string }): EntryName {
  return `${collection}/${id}`;
}

/** What every entry may say of itself, whatever its collection. */
export const entryFields = {
  title: field(
    text,
    '제목',
    'What it is called. A sentence that says how it went reads better than a month.',
    '시월, 배치를 나눴다',
  ),
  visibility: field(
    visibility.default('private'),
    '공개 여부',
    '`public` is published. Anything else, and an entry that says nothing, is private and stays out of every build.',
    'public',
  ),
  date: field(
    civilDate.optional(),
    '발행일',
    'The day it was published; of a retro often later than its period.',
    '2026-11-02',
  ),
  updated: field(civilDate.optional(), '고친 날', 'The day it was last changed.', '2026-11-20'),
  tags: field(names, '태그', 'Free words; each has a page of its own.', ['정산', '이직']),
  summary: field(text.optional(), '요약', 'A sentence or two for lists and feeds.', '94분이 18분이 된 달.'),
  series: field(
    series.optional(),
    '연재',
    'The series that it is a part of: its title, with a `number` where the parts do not stand in the order of their days.',
    '정산을 배우는 한 해',
    { title: '정산을 배우는 한 해', number: 2 },
  ),
  lang: field(language.optional(), '언어', "The language it is written in, where that is not the site's.", 'en'),
  translationOf: field(
    reference.optional(),
    '번역',
    'The entry that this one says in another language, `<collection>/<id>`. Goes with `lang`.',
    'notes/outbox',
  ),
  redirect_from: field(
    listOf(formerAddress),
    '옛 주소',
    'Addresses at which it used to be found, on the same host. The site leads from there to here.',
    ['/2023/01/retro/'],
  ),
  comments: field(
    z.boolean({ error: 'write true or false' }).optional(),
    '댓글',
    "Whether readers may comment here. Left out, the site's option `comments` decides by the collection.",
    false,
  ),
};

/** An entry as the rest of hoego knows it: where it is and what it holds. `data` is a parsed record. */
export interface Entry<Data, Collection extends CollectionName = CollectionName> {
  /** Its path in the collection without the extension: `2026-03`, `2025/backend`. Also its address. */
  id: string;
  collection: Collection;
  data: Data;
  /** The Markdown under the frontmatter, with what is private cut out. */
  body: string;
}
