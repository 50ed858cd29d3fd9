import { type CivilDate, dayOf, monthOf, yearOf } from '../../model/date.ts';
import type { yearKo } from './year-ko.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const percent = (share: number) => `${Math.round(share * 100)}%`;
const count = (value: number, one: string, many = `${one}s`) =>
  `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`;
const short = (date: CivilDate) => `${months[monthOf(date) - 1]} ${dayOf(date)}`;
const longDate = (date: CivilDate) => `${short(date)}, ${yearOf(date)}`;
const day = (date: CivilDate, year: number) => (yearOf(date) === year ? short(date) : longDate(date));

/** What is said of a year in review. */
export const yearEn: typeof yearKo = {
  yearHeadline: (judged, done) => `Promised ${judged}, finished ${done}`,
  yearWithoutGoals: (value, retros) => (retros > 0 ? `${value} in ${count(retros, 'retro')}` : `${value} on record`),
  yearLede: (today, entries) =>
    `Counted from ${count(entries, 'entry', 'entries')}${today ? ` up to ${longDate(today)}` : ''}. Every figure comes from the records.`,
  quarterRates: 'Execution by quarter',
  quarter: (name) => name.slice(-2),
  executionSentence: (share) => `Did ${percent(share)} of what was expected.`,
  executionNote: 'the mean, over the goals, of what was done of what was expected by then',
  goalsSentence: (judged, parts) => `Of ${count(judged, 'goal')}, ${parts}.`,
  promisedFirst: 'first',
  promisedNow: 'now',
  promiseHint: 'dotted: what was promised first; dashed: what is promised now',
  promiseMoved: (title, year, amount, end) => {
    const moved = end && `${count(Math.abs(end.days), 'day')} ${end.days > 0 ? 'later' : 'sooner'}`;
    const changes = [
      amount && `from ${amount.from} to ${amount.to}`,
      end && (amount ? moved : `from ${day(end.from, year)} to ${day(end.to, year)}, ${moved}`),
    ].filter(Boolean);
    return `“${title}” was the promise that moved most: ${changes.join(', ')}.`;
  },
  promisesChanged: (value) => count(value, 'promise changed', 'promises changed'),
  unplannedSentence: (value, share) =>
    `${percent(share)} of what was done, ${count(value, 'thing')}, was not in the plan.`,
  writingYearSentence: (days, total) => `Wrote ${count(total, 'entry', 'entries')} on ${count(days, 'day')}.`,
  writingGap: (start, end, days) => `The longest break was ${count(days, 'day')}, ${short(start)} to ${short(end)}`,
  skillsSentence: (label, value) => `${label} was practised most, with ${count(value, 'record')}.`,
  reachedNote: 'a bar is how many came that far',
  skillsNote: 'counted from what was done, written and answered well',
  practised: 'Practised most',
  interviewsSentence: (value, questionsAsked) =>
    `${count(value, 'application')}, ${count(questionsAsked, 'question')} asked.`,
  missedSentence: (total, missed, topic) =>
    `Of ${count(total, 'question')}, ${missed} missed.${topic ? ` Stuck most often on ${topic}.` : ''}`,
  partlySentence: (total, partly, topic) =>
    `Of ${count(total, 'question')}, none missed and ${partly} answered in part.${topic ? ` Stuck most often on ${topic}.` : ''}`,
  answeredSentence: (total, well) => `Of ${count(total, 'question')}, ${well} answered well.`,
  missedTopics: 'Topics one got stuck on',
  missedText: (missed, partly) =>
    [missed > 0 ? `${missed} missed` : '', partly > 0 ? `${partly} partly` : ''].filter(Boolean).join(' · '),
  moodSentence: (low, high) => `Lowest in ${low}, best in ${high}.`,
  moodSteady: 'The mood was steady.',
  longestTrySentence: (text, value) => `Held on to “${text}” for ${count(value, 'month')}.`,
  forgottenTrySentence: (text, value) =>
    `“${text}” was resolved ${count(value, 'month')} ago and never looked back on.`,
  byMonth: 'Written by month',
  moods: 'Mood by month',
  card: 'as a card',
  cards: 'Other cards',
  wholeYear: (value) => `All of ${value} in review`,
};
