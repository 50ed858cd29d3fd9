import type { Status } from '../../insight/progress.ts';
import { type CivilDate, dayOf, monthOf, weekday, yearOf } from '../../model/date.ts';
import type { ApplicationResult, StageKind } from '../../model/interview.ts';
import type { NoteKind } from '../../model/note.ts';
import { type Period, periodKind, periodSpan } from '../../model/period.ts';
import type { GoalShape } from '../../model/plan.ts';
import type { Messages } from './ko.ts';
import { commentsEn } from './comments-en.ts';
import { documentsEn } from './documents-en.ts';
import { markdownEn } from './markdown-en.ts';
import { marketEn } from './market-en.ts';
import { ogEn } from './og-en.ts';
import { reviewEn } from './review-en.ts';
import { threadsEn } from './threads-en.ts';
import { triesEn } from './tries-en.ts';
import { yearEn } from './year-en.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const fullWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const fullMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const number = (value: number) => {
  const rounded = Math.round(value * 10) / 10;
  return `${rounded < 0 ? '−' : ''}${Math.abs(rounded).toLocaleString('en-US')}`;
};
const count = (value: number, one: string, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;
const amount = (value: number, unit?: string) =>
  unit
    ? `${number(value)}${/^[\p{L}]/u.test(unit) && !/\p{Script=Hangul}/u.test(unit) ? ' ' : ''}${unit}`
    : number(value);
const dot = (date: CivilDate) => `${months[monthOf(date) - 1]} ${dayOf(date)}`;
const longDate = (date: CivilDate) => `${fullMonths[monthOf(date) - 1]} ${dayOf(date)}, ${yearOf(date)}`;
const percent = (share: number) => `${Math.round(share * 100)}%`;
const ordinal = (value: number) => `${value}${value === 1 ? 'st' : value === 2 ? 'nd' : value === 3 ? 'rd' : 'th'}`;

const statuses: Record<Status, string> = {
  upcoming: 'upcoming',
  'on-track': 'on track',
  behind: 'behind',
  done: 'done',
  partial: 'partly done',
  missed: 'missed',
  carried: 'carried over',
  dropped: 'dropped',
  shown: 'recorded',
};

const shapes: Record<GoalShape, string> = {
  habit: 'habit',
  quantity: 'amount',
  level: 'level',
  checklist: 'checklist',
  milestone: 'milestone',
};
const stages: Record<StageKind | 'applied' | 'accepted', string> = {
  applied: 'Applied',
  document: 'Résumé',
  coding: 'Coding test',
  assignment: 'Assignment',
  phone: 'Phone',
  technical: 'Interview',
  culture: 'Culture fit',
  executive: 'Executive',
  final: 'Final',
  offer: 'Offer',
  accepted: 'Accepted',
  other: 'Other',
};
const results: Record<ApplicationResult, string> = {
  pending: 'in progress',
  offer: 'offer',
  accepted: 'accepted',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};
const noteKinds: Record<NoteKind, string> = {
  research: 'Postings',
  diary: 'Diary',
  study: 'Study',
  talk: 'Talk',
  post: 'Post',
};

function period(value: Period): string {
  const { start, end } = periodSpan(value);
  const year = value.slice(0, 4);
  switch (periodKind(value)) {
    case 'year':
      return year;
    case 'half':
      return `${value.endsWith('1') ? 'First' : 'Second'} half of ${year}`;
    case 'quarter':
      return `Q${value.slice(-1)} ${year}`;
    case 'month':
      return `${fullMonths[monthOf(start) - 1]} ${year}`;
    case 'week':
      return `Week ${Number(value.slice(-2))}, ${year}`;
    case 'day':
      return longDate(start);
    case 'interval':
      return yearOf(start) === yearOf(end)
        ? `${dot(start)} – ${dot(end)}, ${year}`
        : `${dot(start)}, ${yearOf(start)} – ${dot(end)}, ${yearOf(end)}`;
  }
}

const goalCounts = (counts: Partial<Record<Status, number>>) =>
  (['done', 'on-track', 'behind', 'partial', 'missed', 'carried', 'dropped', 'upcoming'] as const)
    .filter((status) => counts[status])
    .map((status) => ({ status, text: `${counts[status]} ${statuses[status]}` }));

/** Everything that hoego says, in English. */
export const en = {
  locale: 'en',
  siteTitle: 'Retrospect',
  siteDescription: 'Plans and retrospectives, interviews and notes',
  skip: 'Skip to content',
  more: 'More',
  nav: 'Sections',
  home: 'This year',
  plans: 'Plans',
  retros: 'Retros',
  interviews: 'Interviews',
  questions: 'Questions',
  notes: 'Notes',
  skills: 'Skills',
  tags: 'Tags',
  search: 'Search',
  year: (value: number) => `${value}`,
  yearReview: 'Review',
  footer: (author: string | undefined) => (author ? `Written by ${author}, bound by hoego` : 'Bound by hoego'),
  asOf: (date: CivilDate, entries: number) => `As of ${longDate(date)} · ${count(entries, 'entry', 'entries')}`,
  private: 'private',
  privateHint: 'Stays out of every build',

  number,
  amount,
  percent,
  date: dot,
  longDate,
  /** With the year where that is not `year`. */
  dateSeenFrom: (date: CivilDate, year: number) =>
    yearOf(date) === year ? dot(date) : `${dot(date)}, ${yearOf(date)}`,
  dateWithWeekday: (date: CivilDate) => `${weekdays[weekday(date) - 1]} ${dot(date)}`,
  fullToday: (date: CivilDate) => `${fullWeekdays[weekday(date) - 1]}, ${dot(date)}`,
  month: (date: CivilDate) => months[monthOf(date) - 1] as string,
  span: (start: CivilDate, end: CivilDate) => (start === end ? dot(start) : `${dot(start)} – ${dot(end)}`),
  days: (value: number) => count(value, 'day'),
  period,
  /** Where the year is said nearby. */
  periodInYear: (value: Period) =>
    periodKind(value) === 'month'
      ? (months[monthOf(periodSpan(value).start) - 1] as string)
      : periodKind(value) === 'week'
        ? `Week ${Number(value.slice(-2))}`
        : period(value),
  inDays: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  written: (date: CivilDate) => `Written ${longDate(date)}`,
  updated: (date: CivilDate) => `Updated ${longDate(date)}`,
  entries: (value: number) => count(value, 'entry', 'entries'),
  items: (value: number) => number(value),
  places: (value: number) => number(value),

  today: 'today',
  status: (status: Status) => statuses[status],
  shape: (shape: GoalShape) => shapes[shape],
  expected: (text: string) => `expected ${text}`,
  target: (text: string) => `target ${text}`,
  carried: (to: Period) => {
    const kind = periodKind(to);
    return `to ${kind === 'half' ? `H${to.slice(-1)}` : kind === 'quarter' ? `Q${to.slice(-1)}` : kind === 'month' ? months[Number(to.slice(5)) - 1] : to.slice(0, 4)}`;
  },
  weeksOf: (value: number) => `${value}, written each week`,
  waiting: (value: number) => `waiting ${value}`,
  rejected: (value: number) => `rejected ${value}`,
  withdrawn: (value: number) => `withdrawn ${value}`,
  answer: (how: 'well' | 'partly' | 'missed' | 'unanswered') =>
    ({ well: 'well', partly: 'partly', missed: 'missed', unanswered: 'not noted' })[how],
  mood: (value: number) => `${value} of five`,

  yearStanding: (value: number, judged: number) => `${count(judged, 'goal')} for ${value}:`,
  standing: (judged: number) => `${count(judged, 'goal')}:`,
  goalCounts,
  yearPassed: (share: number, left: number) => [
    `${percent(share)} of the year has passed`,
    left === 0 ? 'the last day' : `${count(left, 'day')} left`,
  ],
  noPlanYet: (value: number) => `No plan for ${value} yet`,
  emptyLog: 'Nothing published yet',
  emptyLogHint: 'Write under content/ and add visibility: public; it will appear here.',
  goals: 'Goals',
  legendExpected: 'The upright mark is what was expected by now',
  planAndDone: 'Planned and done',
  thisMonth: 'This month',
  due: 'Coming up',
  dueGoal: (title: string) => `“${title}” ends`,
  dueRetro: (value: Period) => `Write the retro of ${period(value)}`,
  openTries: 'Resolved to try',
  tryState: (state: 'open' | 'half' | 'kept' | 'dropped') =>
    ({ open: 'not yet', half: 'halfway', kept: 'kept', dropped: 'dropped' })[state],
  carriedFor: (value: number) => `for ${count(value, 'month')}`,
  writing: 'Writing',
  writingHint: 'Monday on top; the darker, the more',
  writingSentence: (
    days: number,
    weekdayNumber: number | undefined,
    gap: { start: CivilDate; days: number } | undefined,
  ) =>
    [
      `Wrote on ${count(days, 'day')} this year`,
      weekdayNumber === undefined ? '' : `, most often on ${fullWeekdays[weekdayNumber - 1]}s`,
      gap ? `; the longest pause was ${count(gap.days, 'day')} from ${dot(gap.start)}` : '',
      '.',
    ].join(''),
  applications: 'Applications',
  openApplications: (value: number) => `${value} open`,
  interviewLog: 'Interview log',
  recent: 'Recent entries',
  promised: 'promised window',
  stretch: 'stretch',
  expectedLine: 'expected',
  doneMark: 'done',
  finishedStep: 'finished step',
  missedStep: 'missed step',
  doneOrPromisedDay: 'day done · day promised',
  carriedOn: 'carried over',
  shortfallMark: 'shortfall',
  legend: 'How to read this',
  noCategory: 'Other',
  timelineTitle: 'Goal by goal',
  table: 'As a table',
  tableHint: 'The same facts as the picture',
  tableGoal: 'Goal',
  tablePromised: 'Promised',
  tableDone: 'Done',
  tableExpected: 'Expected by today',
  tableStatus: 'Status',
  was: (text: string) => `by the figures ${text}`,
  doneOn: (date: CivilDate) => `done ${dot(date)}`,
  byDate: (date: CivilDate) => `promised by ${dot(date)}`,
  reportedUntil: (date: CivilDate) => `From retros up to ${longDate(date)}`,
  execution: 'Execution',
  amended: 'Changed promises',
  unplanned: 'Not in the plan',
  forecast: (text: string, on: CivilDate | undefined) =>
    on ? `at this pace reached on ${longDate(on)}` : `at this pace ${text} in the end`,
  before: (title: string, text: string) => `Goes on from ${title} · then ${text}`,
  goesOn: 'goes on as',
  why: 'Why',
  evidence: 'evidence',
  verdict: { done: 'done', partial: 'partly done', failed: 'failed', dropped: 'dropped' },
  withheld: (value: number) => `Counts ${count(value, 'private retro')}. Published:`,
  explore: 'Look closer',
  exploreHint:
    'How much of each promise was done over time, in percent. Touch the picture to enlarge it and choose goals.',
  progressCurves: 'The way so far',
  planTitle: 'Promised and done',

  done: 'Done',
  keep: 'Keep',
  problem: 'Problem',
  try: 'Try',
  kpt: 'Keep, problem, try',
  reviewed: 'Looking back at earlier tries',
  reviewResult: (result: 'kept' | 'half' | 'dropped') =>
    ({ kept: 'kept', half: 'halfway', dropped: 'dropped' })[result],
  goalOf: 'goal',
  moodLabel: 'Mood',
  facts: 'In figures',
  keptFigures: 'As counted then',
  countedOn: (date: CivilDate) => `Counted on ${longDate(date)}`,
  stillOpen: (value: number) => `${value} running`,
  appliedTo: (value: number) => count(value, 'application'),
  heldLongest: 'Held longest',
  monthsHeld: (value: number) => count(value, 'month'),
  retroCount: (value: number) => count(value, 'retro'),
  toc: 'Contents',
  previous: 'Previous',
  next: 'Next',

  stage: (kind: StageKind | 'applied' | 'accepted', nth = 1, numbered = false) =>
    numbered ? `${ordinal(nth)} ${stages[kind].toLowerCase()}` : stages[kind],
  result: (result: ApplicationResult) => results[result],
  stageResult: (result: 'pending' | 'passed' | 'failed') =>
    ({ pending: 'waiting', passed: 'passed', failed: 'failed' })[result],
  interviewHeadline: (total: number, accepted: number, offers: number, open: number) => {
    const ends = [
      accepted > 0 ? `${accepted} accepted` : offers > 0 ? count(offers, 'offer') : '',
      open > 0 ? `${open} open` : '',
    ].filter(Boolean);
    return [count(total, 'application'), ...ends].join(', ');
  },
  stages: 'Stages',
  funnel: 'From applied to accepted',
  funnelReached: 'came this far',
  funnelFromBefore: 'of the step before',
  open: 'Open',
  closed: 'Closed',
  asked: (value: number) => count(value, 'question'),
  questionBank: 'Question bank',
  questionSentence: (total: number, well: number, partly: number, missed: number) =>
    `Of ${count(total, 'question')}, ${well} answered well, ${partly} partly, ${missed} missed.`,
  topics: 'By topic',
  topic: 'Topic',
  noTopic: 'no topic',
  positive: 'Went well',
  negative: 'Went badly',
  unsaid: 'Left unsaid',
  feedback: 'Looking back',
  actions: 'What follows',
  appliedOn: 'Applied',
  minutes: (value: number) => `${value} min`,
  endedAt: (where: string, result: string) => `${result} at ${where.toLowerCase()}`,
  waitingFor: (where: string) => `waiting for ${where.toLowerCase()}`,
  nextStage: (where: string, date: CivilDate) => `${where} · ${weekdays[weekday(date) - 1]} ${dot(date)}`,
  answerIn: 'answer',

  askedAt: (value: number) => `asked ${count(value, 'time')}`,
  confidence: (value: number) => `confidence ${value}/3`,
  reviewedOn: (date: CivilDate) => `reviewed ${longDate(date)}`,
  questionsIn: (value: number) => count(value, 'question'),
  forCompany: (name: string) => `for ${name}`,
  noteKind: (kind: NoteKind) => noteKinds[kind],
  asks: 'What the posting asks for',
  section: { required: 'required', preferred: 'preferred' },
  askState: (state: 'done' | 'partly' | 'could' | 'never') =>
    ({ done: 'done', partly: 'partly', could: 'could', never: 'never' })[state],
  asksSentence: (total: number, done: number) => `${done} of ${total} done before`,
  evidenceKind: { goal: 'goal', done: 'done', note: 'note', ask: 'posting', tag: 'tag', topic: 'question asked' },
  evidenceCount: (value: number) => count(value, 'piece of evidence', 'pieces of evidence'),
  via: (label: string) => `through ${label}`,
  skillsHeadline: (value: number) => `Evidence of ${count(value, 'skill')}`,
  skillCategory: (category: string) =>
    category === ''
      ? 'Other'
      : category === 'frontend'
        ? 'Front end'
        : category.charAt(0).toUpperCase() + category.slice(1),
  tagHeadline: (tag: string, value: number) => `“${tag}” in ${count(value, 'entry', 'entries')}`,
  tagsHeadline: (value: number) => count(value, 'tag'),
  page: (value: number) => `Page ${value}`,
  pages: 'Pages',
  noDate: 'undated',

  ...marketEn,
  ...ogEn,
  ...threadsEn,
  ...commentsEn,
  ...markdownEn,

  ...triesEn,

  ...yearEn,
  // Documents, and questions to review
  ...documentsEn,
  ...reviewEn,

  searchText: {
    empty: 'Type what you are looking for.',
    none: 'Nothing matches “{q}”.',
    count: 'Entries found: {n}',
    also: 'Also searched for {q}',
    alsoSign: '“{q}”',
    exact: 'Search for exactly what I typed',
    inexact: 'Search for related words too',
    choices: 'Did you mean',
    loading: 'Searching…',
    failed: 'The search index could not be loaded. Build the site again and reload.',
    more: '{n} more',
    all: 'All',
    filters: { kind: 'Kind', year: 'Year', tag: 'Tag', result: 'Result' },
  },
  searchLabel: 'Search for',
  searchPlaceholder: 'retros, questions, skills…',
  searchNoScript: 'Search needs JavaScript. Browse the sections above instead.',
  filters: 'Filters',
  kind: { plans: 'Plan', retros: 'Retro', interviews: 'Interview', questions: 'Questions', notes: 'Note' },

  notFound: 'No such page',
  notFoundHint: 'It may have moved or been removed. Search for it, or go back to the start.',
  anchor: (title: string) => `Link to “${title}”`,
  callout: { note: 'Note', tip: 'Tip', warning: 'Warning', important: 'Important' },
  question: 'Question',
  answerLabel: 'Answer',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
} satisfies Messages;
