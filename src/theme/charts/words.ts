import type { CivilDate } from '../../model/date.ts';
import type { Period } from '../../model/period.ts';
import type { Status } from '../../insight/progress.ts';
import type { Answered } from '../../insight/questions.ts';

/** What the charts say, in the reader's language. Plain text: the charts escape it. Short, because a phone is narrow. */
export interface ChartWords {
  /** `8`, `10.6`, `1,204`, `−2.6`: at most one decimal and a real minus. */
  number(value: number): string;
  /** `12권`, `900점`; without a unit the number alone. */
  amount(value: number, unit?: string): string;
  /** `11.20`, where the chart itself says which year. */
  date(date: CivilDate): string;
  /** `11월`, under an axis. */
  month(date: CivilDate): string;
  /** `12일`: how many days of a month one wrote. */
  days(count: number): string;
  /** `오늘`. */
  today: string;
  status(status: Status): string;
  /** `기대 10.6`; it is given an amount that is already written. */
  expected(amount: string): string;
  /** `목표 900점`. */
  target(amount: string): string;
  /** `2027로`, `하반기로`: where what is left of a goal goes. */
  carried(to: Period): string;
  /** Over the ruler: `2026, 주마다 쓴 글`. */
  weeksOf(year: number): string;
  /** Who is where in the funnel, with the count: `진행 1`, `탈락 3`, `그만둠 1`. */
  waiting(count: number): string;
  rejected(count: number): string;
  withdrawn(count: number): string;
  /** How a question was answered: `잘함`, `일부`, `놓침`, `적지 않음`. */
  answer(how: Answered): string;
  /** `5 가운데 4`: a mood, read aloud. */
  mood(value: number): string;
  /** Of a promise that was changed: `처음`, `지금`. */
  promisedFirst: string;
  promisedNow: string;
  /** `11.20`, with the year where that is not the one given: `27.6.30`. */
  dateSeenFrom(date: CivilDate, year: number): string;
}
