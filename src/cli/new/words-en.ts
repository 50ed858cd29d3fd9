import { type CivilDate, dayOf, monthOf, yearOf } from '../../model/date.ts';
import { type Period, periodKind, periodSpan } from '../../model/period.ts';
import type { Words } from './words-ko.ts';

const months = [
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
const number = (value: number) => (Math.round(value * 10) / 10).toLocaleString('en-US');
const amount = (value: number, unit?: string) =>
  unit ? `${number(value)}${/^(?!\p{Script=Hangul})\p{L}/u.test(unit) ? ' ' : ''}${unit}` : number(value);
const day = (date: CivilDate) => `${months[monthOf(date) - 1]} ${dayOf(date)}`;
const count = (value: number, one: string, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

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
      return `${months[monthOf(start) - 1]} ${year}`;
    case 'week':
      return `Week ${Number(value.slice(-2))}, ${year}`;
    case 'day':
      return `${day(start)}, ${year}`;
    case 'interval':
      return `${day(start)}${yearOf(start) === yearOf(end) ? '' : `, ${yearOf(start)}`} – ${day(end)}, ${yearOf(end)}`;
  }
}

/** What drafts say, in English. */
export const en = {
  amount,
  day,
  period,
  percent: (share) => `${Math.round(share * 100)}%`,

  publish: 'write public to publish it',
  published: 'the day it was published',
  tags: { retros: '[retro]', plans: '[goals]', interviews: '[interview]', questions: '[questions]', notes: '[notes]' },
  summary: 'a sentence or two, for lists',

  retroTitle: (value) => `${period(value)} in review`,
  mood: '1 (low) … 5 (high)',
  due: 'goals of this period: take away the # where something was done, and set the figure (on: a date, note, link)',
  unplanned: 'what nobody had planned',
  unplannedModel: { title: 'what it was', note: 'how it went' },
  keep: 'what to go on with',
  problem: 'what got in the way',
  attempt: 'what to try next',
  review: (title) => `resolved in “${title}”: kept, half or dropped?`,
  olderTries: (value) => `${count(value, 'older try is', 'older tries are')} still open`,
  rest: (done, target, rest) => `${done} of ${target}, ${rest} left`,
  expectedBy: (date, text) => `expected by ${day(date)}: ${text}`,
  habit: (done, asked) => `${done} so far, ${asked} asked for in this period`,
  habitShown: (done) => `${done} so far, only recorded`,
  level: (now, reach) => (now === undefined ? `target ${reach}` : `now ${now}, target ${reach}`),
  steps: (done, all, open) => `${done} of ${count(all, 'step')}, open: ${open}`,
  milestone: (until) => `by ${day(until)}, not yet`,
  memory: 'for your eyes only: no build holds this; delete it when you are done',
  written: (value) => `Written in this period (${period(value)})`,
  more: (value) => `${number(value)} more`,
  nothingWritten: 'nothing else',
  applied: 'applied',
  stages: {
    document: 'résumé',
    coding: 'coding test',
    assignment: 'assignment',
    phone: 'phone',
    technical: 'interview',
    culture: 'culture fit',
    executive: 'executive',
    final: 'final',
    offer: 'offer',
    accepted: 'accepted',
    other: 'other',
  },
  kinds: { retros: 'retro', interviews: 'interview', questions: 'questions', notes: 'note', posts: 'post elsewhere' },
  reviewedQuestions: (value) => `${count(value, 'question')} reviewed`,
  commits: (name, value) => `${count(value, 'commit')} (${name})`,
  lastYear: 'The same time last year',
  kept: 'kept',
  tried: 'tried',
  prompts: ['Which moment stays with you?', 'What can you say in figures?', 'Why did it get in the way?'],

  planTitle: (value) => `${period(value)}: goals`,
  theme: 'in one line, what it is to be about',
  carried: (title, on) =>
    `left open by “${title}” (as of ${day(on)}, ${yearOf(on)}): delete what you will not go on with`,
  already: (to) => `carried to ${period(to)} already`,
  why: 'why go on? what stood in the way?',
  models: 'one of each shape: take away the # of those you want',
  goals: {
    habit: { id: 'coding-test', title: 'Two problems a week', unit: 'problems' },
    quantity: { id: 'books', title: 'Twelve technical books', unit: 'books' },
    level: { id: 'english', title: 'Speaking test: 140', unit: 'points' },
    checklist: { id: 'kafka', title: 'Be able to run Kafka', steps: ['Explain its settings', 'Alert on lag'] },
    milestone: { id: 'talk', title: 'Give one talk outside work' },
  },
  amendment: 'what changed, and why',
  planPrompts: ['What will it hang on? (the commute, the job, money paid ahead)', 'What will you not do?'],
  category: 'Basics',
  carriedNothing: 'the last plan left nothing open',

  yearTitle: (year) => `${year} in review`,
  figures: (on) => `counted on ${day(on)}, ${yearOf(on)}; they stay as they are when goals change later`,
  ofPrivate: (value) =>
    `counts ${count(value, 'private entry', 'private entries')} too; with --public only what is public is counted`,
  yearSections: [
    ['Three moments', 'What comes to mind first, and why that?'],
    ['Kept and missed', 'What kept the goals that were kept? Do you still want those you missed?'],
    ['Changed my mind', 'What do you believe now that you did not a year ago?'],
    ['To next year', 'What do you want to be asked a year from now?'],
  ],
  monthsWritten: 'Retros of the months',

  interviewTitle: (company) => `${company}: interview review`,
  role: 'Backend developer',
  channel: 'referral',
  alias: 'what is shown instead (with it, no build holds the name)',
  aliasModel: 'Fintech M',
  otherNames: 'other ways to write the name',
  stagesHint: 'in the order of the process: take away the # of those you had',
  stageLabel: 'First technical interview',
  question: 'What was asked',
  topic: 'Networking',
  positive: 'what went well',
  negative: 'what went badly',
  unsaid: 'what I could have said and did not',
  action: 'What follows',
  actionGoal: 'where it led to a goal: goal: 2026/books',
  interviewPrompts: ['How did it go, in what order?', 'What would you say differently?'],

  questionTitle: (topic) => `Interview questions: ${topic}`,
  reviewHint: 'id of a question: how well you can answer it, 0 (not) … 3 (could teach it)',
  firstQuestion: 'Write the first question here',
  firstAnswer: 'Write its answer here.',
  bankHint:
    'each ## heading is a question, what is under it the answer; # headings are groups; interviews name one by bank:',

  ask: 'What the posting asks for',
  notePrompts: {
    research: ['What is the posting looking for? How much of it have you done?'],
    diary: ['What happened, and what stays?'],
    study: ['What did you want to know?', 'What did you try, and what was different?'],
    talk: ['To whom, about what?', 'What were you asked?'],
    post: ['Who should read it? What is its first sentence?'],
  },

  askTitle: 'Title',
  askKind: (known) => `Kind (${known.join(', ')})`,
  askCompany: 'Company',
  askTopic: 'Topic',
  publishLater: 'It is private; to publish it: visibility: public',
  counted: {
    goals: (value) => count(value, 'goal due', 'goals due'),
    tries: (value) => count(value, 'try to look back on', 'tries to look back on'),
    memory: (value) => count(value, 'thing you wrote', 'things you wrote'),
    carried: (value) => count(value, 'goal carried over', 'goals carried over'),
  },
  inside: {
    retro: 'an empty retro',
    interview: 'models of stages and questions',
    question: 'one model question',
    note: (kind) => `a note (${kind})`,
    year: (rate, retros) =>
      [count(retros, 'monthly retro'), rate === undefined ? '' : `execution ${rate}`, 'figures: holds the rest']
        .filter(Boolean)
        .join(', '),
  },
} satisfies Words;
