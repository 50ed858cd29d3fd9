import { overlaps, parsePeriod, type Period, periodSpan } from '../model/period.ts';
import type { Cadence } from '../model/plan.ts';

/** What the words of a goal promise. Only what they state: a number that is not there is not made up. */
export interface Promise {
  title: string;
  target?: { count?: number; unit?: string; every?: Cadence; reach?: number };
  period?: Period;
  /** `P3M`. */
  within?: string;
  /** The word for what ends it: `이직` in `이직할 때까지`. */
  until?: string;
  verdict?: 'done' | 'partial' | 'failed';
}

const counted: Record<string, number> = {
  한: 1,
  하나: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
};
const numeral = String.raw`(?<!\d)(\d{1,4}|${Object.keys(counted).join('|')})`;
const unit = String.raw`(권|개|편|회|번|문제|시간|분|건|명|곳|커밋|강|챕터|글|일|km)(?!째|차|위|\s?(?:전|뒤|후)|까지|(?<=일)\s?(?:회고|1)|(?<=분)기)`;
const cadences: [RegExp, Cadence][] = [
  [/매일|하루(?:에)?|날마다|every\s?day|daily/i, 'day'],
  [
    /일주일(?:에)?|매주|주마다|한\s?주(?:에)?|(?<![\p{L}\d])주(?=\s?(?:\d|[한두세네]\s?[번회]|다섯))|weekly|every week|per week/iu,
    'week',
  ],
  [
    /매월|매달|한\s?달(?:에)?|달마다|(?<![\p{L}\d])월(?=\s?(?:\d|[한두세네]\s?[번회권개편]))|monthly|per month/iu,
    'month',
  ],
  [/분기(?:에|마다|당|별)|매\s?분기|quarterly/i, 'quarter'],
];

/** Reads what a goal's text promises: a habit, an amount, a level, a stretch of time, an outcome. */
export function promise(text: string, plan: Period): Promise {
  const said: Promise = { title: text };
  const outcome = /\s*(?:→|->|=>|:)\s*(?:\S{0,3}\s)?(성공|달성|완료|실패|미달성|절반|부분\s?성공)\s*[!.]*$/.exec(
    text,
  )?.[1];
  const sign = /^\s*(✅|🟩|⭕|☑️?|❌|🟥|❎|✖️?)/u.exec(text)?.[1];
  if (outcome) said.verdict = /절반|부분/.test(outcome) ? 'partial' : /실패|미/.test(outcome) ? 'failed' : 'done';
  else if (sign) said.verdict = /✅|🟩|⭕|☑/u.test(sign) ? 'done' : 'failed';
  if (sign) said.title = text.slice(text.indexOf(sign) + sign.length).trim() || text;
  const target = targetOf(text);
  if (target) said.target = target;
  const period = stretchOf(text, plan);
  if (period) said.period = period;
  const [, number, span] =
    /(?<!\d)(\d{1,2})\s*(개월|주|일)\s*(?:\)|안에|이내|동안|내에|간(?![가-힣]))/.exec(text) ?? [];
  if (number !== undefined && !said.target?.every)
    said.within = `P${number}${span === '개월' ? 'M' : span === '주' ? 'W' : 'D'}`;
  const [, until] = /([가-힣A-Za-z]{2,})(?:을|를)?\s?(?:할|하기|될|되기)?\s?(?:때|전)까지/.exec(text) ?? [];
  if (until !== undefined && said.target?.every) said.until = until.replace(/(?:할|하기|될|되기)$/, '');
  return said;
}

function targetOf(text: string): Promise['target'] {
  const cadence = cadences.find(([shape]) => shape.test(text));
  const level = /(?<!\d)(\d{2,4})\s*(점)(?!\s?차)/.exec(text);
  if (!cadence && level) return { reach: Number(level[1]), unit: '점' };
  const after = cadence ? text.slice(cadence[0].exec(text)?.index) : text;
  // `주 1~2회` promises neither number.
  const isRange = /\d\s*[~∼–-]\s*\d+\s*(?:회|번|개|권|편|문제|시간)/.test(after);
  const amount = isRange ? undefined : new RegExp(`${numeral}\\s?${unit}`).exec(after);
  const count = amount && (counted[amount[1] ?? ''] ?? Number(amount[1]));
  if (cadence) return count ? { count, unit: amount[2] as string, every: cadence[1] } : { every: cadence[1] };
  // Without a cadence hours and days say how long, and a distance is a race: amounts are of things.
  if (!count || count < 2 || /^(?:시간|분|일|km|번|회|명|곳)$/.test(amount[2] ?? '')) return undefined;
  return { count, unit: amount[2] as string };
}

/** `12/29 ~ 1/5`, `3월까지`, `상반기`: when within the plan. */
function stretchOf(text: string, plan: Period): Period | undefined {
  const { start, end } = periodSpan(plan);
  const year = Number(start.slice(0, 4));
  const fits = (written: string) => {
    const period = parsePeriod(written);
    return period && overlaps(periodSpan(period), { start, end }) ? period : undefined;
  };
  const two = (part: string | undefined) => part?.padStart(2, '0');
  const [, m1, d1, m2, d2] = /(?<!\d)(\d{1,2})[/.](\d{1,2})\s*[~∼–-]\s*(\d{1,2})[/.](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (m1 !== undefined) {
    // Over the turn of a year it began in the year before.
    const from = Number(m1) > Number(m2) ? year - 1 : year;
    return fits(`${from}-${two(m1)}-${two(d1)}/${year}-${two(m2)}-${two(d2)}`);
  }
  const [, from, to] = /(?<!\d)(\d{1,2})월?\s*[~∼–-]\s*(\d{1,2})월/.exec(text) ?? [];
  if (from !== undefined) return fits(`${year}-${two(from)}/${year}-${two(to)}`);
  const [, by] = /(?<!\d)(\d{1,2})월\s*(?:말|중|초)?\s*까지/.exec(text) ?? [];
  if (by !== undefined) return fits(`${start.slice(0, 7)}/${year}-${two(by)}`);
  const [, half] = /(상|하)반기(?!로)/.exec(text) ?? [];
  if (half !== undefined) return fits(`${year}-H${half === '상' ? 1 : 2}`);
  const [, quarter] = /(?<!\d)([1-4])\s?분기/.exec(text) ?? [];
  return quarter === undefined ? undefined : fits(`${year}-Q${quarter}`);
}
