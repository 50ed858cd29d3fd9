import { type Mark, marksIn } from './marks.ts';
import type { Way } from './plan.ts';

/** The text of a page and where its headings stand in it, counted in words. */
export interface PageText {
  url: string;
  title: string;
  content: string;
  headings: { id: string; text: string; location: number }[];
}

/** A found part of a page: text, and between it what was found. */
export interface Excerpt {
  /** Of the section; undefined for the page's own beginning. */
  heading: string | undefined;
  url: string;
  pieces: { text: string; marked: boolean }[];
}

const before = 40;
const length = 160;
const most = 3;

/** The parts of a page that have most of what was searched for, in the order of the page. */
export function excerptsOf(page: PageText, ways: readonly Way[]): Excerpt[] {
  const found = sectionsOf(page).map((section, index) => {
    const marks = marksIn(section.text, ways);
    const inHeading = section.heading ? marksIn(section.heading, ways) : [];
    const kinds = new Set([...marks, ...inHeading].map(({ way }) => way)).size;
    return { section, marks, index, worth: kinds * 100 + inHeading.length * 20 + Math.min(marks.length, 10) };
  });
  const best = found.filter(({ worth }) => worth > 0).sort((a, b) => b.worth - a.worth || a.index - b.index);
  return (best.length > 0 ? best : found.slice(0, 1))
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ section, marks }) => ({
      heading: section.heading,
      url: section.url,
      pieces: piecesOf(section.text, marks),
    }));
}

interface Section {
  heading: string | undefined;
  url: string;
  text: string;
}

function sectionsOf({ url, content, headings }: PageText): Section[] {
  const words = content.split(/\s+/);
  const sorted = [...headings].sort((a, b) => a.location - b.location);
  const sections: Section[] = [];
  const start = sorted[0]?.location ?? words.length;
  if (start > 0) sections.push({ heading: undefined, url, text: words.slice(0, start).join(' ') });
  sorted.forEach(({ id, text, location }, index) => {
    const own = location + text.split(/\s+/).filter(Boolean).length;
    const end = sorted[index + 1]?.location ?? words.length;
    sections.push({ heading: text, url: `${url}#${id}`, text: words.slice(own, end).join(' ') });
  });
  return sections;
}

/** A stretch of the text with as many marks as there is room for. */
function piecesOf(text: string, marks: readonly Mark[]): Excerpt['pieces'] {
  const counts = marks.map(({ start }, index) => {
    const inside = marks.slice(index).filter(({ end }) => end < start + length - before);
    return new Set(inside.map(({ way }) => way)).size * 10 + inside.length;
  });
  const first = marks[counts.indexOf(Math.max(...counts))]?.start ?? 0;
  const from = first <= before ? 0 : text.indexOf(' ', first - before) + 1 || first;
  const to =
    from + length >= text.length ? text.length : Math.max(text.lastIndexOf(' ', from + length), from + length / 2);
  const pieces: Excerpt['pieces'] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < from || end > to) continue;
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to), marked: false });
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces.filter((piece) => piece.text !== '');
}
