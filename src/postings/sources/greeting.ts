import { z } from 'zod';
import { experienceIn, overlapping } from '../experience.ts';
import { fault, refusal } from '../fetch/trouble.ts';
import { blocksOf } from '../html.ts';
import { at, type Context, fitting, type Posting, type Row, rowsOf, type Source } from '../source.ts';
import { dataOf, find } from './greeting-page.ts';

const career = z.object({
  careerType: z.string().nullish(),
  careerFrom: z.number().nullish(),
  careerTo: z.number().nullish(),
});
const position = z.object({
  workspaceOccupation: z.object({ occupation: z.string().nullish() }).nullish(),
  workspaceJob: z.object({ job: z.string().nullish() }).nullish(),
  jobPositionCareer: career.nullish(),
});
const opening = z.object({
  openingId: z.union([z.number(), z.string().regex(/^[\w-]+$/)]),
  title: z.string().min(1),
  openingJobPosition: z.object({ openingJobPositions: z.array(position).nullish() }).nullish(),
});
const listQuery = z.object({ state: z.object({ data: z.unknown() }) });
const detail = z.object({ openingsInfo: z.object({ detail: z.string().min(1) }) });

type Opening = z.output<typeof opening>;

/** The career pages of Greeting (그리팅): a list without texts, and a page for each opening. */
export const greeting: Source<'greeting'> = {
  name: ({ slug }) => slug,
  ofEveryRole: true,
  async *pages({ slug, origin }, { ask }) {
    const host = `https://${slug}.career.greetinghr.com`;
    const data = await pageData(ask, at(host, origin, '/'));
    const known = find(data, (one) => ('openingId' in one || 'openingJobPosition' in one) && one.deploy !== false);
    const listed = known.length > 0 ? known : unknownRows(data);
    const { fit, unfit } = rowsOf(opening, unique(listed));
    const rows = fit.map((one): Row => ({
      title: one.title,
      department: positions(one)
        .flatMap(({ workspaceOccupation, workspaceJob }) => [workspaceOccupation?.occupation, workspaceJob?.job])
        .filter(Boolean)
        .join(' '),
      read: async () => read(one, await pageData(ask, at(host, origin, `/ko/o/${one.openingId}`))),
    }));
    yield { rows, unfit, total: fit.length + unfit };
  },
};

/** What the list holds when none of it looks like an opening: nothing, where a board has none. */
function unknownRows(data: unknown[]): unknown[] {
  const [query] = find(data, ({ queryKey }) => Array.isArray(queryKey) && queryKey[0] === 'openings');
  const rows = fitting(listQuery, query, 'the list').state.data;
  return Array.isArray(rows) ? rows : [rows];
}

/** A page may carry an opening twice. */
const unique = (rows: unknown[]) => [
  ...new Map(
    rows.map((one, index) => [(one as { openingId?: unknown } | null)?.openingId ?? `#${index}`, one]),
  ).values(),
];

async function pageData(ask: Context['ask'], url: URL): Promise<unknown[]> {
  const html = await ask.page(url);
  const data = dataOf(html);
  if (data.length > 0) return data;
  throw /<input[^>]+type=["']?password/i.test(html.slice(0, 20_000))
    ? refusal('sent a login instead of its page')
    : fault('sent a page that carries no data (hoego may need an update)');
}

function read(one: Opening, data: unknown[]): Posting {
  const [found] = find(data, ({ openingsInfo }) => openingsInfo !== null && typeof openingsInfo === 'object');
  const { openingsInfo } = fitting(detail, found, 'a posting');
  const blocks = blocksOf(openingsInfo.detail);
  const told = [
    ...new Set(positions(one).flatMap(({ jobPositionCareer }) => (jobPositionCareer ? years(jobPositionCareer) : []))),
  ];
  return {
    text: { title: one.title, blocks, tags: [] },
    experience: told.length > 0 ? told : experienceIn(blocks.map(({ text }) => text).join('\n')),
  };
}

const positions = ({ openingJobPosition }: Opening) => openingJobPosition?.openingJobPositions ?? [];

function years({ careerType, careerFrom, careerTo }: z.output<typeof career>): string[] {
  if (careerType === 'NOT_MATTER') return ['any'];
  if (careerType === 'NEW_COMER') return ['0'];
  // An experienced applicant of whom no years are asked: it does not say how many.
  if (typeof careerFrom !== 'number' && typeof careerTo !== 'number') return [];
  return overlapping(careerFrom, careerTo);
}
