import type { Root } from 'mdast';
import type { EntryName } from '../model/entry.ts';
import type { EntryLink, Reading } from '../model/reading.ts';
import { formatOf } from './files.ts';
import { type From, fromOf, linksIn, linksInTree, targetOf } from './links.ts';
import { MarkdownError, parseBody } from './markdown/tree.ts';
import { minutesOf } from './minutes.ts';
import { proseOf, sentenceAt } from './prose.ts';
import type { ReadEntry } from './read.ts';

/** What an entry says beyond its words. Of one that passed the gate: nothing that is private is in it. */
export function readingOf(entry: ReadEntry): Reading {
  const from = fromOf(entry);
  const links = linksInStrings(entry.data, from);
  const tree = treeOf(entry);
  if (!tree) return { links };
  const { body } = entry;
  const inBody = linksInTree(tree, body, from)
    .filter(({ kind }) => kind !== 'definition')
    .map(({ path, block, start, words }): EntryLink => {
      const sentence = block && short(sentenceAt(block, body, start), words);
      return { to: nameOf(path), ...(sentence && { sentence }) };
    });
  const minutes = minutesOf(tree);
  return { ...(minutes !== undefined && { minutes }), links: [...links, ...inBody] };
}

function treeOf({ body, file }: ReadEntry): Root | undefined {
  if (body.trim() === '') return undefined;
  try {
    return parseBody(body, formatOf(file));
  } catch (error) {
    // Told when the file was read.
    if (error instanceof MarkdownError) return undefined;
    throw error;
  }
}

/** The links of records: those in their sentences, and evidence (`link`), of which the item's own words are the sentence. */
function linksInStrings(value: unknown, from: From, key = '', around = ''): EntryLink[] {
  if (typeof value === 'string') {
    const target = key === 'link' ? targetOf(value, from) : undefined;
    if (target) return [{ to: nameOf(target.path), ...sentenceOf(plain(around)) }];
    if (!value.includes('](')) return [];
    return linksIn(value, 'md', from).map(({ path, block, words }) => ({
      to: nameOf(path),
      ...(block && sentenceOf(proseOf(block, value), words)),
    }));
  }
  if (Array.isArray(value)) return value.flatMap((item) => linksInStrings(item, from, key, around));
  if (value === null || typeof value !== 'object') return [];
  const { title, text, note } = value as Record<string, unknown>;
  const words = [title, text, note].find((one) => typeof one === 'string') as string | undefined;
  return Object.entries(value).flatMap(([name, inner]) => linksInStrings(inner, from, name, words));
}

function plain(text: string): string {
  return parseBody(text, 'md')
    .children.map((block) => proseOf(block, text))
    .join(' ');
}

function sentenceOf(text: string, words = ''): Pick<EntryLink, 'sentence'> {
  const sentence = short(text, words);
  return sentence ? { sentence } : {};
}

// Syllables; what is longer is no hint any more.
const longest = 70;

/** A sentence that is short, and says more than the words of the link. */
function short(sentence: string, words: string): string | undefined {
  const length = [...sentence].reduce(
    (sum, sign) => sum + (/[\p{Script=Hangul}\p{Script=Han}]/u.test(sign) ? 1 : 0.5),
    0,
  );
  return length > longest || sentence === words ? undefined : sentence;
}

/** `/notes/outbox/` is the page of `notes/outbox`. */
function nameOf(path: string): EntryName {
  return path.slice(1, -1) as EntryName;
}
