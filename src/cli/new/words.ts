import { en } from './words-en.ts';
import { ko, type Words } from './words-ko.ts';

export type { Words };

/** What drafts say, in the language of the log. */
export const words: Record<'ko' | 'en', Words> = { ko, en };
