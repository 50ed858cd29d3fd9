import { type Company, companyName } from '../model/interview.ts';
import { type Particle, particleFor } from '../model/particle.ts';
import type { Problem } from '../model/problem.ts';
import { slug } from '../model/slug.ts';
import { aliasBody } from './alias-body.ts';
import { formatOf } from './files.ts';
import type { ReadEntry, Written } from './read.ts';

/** A company that goes by an alias. */
export interface Alias {
  alias: string;
  /** Every spelling of its names. */
  pattern: RegExp;
  /** The file that declares it. */
  source: ReadEntry;
}

/** The aliases that a log declares, in applications and in question banks. */
export function aliasesOf(entries: readonly ReadEntry[]): Alias[] {
  return entries.flatMap((source) => {
    const company = companyOf(source);
    return company?.alias === undefined ? [] : [{ alias: company.alias, pattern: namePattern(company), source }];
  });
}

/** The entry with its company's names replaced by the alias wherever they stand: title, id, text, questions, links, tags. */
export function withAlias(entry: ReadEntry, { alias, pattern }: Pick<Alias, 'alias' | 'pattern'>): ReadEntry {
  const replace = (text: string) => replaceName(text, pattern, alias);
  const data = { ...(inStrings(entry.data, replace) as ReadEntry['data']), company: { name: alias, alias, names: [] } };
  return {
    ...entry,
    id: aliasedId(entry, { alias, pattern }),
    data,
    body: aliasBody(entry.body, formatOf(entry.file), { alias, pattern }),
  } as ReadEntry;
}

/** The id, and so the address, under which an entry with an alias is published. */
export function aliasedId({ id }: ReadEntry, { alias, pattern }: Pick<Alias, 'alias' | 'pattern'>): string {
  return id.replace(pattern, slug(alias));
}

/** Where other published entries name a company that goes by an alias. The name itself is not repeated. */
export function nameMentions(published: readonly Written[], aliases: readonly Alias[]): Problem[] {
  return aliases.flatMap(({ alias, pattern, source }) =>
    published
      .filter((entry) => entry.file !== source.file)
      .flatMap((entry): Problem[] => {
        const message = `names the company that ${source.file.name} calls "${alias}" (write the alias, or make the passage private)`;
        const inData = pathsOf(entry.data, pattern).map((path): Problem => ({
          file: entry.file.name,
          line: entry.lineOf(path),
          message,
        }));
        const inBody = entry.body
          .split('\n')
          .flatMap((line, index): Problem[] =>
            matches(line, pattern) ? [{ file: entry.file.name, line: entry.bodyLine + index, message }] : [],
          );
        return [...inData, ...inBody];
      }),
  );
}

/** Whether a text, or an address as it would be read, holds a name. */
export function matches(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0 || (text.includes('%') && decoded(text).search(pattern) >= 0);
}

/** `라인은` → `회사 A는`: the particle follows the alias. */
export function replaceName(text: string, pattern: RegExp, alias: string): string {
  const withParticle = new RegExp(
    `${pattern.source}(?:(은|는|이|가|을|를|과|와|으로|로)(?![\\p{L}\\p{N}]))?`,
    pattern.flags,
  );
  const replace = (written: string) =>
    written.replace(
      withParticle,
      (_, particle: string | undefined) =>
        alias + (particle === undefined ? '' : particleFor(alias, pairs[particle] as Particle)),
    );
  // An address spells a Hangul name in percents, in a sentence's link, in HTML and in code.
  const inAddress = (word: string) =>
    word.includes('%') && matches(decoded(word), pattern) ? encodeURI(replace(decoded(word))) : word;
  return replace(text.includes('%') ? text.replace(/[^\s()<>"'`]+/g, inAddress) : text);
}

const pairs: Record<string, Particle> = {
  은: '은/는',
  는: '은/는',
  이: '이/가',
  가: '이/가',
  을: '을/를',
  를: '을/를',
  과: '과/와',
  와: '과/와',
  으로: '으로/로',
  로: '으로/로',
};

/**
 * A name matches from the left edge of a word (라인 is not in 온라인); what follows may be a particle, but not more of a
 * Latin word. Spaces may be left out or put between the syllables of a Hangul name.
 */
export function namePattern({ name, names }: Company): RegExp {
  const spellings = [name, ...names]
    .sort((a, b) => b.length - a.length)
    .map((one) => {
      const gap = /\p{Script=Hangul}/u.test(one) ? '[\\s_·-]?' : '';
      const letters = one
        .normalize('NFC')
        .split(/[\s_·-]+/)
        .map((word) => [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join(gap))
        .join('[\\s_·-]*');
      return /[\p{Script=Latin}\p{N}]$/u.test(one) ? `${letters}(?![\\p{Script=Latin}\\p{N}])` : letters;
    });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings.join('|')})`, 'giu');
}

function companyOf({ data }: ReadEntry): Company | undefined {
  return 'company' in data && data.company && companyName(data.company) !== undefined ? data.company : undefined;
}

function inStrings(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((item) => inStrings(item, replace));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [replace(key), inStrings(inner, replace)]));
}

function pathsOf(value: unknown, pattern: RegExp, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === 'string') return matches(value, pattern) ? [path] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, pattern, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes).normalize('NFC');
    } catch {
      return bytes;
    }
  });
}
