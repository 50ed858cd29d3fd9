import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import type { EntryName } from '../model/entry.ts';
import { interview } from '../model/interview.ts';
import { note } from '../model/note.ts';
import { plan } from '../model/plan.ts';
import { posts } from '../model/posts.ts';
import { revision } from '../model/promise.ts';
import { questionBank } from '../model/question.ts';
import { resume } from '../model/resume.ts';
import { retro } from '../model/retro.ts';
import { skill } from '../model/skill.ts';
import { snapshot } from '../model/snapshot.ts';
import { typed } from '../model/written.ts';
import { entryLoader, summaryLoader } from './loader.ts';

/** Where the log lies. */
export interface CollectionOptions {
  /** Folder of the collections, relative to the project's root. Default `content`. */
  base?: string;
}

/**
 * The collections of a career log, for `src/content.config.ts`:
 *
 *     import { hoegoCollections } from 'hoego/content';
 *     export const collections = hoegoCollections();
 *
 * Spread them beside collections of your own: `{ ...hoegoCollections(), mine }`.
 */
export function hoegoCollections({ base = 'content' }: CollectionOptions = {}) {
  return {
    plans: defineCollection({ loader: entryLoader(base, 'plans'), schema: plan }),
    retros: defineCollection({ loader: entryLoader(base, 'retros'), schema: retro }),
    interviews: defineCollection({ loader: entryLoader(base, 'interviews'), schema: interview }),
    questions: defineCollection({
      loader: entryLoader(base, 'questions'),
      schema: questionBank.extend({ questions: bankQuestions }),
    }),
    notes: defineCollection({ loader: entryLoader(base, 'notes'), schema: note }),
    hoego: defineCollection({ loader: summaryLoader(base), schema: summary }),
  };
}

const bankQuestion = z.object({ id: z.string(), text: z.string(), group: z.string().optional() });
// Read from the headings: an editor must not offer it as a key.
const bankQuestions = typed(z.array(bankQuestion), () => ({ not: {}, doNotSuggest: true })).default([]);
const reading = z.object({
  minutes: z.number().optional(),
  links: z.array(
    z.object({ to: z.custom<EntryName>((name) => typeof name === 'string'), sentence: z.string().optional() }),
  ),
});
const summary = z.object({
  counts: z.record(z.string(), z.number()),
  skills: z.array(skill),
  sentences: z.record(z.string(), z.string()),
  readings: z.record(z.string(), reading),
  snapshots: z.array(snapshot),
  feeds: posts.shape.feeds,
  revisions: z.array(revision),
  resume: resume.optional(),
});
