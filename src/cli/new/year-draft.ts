import { applicationDays } from '../../insight/day.ts';
import { planProgress } from '../../insight/plans.ts';
import type { PlanProgress } from '../../insight/progress.ts';
import { tries } from '../../insight/tries.ts';
import { yearFigures } from '../../insight/year-figures.ts';
import { yearOf } from '../../model/date.ts';
import type { Figures } from '../../model/figures.ts';
import { type Period, periodKind, periodYear } from '../../model/period.ts';
import { head } from './head.ts';
import type { LogView } from './log-view.ts';
import { periodId } from './periods.ts';
import type { Draft } from './write.ts';
import { commented, entryText, field, flow, htmlComment, oneLine } from './yaml.ts';

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
    ...head('retros', words.yearTitle(year), period, view),
    `# mood: 3 # ${words.mood}`,
    ...commented([words.figures(today), ...(hidden > 0 ? [words.ofPrivate(hidden)] : [])]),
    'figures:',
    ...figureLines(figures, view, progress),
    'keep:',
    ...commented([`- ${words.keep}`], '  '),
    'problem:',
    ...commented([`- ${words.problem}`], '  '),
    'try:',
    ...commented([`- ${words.attempt}`], '  '),
    '# reviewed: [{ try: "2026-09#2", result: kept }] # kept | half | dropped',
    ...(months.length > 0
      ? commented([words.monthsWritten, ...months.map(({ data }) => `- ${oneLine(data.title)}`)])
      : []),
  ];
  const sections = words.yearSections.map(([title = '', question = '']) => `## ${title}\n\n${htmlComment([question])}`);
  const rate = figures.executionRate === undefined ? undefined : words.percent(figures.executionRate);
  return {
    collection: 'retros',
    id: periodId(period),
    text: entryText(frontmatter, sections),
    summary: words.inside.year(rate, months.length),
  };
}

/** A key a line. What a name stands for is told behind it, in a comment. */
function figureLines(
  figures: Figures,
  { records, today }: LogView,
  plans: ReadonlyMap<string, PlanProgress>,
): string[] {
  const { asOf, executionRate, goals, unplannedShare, longestTry, applications, skills, written } = figures;
  const titles = new Map(
    [...plans.values()].flatMap((plan) => plan.goals).map(({ key, goal }): [string, string] => [key, goal.title]),
  );
  const held = tries(records, today).find(({ key }) => key === longestTry?.try);
  const named = (lines: string[], name: string | undefined) =>
    lines.map((line) => (name === undefined ? line : `${line} # ${oneLine(name)}`));
  const list = (key: string, lines: string[]) => (lines.length > 0 ? [`${key}:`, ...lines] : []);
  return [
    ...field('asOf', asOf),
    ...field('executionRate', executionRate),
    ...list(
      'goals',
      goals.flatMap((goal) => named([`  - ${flow(goal)}`], titles.get(goal.goal))),
    ),
    ...field('unplannedShare', unplannedShare),
    ...named(field('longestTry', longestTry), held?.text),
    ...(applications
      ? [
          'applications:',
          ...Object.entries(applications).flatMap(([key, value]) => field(key, value).map((line) => `  ${line}`)),
        ]
      : []),
    ...list(
      'skills',
      skills.map((skill) => `  - ${flow(skill)}`),
    ),
    ...field('written', written),
  ].map((line) => `  ${line}`);
}

/** How many private entries of a year the figures count. */
function privateIn({ records }: LogView, year: number): number {
  const hidden = [
    ...records.plans.filter(({ data }) => periodYear(data.period) === year),
    ...records.retros.filter(({ data }) => periodYear(data.period) === year),
    ...records.interviews.filter((interview) => applicationDays(interview).some((day) => yearOf(day) === year)),
    ...records.notes.filter(({ data }) => data.date !== undefined && yearOf(data.date) === year),
  ];
  return hidden.filter(({ data }) => data.visibility === 'private').length;
}
