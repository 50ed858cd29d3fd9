import type { Lexicon } from './lexicon.ts';
import type { Group } from './synonyms.ts';

/** How a word came into a search: as it was typed, or what it was widened to. */
export type Kind = 'typed' | 'synonym' | 'sound' | 'typo' | 'layout' | 'initials';

/** One way in which a part of a query may stand in a text: units side by side. */
export interface Way {
  units: string[];
  /** The last unit is only the beginning of a word. */
  open?: boolean;
  kind: Kind;
  /** As a reader would write it. */
  label: string;
  /** How much a hit by this way is worth, up to 1. */
  worth: number;
}

/** A part of a query that means one thing; a page has it in any of its ways. */
export interface Part {
  text: string;
  ways: Way[];
}

/** What is searched for. */
export interface Plan {
  parts: Part[];
  /** Phrases that must stand in the text letter by letter. */
  phrases: string[];
  /** Words that a choice must be made between: what initials may stand for, most common first. */
  choices: string[];
}

/** What is known of the site. */
export interface Site {
  lexicon: Lexicon;
  groups: ReadonlyMap<string, readonly Group[]>;
}
