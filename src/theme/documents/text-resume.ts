import type { Messages } from '../messages/index.ts';
import { wrap } from './columns.ts';
import { type JsonResume, latestFirst } from './json-resume-shape.ts';

/** Columns of a line; a Hangul syllable takes two. */
const columns = 80;

/**
 * A resume as plain text, for forms and for the programs that read applications: one column, headings on lines of their
 * own, `-` before each item, nothing drawn.
 */
export function textResume({ basics, work, projects, publications, skills }: JsonResume, t: Messages): string {
  const { city, region } = basics?.location ?? {};
  const head = [
    basics?.name,
    basics?.label,
    [city, region].filter(Boolean).join(', '),
    basics?.email,
    basics?.url,
    ...(basics?.profiles ?? []).map(({ url }) => url),
  ].filter((line) => line !== undefined && line !== '');
  const made = (projects ?? []).filter(({ type }) => type !== 'talk');
  const talks = (projects ?? [])
    .filter(({ type }) => type === 'talk')
    .map(({ name, startDate, url }) => ({ name, publisher: t.noteKind('talk'), releaseDate: startDate, url }));
  const told = [...(publications ?? []), ...talks].sort(latestFirst);
  const sections: [string, string[]][] = [
    [t.introduction, basics?.summary ? [wrap(basics.summary, columns)] : []],
    [
      t.workplaces,
      (work ?? []).map(({ name, position, startDate, endDate, url, summary, highlights }) =>
        block(name, [position, span(startDate, endDate ?? t.present), url], summary, highlights),
      ),
    ],
    [
      t.projects,
      made.map(({ name, startDate, endDate, url, description, highlights }) =>
        block(name, [span(startDate, endDate), url], description, highlights),
      ),
    ],
    [
      t.writings,
      told.map(({ name, publisher, releaseDate, url }) =>
        block(name, [[releaseDate, publisher].filter(Boolean).join(', '), url]),
      ),
    ],
    [
      t.skillsTitle,
      skills?.length ? [skills.map(({ name, keywords }) => item(`${name}: ${keywords.join(', ')}`)).join('\n')] : [],
    ],
  ];
  return `${[
    head.map((line) => wrap(line ?? '', columns)).join('\n'),
    ...sections
      .filter(([, blocks]) => blocks.length > 0)
      .map(([title, blocks]) => `${title}\n\n${blocks.join('\n\n')}`),
  ]
    .filter(Boolean)
    .join('\n\n\n')}\n`;
}

function block(
  title: string,
  facts: readonly (string | undefined)[],
  summary?: string,
  highlights: readonly string[] = [],
): string {
  return [
    wrap(title, columns),
    ...facts.filter(Boolean).map((fact) => wrap(fact ?? '', columns)),
    ...(summary ? [wrap(summary, columns)] : []),
    ...highlights.map(item),
  ].join('\n');
}

function item(text: string): string {
  return wrap(text, columns, '- ', '  ');
}

/** `2022-08 - 2026-02-20`; one day is told once. */
function span(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined || start === end) return start ?? end;
  return `${start} - ${end}`;
}
