import type { Root } from 'mdast';
import type { CivilDate } from '../model/date.ts';
import { countQuestions } from './bank.ts';
import { dayOfName, readDay } from './day.ts';
import { type Kind, sortPost, type Sorted, templateReason } from './kind.ts';
import { outline, parseMarkdown, plainText, type Section } from './markdown.ts';
import { readMatter, textOf, fieldOf, wordsOf } from './matter.ts';
import { hidePassages } from './passages.ts';
import { joinPreformatted } from './preformatted.ts';
import { recogniseFile, type Recognised, type System } from './system.ts';
import { readText } from './text.ts';
import { type Published, publishedBy } from './visibility.ts';

/** A post as it was found: what its file says, before it becomes entries. */
export interface Post extends Recognised {
  /** Its path in the source, composed Hangul. */
  path: string;
  frontmatter: Record<string, unknown>;
  title: string;
  date?: CivilDate;
  updated?: CivilDate;
  tags: string[];
  summary?: string;
  lang?: string;
  published: Published;
  sorted: Sorted;
  /** The Markdown, and the same with private passages blanked out, of which `tree` and `root` speak. */
  text: string;
  open: string;
  tree: Root;
  root: Section;
  doubts: string[];
}

/** Why a file is no post. */
export interface Skipped {
  path: string;
  reason: string;
}

const created = [
  'date',
  'publishedAt',
  'published_at',
  'pubDate',
  'pubDatetime',
  'released_at',
  'created',
  'created_at',
  'createdAt',
  'publishDate',
  'published',
  '작성일',
  '날짜',
];
const changed = [
  'updated',
  'last_modified_at',
  'lastmod',
  'updatedAt',
  'updated_at',
  'modified',
  'updatedDate',
  'modDatetime',
  'last_update',
  '수정일',
];
const deepest = 'it is nested too deep to be read';

/** Reads one file of a source. */
export function readPost(path: string, bytes: Uint8Array, folder: System | undefined, wanted?: System): Post | Skipped {
  const read = readText(bytes);
  if (!read) return { path, reason: 'is not a text file' };
  const matter = readMatter(read.text);
  const { data, body } = matter;
  if (body.trim() === '' && Object.keys(data).length === 0) return { path, reason: 'is empty' };
  const recognised = wanted ? { system: wanted, confidence: 1 } : recogniseFile(path, matter, folder);
  const name = path.normalize('NFC');
  let text: string, open: string, doubts: string[];
  let tree: Root;
  try {
    ({ text, open, doubts } = hidePassages(joinPreformatted(body), recognised.system));
    tree = parseMarkdown(open);
  } catch (error) {
    if (error instanceof RangeError) return { path, reason: deepest };
    throw error;
  }
  const root = outline(tree, open.length);
  const template = templateReason(name, body, root);
  if (template) return { path, reason: template };
  const title = titleOf(data, tree, name);
  const tags = wordsOf(data, 'tags', 'tag', 'categories', 'category', 'keywords');
  const days = daysOf(data, name);
  const lang = languageOf(data, name);
  const summary = textOf(data, 'description', 'summary', 'excerpt', 'subtitle', 'short_description');
  return {
    ...recognised,
    path: name,
    frontmatter: data,
    title,
    ...days.found,
    tags,
    ...(summary !== undefined && { summary }),
    ...(lang && { lang }),
    published: publishedBy(data, name),
    sorted: sortPost({ title, path: name, tags, root, questionCount: countQuestions(tree) }),
    text,
    open,
    tree,
    root,
    doubts: [...read.doubts, ...matter.doubts, ...doubts, ...days.doubts],
  };
}

/** The title: stated, else the text's own first heading, else the file's name. */
function titleOf(data: Record<string, unknown>, tree: Root, path: string): string {
  const stated = textOf(data, 'title', 'Title', '제목');
  if (stated !== undefined && /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(stated)) return stated.replace(/\s+/g, ' ');
  const first = tree.children.find((node) => node.type !== 'html' && node.type !== 'thematicBreak');
  const headed = first?.type === 'heading' && first.depth <= 2 ? plainText(first) : '';
  return headed || nameOf(path);
}

/** What a file is called, without its date and what its system added; of an index file, its folder. */
export function nameOf(path: string): string {
  const segments = path.split('/').map((segment) => segment.replace(/\.\w+$/, ''));
  const last = segments.at(-1) ?? '';
  const stem = /^(?:index|readme|_index)$/i.test(last) ? (segments.at(-2) ?? last) : last;
  const plain = stem
    .replace(/ [0-9a-f]{32}$/i, '')
    .replace(/^\d{4}-\d{1,2}-\d{1,2}[-_ ]?(?=.)/, '')
    .trim();
  return plain || stem || path;
}

function daysOf(data: Record<string, unknown>, path: string) {
  const doubts: string[] = [];
  const read = (keys: string[]) => {
    for (const key of keys) {
      const value = fieldOf(data, key);
      if (key === 'published' && typeof value === 'boolean') continue;
      const { date, doubt } = readDay(Array.isArray(value) ? value[0] : value);
      if (doubt) doubts.push(`${key}: ${doubt}`);
      if (date) return date;
    }
    return undefined;
  };
  const segments = path.split('/');
  const name = segments.at(-1) ?? '';
  const date = read(created) ?? dayOfName(name) ?? dayOfName(segments.at(-2) ?? '');
  const updated = read(changed);
  return { found: { ...(date && { date }), ...(updated && updated !== date && { updated }) }, doubts };
}

function languageOf(data: Record<string, unknown>, path: string): string | undefined {
  const stated = textOf(data, 'lang', 'language', 'locale') ?? /[-._](en|ja|zh)\.\w+$/i.exec(path)?.[1];
  const code = stated?.toLowerCase().split(/[-_]/)[0];
  return code && /^[a-z]{2}$/.test(code) && code !== 'ko' ? code : undefined;
}

export type { Kind };
