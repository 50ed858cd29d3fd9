import type { Highlight } from '../../insight/career.ts';
import { writtenOn } from '../../insight/day.ts';
import type { Practised } from '../../insight/practised.ts';
import { type Period, periodKind, periodSpan } from '../../model/period.ts';
import type { Skill } from '../../model/skill.ts';
import { shippedSkills } from '../../model/vocabulary.ts';
import type { SiteLog } from '../records.ts';
import { absolute, entryHref, href, siteTitle, t } from '../site.ts';
import { highlightWords, nameOf } from './career.ts';
import { type JsonResume, latestFirst } from './json-resume-shape.ts';
import { plain } from './plain.ts';
import { evidenceLinks, figure } from './words.ts';

const version = 'v1.0.0';
const schema = `https://raw.githubusercontent.com/jsonresume/resume-schema/${version}/schema.json`;

/**
 * The log as a resume in the format JSON Resume 1.0.0 (https://jsonresume.org/schema). `work` holds only jobs that
 * `resume.yaml` names: a log without it was not employed by anybody, so that what was done stands by year, under `projects`.
 */
export function jsonResume(log: SiteLog): JsonResume {
  const { resume, years, career, titles } = log.documents();
  const sentence = (text: string) => plain(log.sentence(text));
  const url = (path: string | undefined) => {
    const address = path && absolute(path);
    return address && URL.canParse(address) ? address : undefined;
  };
  const evidence = (links: readonly string[]) =>
    evidenceLinks(links, titles)
      .map(({ address }) => address)
      .find((address) => address && /^https?:/i.test(address));
  const line = (highlight: Highlight) => highlightLine(highlight, sentence);
  const basics = resume?.basics;
  return whole({
    $schema: schema,
    basics: {
      name: nameOf(resume),
      label: basics?.label,
      email: basics?.email,
      url: basics?.url ?? url(href('/')),
      summary: basics?.summary && sentence(basics.summary),
      location: basics?.location,
      profiles: basics?.profiles.map(({ network, username, url: address }) => ({
        network: network ?? new URL(address).host,
        username,
        url: address,
      })),
    },
    work: career.jobs.map((record) => ({
      name: record.job.name,
      position: record.job.position,
      url: record.job.url,
      startDate: isoDate(record.job.start, 'start'),
      endDate: record.job.end && isoDate(record.job.end, 'end'),
      summary: record.job.summary && sentence(record.job.summary),
      highlights: record.highlights.map(line),
    })),
    publications: years
      .flatMap(({ notes, posts }) => [
        ...notes
          .filter(({ data }) => data.kind !== 'talk')
          .map((note) => ({
            name: note.data.title,
            publisher: siteTitle,
            releaseDate: writtenOn(note, log.today),
            url: url(entryHref(note)),
            summary: note.data.summary && sentence(note.data.summary),
          })),
        ...posts.map((post) => ({ name: post.title, publisher: post.feed, releaseDate: post.date, url: post.url })),
      ])
      .sort(latestFirst),
    skills: skillsOf(years.flatMap(({ skills }) => skills)),
    projects: [
      ...career.projects.map(({ progress, lines }) => ({
        name: progress.goal.title,
        description: [figure(progress), ...lines.slice(-1).flatMap(({ done }) => done.note ?? [])]
          .filter(Boolean)
          .map(sentence)
          .join('. '),
        startDate: progress.windows[0]?.start,
        endDate: progress.doneOn,
        url: evidence(lines.flatMap(({ done }) => done.link)),
        keywords: progress.goal.skills,
      })),
      ...career.projectRetros.map((retro) => ({
        name: retro.data.title,
        description: retro.data.summary && sentence(retro.data.summary),
        startDate: periodSpan(retro.data.period).start,
        endDate: periodSpan(retro.data.period).end,
        url: url(entryHref(retro)),
        highlights: retro.data.done.flatMap(({ title }) => (title === undefined ? [] : [sentence(title)])),
      })),
      ...years.flatMap(({ notes }) =>
        notes
          .filter(({ data }) => data.kind === 'talk')
          .map((note) => ({
            name: note.data.title,
            description: note.data.summary && sentence(note.data.summary),
            startDate: writtenOn(note, log.today),
            endDate: writtenOn(note, log.today),
            url: url(entryHref(note)),
            keywords: note.data.skills,
            type: 'talk',
          })),
      ),
      ...career.years.map(({ year, highlights }) => ({
        name: t.year(year),
        startDate: String(year).padStart(4, '0'),
        endDate: String(year).padStart(4, '0'),
        highlights: highlights.map(line),
      })),
    ],
    meta: { canonical: url(href('/export/resume.json')), version, lastModified: `${log.today}T00:00:00` },
  }) as JsonResume;
}

/** `정산 배치 94분을 20분 아래로: 94 → 18분. 판매자 번호로 나눴다` */
export function highlightLine(highlight: Highlight, sentence: (text: string) => string): string {
  const { text, isSentence, figure: amount, how } = highlightWords(highlight);
  const what = t.highlight(isSentence ? sentence(text) : text, amount);
  if (how === undefined) return what;
  return `${what}${/[.!?…]$/.test(what) ? '' : '.'} ${sentence(how)}`;
}

/** A period as ISO 8601 may say it: a year, a month or a day. */
export function isoDate(period: Period, edge: 'start' | 'end'): string {
  const day = periodSpan(period)[edge];
  const kind = periodKind(period);
  if (kind === 'year') return day.slice(0, 4);
  return kind === 'day' || kind === 'week' || kind === 'interval' ? day : day.slice(0, 7);
}

/** Skills of all years, by category as the vocabulary has them; of each the most recorded first. */
function skillsOf(practised: readonly Practised[]): { name: string; keywords: string[] }[] {
  const records = new Map<string, { skill: Skill; records: number }>();
  for (const { skill, records: count } of practised)
    records.set(skill.id, { skill, records: (records.get(skill.id)?.records ?? 0) + count });
  const sorted = [...records.values()].sort((a, b) => b.records - a.records);
  const order = [...new Set(shippedSkills.map(({ category }) => category))];
  const rank = (category: string | undefined) => (order.includes(category) ? order.indexOf(category) : order.length);
  return [...Map.groupBy(sorted, ({ skill }) => skill.category)]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([category, skills]) => ({
      name: t.skillCategory(category ?? ''),
      keywords: skills.map(({ skill }) => skill.label),
    }));
}

/** The value without what is not known: no key without a value, no empty list or map. */
function whole(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(whole);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, whole(inner)] as const)
      .filter(([, inner]) => inner !== undefined && inner !== '' && !isEmpty(inner)),
  );
}

function isEmpty(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).length === 0;
}
