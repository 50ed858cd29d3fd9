import { z } from 'zod';
import { type Block, plain } from '../html.ts';
import { at, fitting, type Row, rowsOf, type Source } from '../source.ts';

const list = z.object({
  data: z.object({
    totalCount: z.coerce.number().int(),
    totalPage: z.coerce.number().int(),
    items: z.array(z.unknown()),
  }),
});
const item = z.object({
  id: z.number(),
  title: z.string().min(1),
  jobLevel: z.string().nullish(),
  jobLevels: z.array(z.string()).nullish(),
  jobSkillKeywords: z.array(z.string()).nullish(),
});
const detail = z.object({
  data: z.object({
    description: z.string().nullish(),
    responsibilities: z.string().nullish(),
    basicQualifications: z.string().min(1),
    preferredQualifications: z.string().nullish(),
    jobs: z.array(z.object({ code: z.string() })),
  }),
});

/** Rallit (랠릿): postings of a group; which job one is for stands only in the posting itself. */
export const rallit: Source<'rallit'> = {
  name: () => '랠릿',
  ofEveryRole: false,
  async *pages({ group, job, origin }, { ask }) {
    const host = 'https://www.rallit.com';
    const seen = new Set<number>();
    for (let page = 1; ; page++) {
      const url = at(host, origin, '/api/v1/position', { jobGroup: group, pageNumber: page, pageSize: 50 });
      const { data } = fitting(list, await ask.json(url), 'the list');
      const { fit, unfit } = rowsOf(item, data.items);
      const fresh = fit.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      if (page === 1 || data.items.length > 0) yield { rows: fresh.map(rowOf), unfit, total: data.totalCount };
      if (data.items.length === 0 || page >= data.totalPage) return;
    }

    function rowOf({ id, title, jobLevel, jobLevels, jobSkillKeywords }: z.output<typeof item>): Row {
      return {
        title: plain(title),
        async read() {
          const answer = await ask.json(at(host, origin, `/api/v1/position/${id}`));
          const { data } = fitting(detail, answer, 'a posting');
          if (!data.jobs.some(({ code }) => code === job)) return undefined;
          const block = (section: 'required' | 'preferred' | 'other', html: string | null | undefined): Block[] =>
            html ? [{ section, text: plain(html) }] : [];
          return {
            text: {
              title: plain(title),
              blocks: [
                ...block('other', data.description),
                ...block('other', data.responsibilities),
                ...block('required', data.basicQualifications),
                ...block('preferred', data.preferredQualifications),
              ],
              tags: jobSkillKeywords ?? [],
            },
            // Levels stay levels: how many years they mean is not said.
            experience: [...new Set(jobLevels?.length ? jobLevels : jobLevel ? [jobLevel] : [])].map((level) =>
              level === 'IRRELEVANT' ? 'any' : level,
            ),
          };
        },
      };
    }
  },
};
