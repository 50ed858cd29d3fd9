import type { Skill } from './skill.ts';

export const shippedSkills: readonly Skill[] = [];
