import { z } from 'zod';
import { overlapping } from '../experience.ts';
import { type Block, plain } from '../html.ts';
import { at, fitting, type Row, rowsOf, type Source } from '../source.ts';

const list = z.object({
  result: z.object({ totalCount: z.coerce.number().int(), positions: z.array(z.unknown()) }),
});
const position = z.object({ id: z.number(), title: z.string().min(1) });
const tag = z.union([z.string(), z.object({ stack: z.string() }).transform(({ stack }) => stack)]);
const detail = z.object({
  result: z.object({
    title: z.string(),
    techStacks: z.array(tag).nullish(),
    responsibility: z.string().nullish(),
    qualifications: z.string().min(1),
    preferredRequirements: z.string().nullish(),
    newcomer: z.boolean().nullish(),
    minCareer: z.number().nullish(),
    maxCareer: z.number().nullish(),
  }),
});

/** Jumpit (점핏): postings of a category; what is required and what is preferred are fields of their own. */
export const jumpit: Source<'jumpit'> = {
  name: () => '점핏',
  ofEveryRole: false,
  async *pages({ category, origin }, { ask }) {
    const host = 'https://jumpit-api.saramin.co.kr';
    const seen = new Set<number>();
    let total: number | undefined;
    for (let page = 1; ; page++) {
      const url = at(host, origin, '/api/positions', { sort: 'reg_dt', highlight: 'false', page, size: 100 });
      for (const one of category) url.searchParams.append('jobCategory', String(one));
      const { result } = fitting(list, await ask.json(url), 'the list');
      // Past the last page the total is 0, and how many rows a page holds is the host's choice.
      total ??= result.totalCount;
      const { fit, unfit } = rowsOf(position, result.positions);
      const fresh = fit.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      if (page === 1 || result.positions.length > 0)
        yield { rows: fresh.map(({ id, title }) => rowOf(id, title)), unfit, total };
      if (result.positions.length === 0 || fresh.length + unfit === 0 || seen.size >= total) return;
    }

    function rowOf(id: number, title: string): Row {
      return {
        title: plain(title),
        async read() {
          const { result } = fitting(detail, await ask.json(at(host, origin, `/api/position/${id}`)), 'a posting');
          const block = (section: 'required' | 'preferred' | 'other', text: string | null | undefined): Block[] =>
            text ? [{ section, text: plain(text) }] : [];
          return {
            text: {
              title: plain(result.title),
              blocks: [
                ...block('other', result.responsibility),
                ...block('required', result.qualifications),
                ...block('preferred', result.preferredRequirements),
              ],
              tags: result.techStacks ?? [],
            },
            experience: years(result),
          };
        },
      };
    }
  },
};

function years({ newcomer, minCareer, maxCareer }: z.output<typeof detail>['result']): string[] {
  // Without any figure a posting does not say.
  if (typeof minCareer !== 'number' && typeof maxCareer !== 'number') return newcomer ? ['0'] : [];
  return [...new Set([...(newcomer ? ['0'] : []), ...overlapping(minCareer, maxCareer)])];
}
