import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { joined, wordsOf } from './words.ts';

/** A searchable page as Pagefind read it. */
export interface Document {
  url: string;
  title: string;
  filters: Record<string, string[]>;
  /** The title, then each heading with what is under it: words in their order. */
  sections: { heading: string[]; words: string[] }[];
  /** The file that its text was read from. */
  file: string;
}

const mark = 'pagefind_dcd';
export const fragmentPath = /^fragment\/(\w+)\.pf_fragment$/;

const fragment = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
  anchors: z.array(z.object({ element: z.string(), text: z.string(), location: z.int() })),
});

/** Thrown when Pagefind's files are not as this version of hoego knows them. */
export class FormatError extends Error {}

/** The pages of an index. Their format is Pagefind's own and not documented: every part of it that is relied on is checked. */
export function readDocuments(files: ReadonlyMap<string, Uint8Array>): Document[] {
  return [...files].flatMap(([path, content]) => (fragmentPath.test(path) ? [readDocument(path, content)] : []));
}

function readDocument(file: string, content: Uint8Array): Document {
  const { url, meta, filters, content: text, anchors } = readFragment(file, content);
  const words = text.split(/\s+/);
  const headings = anchors.filter(({ element }) => /^h[1-6]$/.test(element)).sort((a, b) => a.location - b.location);
  const title = meta.title ?? '';
  const sections: Document['sections'] = [];
  let heading: string[] = [];
  // The title is the page's h1, and stands in its text too.
  let at = text.startsWith(title) ? wordsOf(title).length : 0;
  for (const next of [...headings, undefined]) {
    const end = next?.location ?? words.length;
    if (end < at || end > words.length) throw new FormatError(`a heading of ${url} lies outside its text`);
    sections.push({ heading: split(heading), words: split(words.slice(at, end)) });
    if (!next) break;
    const length = Math.min(wordsOf(next.text).length, words.length - end);
    heading = words.slice(end, end + length);
    at = end + length;
  }
  return { url, title, filters, sections, file };
}

function split(words: readonly string[]): string[] {
  return wordsOf(joined(words.join(' ')));
}

export function readFragment(file: string, content: Uint8Array): z.output<typeof fragment> {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(mark)) throw new FormatError(`${file} begins with other signs`);
  const parsed = fragment.safeParse(JSON.parse(text.slice(mark.length)));
  if (!parsed.success) throw new FormatError(`${file}: ${parsed.error.issues[0]?.path.join('.')} is missing`);
  return parsed.data;
}
