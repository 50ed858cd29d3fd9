import { applicationDays, writtenOn } from '../../insight/day.ts';
import { contains, type Period, periodKind, periodSpan, periodYear } from '../../model/period.ts';
import type { RetroEntry } from '../../model/retro.ts';
import type { Commits } from './commits.ts';
import type { LogView } from './log-view.ts';
import { oneLine } from './yaml.ts';

// A year of notes would crowd out what is to be written.
const most = 40;

/** What else was written in a period, a line each: other retros, notes, interviews, reviewed questions, posts elsewhere, commits. */
export function writtenIn(period: Period, commits: readonly Commits[], view: LogView): string[] {
  const { records, today, words } = view;
  const span = periodSpan(period);
  const line = (kind: keyof typeof words.kinds, title: string, more: string[] = []) =>
    `- ${[`${words.kinds[kind]}: ${oneLine(title)}`, ...more].join(' · ')}`;
  const inside = ({ start, end }: { start: string; end: string }) => start >= span.start && end <= span.end;
  const lines = [
    ...records.retros
      .filter(({ data }) => data.period !== period && inside(periodSpan(data.period)))
      .map(({ data }) => line('retros', data.title)),
    ...records.notes
      .filter((note) => {
        const day = writtenOn(note, today);
        return day !== undefined && contains(span, day);
      })
      .map(({ data }) => line('notes', data.title)),
    ...records.interviews
      .filter((interview) => applicationDays(interview).some((day) => contains(span, day)))
      .map(({ data }) =>
        line('interviews', data.title, [
          ...(data.appliedOn && contains(span, data.appliedOn)
            ? [`${words.applied} ${words.day(data.appliedOn)}`]
            : []),
          ...data.stages.flatMap(({ kind, label, date }) =>
            date && contains(span, date) ? [`${oneLine(label ?? words.stages[kind])} ${words.day(date)}`] : [],
          ),
        ]),
      ),
    ...records.questions.flatMap(({ data }) => {
      const count = Object.values(data.review).filter(({ on }) => contains(span, on)).length;
      return count > 0 ? [line('questions', data.title, [words.reviewedQuestions(count)])] : [];
    }),
    ...records.feeds.flatMap(({ name, posts }) =>
      posts.filter(({ date }) => contains(span, date)).map(({ title }) => line('posts', title, [oneLine(name)])),
    ),
  ];
  return [
    ...lines.slice(0, most),
    ...(lines.length > most ? [`- ${words.more(lines.length - most)}`] : []),
    ...commits.map(({ name, count }) => `- ${words.commits(oneLine(name), count)}`),
  ];
}

/** The same stretch of the year before: its titles, what was kept and what was to be tried. */
export function sameTimeLastYear(period: Period, { records, words }: LogView): string[] {
  if (periodKind(period) === 'year' || periodKind(period) === 'interval') return [];
  const isThen = ({ data }: RetroEntry) =>
    periodKind(data.period) === periodKind(period) &&
    data.period.slice(4) === period.slice(4) &&
    periodYear(data.period) === periodYear(period) - 1;
  const first = (name: string, texts: readonly { text: string }[]) =>
    texts[0] ? [`${name}: ${oneLine(texts[0].text)}`] : [];
  return records.retros
    .filter(isThen)
    .map(({ data }) =>
      [`- ${oneLine(data.title)}`, ...first(words.kept, data.keep), ...first(words.tried, data.try)].join(' · '),
    );
}
