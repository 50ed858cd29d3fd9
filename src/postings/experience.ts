/** The buckets of years that postings are counted in; a posting is in each that its range touches. */
const buckets = [
  ['0', 0, 0],
  ['1-3', 1, 3],
  ['4-6', 4, 6],
  ['7-9', 7, 9],
  ['10+', 10, Number.POSITIVE_INFINITY],
] as const;

// Boards write an open end as 100, 99, or not at all.
const open = 50;

/**
 * The buckets that a range of years overlaps. One that begins at 0 and never ends asks for nothing: `any`.
 * @param from least years; absent is 0
 * @param to most years; absent, or a number too large to be meant, is open
 */
export function overlapping(from: number | null | undefined, to: number | null | undefined): string[] {
  const least = Math.max(0, from ?? 0);
  const most = to === null || to === undefined || to >= open ? Number.POSITIVE_INFINITY : Math.max(to, least);
  if (least === 0 && most === Number.POSITIVE_INFINITY) return ['any'];
  return buckets.filter(([, low, high]) => low <= most && high >= least).map(([name]) => name);
}

const range =
  /(?<!\d)(\d{1,2})\s*(?:년|years?)?\s*(?:차\s*)?(?:[~∼〜–—-]|to|이상\s*[~,]?)\s*(\d{1,2})\s*(?:년|years?|yrs?)(?!\s*차?\s*이상)/i;
const least =
  /(?<!\d)(\d{1,2})\s*(?:년|years?|yrs?)\s*차?\s*(?:이상|or more|\+)|(?<!\d)(\d{1,2})\s*\+\s*(?:년|years?|yrs?)|(?:at least|minimum(?: of)?)\s+(\d{1,2})\s*years?/i;
const most = /(?<!\d)(\d{1,2})\s*년\s*차?\s*(?:이하|미만)/;

/**
 * The buckets that a text asks for: its first line that speaks of years of experience. A text that says nothing is in
 * none: silence is not `any`.
 */
export function experienceIn(text: string): string[] {
  for (const line of text.normalize('NFC').split('\n')) {
    if (/경력\s*무관|신입\s*[/·,및]\s*경력|경력\s*[/·,및]\s*신입/.test(line)) return ['any'];
    if (!/경력|경험|연차|년\s*차|experience/i.test(line)) {
      if (/^[\s*•·-]*신입(?:\s|$|사원|개발자)/.test(line)) return ['0'];
      continue;
    }
    const between = range.exec(line);
    if (between) return overlapping(Number(between[1]), Number(between[2]));
    const from = least.exec(line);
    if (from) return overlapping(Number(from[1] ?? from[2] ?? from[3]), undefined);
    const to = most.exec(line);
    if (to) return overlapping(0, Number(to[1]));
  }
  return [];
}
