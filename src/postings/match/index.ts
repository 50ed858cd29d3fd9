import { createHash } from 'node:crypto';
import type { Skill } from '../../model/skill.ts';
import { sectionOf } from './headings.ts';
import { plain } from './plain.ts';
import { scanner } from './scanner.ts';
import { sections } from './sections.ts';
import { spellings } from './spellings.ts';
import { wholes } from './wholes.ts';

export { roleAliases } from './role.ts';

/** A posting as a source hands it out, in memory only. */
export interface PostingText {
  title: string;
  /**
   * Text blocks in order. `section` where the source itself says so; else `heading` if it has one; text is plain text
   * with line breaks (bullets kept as lines). A heading line inside the text counts from there on.
   */
  blocks: { section?: 'required' | 'preferred' | 'other'; heading?: string; text: string }[];
  /** Tags that the board shows beside the text. */
  tags: string[];
}

/** Ids of skills: a posting counts once in each. */
export interface Reading {
  /** Among what an applicant must have. */
  required: Set<string>;
  /** Among what would be nice. A skill that is said to be both is in both. */
  preferred: Set<string>;
  /** Anywhere in title and text, except in what is not about the work: benefits, the process, the company itself. */
  either: Set<string>;
  /** In no text, only in a tag. */
  tagOnly: Set<string>;
  /** Whether anything stands under what is required or preferred, by the source's field or by a heading. */
  withSections: boolean;
}

export interface Matcher {
  /** Changes whenever a skill, a spelling or a rule does: figures before and after cannot be compared. */
  version: string;
  read(posting: PostingText): Reading;
  /** Every skill that a text names, whatever its section. */
  find(text: string): Set<string>;
}

// Count up whenever the code reads the same text differently: the tables speak for themselves.
const rules = 1;

/**
 * Finds skills in postings. A skill counts where one of its spellings stands as its name (Java is not JavaScript, Go is
 * not "go to"), and with a part of it (`wholes`): Spring Boot asks for Spring, EKS for AWS and Kubernetes. What a skill
 * `implies` is not counted: that is what one also practises, and Spring Boot may be written in Kotlin.
 * @param skills those shipped and the site's own, already one list (`vocabulary(…).skills`), in every language
 */
export function matcher(skills: readonly Skill[]): Matcher {
  const known = spellings(skills);
  const ids = new Set(skills.map(({ id }) => id));
  const scan = scanner(known);
  const findPlain = (text: string) => {
    const found = scan(text);
    // A set visits what is added while it is walked: a whole may be part of a larger one.
    for (const id of found) for (const whole of wholes[id] ?? []) if (ids.has(whole)) found.add(whole);
    return found;
  };
  return {
    version: versionOf(known),
    find: (text) => findPlain(plain(text)),
    read({ title, blocks, tags }) {
      const reading = { required: new Set<string>(), preferred: new Set<string>(), either: findPlain(plain(title)) };
      let withSections = false;
      for (const block of blocks) {
        const announced = block.heading === undefined ? undefined : sectionOf(plain(block.heading));
        const start = block.section === 'other' || !block.section ? (announced ?? block.section) : block.section;
        const read = sections(plain(block.text), start);
        withSections ||= read.withSections;
        for (const { text, section } of read.pieces) {
          for (const id of findPlain(text)) {
            reading.either.add(id);
            if (section === 'required' || section === 'preferred') reading[section].add(id);
          }
        }
      }
      // Side by side, as a list: SNS beside SQS is Amazon's.
      const tagged = findPlain(plain(tags.join(', ')));
      return { ...reading, tagOnly: tagged.difference(reading.either), withSections };
    },
  };
}

function versionOf(known: readonly object[]): string {
  const told = JSON.stringify([rules, known, wholes], (_, value) => (value instanceof RegExp ? String(value) : value));
  return createHash('sha256').update(told).digest('hex').slice(0, 8);
}
