import { civilDate, names, text, visibility } from './fields.ts';

/** The collections of a career log, in the order in which a reader meets them. */
export const collectionNames = ['plans', 'retros', 'interviews', 'questions', 'notes'] as const;

export type CollectionName = (typeof collectionNames)[number];

/** What every entry may say of itself, whatever its collection. */
export const entryFields = {
  title: text,
  /** `public` is published. Anything else, and an entry that says nothing, is private and stays out of every build. */
  visibility: visibility.default('private'),
  /** The day it was published; of a retro often later than its period. */
  date: civilDate.optional(),
  updated: civilDate.optional(),
  tags: names,
  summary: text.optional(),
  /** The language it is written in (`en`), where that is not the site's. */
  lang: text.optional(),
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
