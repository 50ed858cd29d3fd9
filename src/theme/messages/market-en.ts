import type { Field } from '../../insight/standing.ts';
import { type CivilDate, dayOf, monthOf, yearOf } from '../../model/date.ts';
import type { Outcome } from '../../model/snapshot.ts';
import type { marketKo } from './market-ko.ts';

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
const number = (value: number) => value.toLocaleString('en-US');
const percent = (share: number) => `${Math.round(share * 100)}%`;
const count = (value: number, one: string, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;
const monthName = (value: number) => months[value - 1] ?? '';
const month = (date: CivilDate, today: CivilDate) =>
  monthName(monthOf(date)) + (yearOf(date) === yearOf(today) ? '' : ` ${yearOf(date)}`);
const longDate = (date: CivilDate) => `${monthName(monthOf(date))} ${dayOf(date)}, ${yearOf(date)}`;
const points = (by: number) => Math.round(Math.abs(by) * 100);
const signed = (by: number) => `${points(by) === 0 ? '' : by < 0 ? '−' : '+'}${points(by)}`;
const fields: Record<Field, string> = {
  keep: 'asked for, done',
  learn: 'asked for, not yet',
  own: 'done, rarely asked',
  watch: 'little of both',
};
const outcomes: Record<Outcome, string> = {
  ok: 'read',
  partial: 'read in part',
  suspect: 'not counted, its figures are doubtful',
  blocked: 'blocked, not read',
  failed: 'could not be read',
};
const levels: Record<string, string> = {
  '0': 'new',
  '1-3': '1–3 y',
  '4-6': '4–6 y',
  '7-9': '7–9 y',
  '10+': '10+ y',
  any: 'any',
};
const states = { done: 'done', partly: 'partly', could: 'could', never: 'never' };

/** What is said about job postings. */
export const marketEn: typeof marketKo = {
  postings: 'Postings',
  marketGap: (label, records) =>
    `The market asks for ${label}, and I have ${records === 0 ? 'no record of it yet' : `${count(records, 'record')} of it`}`,
  marketMet: (total) => `I have done all ${total} things that the market asks for most`,
  marketMost: (role, label) => `${role} postings ask for ${label} most`,
  marketNone: (role) => `No ${role} postings have been read yet`,
  sampleFigures: 'All figures of postings here are invented samples and have nothing to do with any real job market.',
  sampleShort: 'invented sample figures',
  postingsOf: (role, total) => `${role}, ${count(total, 'posting')}`,
  sourcesCount: (total) => count(total, 'source'),
  askedBy: (name) => `What ${name} asks for`,
  figuresOf: (date) => `as of ${longDate(date)}`,
  byHand: 'typed by hand',
  byTags: 'counted by tags, without a text',
  reportedTotal: (total) => `the source says it has ${count(total, 'posting')}`,
  withSections: (total) => `${number(total)} of them tell required from preferred`,
  withoutSections: 'required and preferred are not told apart',
  oldFigures: (date) => `no new figures since ${longDate(date)}: these are from then`,
  outcome: (outcome) => outcomes[outcome],
  skillColumn: 'Skill',
  eitherColumn: 'Either',
  eitherHint: 'Either: postings that name it anywhere. A posting counts once.',
  count: (value) => count(value, 'posting'),
  tagOnly: (total) => `${number(total)} only as a tag`,
  otherSkills: (total) => `${total} more`,
  bySource: 'By source',
  bySourceHint: 'A posting may stand on several sites, so sources are never added up.',
  notCounted: 'not counted',
  silentSources: 'Not read',
  silentHint: 'Not zero, but unknown.',

  moved: 'How it moved',
  movedMost: (label, from, to, since, today) =>
    `${label} ${to > from ? 'rose' : 'fell'} most, from ${percent(from)} in ${month(since, today)} to ${percent(to)}.`,
  movedLittle: 'Nothing moved by more than its error.',
  movedHint: (name) => `Share of the postings at ${name} that name the skill. In brackets the 95% error.`,
  movedGap: 'An empty band: nothing was counted.',
  movedBreak: 'A dotted line: other words were counted from there on, so before and after cannot be compared.',
  movedExplore: 'Press the drawing to enlarge it and choose skills.',
  movedOnce: 'There is one day of figures so far; how they move will show from the next one on.',
  change: (since, by, error, today) => `${signed(by)} points since ${month(since, today)} (±${points(error)})`,
  noChange: 'nothing to compare with',
  trendOf: (label) => `${label} over time`,
  sampleSize: 'Postings read',
  changeColumn: 'Change',
  tableOf: (name) => `${name} as a table`,

  experience: 'Experience',
  experienceHint: 'One posting may stand in several columns, so they add up to more than there are.',
  level: (level) => levels[level] ?? level,

  against: 'And me',
  againstSentence: (many, done) =>
    `Of the ${count(many, 'thing')} that one posting in five or more asks for, I have done ${done}.`,
  againstHint: (share, records) =>
    `Across: share of postings (square-root scale). Up: my records, in four bands. The lines stand at ${share} and ${records} records.`,
  bands: ['10 records or more', '3–9', '1–2', 'no record'],
  field: fields,
  fieldCount: (field, total) => `${fields[field]}: ${total}`,
  demandColumn: 'Postings',
  recordsColumn: 'My records',
  questionsColumn: 'Interview questions',
  fieldColumn: 'Where it stands',
  answers: (well, partly, missed) =>
    [well && `${well} well`, partly && `${partly} partly`, missed && `${missed} missed`].filter(Boolean).join(', ') ||
    '–',

  learnNext: 'Learn next',
  learnHint: 'Much asked for with few records, or met and not known',
  whyDemand: (source, role, named, of, required) =>
    `${number(named)} of ${number(of)} ${role} postings at ${source} ask for it (${percent(named / of)})${required > 0 ? `, ${number(required)} require it` : ''}`,
  whyRecords: (total) => (total === 0 ? 'no record' : count(total, 'record')),
  whyAnswer: (how, date, today) =>
    `${how === 'missed' ? 'missed' : 'half answered'} in an interview${date ? ` in ${month(date, today)}` : ''}`,
  whyUnmet: (state, date, today) => `“${states[state]}” of a posting weighed${date ? ` in ${month(date, today)}` : ''}`,
  whyGoal: (title, date, today) =>
    `part of the goal “${title}”${date && yearOf(date) !== yearOf(today) ? ` of ${yearOf(date)}` : ''}`,

  askDemand: (label, share) => `${label}: ${percent(share)} of postings`,
  noEvidence: 'No records yet',
  demandOf: (label) => `Postings that ask for ${label}`,
  marketTitle: 'The market',
  marketMoved: (name, role, label, from, to, since, today) =>
    `At ${name}, the share of ${role} postings that ask for ${label} ${to > from ? 'rose' : 'fell'} from ${percent(from)} in ${month(since, today)} to ${percent(to)}.`,
  marketStill: (name, role) => `What ${role} postings at ${name} ask for has hardly moved.`,
  marketLink: 'Postings and me',

  feedPosts: 'Written elsewhere',
  feedPostsSentence: (total) => `${count(total, 'post')} written elsewhere.`,
  feedNames: (names) => names.join(', '),
  monthName,
};
