import { cutPassages, withheldIn } from '../content/passages.ts';
import type { Written } from '../content/read.ts';
import type { Company } from '../model/interview.ts';
import { type Distinctive, pieces, whole } from './distinctive.ts';
import { plainText } from './markdown.ts';
import type { NeedleKind } from './needle.ts';

/** Something withheld that says enough to be searched for. */
export interface Secret extends Distinctive {
  kind: NeedleKind;
}

/** All that a private entry says: its record, its body, and what its file is called. */
export function secretsOfEntry(entry: Written): Secret[] {
  return [...inData(entry.data), ...inMarkdown(entry.body), ...fileNames(entry.id)];
}

/**
 * What of a public entry was held back: its passages, and every string of its record that did not get through the gate
 * (private items, what was lost with them, the names that an alias stands for).
 */
export function secretsInEntry(entry: Written, published: Written): Secret[] {
  const through = new Set(stringsIn(published.data).map(({ text }) => text));
  const held = stringsIn(entry.data).flatMap(({ text, key }) => {
    const passages = withheldIn(text).flatMap(inMarkdown);
    const rest = cutPassages(text).trim();
    // Of a sentence that an alias went through, the rest is published: only the name itself is a secret.
    if (through.has(rest) || (isAliased(entry) && !isPart(entry, text) && key !== 'name' && key !== 'names'))
      return passages;
    return [...passages, ...ofString(rest, key)];
  });
  return [...held, ...withheldIn(entry.body).flatMap(inMarkdown)];
}

/** A string and the key under which it stands. */
interface Keyed {
  text: string;
  key: string;
}

export function stringsIn(value: unknown, key = ''): Keyed[] {
  if (typeof value === 'string') return [{ text: value, key }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([inner, one]) => stringsIn(one, Array.isArray(value) ? key : inner));
}

function inData(data: unknown): Secret[] {
  return stringsIn(data).flatMap(({ text, key }) => ofString(text, key));
}

const kinds: Record<string, NeedleKind> = {
  title: 'title',
  name: 'name',
  names: 'name',
  alias: 'name',
  tags: 'tag',
  link: 'link',
  id: 'id',
  goal: 'id',
  until: 'id',
  bank: 'id',
  carriedFrom: 'id',
  try: 'id',
  steps: 'id',
  skills: 'tag',
};
// Words of hoego's own, dates and numbers.
const silent = new Set([
  'visibility',
  'kind',
  'result',
  'answered',
  'section',
  'state',
  'every',
  'period',
  'date',
  'updated',
  'on',
  'lang',
  'appliedOn',
  'carryTo',
  'within',
  'format',
  'unit',
  'start',
  'end',
  'countryCode',
]);

function ofString(text: string, key: string): Secret[] {
  const kind = kinds[key];
  if (silent.has(key)) return [];
  if (kind === 'name') return whole(text, 'name').map((one) => ({ ...one, kind }));
  // `2026/coding-test`: the plan's own name says nothing.
  if (kind === 'id') return whole(text.split(/[/#]/).at(-1) ?? '', 'id').map((one) => ({ ...one, kind }));
  if (kind === 'link' || kind === 'tag') return whole(text, kind).map((one) => ({ ...one, kind }));
  const said = inMarkdown(text);
  if (kind !== 'title') return said;
  return [
    ...said.map((secret) => (secret.kind === 'sentence' ? { ...secret, kind } : secret)),
    ...whole(text, kind).map((one) => ({ ...one, kind })),
  ];
}

/** What Markdown text says. */
function inMarkdown(markdown: string): Secret[] {
  const { sentences, blocks, code, links } = plainText(markdown);
  return [
    ...sentences.flatMap((sentence) => pieces(sentence)),
    ...blocks.flatMap((block) => whole(block, 'sentence')),
    // A line of code is likely to stand in some script by chance.
    ...code.flatMap((line) => pieces(line, /\p{Script=Hangul}/u.test(line) ? 0 : 2)),
  ]
    .map((one): Secret => ({ ...one, kind: 'sentence' }))
    .concat(links.flatMap(inLink));
}

function inLink(url: string): Secret[] {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return whole(url, 'link').map((one) => ({ ...one, kind: 'link' }));
  return /\.\w{2,5}$/.test(url) ? fileNames(url.replace(/\.\w+$/, '')) : [];
}

function fileNames(path: string): Secret[] {
  return path
    .split('/')
    .flatMap((segment) => whole(segment, 'file name').map((one): Secret => ({ ...one, kind: 'file name' })));
}

function isAliased({ data }: Written): boolean {
  return 'company' in data && (data.company as Company | undefined)?.alias !== undefined;
}

/** Whether a string stands in an item that is itself private. */
function isPart(entry: Written, text: string): boolean {
  const inside = (value: unknown, isHeld: boolean): boolean => {
    if (value === text) return isHeld;
    if (value === null || typeof value !== 'object') return false;
    const held = isHeld || ('visibility' in value && value.visibility === 'private');
    return Object.values(value).some((one) => inside(one, held));
  };
  return Object.values(entry.data).some((value) => inside(value, false));
}
