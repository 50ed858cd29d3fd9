import { z } from 'zod';
import { commentedOn, comments } from './comments.ts';
import { contrast, enough, legible } from './look/contrast.ts';
import { type Colours, coloursOf, type Look, looks, type Scheme, schemes } from './look/palette.ts';
import { civilDate, mapOf, text } from './model/fields.ts';
import { complaints, formatPath } from './model/issues.ts';
import { ContentError } from './model/problem.ts';
import { components } from './replaceable.ts';

/** The pages that hoego adds to a site. A page whose collection is empty is left out by itself. */
export const pageNames = [
  'home',
  'plans',
  'retros',
  'years',
  'tries',
  'export',
  'interviews',
  'questions',
  'review',
  'notes',
  'postings',
  'skills',
  'series',
  'tags',
  'search',
  'feeds',
  'notFound',
] as const;
export type PageName = (typeof pageNames)[number];

const flag = z.boolean({ error: 'write true or false' }).default(true);

const pages = mapOf(Object.fromEntries(pageNames.map((name) => [name, flag])) as Record<PageName, typeof flag>);

const timeZone = z
  .string({ error: 'write an IANA time zone such as Asia/Seoul' })
  .refine(isTimeZone, 'is not an IANA time zone (write one such as Asia/Seoul)');

const editHint = "write an address with {path} once: 'https://github.com/me/log/edit/main/{path}'";

/** An address in which `{path}` stands for a file of the project. */
const editAddress = z
  .string({ error: editHint })
  .refine(
    (value) => value.split('{path}').length === 2 && /^https:\/\/[^\s/{]+\//i.test(value) && URL.canParse(value),
    editHint,
  );

/** Every option as it is written, before they are held against each other. */
export const given = mapOf({
  /** The site's name, in the header, in titles and in feeds. Default: 회고, or Retrospect in English. */
  title: text.optional(),
  /** One sentence about the site, for search engines and feeds. */
  description: text.optional(),
  /** Who writes it, in the footer and in feeds. */
  author: text.optional(),
  /** The language of the pages around the entries. Default `ko`. */
  locale: z.enum(['ko', 'en'], { error: "write 'ko' or 'en'" }).default('ko'),
  /** In which zone a day begins. Default `Asia/Seoul`. */
  timeZone: timeZone.default('Asia/Seoul'),
  /** The day that the pages speak of. `HOEGO_TODAY` in the environment wins. Default the day of the build. */
  today: civilDate.optional(),
  /** `ink`, a set journal, or `instrument`, a precise instrument. Default `ink`. */
  look: z.enum(looks, { error: "write 'ink' or 'instrument'" }).default('ink'),
  /**
   * The one colour that says "look here". `'#b0341b'` is made darker or lighter in each scheme until it can be read
   * there; `{ light, dark }` is taken as it is, and must be 4.5 : 1 against the paper. Default the look's own.
   */
  accent: z
    .union([hex(), z.strictObject({ light: hex(), dark: hex() })], {
      error: "write a colour such as '#b0341b', or { light: '#b0341b', dark: '#f0805f' }",
    })
    .optional(),
  /** Social cards: a picture of every page for those who are sent its link. Default `true`. */
  og: flag,
  /** How builds guard what is private. */
  privacy: mapOf({
    /** What to do when another published entry names a company that goes by an alias. Default `warn`. */
    names: z.enum(['warn', 'error'], { error: "write 'warn' or 'error'" }).default('warn'),
    /** Folders of the output whose images other integrations draw, `['charts/']`; any other image must be an entry's or the site's own. */
    drawn: z.array(text, { error: "write a list of folders: ['charts/']" }).default([]),
    /** A strict Content-Security-Policy on every page. A `security.csp` of the site's own config wins. Default `true`. */
    csp: flag,
  }).prefault({}),
  /**
   * `system`, the fonts of a reader's own machine, or `pretendard`, served from the site itself once the package of that
   * name is installed: `npm install pretendard`. Titles of the look `ink` keep their serif. Default `system`.
   */
  font: z.enum(['system', 'pretendard'], { error: "write 'system' or 'pretendard'" }).default('system'),
  /** Readers' comments under entries. Default none. */
  comments: comments.optional(),
  /** Components of the site's own in the place of hoego's: `{ Header: './src/Header.astro' }`. See `docs/components.md`. */
  components: components.prefault({}),
  /**
   * Where an entry's file is edited, `'https://github.com/me/log/edit/main/{path}'`: `{path}` is the file's path from the
   * project's root. A link to it then stands at the foot of every entry but those of a company that goes by an alias.
   */
  edit: editAddress.optional(),
  /** What is drawn of Markdown beside text: see `docs/writing.md`. */
  markdown: mapOf({
    /** `$…$` and `$$…$$` are formulas, drawn as MathML. Default `true`. */
    math: flag,
    /** Blocks of code in the language `mermaid` are drawn as diagrams. Default `true`. */
    mermaid: flag,
  }).prefault({}),
  /** Pages to leave out: `{ skills: false }`. */
  pages: pages.prefault({}),
});

const schema = given
  .superRefine(refuseFaintAccent)
  .superRefine(refuseNoComments)
  .transform((options) => ({ ...options, accent: accentOf(options), comments: commentsOf(options) }));

/** What `hoego()` takes; all of it may be left out. */
export type Options = z.input<typeof schema>;

/** The options with their defaults. JSON throughout: the pages read them from a virtual module. */
export type Config = z.output<typeof schema>;

/**
 * @param file the site's Astro config, as messages name it
 * @param environment where `HOEGO_TODAY` is looked up
 * @throws ContentError that names each wrong option and what to write
 */
export function resolveOptions(
  options: unknown,
  file: string,
  environment: Record<string, string | undefined>,
): Config {
  const given = options ?? {};
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new ContentError(
      complaints(parsed.error, given).map(({ path, message }) => ({
        file,
        at: path.length > 0 ? `hoego({ ${formatPath(path)} })` : 'hoego()',
        message,
      })),
    );
  }
  const today = environment.HOEGO_TODAY;
  if (!today) return parsed.data;
  const day = civilDate.safeParse(today);
  if (!day.success)
    throw new ContentError([
      { file: 'HOEGO_TODAY', message: day.error.issues[0]?.message ?? 'write a date such as 2026-11-20' },
    ]);
  return { ...parsed.data, today: day.data };
}

