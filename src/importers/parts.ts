import { overlaps, type Period, parsePeriod, periodKind, periodSpan } from '../model/period.ts';
import { itemsOf, listedUnder } from './items.ts';
import { placeOf, plainText, type Section, sectionsIn } from './markdown.ts';
import { namedPeriod, nextPeriod } from './period.ts';

/** A stretch of a post that becomes an entry of its own. Offsets in its text. */
export interface Part {
  kind: 'retro' | 'plan';
  period: Period;
  section: Section;
  start: number;
  end: number;
}

const shelf = /독서|책|읽|목표|계획|일정|reading|books?|goals?|plans?|todo|할\s?일/i;

/**
 * The sections of a retro that are months of their own: headings that are nothing but a month, at one depth, in the
 * order of the calendar, over at least half of the period, with a text under each. A reading log, deadlines and events
 * that begin with a month are none.
 */
export function monthParts(root: Section, period: Period, text: string): Part[] {
  const kind = periodKind(period);
  if (!['year', 'half', 'quarter'].includes(kind)) return [];
  const span = periodSpan(period);
  const total = { year: 12, half: 6, quarter: 3 }[kind as 'year'];
  for (const parent of sectionsIn(root)) {
    if (parent.depth > 0 && shelf.test(parent.title)) continue;
    const months = parent.sections.flatMap((section) => {
      const month = monthOf(section.title);
      const own = month && parsePeriod(`${span.start.slice(0, 4)}-${month}`);
      return own && overlaps(periodSpan(own), span) ? [{ section, period: own }] : [];
    });
    const order = months.map((one) => one.period as string);
    const isCalendar =
      order.every((one, index) => index === 0 || one > (order[index - 1] as string)) ||
      order.every((one, index) => index === 0 || one < (order[index - 1] as string));
    if (months.length < Math.max(3, total / 2) || !isCalendar) continue;
    const written = months.filter(
      ({ section }) => text.slice(section.content, section.end).replace(/\s/g, '').length >= 40,
    );
    const prose = months.filter(({ section }) =>
      sectionsIn(section).some(({ nodes }) => nodes.some((node) => node.type === 'paragraph')),
    );
    if (written.length < months.length * 0.6 || prose.length < months.length / 2) continue;
    const last = parent.sections.filter((section) => months.some((one) => one.section === section)).at(-1);
    return months.map(({ section, period: own }) => ({
      kind: 'retro',
      period: own,
      section,
      start: section.start,
      end:
        section === last
          ? endOfLast(
              section,
              months.map((one) => one.section),
            )
          : section.end,
    }));
  }
  return [];
}

/** `1월`, `🌱 3월`, `04월`, `2024년 5월`, `6월: 쉬어 가기`; not `5월초`, not `12월의 감정`. */
function monthOf(title: string): string | undefined {
  const [, month] =
    /^[^\p{L}\p{N}]*(?:20\d\d\s*년?\s*)?(\d{1,2})\s*월(?:\s*[:,.·|/(~-].{0,40}|\s*[^\p{L}\p{N}]*)$/u.exec(title) ?? [];
  return month && Number(month) >= 1 && Number(month) <= 12 ? month.padStart(2, '0') : undefined;
}

/** What follows a rule in the last month is no month any more, unless months are ruled inside themselves. */
function endOfLast(last: Section, months: readonly Section[]): number {
  const ruleIn = ({ nodes }: Section) => {
    const at = nodes.findIndex((node) => node.type === 'thematicBreak');
    return at > 0 && at < nodes.length - 1 ? nodes[at] : undefined;
  };
  const rule = ruleIn(last);
  return rule && months.filter((one) => ruleIn(one)).length === 1 ? placeOf(rule).start : last.end;
}

const planned = /(?:목표|계획|플랜|다짐|(?<![a-z])(?:plans?|goals?))/i;
const ahead = /내년|다음\s?(?:해|달|분기|반기|학기)|새해|하반기|next\s(?:year|month|quarter)/i;

/** The section of a retro that plans what comes after it: `## 2025년 계획`, `## 9월 목표`, `## 다음 달 계획`. */
export function planPart(root: Section, period: Period): Part | undefined {
  const next = nextPeriod(period);
  if (!next || periodKind(period) === 'week') return undefined;
  for (const section of sectionsIn(root).slice(1)) {
    const { title } = section;
    if (!planned.test(title) || /점검|달성|리뷰|회고|돌아|평가|세웠|지난|작년|결과/.test(title)) continue;
    const named = namedPeriod(title, { year: yearIn(title) ?? Number(periodSpan(next).start.slice(0, 4)) })?.period;
    const own =
      named && periodSpan(named).end > periodSpan(period).end ? named : !named && ahead.test(title) ? next : undefined;
    if (!own || (named && !/월|반기|분기|20\d\d|'?\d\d년|q[1-4]/i.test(title))) continue;
    if (listedUnder(section).length < 2 && section.sections.length < 2) continue;
    return { kind: 'plan', period: own, section, start: section.start, end: section.end };
  }
  return undefined;
}

function yearIn(title: string): number | undefined {
  const year = /20\d\d/.exec(title)?.[0];
  return year ? Number(year) : undefined;
}

/** Whether a review of goals stands under a heading: `목표 점검`, `2023 목표 달성`. */
export function goalReview(root: Section): Section | undefined {
  return sectionsIn(root).find(
    (section) =>
      section.depth > 0 &&
      /목표|계획|goals?|resolution/i.test(section.title) &&
      /점검|달성|리뷰|회고|돌아|평가|세웠|결과|지켰|review/i.test(section.title) &&
      (listedUnder(section).length >= 2 ||
        itemsOf(section.nodes).length >= 2 ||
        section.sections.some(({ title }) => /→|->|성공|실패/.test(title))),
  );
}

/** A heading's words, as a title of what stands under it. */
export function titleOf(section: Section): string {
  return section.heading ? plainText(section.heading) : '';
}
