import { en } from './en.ts';
import { ko, type Messages } from './ko.ts';

export type { Messages };

export const messages: Record<'ko' | 'en', Messages> = { ko, en };
