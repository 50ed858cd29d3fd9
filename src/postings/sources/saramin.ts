import { z } from 'zod';
import { overlapping } from '../experience.ts';
import { fault, refusal } from '../fetch/trouble.ts';
import { plain } from '../html.ts';
import { at, fitting, type Row, rowsOf, type Source } from '../source.ts';

const size = 110;
const count = z.coerce.number().int().min(0);
const list = z.object({ jobs: z.object({ total: count, job: z.array(z.unknown()) }) });
const complaint = z.object({ code: z.coerce.number(), message: z.string() });
const text = z.union([z.string(), z.number()]).transform(String).nullish();
const job = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  position: z.object({
    title: z.string().min(1),
    'job-code': z.object({ name: text }).nullish(),
    'experience-level': z
      .object({ code: z.coerce.number(), min: z.coerce.number().nullish(), max: z.coerce.number().nullish() })
      .nullish(),
  }),
  keyword: text,
});

/** Saramin's official API (사람인): no texts, so that skills are known from tags only. */
export const saramin: Source<'saramin'> = {
  name: () => '사람인',
  ofEveryRole: false,
  async *pages({ keywords, origin }, { ask, environment }) {
    const key = environment.SARAMIN_ACCESS_KEY;
    if (!key) throw fault('needs a key: set SARAMIN_ACCESS_KEY in the environment');
    const seen = new Set<string>();
    for (let start = 0; ; start++) {
      const query = { 'access-key': key, keywords, sort: 'pd', count: size, start, fields: 'keyword-code,count' };
      const answer = await ask.json(at('https://oapi.saramin.co.kr', origin, '/job-search', query));
      const wrong = complaint.safeParse(answer);
      if (wrong.success) throw refused(wrong.data.code);
      const { jobs } = fitting(list, answer, 'the list');
      const { fit, unfit } = rowsOf(job, jobs.job);
      const fresh = fit.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      if (start === 0 || jobs.job.length > 0) yield { rows: fresh.map(rowOf), unfit, total: jobs.total };
      if (jobs.job.length === 0 || fresh.length + unfit === 0 || seen.size >= jobs.total) return;
    }
  },
};

// Its own words are not repeated: they may hold the key.
function refused(code: number) {
  if (code === 1 || code === 2) return refusal('does not accept the key in SARAMIN_ACCESS_KEY');
  if (code === 4) return refusal('says that the key’s requests of today are used up');
  return fault(`answered with its error ${code}`);
}

function rowOf({ position, keyword }: z.output<typeof job>): Row {
  const { title, 'job-code': code, 'experience-level': level } = position;
  return {
    title: plain(title),
    read: () => ({
      text: {
        title: plain(title),
        blocks: [],
        tags: [code?.name, keyword]
          .flatMap((tags) => (tags ?? '').split(','))
          .map((tag) => tag.trim())
          .filter(Boolean),
      },
      experience: level ? years(level.code, level.min, level.max) : [],
    }),
  };
}

/** 0 no matter, 1 newcomers, 2 experienced, 3 both. */
function years(code: number, min: number | null | undefined, max: number | null | undefined): string[] {
  if (code === 0) return ['any'];
  if (code === 1) return ['0'];
  // A most of 0 is how an open end is written.
  const experienced = overlapping(min || 1, max || undefined);
  return code === 3 ? ['0', ...experienced] : code === 2 && (min || max) ? experienced : [];
}
