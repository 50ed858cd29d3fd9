import type { CivilDate } from '../model/date.ts';
import type { CollectionName } from '../model/entry.ts';
import type { Records } from '../model/records.ts';
import type { Skill } from '../model/skill.ts';
import { mentions } from './mentions.ts';
import { byKeys, byText } from './order.ts';

/** One place where a skill was named. */
export interface Evidence {
  collection: CollectionName;
  /** Of the entry. */
  id: string;
  date?: CivilDate | undefined;
  /**
   * `goal`: a plan's goal; `done`: what a retro says was done for one; `note`: a note's skills; `ask`: what a posting
   * asks for; `topic`: of an interview question.
   */
  what: 'goal' | 'done' | 'note' | 'ask' | 'tag' | 'topic';
  /** The title of the goal or of what was done, the ask's or the question's text, else the entry's title. */
  text: string;
  /** Of an ask. */
  state?: 'done' | 'partly' | 'could' | 'never' | undefined;
  /** Of an interview question. */
  answered?: 'well' | 'partly' | 'missed' | undefined;
  /** The skill that was named, when this one only follows from it. */
  via?: string | undefined;
}

export interface SkillUse {
  skill: Skill;
  /** The latest first, undated ones last. */
  evidence: Evidence[];
}

/** Every skill in use, by id; the most named first. */
export function skills(records: Records): Map<string, SkillUse> {
  const { vocabulary } = records;
  const known = new Set(vocabulary.skills.map(({ id }) => id));
  const uses = new Map<string, SkillUse>();
  const add = (skill: Skill, evidence: Evidence) => {
    const use = uses.get(skill.id) ?? { skill, evidence: [] };
    use.evidence.push(evidence);
    uses.set(skill.id, use);
  };
  for (const mention of mentions(records)) {
    // One piece of evidence for a skill, however many of its spellings, or of those that imply it, stand there.
    const named = new Map<string, { skill: Skill; via: string | undefined }>();
    for (const word of mention.words) {
      const skill = vocabulary.find(word);
      if (!mention.strict || known.has(skill.id)) named.set(skill.id, { skill, via: undefined });
    }
    for (const { skill, via } of named.values()) {
      for (const id of skill.implies) {
        const implied = vocabulary.find(id);
        // A map visits what is added while it is walked, once: cycles end by themselves.
        if (!named.has(implied.id)) named.set(implied.id, { skill: implied, via: via ?? skill.id });
      }
    }
    for (const { skill, via } of named.values()) add(skill, { ...mention.evidence, via });
  }
  for (const { evidence } of uses.values()) evidence.sort(byLatest);
  return new Map(
    [...uses].sort(
      byKeys(
        ([, { evidence }]) => -evidence.length,
        ([id]) => id,
      ),
    ),
  );
}

function byLatest(a: Evidence, b: Evidence): number {
  return byText(b.date ?? '', a.date ?? '') || byText(a.collection, b.collection) || byText(a.id, b.id);
}
