import { z } from 'zod';
import { type CivilDate, parseDate } from './date.ts';
import { type Period, parsePeriod } from './period.ts';
import { mostTold } from './issues.ts';
import { didYouMean, quoted } from './problem.ts';
import { slug } from './slug.ts';
import { alternatives, field, type JsonSchema, jsonSchema, typed } from './written.ts';

// Written as an escape ("\x07", "\uD83D") these come past what refuses them in the file itself.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|\p{Cs}/u;

/** Text from a file: composed Hangul whatever the machine it was typed on, never empty. */
export const text = z
  .string({ error: 'write text here (put quotes around a value that looks like a number)' })
  .transform((value) => value.normalize('NFC').trim())
  .refine((value) => value !== '', 'must not be empty')
  .refine((value) => !unprintable.test(value), 'holds a control character or half of an emoji (delete it)')
  .meta({ pattern: '\\S', patternErrorMessage: 'must not be empty' });

/** The name of a tag or a skill: it gets a page of its own, and the page a folder of that name. */
export const name = text.refine(
  (value) => new TextEncoder().encode(slug(value)).length <= longestName,
  'is too long for a name (write a few words)',
);
// Bytes. A file system gives a name 255.
const longestName = 200;

export const names = listOf(name);

// Roughly, for editors: which months have 31 days is told when the file is read.
const day = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';

export const civilDate = z
  .string({ error: 'write a date such as 2026-11-20' })
  .transform((value, context): CivilDate => {
    const date = parseDate(value.trim());
    if (date) return date;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
    const known = day && parseDate(day);
    const message = known
      ? `${quoted(value)} is a date with a time (write ${day}: dates are days, in the site's time zone)`
      : day
        ? `${quoted(value)}: there is no such day in the calendar`
        : `${quoted(value)} is not a date (write it as 2026-11-20)`;
    context.issues.push({ code: 'custom', message, input: value });
    return z.NEVER;
  })
  .meta({ $comment: 'date', pattern: `^\\s*${day}\\s*$`, patternErrorMessage: 'write a date such as 2026-11-20' });

const periodHint = 'write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05';

const single = `\\s*(\\d{4}(-(H[12]|Q[1-4]|W[0-5]\\d|(0[1-9]|1[0-2])))?|${day})\\s*`;
const periodPattern = `^${single}(/${single})?$`;

/** A period; the number that YAML makes of a bare `2026` is that year. */
export const period = z
  .union([z.string(), z.number()], { error: periodHint })
  .transform((value, context): Period => {
    const found = parsePeriod(
      String(value)
        .split('/')
        .map((part) => part.trim())
        .join('/'),
    );
    if (found) return found;
    context.issues.push({
      code: 'custom',
      message: `${quoted(String(value))} is not a period (${periodHint})`,
      input: value,
    });
    return z.NEVER;
  })
  // Of a number only the year.
  .meta({
    $comment: 'period',
    pattern: periodPattern,
    patternErrorMessage: periodHint,
    minimum: 1000,
    maximum: 9999,
    multipleOf: 1,
  });

/** `P3M`: whole days, weeks, months or years. */
export const duration = z
  .string({ error: 'write a duration such as P3M' })
  .regex(/^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?$/, 'is not a duration (write P10D, P2W, P3M or P1Y)')
  .meta({ $comment: 'duration', patternErrorMessage: 'write P10D, P2W, P3M or P1Y' });

/** An id that other entries name: letters of any script, digits, `-`, `_` and `.`. */
export const id = z
  .union([z.string(), z.number()], { error: 'write an id such as coding-test' })
  .transform((value) => String(value).normalize('NFC').trim())
  .refine((value) => /^[\p{L}\p{N}_.-]+$/u.test(value), 'an id holds letters, digits, "-", "_" and "." only')
  .meta({
    $comment: 'id',
    pattern: '^[\\p{L}\\p{N}_.-]+$',
    patternErrorMessage: 'an id holds letters, digits, "-", "_" and "." only',
  });

/** The id of something elsewhere: `2026/coding-test`, `network#tcp-udp`. */
export const reference = z
  .union([z.string(), z.number()], { error: 'write the id of the entry you mean' })
  .transform((value) => String(value).normalize('NFC').trim())
  .refine((value) => value !== '', 'must not be empty')
  .meta({ $comment: 'reference' });

/** Where evidence lies: a web address, or a path inside the site. */
export const link = z
  .string({ error: 'write a web address' })
  .transform((value) => value.normalize('NFC').trim())
  .refine(
    (value) =>
      /^(https?:\/\/\S+|mailto:\S+|\/(?![/\\])\S*)$/i.test(value) && URL.canParse(value, 'https://site.invalid'),
    'write an address that begins with https:// or with / for a page of this site',
  )
  .meta({ $comment: 'address' });