type Given = z.output<typeof given>;

/** The accent in each scheme, as it can be read on the paper of the look. */
function accentOf({ look, accent }: Given): Colours | undefined {
  if (typeof accent !== 'string') return accent;
  return { light: legible(accent, papersOf(look, 'light')), dark: legible(accent, papersOf(look, 'dark')) };
}

/** Comments of a site's own making stand where those of giscus would. */
function commentsOf({ comments, components }: Given): Given['comments'] {
  return comments ?? (components.Comments === undefined ? undefined : { on: commentedOn });
}

function refuseNoComments({ comments, components }: Given, context: z.core.$RefinementCtx): void {
  if (!comments || comments.giscus || components.Comments !== undefined) return;
  context.addIssue({
    code: 'custom',
    path: ['comments'],
    message: "say which comments (write giscus: { … }, or components: { Comments: './src/Comments.astro' })",
  });
}

function refuseFaintAccent({ look, accent }: Given, context: z.core.$RefinementCtx): void {
  if (typeof accent !== 'object') return;
  for (const scheme of schemes) {
    const papers = papersOf(look, scheme);
    const ratio = Math.min(...papers.map((paper) => contrast(accent[scheme], paper)));
    if (ratio >= enough) continue;
    context.addIssue({
      code: 'custom',
      path: ['accent', scheme],
      message: `${accent[scheme]} cannot be read on the paper (${ratio.toFixed(1)} : 1, write one of ${enough} : 1 or more such as ${legible(accent[scheme], papers)})`,
    });
  }
}

/** What text stands on: the page, and code. */
function papersOf(look: Look, scheme: Scheme): string[] {
  const { paper, sunk } = coloursOf(look);
  return [paper[scheme], sunk[scheme]];
}

function hex() {
  return z.string().regex(/^#[0-9a-f]{6}$/i, "write a colour such as '#b0341b'");
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
