import { planProgress } from '../../insight/plans.ts';
import { tries } from '../../insight/tries.ts';
import { yearFigures } from '../../insight/year-figures.ts';
import type { Figures } from '../../model/figures.ts';
import { type Period, periodKind, periodYear } from '../../model/period.ts';
import { head } from './head.ts';
import type { LogView } from './log-view.ts';
import { periodId } from './periods.ts';
import type { Draft } from './write.ts';
import { commented, entryText, field, htmlComment, oneLine } from './yaml.ts';

/** A year in review: its figures as data, headings with questions, and all sentences left to the writer. */
export function yearDraft(period: Period, view: LogView): Draft {
  const { words, records, today } = view;
  const year = periodYear(period);
  const progress = planProgress(records, today);
  const figures = yearFigures(records, today, year, progress);
  const months = records.retros
    .filter(({ data }) => periodKind(data.period) === 'month' && periodYear(data.period) === year)
    .sort((a, b) => (a.data.period < b.data.period ? -1 : 1));
  const hidden = privateIn(view, year);
  const frontmatter = [
    ...head(words.yearTitle(year), period, view),
    `# mood: 3 # ${words.mood}`,
    ...commented([words.figures(today), ...(hidden > 0 ? [words.ofPrivate(hidden)] : [])]),
    'figures:',
    ...figureLines(figures),
    'keep:',
    ...commented([`- ${words.keep}`], '  '),
    'problem:',
    ...commented([`- ${words.problem}`], '  '),
    'try:',
    ...commented([`- ${words.attempt}`], '  '),
    '# reviewed: [{ try: "2026-09#2", result: kept }] # kept | half | dropped',
  ];
  const titles = new Map(
    [...progress.values()].flatMap(({ goals }) => goals).map(({ key, goal }) => [key, goal.title]),
  );
  const goals = Object.entries(figures.goals ?? {}).flatMap(([name, keys]) =>
    keys.length > 0
      ? [
          `- ${words.goalsBy[name as keyof typeof words.goalsBy]}: ${keys.map((key) => oneLine(titles.get(key as never) ?? key)).join(', ')}`,
        ]
      : [],
  );
  const longest = tries(records, today).find(({ key }) => key === figures.longestTry?.try);
  const memory = [
    words.memory,
    '',
    ...goals,
    ...(longest && figures.longestTry
      ? [`- ${words.longestTry(oneLine(longest.text), figures.longestTry.months)}`]
      : []),
    ...(months.length > 0 ? ['', words.monthsWritten, ...months.map(({ data }) => `- ${oneLine(data.title)}`)] : []),
  ];
  const sections = words.yearSections.map(([title = '', question = '']) => `## ${title}\n\n${htmlComment([question])}`);
  const rate = figures.executionRate === undefined ? undefined : words.percent(figures.executionRate);
  return {
    collection: 'retros',
    id: periodId(period),
    text: entryText(frontmatter, [htmlComment(memory), ...sections]),
    summary: words.inside.year(rate, months.length),
  };
}

/** A key a line; lists of goals and of skills a line each under theirs. */
function figureLines({ goals, applications, ...figures }: Figures): string[] {
  const nested = (key: string, value: object | undefined) =>
    value
      ? [
          `  ${key}:`,
          ...Object.entries(value)
            .filter(([, inner]) => !Array.isArray(inner) || inner.length > 0)
            .flatMap(([name, inner]) => field(name, inner).map((line) => `    ${line}`)),
        ]
      : [];
  return [
    ...Object.entries(figures)
      .filter(([, value]) => !Array.isArray(value) || value.length > 0)
      .flatMap(([key, value]) => field(key, value).map((line) => `  ${line}`)),
    ...nested('goals', goals),
    ...nested('applications', applications),
  ];
}

/** How many private entries of a year the figures count. */
function privateIn({ records }: LogView, year: number): number {
  const hidden = [
    ...records.plans.filter(({ data }) => periodYear(data.period) === year),
    ...records.retros.filter(({ data }) => periodYear(data.period) === year),
    ...[...records.interviews, ...records.notes].filter(({ data }) => data.date?.startsWith(String(year))),
  ];
  return hidden.filter(({ data }) => data.visibility === 'private').length;
}
