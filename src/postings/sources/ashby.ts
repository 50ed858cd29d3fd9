import { z } from 'zod';
import { experienceIn } from '../experience.ts';
import { blocksOf, plain } from '../html.ts';
import { at, fitting, type Row, rowsOf, type Source } from '../source.ts';

const list = z.object({ jobs: z.array(z.unknown()) });
const job = z
  .object({
    title: z.string().min(1),
    department: z.string().nullish(),
    team: z.string().nullish(),
    descriptionHtml: z.string().nullish(),
    descriptionPlain: z.string().nullish(),
    isListed: z.boolean().nullish(),
  })
  .refine(({ descriptionHtml, descriptionPlain }) => descriptionHtml || descriptionPlain);

/** Ashby's job board API: every posting of a company with its text, in one answer. */
export const ashby: Source<'ashby'> = {
  name: ({ board }) => board,
  ofEveryRole: true,
  async *pages({ board, origin }, { ask }) {
    const url = at('https://api.ashbyhq.com', origin, `/posting-api/job-board/${board}`);
    const { jobs } = fitting(list, await ask.json(url), 'the list');
    const { fit, unfit } = rowsOf(job, jobs);
    const rows = fit
      .filter(({ isListed }) => isListed !== false)
      .map(({ title, department, team, descriptionHtml, descriptionPlain }): Row => ({
        title,
        department: [department, team].filter(Boolean).join(' '),
        read() {
          const blocks = descriptionHtml ? blocksOf(descriptionHtml) : [{ text: plain(descriptionPlain ?? '') }];
          return {
            text: { title, blocks, tags: [] },
            experience: experienceIn([title, ...blocks.map(({ text }) => text)].join('\n')),
          };
        },
      }));
    yield { rows, unfit, total: rows.length + unfit };
  },
};
