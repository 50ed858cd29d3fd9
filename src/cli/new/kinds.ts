import type { CollectionName } from '../../model/entry.ts';

/** What `hoego new` begins, and which of its options each takes beside those that all take. */
export const kinds = {
  retro: { collection: 'retros', takes: ['title', 'period', 'git'] },
  plan: { collection: 'plans', takes: ['title', 'period'] },
  year: { collection: 'retros', takes: ['title', 'period'] },
  interview: { collection: 'interviews', takes: ['title', 'company', 'alias', 'role', 'channel'] },
  question: { collection: 'questions', takes: ['title', 'topic', 'company', 'alias'] },
  note: { collection: 'notes', takes: ['title', 'kind'] },
} satisfies Record<string, { collection: CollectionName; takes: string[] }>;

export type Kind = keyof typeof kinds;

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}
