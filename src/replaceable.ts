import { z } from 'zod';
import { mapOf } from './model/fields.ts';

/** A part of the pages that a site may replace by a component of its own. */
export interface Replaceable {
  what: string;
  /** On which pages, and where on them. */
  where: string;
  /** Its named places, and what pages put there. */
  slots?: Readonly<Record<string, string>>;
}

/** What may be replaced, in the order in which a page shows it. The names, and what each is given, stay as they are. */
export const replaceable = {
  HeadExtras: {
    what: 'Anything more in `<head>`: a verification mark, an icon, a script. Empty by itself.',
    where: 'every page, at the end of `<head>`',
  },
  Header: {
    what: "The site's mark and title, the sections, the search field, and the ruler of the year's weeks.",
    where: 'every page, at its top',
  },
  Seal: {
    what: 'The mark beside the title, 26 px high.',
    where: 'every page, in `Header`',
  },
  EntryHead: {
    what: 'The head of an entry: facts in the margin, its title as the `<h1>` of the page, a sentence under it.',
    where: 'every entry, above its text',
    slots: {
      hang: 'the facts in the margin: period, dates, company',
      title: 'what stands in the place of `title`, where that is not given: a plan says there how it goes',
      badge: 'beside the title: that the entry is private, while one writes',
      default: 'under the sentence: of an application how far it went',
    },
  },
  EntryFoot: {
    what: "The entry's tags, and the entries before and after it.",
    where: 'every entry, under its text',
  },
  Comments: {
    what: "Readers' comments, by giscus. With a component of its own, a site needs no `giscus` in its options.",
    where: 'entries that have comments, at their end',
  },
  Footer: {
    what: "The day of the figures, tags, the feed, and the author's name.",
    where: 'every page, at its end',
  },
} as const satisfies Record<string, Replaceable>;

export type ReplaceableName = keyof typeof replaceable;

export const replaceableNames = Object.keys(replaceable) as ReplaceableName[];

const place = z
  .string({ error: "write the path of a component, such as './src/Header.astro'" })
  .min(1, "write the path of a component, such as './src/Header.astro'");

/** The option `components`: paths of the site's own components by what they replace. */
export const components = mapOf(
  {
    ...(Object.fromEntries(replaceableNames.map((name) => [name, place.optional()])) as Record<
      ReplaceableName,
      z.ZodOptional<typeof place>
    >),
    /** What `.mdx` files may use without importing it, over what hoego gives them: `{ Timeline: './src/Timeline.astro' }`. */
    mdx: z
      .record(z.string().regex(/^[A-Z]\w*$/), place, {
        error: ({ code }) =>
          code === 'invalid_key'
            ? 'begin the name with a capital letter, as MDX wants it'
            : "write a map of names and paths: { Timeline: './src/Timeline.astro' }",
      })
      .default({}),
  },
  "write a map of names and paths: { Header: './src/Header.astro' }",
);
