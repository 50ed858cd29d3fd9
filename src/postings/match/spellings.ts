import type { Skill } from '../../model/skill.ts';
import { decoys, hints } from './hints.ts';

/** One way to write a skill, and what must hold where it stands. */
export interface Spelling {
  /** Of the skill; none for words that are passed over. */
  id: string | undefined;
  text: string;
  /** An English word too. */
  word: boolean;
  /** Only in this very case. */
  exact: boolean;
  near: RegExp | undefined;
}

/** Every way in which postings write these skills, decoys included. */
export function spellings(skills: readonly Skill[]): Spelling[] {
  const all: Spelling[] = decoys.map((text) => ({ id: undefined, text, word: false, exact: false, near: undefined }));
  for (const { id, label, aliases } of skills) {
    const hint = Object.hasOwn(hints, id) ? hints[id] : undefined;
    const without = new Set(hint?.without);
    for (const given of new Set([label, ...aliases, ...(hint?.also ?? [])])) {
      const text = given.normalize('NFKC').trim().replace(/\s+/g, ' ');
      if (text === '' || without.has(text)) continue;
      all.push({
        id,
        text,
        word: hint?.words?.includes(text) ?? false,
        // Two letters are too many words in lower case: OS, JS, DB.
        exact: (hint?.exact?.includes(text) ?? false) || /^[A-Za-z]{1,2}$/.test(text),
        near: hint?.near?.spellings.includes(text) ? hint.near.words : undefined,
      });
    }
  }
  return all;
}

/** The ways to write a spelling's blanks and hyphens, as the scanner reads them: one blank, or nothing. */
export function variants(spelling: string): string[] {
  // A blank may also stand between Hangul and Latin letters, and before a capital: 노드 JS, AWS람다, Maria DB.
  const parts = spelling
    .replace(/([가-힣])(?=[A-Za-z])|([A-Za-z])(?=[가-힣])|([A-Za-z][a-z])(?=[A-Z])/g, '$& ')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter(Boolean);
  const [first = '', ...rest] = parts;
  // More than four gaps would make too many; then all are blanks, or none is.
  if (rest.length > 4) return [parts.join(' '), parts.join('')];
  return rest.reduce((made, part) => made.flatMap((before) => [`${before} ${part}`, before + part]), [first]);
}
