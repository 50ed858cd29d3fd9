import { load } from 'cheerio';
import { z } from 'zod';
import { experienceIn } from '../experience.ts';
import { blocksOf } from '../html.ts';
import { at, fitting, type Row, rowsOf, type Source } from '../source.ts';

const list = z.object({ jobs: z.array(z.unknown()), meta: z.object({ total: z.number() }).optional() });
const job = z.object({
  title: z.string().min(1),
  content: z.string().min(1),
  departments: z.array(z.object({ name: z.string().nullish() })).nullish(),
});

/** Greenhouse's job board API: every posting of a company with its text, in one answer. */
export const greenhouse: Source<'greenhouse'> = {
  name: ({ board }) => board,
  ofEveryRole: true,
  async *pages({ board, origin }, { ask }) {
    const url = at('https://boards-api.greenhouse.io', origin, `/v1/boards/${board}/jobs`, { content: 'true' });
    const { jobs, meta } = fitting(list, await ask.json(url), 'the list');
    const { fit, unfit } = rowsOf(job, jobs);
    const rows = fit.map(({ title, content, departments }): Row => ({
      title,
      department: departments?.map(({ name }) => name ?? '').join(' '),
      read() {
        // The HTML comes escaped as text.
        const blocks = blocksOf(/<[a-z]/i.test(content) ? content : load(content, null, false).text());
        return {
          text: { title, blocks, tags: [] },
          experience: experienceIn([title, ...blocks.map(({ text }) => text)].join('\n')),
        };
      },
    }));
    yield { rows, unfit, total: meta?.total ?? jobs.length };
  },
};
