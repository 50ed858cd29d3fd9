import { z } from 'zod';
import { overlapping } from '../experience.ts';
import { fault } from '../fetch/trouble.ts';
import { type Block, plain } from '../html.ts';
import { at, fitting, type Row, rowsOf, type Source } from '../source.ts';

const size = 100;
const list = z.object({
  data: z.array(z.unknown()),
  links: z.object({ next: z.string().nullish() }).nullish(),
});
const job = z.object({ id: z.number(), status: z.string().nullish() });
const detail = z.object({
  detail: z.object({
    name: z.string().nullish(),
    position: z.string().nullish(),
    main_tasks: z.string().nullish(),
    requirements: z.string().min(1),
    preferred_points: z.string().nullish(),
  }),
  skill_tags: z.array(z.object({ title: z.string() })).nullish(),
  annual_from: z.number().nullish(),
  annual_to: z.number().nullish(),
});

/** Wanted's official API (원티드): postings of a category, without a total; `annual_*` are years. */
export const wanted: Source<'wanted'> = {
  name: () => '원티드',
  ofEveryRole: false,
  async *pages({ category, subcategory, origin }, { ask, environment }) {
    const { WANTED_CLIENT_ID: id, WANTED_CLIENT_SECRET: secret } = environment;
    if (!id || !secret) throw fault('needs a key: set WANTED_CLIENT_ID and WANTED_CLIENT_SECRET in the environment');
    const headers = { 'wanted-client-id': id, 'wanted-client-secret': secret };
    const host = 'https://openapi.wanted.jobs';
    const seen = new Set<number>();
    for (let offset = 0; ;) {
      const query = {
        category_tag: category,
        subcategory_tags: subcategory,
        sort: 'job.latest_order',
        limit: size,
        offset,
      };
      const { data, links } = fitting(list, await ask.json(at(host, origin, '/v2/jobs', query), headers), 'the list');
      const { fit, unfit } = rowsOf(job, data);
      const fresh = fit.filter((one) => !seen.has(one.id));
      for (const one of fresh) seen.add(one.id);
      const active = fresh.filter(({ status }) => !status || status === 'active');
      if (offset === 0 || data.length > 0) yield { rows: active.map(rowOf), unfit, total: null };
      // A page that repeats what is known would go on for ever.
      if (!links?.next || fresh.length + unfit === 0) return;
      offset += data.length;
    }

    function rowOf(one: z.output<typeof job>): Row {
      return {
        title: '',
        async read() {
          const answer = await ask.json(at(host, origin, `/v1/jobs/${one.id}`), headers);
          const { detail: told, skill_tags, annual_from, annual_to } = fitting(detail, answer, 'a posting');
          const block = (section: 'required' | 'preferred' | 'other', text: string | null | undefined): Block[] =>
            text ? [{ section, text: plain(text) }] : [];
          return {
            text: {
              title: plain(told.name ?? told.position ?? ''),
              blocks: [
                ...block('other', told.main_tasks),
                ...block('required', told.requirements),
                ...block('preferred', told.preferred_points),
              ],
              tags: (skill_tags ?? []).map(({ title }) => title),
            },
            experience: typeof annual_from === 'number' ? overlapping(annual_from, annual_to) : [],
          };
        },
      };
    }
  },
};
