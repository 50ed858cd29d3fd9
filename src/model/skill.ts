import { z } from 'zod';
import { id, mapOf, name, strings, text } from './fields.ts';
import { slug } from './slug.ts';
import { field } from './written.ts';

/** Something one can learn, and every way in which people write it. */
export const skill = mapOf({
  id: field(
    id.refine((value) => value.length <= 60, 'is too long (at most 60 letters)'),
    'ID',
    'Its name in addresses. That of a skill that ships with hoego extends it.',
    'outbox',
  ),
  label: field(name, '이름', 'As pages show it.', '아웃박스'),
  aliases: field(strings, '다른 표기', 'Other spellings, in any script. Case, spaces and hyphens do not matter.', [
    'transactional outbox',
    '아웃박스 패턴',
  ]),
  category: field(text.optional(), '분류', 'Skills are listed by it.', 'architecture'),
  implies: field(
    strings,
    '함께 익히는 기술',
    'Ids of what one also practises by practising this: Spring Boot implies Spring and Java.',
    ['kafka'],
  ),
});

export const skills = z.preprocess(
  (value) => value ?? [],
  z.array(skill, { error: 'write a list: - { id: kafka, label: Kafka }' }),
);

export type Skill = z.output<typeof skill>;

/** Every known skill, found by any of its spellings. */
export interface Vocabulary {
  skills: readonly Skill[];
  /** The skill that a word names; a word that none claims is a skill of its own. */
  find(word: string): Skill;
}

/** A site's own skills over those that ship with hoego: one of the same id extends it and wins where both speak. */
export function vocabulary(shipped: readonly Skill[], own: readonly Skill[]): Vocabulary {
  const byId = new Map(shipped.map((one) => [one.id, one]));
  for (const one of own) {
    const before = byId.get(one.id);
    byId.set(
      one.id,
      before
        ? {
            ...before,
            ...one,
            aliases: [...before.aliases, before.label, ...one.aliases],
            implies: [...before.implies, ...one.implies],
          }
        : one,
    );
  }
  const bySpelling = new Map<string, Skill>();
  for (const one of byId.values())
    for (const word of [one.id, one.label, ...one.aliases]) bySpelling.set(spelling(word), one);
  return {
    skills: [...byId.values()],
    find: (word) => bySpelling.get(spelling(word)) ?? { id: slug(word), label: word, aliases: [], implies: [] },
  };
}

// Spaces, hyphens and case do not tell skills apart; signs do (C, C++, C#).
function spelling(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
