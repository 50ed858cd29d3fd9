import type { CivilDate } from '../model/date.ts';
import { addDays, dayNumber } from '../model/date.ts';
import { type Period, parsePeriod, periodKind, periodSpan, weekOf } from '../model/period.ts';

/** A period that a text names. */
export interface Named {
  period: Period;
  /** `year` when the text says it itself, `date` when it was taken from when the post was published. */
  yearFrom: 'text' | 'date';
}

const year = String.raw`(?<![\d.])(?:(20\d{2})(?!\d)|'?(\d{2})(?=\s?년))\s*(?:[_-]?year(?![a-z])|년도?|['’]s)?`;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = `(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])`;

/** A part of a year: how it is written, and how a period writes it. */
const parts: [RegExp, (match: RegExpExecArray) => string | undefined][] = [
  [/(?<!\d)(\d{1,2})\s*월\s*(?:[~∼–,·&-]|와|과)\s*(\d{1,2})\s*월/, ([, a, b]) => `${two(a)}/${two(b)}`],
  [/(?<!\d)(\d{1,2})\s*월(?!\s*(?:\d{1,2}\s*일|의\s|달))/, ([, month]) => two(month)],
  [/(?<![a-z])w(\d{2})(?!\d)/i, ([, week]) => `W${week}`],
  // The terms of a Korean school year.
  [/(?<!\d)([12])\s*학기/, ([, term]) => (term === '1' ? '03/06' : '09/12')],
  [/상반기|first[\s-]?half|(?<![a-z])(?:h1|1h)(?![a-z\d])/i, () => 'H1'],
  [/하반기|second[\s-]?half|(?<![a-z])(?:h2|2h)(?![a-z\d])/i, () => 'H2'],
  [/(?<!\d)([1-4])\s*분기|(?<![a-z])q([1-4])(?!\d)|(?<!\d)([1-4])q(?![a-z])/i, ([, a, b, c]) => `Q${a ?? b ?? c}`],
  [
    /(?:^|[-_/\s])(first|second|third|fourth)[-_\s]quarter/i,
    ([, word = '']) => `Q${['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1}`,
  ],
  [new RegExp(monthWord, 'i'), ([, word = '']) => two(months.indexOf(word.slice(0, 3).toLowerCase()) + 1)],
];

/**
 * The period that a title, a heading or a path names: `2024년 5월 회고`, `'23 상반기`, `2024-W07`, `8월 회고`.
 * @param around what says the year where the text does not: the years of headings and folders above, the date
 */
export function namedPeriod(
  text: string,
  around: { year?: number | undefined; date?: CivilDate | undefined } = {},
): Named | undefined {
  const plain = text.normalize('NFKC').replace(/[‘’`]/g, "'");
  const exact =
    /(?<![\d.])(20\d{2})[-._](H[12]|Q[1-4]|W\d{2})(?![\da-z])/i.exec(plain) ??
    /(?<![\d.])(20\d{2})[-._]?(0[1-9]|1[0-2])(?![\d.])(?![-_]\d)/.exec(plain) ??
    /(?<![\d.])(2\d)\.(0[1-9]|1[0-2])(?=\s*(?:월간|회고|결산|retro))/i.exec(plain);
  const stated = exact && parsePeriod(`${exact[1]?.padStart(4, '20')}-${exact[2]?.toUpperCase()}`);
  if (stated) return { period: stated, yearFrom: 'text' };
  const years = [...plain.matchAll(new RegExp(year, 'gi'))];
  for (const [shape, write] of parts) {
    const part = shape.exec(plain);
    if (!part) continue;
    const written = write(part);
    if (written === undefined || /^(?:00|1[3-9]|[2-9]\d)|\/(?:00|1[3-9]|[2-9]\d)/.test(written)) continue;
    const near = years.filter((one) => one.index <= part.index).at(-1) ?? years[0];
    const stated = near ? Number(near[1] ?? `20${near[2]}`) : around.year;
    if (stated !== undefined) {
      const period = inYear(stated, written);
      return period && { period, yearFrom: 'text' };
    }
    if (!around.date) return undefined;
    // What is looked back on lies before the day of writing, or ends within days of it.
    const own = Number(around.date.slice(0, 4));
    const period = inYear(own, written);
    const isAhead = period !== undefined && dayNumber(periodSpan(period).start) > dayNumber(around.date);
    const dated = isAhead ? inYear(own - 1, written) : period;
    return dated && { period: dated, yearFrom: 'date' };
  }
  // `'19.10월` aside, a year alone is the whole year; of two the first (`2024 회고, 2025 목표`).
  const [whole] = years.filter((one) => !/^(?:기|차|호|위|만|원)/.test(plain.slice(one.index + one[0].length)));
  const period = whole && parsePeriod(whole[1] ?? `20${whole[2]}`);
  return period && { period, yearFrom: 'text' };
}

/** `2024.02.13 ~ 2024.04.05`, `2024.02.13 ~ 04.05`: an interval that a text states in full. */
export function statedInterval(text: string): Period | undefined {
  const found =
    /(20\d{2})[-./년]\s?(\d{1,2})[-./월]\s?(\d{1,2})[일.]*\s*[~∼–-]\s*(?:(20\d{2})[-./년]\s?)?(\d{1,2})[-./월]\s?(\d{1,2})(?!\d)/.exec(
      text,
    );
  if (!found) return undefined;
  const [, y1, m1, d1, y2 = y1, m2, d2] = found;
  return parsePeriod(`${y1}-${two(m1)}-${two(d1)}/${y2}-${two(m2)}-${two(d2)}`);
}

/** The week that a weekly post looks back on: its own from Friday on, else the one before. */
export function weekBefore(date: CivilDate): Period {
  const sinceThursday = (dayNumber(date) + 7) % 7;
  return weekOf(sinceThursday >= 1 && sinceThursday <= 3 ? date : addDays(date, -4));
}

/** The period after one, of its kind: what a plan at the end of a retro is for. */
export function nextPeriod(period: Period): Period | undefined {
  const kind = periodKind(period);
  const { end } = periodSpan(period);
  const first = addDays(end, 1);
  const month = Number(first.slice(5, 7));
  if (kind === 'year') return parsePeriod(first.slice(0, 4));
  if (kind === 'half') return parsePeriod(`${first.slice(0, 4)}-H${month < 7 ? 1 : 2}`);
  if (kind === 'quarter') return parsePeriod(`${first.slice(0, 4)}-Q${Math.ceil(month / 3)}`);
  if (kind === 'month') return parsePeriod(first.slice(0, 7));
  return kind === 'week' ? weekOf(first) : undefined;
}

function inYear(year: number, part: string): Period | undefined {
  const [from, to] = part.split('/');
  if (to === undefined) return parsePeriod(`${year}-${part}`);
  return parsePeriod(`${year - (Number(from) > Number(to) ? 1 : 0)}-${from}/${year}-${to}`);
}

function two(number: string | number | undefined): string {
  return String(number ?? '').padStart(2, '0');
}
