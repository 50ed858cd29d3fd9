import type { CivilDate } from '../model/date.ts';
import type { CollectionName } from '../model/entry.ts';
import type { Records } from '../model/records.ts';
import type { Skill } from '../model/skill.ts';

/** One place where a skill was named. */
export interface Evidence {
  collection: CollectionName;
  /** Of the entry. */
  id: string;
  date?: CivilDate | undefined;
  /** `goal`: a plan's goal; `note`: a note's skills; `ask`: what a posting asks for; `topic`: of an interview question. */
  what: 'goal' | 'note' | 'ask' | 'tag' | 'topic';
  /** The goal's title, the ask's or the question's text, else the entry's title. */
  text: string;
  /** Of an ask. */
  state?: 'done' | 'partly' | 'could' | 'never' | undefined;
  /** The skill that was named, when this one only follows from it. */
  via?: string | undefined;
}

export interface SkillUse {
  skill: Skill;
  /** The latest first, undated ones last. */
  evidence: Evidence[];
}

/** Every skill in use, by id; the most named first. */
export declare function skills(records: Records): Map<string, SkillUse>;
