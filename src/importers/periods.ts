import type { CivilDate } from '../model/date.ts';
import { type Period, parsePeriod, periodKind, periodSpan, weekOf } from '../model/period.ts';
import { addDays, parseDate } from '../model/date.ts';
import { sectionsIn } from './markdown.ts';
import { namedPeriod, statedInterval, weekBefore } from './period.ts';
import { nameOf, type Post } from './post.ts';

/** The period of a retro or a plan, and what is to be doubted about it. */
export interface Found {
  period?: Period;
  doubts: string[];
}

/** Looks where a post says its period: title, file, folders, first headings, an interval in its text; last its date. */
export function periodOf(post: Post): Found {
  const { title, path, date, root, open } = post;
  const segments = path.split('/').slice(0, -1);
  // `2024/11/` is where a blog files what was published then.
  const folders = segments
    .slice(-3)
    .filter((segment) => !date || !/^\d{1,4}$/.test(segment))
    .join(' / ');
  const year = yearOfFolders(segments);
  const stem = nameOf(path);
  const week = weekIn(title, year, date) ?? weekIn(stem, year, date);
  if (week) return { period: week, doubts: [] };
  const headings = sectionsIn(root)
    .slice(1, 3)
    .map((section) => section.title);
  const isProgramme = /\d\s*(?:기|주차|일차|차시|day)|레벨|level|학기/i.test(title);
  const titled = namedPeriod(title, { year, date });
  // `2024/03.md`
  const filed = namedPeriod(/^(?:0[1-9]|1[0-2])$/.test(stem) ? `${stem}월` : stem, { year, date });
  // A file called `2024-W07` says more than a title that says 2024.
  const isFiner =
    titled && filed && periodKind(titled.period) === 'year' && filed.period.startsWith(`${titled.period}-`);
  const named =
    (isFiner ? filed : (titled ?? filed)) ?? (isProgramme ? undefined : namedPeriod(`${folders} / ${stem}`, { date }));
  if (named && !(isProgramme && named.yearFrom === 'date')) {
    const doubts =
      named.yearFrom === 'date' ? [`the year of ${named.period} is not stated: it was taken from the date`] : [];
    return { period: named.period, doubts };
  }
  if (post.sorted.kind === 'plan') return planPeriod(title, date);
  const headed = isProgramme
    ? undefined
    : headings.map((one) => namedPeriod(one, { year })).find((one) => one !== undefined);
  if (headed) return { period: headed.period, doubts: [`its period (${headed.period}) was found in a heading`] };
  const interval = statedInterval(open.slice(0, 800));
  if (interval) return { period: interval, doubts: [`its period (${interval}) was found in the text`] };
  if (!date) return { doubts: [] };
  if (/\d+\s*주\s?차\s*(?:회고|정리)?|주간\s?회고|weekly/i.test(title)) {
    const period = weekBefore(date);
    return { period, doubts: [`no calendar week is stated: ${period} was taken from the date`] };
  }
  return {
    period: date as string as Period,
    doubts: ['no period is stated: it stands under the day that it was published'],
  };
}

function yearOfFolders(segments: readonly string[]): number | undefined {
  for (const segment of [...segments].reverse()) {
    const found = /^(20\d{2})(?!\d)/.exec(segment) ?? /(?<!\d)(20\d{2})(?:년|$|[-_ ]?year)/i.exec(segment);
    if (found) return Number(found[1]);
  }
  return undefined;
}

/** `2024년 5월 2주차`, the week whose Thursday is the month's second; `2024년 32주차`, the week of that number. */
function weekIn(title: string, year: number | undefined, date: CivilDate | undefined): Period | undefined {
  const plain = title.normalize('NFKC');
  const [, y, month, number] =
    /(?:(20\d{2})\s*[년.]\s*)?(\d{1,2})\s*월\s*(?:의\s*)?(\d|첫째|둘째|셋째|넷째|다섯째)\s*(?:주|째)/.exec(plain) ?? [];
  if (month !== undefined) {
    const own = y ?? year ?? namedPeriod(`${month}월`, { date })?.period.slice(0, 4);
    const at = /\d/.test(number ?? '')
      ? Number(number)
      : ['첫째', '둘째', '셋째', '넷째', '다섯째'].indexOf(number ?? '') + 1;
    const first = own === undefined ? undefined : parsePeriod(`${own}-${month.padStart(2, '0')}`);
    if (!first) return undefined;
    const { start } = periodSpan(first);
    const toThursday = (11 - new Date(`${start}T00:00:00Z`).getUTCDay()) % 7;
    return weekOf(addDays(start, toThursday + (at - 1) * 7));
  }
  // `[week 24] 2026-06-08`: numbers of weeks are counted in more than one way, the day is not.
  const day = /(?:week|wk|주\s?차|주간).*?(20\d{2}-\d{2}-\d{2})/i.exec(plain)?.[1];
  const known = day === undefined ? undefined : parseDate(day);
  if (known) return weekOf(known);
  const [, of, week] = /(20\d{2})\s*년\s*(\d{1,2})\s*주\s?차/.exec(plain) ?? [];
  return week === undefined ? undefined : parsePeriod(`${of}-W${week.padStart(2, '0')}`);
}

/** `올해 목표`, `내년 계획`, `신년 계획`: relative to the day they were written on. */
function planPeriod(title: string, date: CivilDate | undefined): Found {
  if (!date) return { doubts: [] };
  const year = Number(date.slice(0, 4));
  const isLate = Number(date.slice(5, 7)) === 12;
  const own = /내년|다음\s?해|next year/i.test(title)
    ? year + 1
    : /신년|새해|new year/i.test(title)
      ? year + (isLate ? 1 : 0)
      : /올해|this year/i.test(title)
        ? year
        : undefined;
  const period = own === undefined ? undefined : parsePeriod(String(own));
  return period ? { period, doubts: [`the year of the plan (${own}) was taken from its date`] } : { doubts: [] };
}
