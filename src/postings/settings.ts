import { z } from 'zod';
import { civilDate, listOf, mapOf, strings, text } from '../model/fields.ts';
import { didYouMean } from '../model/problem.ts';
import { field, jsonSchema, typed } from '../model/written.ts';
import { refusalOf, registry } from './registry.ts';

const origin = z
  .url({ protocol: /^https?$/, error: 'write an address such as https://proxy.example.com/boards' })
  .refine((value) => {
    const { username, search, hash } = new URL(value);
    return username === '' && search === '' && hash === '';
  }, 'write only scheme, host and path (no user, no query)');

const whole = z.number({ error: 'write a whole number' }).int('write a whole number').min(0, 'must not be negative');

/** What every networked source may say. */
const networked = {
  /** Replaces scheme and host; a path in it goes before every path. */
  origin: origin.optional(),
  /** How pages call it; needed where a board is listed twice. */
  name: text.optional(),
  /** Goes on where robots.txt answers 403. */
  robots: z.literal('ignore-403', { error: 'write ignore-403, or leave it out' }).optional(),
};

/** One skill as typed by hand. A posting that names it both ways counts once in `either`. */
const handCount = z.union([whole, mapOf({ required: whole.default(0), preferred: whole.default(0), either: whole })], {
  error: 'write a number, or { required: 120, preferred: 90, either: 180 }',
});

const token = text.refine((value) => /^[\w.-]+$/.test(value), 'write it as in the address of the board');
const termsRead = civilDate;

/** The settings of each source, by its id in the registry. */
export const settings = {
  greenhouse: mapOf({ board: token, ...networked }),
  lever: mapOf({ site: token, region: z.enum(['us', 'eu'], { error: 'write us or eu' }).default('us'), ...networked }),
  ashby: mapOf({ board: token, ...networked }),
  greeting: mapOf({ slug: token, ...networked }),
  jumpit: mapOf({
    category: listOf(whole).pipe(z.array(whole).min(1, 'write the number of a category')),
    termsRead,
    ...networked,
  }),
  rallit: mapOf({ group: token, job: token, termsRead, ...networked }),
  saramin: mapOf({ keywords: text, ...networked }),
  wanted: mapOf({ category: whole, subcategory: whole.optional(), ...networked }),
  manual: mapOf({
    platform: text,
    /** The day on which it was counted. */
    on: civilDate,
    /** How many postings of the role there were. */
    total: whole.min(1, 'write how many postings there were'),
    /** By skill: how many of them name it; or how many require and prefer it, and how many name it at all. */
    counts: z.record(z.string(), handCount, { error: 'write a map: { kafka: 214, redis: 180 }' }),
    /** How many of them say what is required and what preferred. */
    withSections: whole.default(0),
    /** By years of experience, `0`, `1-3`, `4-6`, `7-9`, `10+`, `any`: how many of them ask for so much. */
    experience: z
      .partialRecord(
        z.enum(['0', '1-3', '4-6', '7-9', '10+', 'any'], { error: 'write 0, 1-3, 4-6, 7-9, 10+ or any' }),
        whole,
      )
      .optional(),
  }),
  feed: mapOf({ url: z.url({ protocol: /^https?$/, error: 'write the address of a feed' }), ...networked }),
};

export type SourceId = keyof typeof settings;
/** One source as `sources.yaml` lists it. */
export type Listed = { [K in SourceId]: { id: K; settings: z.output<(typeof settings)[K]> } }[SourceId];
export type Settings<K extends SourceId> = z.output<(typeof settings)[K]>;

/** `- greenhouse: { board: gana }` */
const listed = typed(
  z.unknown().transform((value, context): Listed => {
    const keys = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
    const refuse = (message: string, path: PropertyKey[] = []) => {
      context.issues.push({ code: 'custom', message, input: value, path });
      return z.NEVER;
    };
    const [key = ''] = keys;
    if (keys.length !== 1) return refuse('write one source: - greenhouse: { board: gana }');
    if (!Object.hasOwn(settings, key)) return refuse(unknown(key), [key]);
    const parsed = settings[key as SourceId].safeParse((value as Record<string, unknown>)[key]);
    if (parsed.success) return { id: key, settings: parsed.data } as Listed;
    for (const issue of parsed.error.issues) {
      const message =
        issue.path[0] === 'termsRead' && issue.code === 'invalid_type'
          ? `read the terms of use first, then write the day on which you did: termsRead: 2026-11-20 (${registered(key)?.terms})`
          : issue.message;
      context.issues.push({ ...issue, message, path: [key, ...issue.path], input: value } as never);
    }
    return z.NEVER;
  }),
  () => ({
    anyOf: Object.entries(settings).map(([id, one]) => ({
      type: 'object',
      properties: { [id]: jsonSchema(one) },
      required: [id],
      additionalProperties: false,
    })),
  }),
);

const registered = (key: string) => registry.find(({ id }) => id === key);

function unknown(key: string): string {
  const known = registered(key);
  if (known) return refusalOf(known);
  const ids = Object.keys(settings);
  return `no source "${key}"${didYouMean(key, ids) || ` (known: ${ids.join(', ')})`}`;
}

/** `content/postings/sources.yaml`: what to pull. */
export const sourcesFile = mapOf({
  role: field(text, '직무', 'The role in words.', '백엔드'),
  roleAliases: field(strings, '직무의 다른 표기', 'Further words for it in titles and departments.', [
    'backend',
    'server',
  ]),
  refresh: field(
    z
      .string({ error: 'write a number of days or weeks such as 7d or 2w' })
      .regex(/^[1-9]\d{0,2}[dw]$/, 'write a number of days or weeks such as 7d or 2w')
      .default('7d')
      .transform((value) => Number.parseInt(value, 10) * (value.endsWith('w') ? 7 : 1)),
    '주기',
    'How old the newest snapshot may get before a build pulls again.',
    '7d',
  ),
  contact: field(
    text.refine((value) => /^[\x21-\x7e]+$/.test(value), 'write an address or a mailbox').optional(),
    '연락처',
    'An address or a mailbox by which hosts can reach you.',
  ),
  timeZone: field(
    text.default('Asia/Seoul').refine(isTimeZone, 'is not an IANA time zone (write one such as Asia/Seoul)'),
    '시간대',
    "In which zone a snapshot's day begins; as in the site's options.",
    'Asia/Seoul',
  ),
  sources: field(z.array(listed, { error: 'write a list: - greenhouse: { board: gana }' }), '출처', 'What is read.', [
    { greenhouse: { board: 'gana' } },
  ]),
});

export type SourcesFile = z.output<typeof sourcesFile>;

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
