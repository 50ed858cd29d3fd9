import { z } from 'zod';
import { collectionNames } from './model/entry.ts';
import { listOf, mapOf, oneOf, text } from './model/fields.ts';

/** The languages that giscus speaks: https://github.com/giscus/giscus/blob/main/i18n.js */
const languages =
  'ar be bg ca cs da de en eo es eu fa fr gr gsw hbs he hu id it ja kh ko nl pl pt ro ru th tr vi uk uz zh-CN zh-Hans zh-Hant zh-TW zh-HK'.split(
    ' ',
  );

const flag = z.boolean({ error: 'write true or false' });

const repoHint = 'write owner/name, such as me/log';
const categoryHint = 'write the name of the category, such as Announcements';

/** An id as GitHub gives them now (by what it begins with), or gave them before 2022. */
function id(beginning: string, pattern: RegExp) {
  const hint = `copy the id from giscus.app, one that begins with ${beginning}`;
  return z.string({ error: hint }).regex(pattern, hint);
}

const giscus = mapOf(
  {
    /** The public repository whose discussions hold the comments, `owner/name`; the giscus app is installed there. */
    repo: z.string({ error: repoHint }).regex(/^[\w.-]+\/[\w.-]+$/, repoHint),
    /** The repository's id, as giscus.app tells it. */
    repoId: id('R_', /^(R_|MDEw)\S+$/),
    /** The category in which a discussion is opened. Announcements, for only its owners and giscus may open one there. */
    category: z.string({ error: categoryHint }).min(1, categoryHint),
    /** The category's id, as giscus.app tells it. */
    categoryId: id('DIC_', /^(DIC_|MDE4)\S+$/),
    /** By what an entry finds its discussion: its path, its whole address, or its title. */
    mapping: oneOf(['pathname', 'url', 'title', 'og:title']).default('pathname'),
    /**
     * Finds a discussion by the exact name only. GitHub's own search may take `retros/2026-03` for `retros/2026-04`; turn
     * this off where discussions were not opened by giscus.
     */
    strict: flag.default(true),
    /** Reactions to the entry itself, over the comments. */
    reactions: flag.default(true),
    /** Where one writes: over the comments, or under them. */
    input: oneOf(['top', 'bottom']).default('bottom'),
    /** The language of the comments' own words. Default the site's. */
    lang: z.enum(languages, { error: "write a language of giscus, such as 'ko' or 'en'" }).optional(),
    /** Where giscus runs, for who runs it oneself. */
    host: text
      .transform((host) => host.replace(/\/$/, ''))
      .refine(isOrigin, 'write an address such as https://giscus.app, without a path')
      .default('https://giscus.app'),
  },
  "write the settings of giscus: { repo: 'me/log', repoId: '…', category: '…', categoryId: '…' }",
);

/** Where one comments unless told otherwise: on what is read, not on the charts of a plan. */
export const commentedOn = collectionNames.filter((name) => name !== 'plans');

/** The option `comments`: readers' comments under entries. */
export const comments = mapOf(
  {
    /**
     * Keeps comments in the discussions of a GitHub repository, by [giscus](https://giscus.app). Nothing of it is asked
     * for until a reader comes to the end of an entry.
     */
    giscus: giscus.optional(),
    /** The collections whose entries have comments: all but plans. `comments: true` or `false` in a frontmatter wins. */
    on: listOf(oneOf(collectionNames)).default(commentedOn),
  },
  "write { giscus: { repo: 'me/log', … } }",
);

export type Giscus = z.output<typeof giscus>;

/** A host and nothing else; without TLS only on this machine, where one tries things out. */
function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, hostname } = new URL(address);
  return (
    address === origin &&
    (protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost)$/.test(hostname)))
  );
}
