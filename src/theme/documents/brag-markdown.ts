import type { BragYear } from '../../insight/brag.ts';
import type { JobRecord } from '../../insight/career.ts';
import type { DoneLine, GoalRecord } from '../../insight/done-lines.ts';
import type { GoalProgress } from '../../insight/progress.ts';
import { entryDate } from '../entries.ts';
import { doneText, goalAnchor } from '../goal.ts';
import type { SiteLog } from '../records.ts';
import { absolute, entryHref, t } from '../site.ts';
import { highlightWords, jobTime, nameOf } from './career.ts';
import { escapeMarkdown, markdownHeading, markdownLink, sentenceMarkdown } from './markdown.ts';
import { byCategory, byMerit } from './order.ts';
import { evidenceLinks, figure, lacksEvidence, lineAmount, lineWhen, standing } from './words.ts';

/** The page of `/export/` as Markdown, all years in full, with complete addresses where the site's own is known. */
export function bragMarkdown(log: SiteLog): string {
  const { resume, years, career, titles } = log.documents();
  const sentence = (text: string) => sentenceMarkdown(log.sentence(text), absolute);
  const entryLink = (title: string, entry: Parameters<typeof entryHref>[0], anchor?: string) => {
    const address = entryHref(entry, anchor);
    return markdownLink(title, address && absolute(address));
  };
  const evidence = (links: readonly string[]) =>
    links.length === 0
      ? undefined
      : t.evidenceOf(
          evidenceLinks(links, titles)
            .map(({ label, address }) => markdownLink(label, address))
            .join(', '),
        );

  const lineItem = (line: DoneLine, year: number, progress?: GoalProgress) => {
    const { done, retro } = line;
    const what = said([
      said([progress && escapeMarkdown(lineAmount(line, progress)), done.title && sentence(done.title)], ', '),
      done.note && sentence(done.note),
      evidence(done.link) ?? (progress ? undefined : t.withoutEvidence),
    ]);
    return said([entryLink(lineWhen(line, year), retro), what], ': ');
  };
  const goalItem = (record: GoalRecord, year: number) => {
    const { progress, lines, counted } = record;
    const { goal, plan, before, unit } = progress;
    const head = said(
      [
        entryLink(goal.title, plan, goalAnchor(progress)),
        escapeMarkdown(figure(progress)),
        standing(progress),
        lacksEvidence(record) && t.withoutEvidence,
      ],
      ' · ',
    );
    return [
      `- ${head}`,
      ...[
        goal.verdict?.note && sentence(goal.verdict.note),
        before[0] && escapeMarkdown(t.carriedFrom(before[0].plan.data.title, doneText(before[0]))),
        ...lines.map((line) => lineItem(line, year, progress)),
        lines.length > 0 &&
          counted.marks > 0 &&
          escapeMarkdown(t.counted(counted.marks, t.amount(counted.amount, unit))),
      ]
        .filter(Boolean)
        .map((item) => `  - ${item}`),
    ].join('\n');
  };

  const jobBlocks = (record: JobRecord) => {
    const { job, highlights } = record;
    return [
      markdownHeading(3, [job.name, job.position].filter(Boolean).join(', ')),
      escapeMarkdown(jobTime(record)),
      job.summary && sentence(job.summary),
      highlights
        .map(highlightWords)
        .map(({ text, isSentence, figure: amount, how }) => {
          const words = isSentence ? sentence(text) : escapeMarkdown(text);
          return `- ${said([t.highlight(words, amount && escapeMarkdown(amount)), how && sentence(how)])}`;
        })
        .join('\n'),
    ];
  };

  const yearBlocks = ({ year, retro, plans, goals, judged, counts, executionRate, ...of }: BragYear) => {
    const theme = plans.find(({ plan }) => plan.data.theme)?.plan.data.theme;
    const facts = [
      judged > 0 &&
        `${t.standing(judged)} ${t
          .goalCounts(counts)
          .map(({ text }) => text)
          .join(', ')}`,
      executionRate !== undefined && `${t.execution} ${t.percent(executionRate)}`,
    ];
    return [
      markdownHeading(2, t.year(year)),
      retro?.data.summary ? sentence(retro.data.summary) : theme && escapeMarkdown(t.theme(theme)),
      escapeMarkdown(facts.filter(Boolean).join(' · ')),
      ...byCategory(goals).flatMap(([category, members]) => [
        markdownHeading(3, category ?? t.noCategory),
        byMerit(members)
          .map((goal) => goalItem(goal, year))
          .join('\n'),
      ]),
      ...section(
        t.unplanned,
        of.unplanned.map((line) => lineItem(line, year)),
      ),
      ...section(t.writings, [
        ...of.notes.map((note) =>
          said(
            [
              entryLink(note.data.title, note),
              said([t.noteKind(note.data.kind), t.date(entryDate(note) ?? log.today)], ' '),
            ],
            ', ',
          ),
        ),
        ...of.posts.map(({ title, url, feed, date }) =>
          said([markdownLink(title, url), said([escapeMarkdown(feed), t.date(date)], ' ')], ', '),
        ),
      ]),
      ...(of.skills.length > 0
        ? [
            markdownHeading(3, t.skillsPractised),
            of.skills.map(({ skill, records }) => `${escapeMarkdown(skill.label)} ${records}`).join(', '),
          ]
        : []),
    ];
  };

  const basics = resume?.basics;
  const blocks = [
    markdownHeading(1, [nameOf(resume), t.brag].filter(Boolean).join(': ')),
    said(
      [
        basics?.label && escapeMarkdown(basics.label),
        basics?.location?.city && escapeMarkdown(basics.location.city),
        basics?.email && markdownLink(basics.email, `mailto:${basics.email}`),
        ...[basics?.url, ...(basics?.profiles.map(({ url }) => url) ?? [])].map((url) => url && markdownLink(url, url)),
      ],
      ' · ',
    ),
    basics?.summary && sentence(basics.summary),
    ...(career.jobs.length > 0 ? [markdownHeading(2, t.workplaces), ...career.jobs.flatMap(jobBlocks)] : []),
    ...years.flatMap(yearBlocks),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [markdownHeading(3, title), items.map((item) => `- ${item}`).join('\n')];
}

/** Parts as one line; what is empty is not there. */
function said(parts: readonly (string | undefined | false)[], between = '. '): string {
  const given = parts.filter(Boolean) as string[];
  // A sentence that ends as one needs no other end.
  return given.reduce(
    (line, part) =>
      line === '' ? part : `${between === '. ' && /[.!?…]$/.test(line) ? `${line} ` : line + between}${part}`,
    '',
  );
}
