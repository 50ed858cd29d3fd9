import { yearOf } from '../../model/date.ts';
import { type Period, periodSpan } from '../../model/period.ts';
import { bars } from '../charts/bars.ts';
import { moodLine } from '../charts/mood.ts';
import { ranks } from '../charts/ranks.ts';
import { t } from '../site.ts';
import { type Maker, mostRows } from './card.ts';

/** What was written, how one felt, and what was practised. */

export const writing: Maker = ({ writing: written }) => {
  if (!written || written.total === 0) return undefined;
  const { longestGap: gap } = written;
  return {
    id: 'writing',
    sentence: t.writingYearSentence(written.days.length, written.total),
    picture: bars(
      written.months.map((value, index) => ({ label: String(index + 1), value })),
      { title: t.byMonth, id: 'card-writing' },
    ),
    note: gap && t.writingGap(gap.span.start, gap.span.end, gap.days),
  };
};

export const skills: Maker = ({ skills: practised }) => {
  const [most] = practised;
  if (!most) return undefined;
  return {
    id: 'skills',
    sentence: t.skillsSentence(most.skill.label, most.records),
    picture: ranks(
      practised.slice(0, mostRows).map(({ skill, records }) => ({ label: skill.label, value: records })),
      { title: t.practised, id: 'card-skills' },
    ),
    note: t.skillsNote,
  };
};

export const mood: Maker = ({ year, moods }) => {
  if (moods.length < 2) return undefined;
  const low = Math.min(...moods.map((one) => one.mood));
  const high = Math.max(...moods.map((one) => one.mood));
  const named = (value: number) => {
    const period = moods.find((one) => one.mood === value)?.retro.data.period as Period;
    return yearOf(periodSpan(period).end) === year ? t.periodInYear(period) : t.period(period);
  };
  return {
    id: 'mood',
    sentence: low === high ? t.moodSteady : t.moodSentence(named(low), named(high)),
    picture: moodLine(moods, {
      axis: periodSpan(String(year) as Period),
      title: t.moods,
      words: t,
      id: 'card-mood',
    }),
    note: t.retroCount(moods.length),
  };
};

export const posts: Maker = ({ posts: months }) => {
  if (months.length === 0) return undefined;
  const count = (month: number) => months.find((one) => one.month === month)?.posts.length ?? 0;
  return {
    id: 'posts',
    sentence: t.feedPostsSentence(months.reduce((sum, { posts: some }) => sum + some.length, 0)),
    picture: bars(
      Array.from({ length: 12 }, (_, index) => ({ label: String(index + 1), value: count(index + 1) })),
      { title: t.feedPosts, id: 'card-posts' },
    ),
  };
};
