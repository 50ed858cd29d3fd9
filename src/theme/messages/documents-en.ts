import { monthOf, yearOf } from '../../model/date.ts';
import { periodKind, periodSpan } from '../../model/period.ts';
import type { documentsKo } from './documents-ko.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const things = (count: number) => `${count} ${count === 1 ? 'goal' : 'goals'}`;

/** What is said in the documents that are made of a log. */
export const documentsEn: typeof documentsKo = {
  brag: 'Brag document',
  bragHeadline: (years, judged, done) => `${years > 1 ? `In ${years} years: ` : ''}${things(judged)} set, ${done} met`,
  bragWithoutGoals: (years) => (years > 1 ? `What was done in ${years} years` : 'What was done'),
  bragTitle: (name, years) => `${name ? `${name}, brag document` : 'Brag document'} ${years}`,
  bragDescription: (name) => `What ${name ?? 'the author'} promised and did, with the evidence`,
  bragYears: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  bragHint: 'A date leads to the retrospective that says so.',
  formats: { markdown: 'Markdown', json: 'JSON Resume', text: 'Plain text resume' },
  inFull: 'In full',

  introduction: 'About',
  workplaces: 'Work',
  present: 'present',
  jobDate: (value, edge) => {
    const date = periodSpan(value)[edge];
    return periodKind(value) === 'year' ? `${yearOf(date)}` : `${months[monthOf(date) - 1]} ${yearOf(date)}`;
  },
  jobTime: (start, end) => `${start} – ${end}`,
  projects: 'Projects',
  skillsTitle: 'Skills',

  counted: (marks, amount) => `${marks} more ${marks === 1 ? 'record' : 'records'} of numbers only: ${amount}`,
  withoutEvidence: 'no evidence',
  evidenceOf: (labels) => `Evidence: ${labels}`,
  highlight: (title, figure) => (figure ? `${title}: ${figure}` : title),
  allSteps: (count) => `all ${count} steps`,
  carriedFrom: (title, text) => `carried on from “${title}”, then ${text}`,
  writings: 'Talks and writing',
  skillsPractised: 'Skills practised',
  theme: (text) => `The year of “${text}”`,
};
