import type { EntryName } from './entry.ts';

/** A place in an entry that leads to another one. */
export interface EntryLink {
  to: EntryName;
  /** The sentence around it, without markup, where there is one that is short. */
  sentence?: string | undefined;
}

/** What an entry is read for beyond what it says: how long that takes, and where it leads. */
export interface Reading {
  /** Of the body, at least 1; an entry without a text has none. */
  minutes?: number | undefined;
  /** In the order of the text, the strings of the frontmatter first. */
  links: EntryLink[];
}