/** Where an entry used to be: a path rooted at the site. */
export const formerAddress = z
  .string({ error: 'write an address such as /2023/01/retro/' })
  .transform((value) => value.normalize('NFC').trim())
  .refine(
    (value) => /^\/(?!\/)[^?#\\%]+$/.test(value) && !value.split('/').some((segment) => /^\.+$/.test(segment)),
    'write an address on this host, as it is read, without ? and #: /2023/01/retro/',
  );

/** `en`, `pt-BR`: what browsers and search engines know a language by (BCP 47). */
export const language = z
  .string({ error: 'write a language such as en' })
  .transform((value) => value.trim())
  .refine(isLanguage, 'is no sign of a language (write en, ko, ja, zh-Hant …)');

function isLanguage(value: string): boolean {
  try {
    // A whole word (`english`) would pass for a language that is registered some day.
    return /^[a-z]{2,3}(-|$)/i.test(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

export const visibility = z.enum(['public', 'private'], { error: 'write public or private' });

/** Of one item in an entry that is published. */
export const itemVisibility = field(
  visibility.default('public'),
  '공개 여부',
  '`private` keeps this one item out of every build, in an entry that is published.',
  'private',
);

export const number = z.number({ error: 'write a number' });

/** One of a few words; another is told the nearest of them. */
export function oneOf<const T extends string>(words: readonly T[]) {
  return z.enum(words, {
    error: ({ input }) =>
      typeof input === 'string' && didYouMean(input, words)
        ? `${quoted(input)} is not known${didYouMean(input, words)}`
        : `write ${alternativesOf(words)}`,
  });
}

function alternativesOf(words: readonly string[]): string {
  const all = words.map((word) => `'${word}'`);
  return all.length > 6 ? `one of ${words.join(', ')}` : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

/** A whole number on a scale. */
export function scale(low: number, high: number) {
  const error = `write a whole number from ${low} to ${high}`;
  return z.number({ error }).int(error).min(low, error).max(high, error);
}

export const strings = listOf(text);

/** A list, in which a single value may stand for a list of one; absent or left blank, it is empty. */
export function listOf<T extends z.ZodType>(item: T) {
  const list = z.preprocess(
    (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );
  return typed(list, () => {
    const items = jsonSchema(item);
    return { anyOf: [{ type: 'array', items }, ...alternatives(items), { type: 'null' }] };
  }).default([]);
}

/**
 * A map in which an unknown key is an error that names the nearest known one. Several unknown keys give one issue,
 * whose message holds a line for each.
 */
export function mapOf<T extends z.ZodRawShape>(shape: T, expected = 'write a map of keys and values') {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return issue.code === 'invalid_type' ? expected : undefined;
      // A message is worked out only for as many as are told.
      return issue.keys
        .slice(0, mostTold)
        .map((key) => `unknown key${instead(key, Object.keys(shape))}`)
        .join('\n');
    },
  });
}

/** A list item: plain text (which is its `key`), or a map that may be `visibility: private` by itself. */
export function itemOf<K extends string, T extends z.ZodRawShape>(key: K, shape: T) {
  const map = mapOf({ ...shape, visibility: itemVisibility }, `write text, or a map with "${key}"`);
  const item = z.preprocess(
    (value) => (typeof value === 'string' || typeof value === 'number' ? { [key]: String(value) } : value),
    map,
  );
  return typed(item, () => mapOrText(map, key, { type: ['string', 'number'] }));
}

/** A map for which plain text may stand, which is then its `key`. */
export function shortFor<T extends z.ZodType>(key: string, map: T) {
  const short = z.preprocess((value) => (typeof value === 'string' ? { [key]: value } : value), map);
  return typed(short, () => mapOrText(map, key, { type: 'string' }));
}

function mapOrText(map: z.ZodType, key: string, text: JsonSchema): JsonSchema {
  const json = jsonSchema(map);
  const choices = (json.properties?.[key] as JsonSchema | undefined)?.enum;
  return { anyOf: [json, choices ? { enum: choices } : text] };
}

// Words by which other systems say whether an entry is published; none of them may be dropped in silence.
const publishing = new Set([
  'draft',
  'drafts',
  'isdraft',
  'publish',
  'published',
  'private',
  'public',
  'hidden',
  'unlisted',
  'status',
]);

function instead(key: string, known: string[]): string {
  if (known.includes('visibility') && publishing.has(key.toLowerCase()))
    return ' (write "visibility: public" or "visibility: private")';
  return didYouMean(key, known) || ` (known: ${known.join(', ')})`;
}
