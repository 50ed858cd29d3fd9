import { type Section, sectionOf } from './headings.ts';
import { pieces } from './wishes.ts';

/** A piece of a posting's text under the section that it belongs to; without one, nothing says which. */
export interface Piece {
  text: string;
  section: Section | undefined;
}

// Where a board has run its lines together: `[자격요건] Java [우대사항] Kafka`, `자격요건: Java / 우대사항: Kafka`.
const title =
  '(?:자격|지원|필수|우대|주요|담당|복리|전형|채용|기술)\\s?(?:요건|자격|조건|사항|업무|후생|절차|스택)|Requirements|Qualifications|Nice to have|Benefits';
const runTogether = new RegExp(
  `(?<=[\\p{L}\\p{N}.,)\\]] ?[/|]? )(?=[[【<] ?(?:${title}) ?[\\]】>]|[■▶◆●] ?(?:${title})|(?:${title}) ?:)`,
  'gu',
);

/**
 * Reads a text line by line: a heading holds until the next one, an inline heading (`우대사항: Kafka`) also says its own
 * line, and a line's own words (`(필수)`, `우대`) outweigh the heading.
 * @param start what the source itself, or the heading above the text, says of it
 * @returns the pieces, and whether any line stands under a heading of what is required or preferred
 */
export function sections(text: string, start: Section | undefined): { pieces: Piece[]; withSections: boolean } {
  const found: Piece[] = [];
  let withSections = false;
  let section = start;
  let sign = '';
  for (const line of text.replace(runTogether, '\n').split('\n')) {
    if (line.trim() === '') continue;
    const heading = sectionOf(line);
    if (heading) {
      section = heading;
      sign = signOf(line);
      continue;
    }
    const inline = inlineHeading(line);
    if (!inline && sign !== '' && signOf(line) === sign && isStrangeHeading(line)) {
      section = undefined;
      continue;
    }
    if (inline && !inline.isItem) section = inline.section;
    const own = inline && (inline.section === 'required' || inline.section === 'preferred') ? inline.section : section;
    if (own === 'required' || own === 'preferred') withSections = true;
    if (own === 'none') continue;
    found.push(...pieces(inline?.rest ?? line, own));
  }
  return { pieces: found, withSections };
}

/** `자격요건: Java`, `[우대] AWS`. An item of a list speaks for itself alone. */
function inlineHeading(line: string): { section: Section; rest: string; isItem: boolean } | undefined {
  const match =
    /^([^\p{L}\p{N}]{0,6})(?:[[【<(]\s?([^\]】>)]{1,24})[\]】>)]\s*:?|([^:\n]{1,30}):)\s*(?=\S)/u.exec(line) ??
    /^([^\p{L}\p{N}]{0,5}[[【<(]\s?)([^\]】>)]{1,24})[\]】>)]\s*:?\s*(?=\S)/u.exec(line);
  const section = match && sectionOf(match[2] ?? match[3] ?? '');
  if (!match || !section) return undefined;
  return { section, rest: line.slice(match[0].length), isItem: /^\s*[-*•·ㆍ▪◦‣–—]/.test(line) };
}

// Signs that open headings rather than items of a list.
function signOf(line: string): string {
  const text = line.trim();
  if (/^[[【<].*[\]】>]$/.test(text)) return text[0] as string;
  if (/^\*\*.*\*\*$/.test(text)) return '**';
  return /^(?:#{1,6}|[■□▶▷◆◇●◎★☆▣◈❖])/.exec(text)?.[0] ?? '';
}

/** A line that looks like the heading above but is none that we know: what follows belongs to no section. */
function isStrangeHeading(line: string): boolean {
  const text = line.replace(/[^\p{L}\p{N}]+/gu, '');
  if (text.length === 0 || text.length > 20 || /\d/.test(text) || /[A-Za-z]{2}/.test(text)) return false;
  return !/(?:분|자|경험|이상|가능|능력|역량|이해|지식|보유|능숙|공통|기술|경력|백엔드|서버)$/.test(text);
}
