import { z } from 'zod';
import { experienceIn } from '../experience.ts';
import { type Block, blocksOf, plain } from '../html.ts';
import { at, fitting, type Row, rowsOf, type Source } from '../source.ts';

const size = 100;
const list = z.array(z.unknown());
const posting = z.object({
  text: z.string().min(1),
  categories: z.object({ team: z.string().nullish(), department: z.string().nullish() }).nullish(),
  descriptionPlain: z.string().nullish(),
  lists: z.array(z.object({ text: z.string(), content: z.string() })),
  additional: z.string().nullish(),
});

/** Lever's postings API: a bare array, page by page; each list of a posting has its heading. */
export const lever: Source<'lever'> = {
  name: ({ site }) => site,
  ofEveryRole: true,
  async *pages({ site, region, origin }, { ask }) {
    const host = region === 'eu' ? 'https://api.eu.lever.co' : 'https://api.lever.co';
    for (let skip = 0; ; skip += size) {
      const url = at(host, origin, `/v0/postings/${site}`, { mode: 'json', skip, limit: size });
      const found = fitting(list, await ask.json(url), 'the list');
      const { fit, unfit } = rowsOf(posting, found);
      if (found.length > 0 || skip === 0) yield { rows: fit.map(rowOf), unfit, total: null };
      if (found.length < size) return;
    }
  },
};

function rowOf({ text: title, categories, descriptionPlain, lists, additional }: z.output<typeof posting>): Row {
  return {
    title,
    department: [categories?.team, categories?.department].filter(Boolean).join(' '),
    read() {
      const blocks: Block[] = [
        { text: plain(descriptionPlain ?? '') },
        ...lists.map(({ text, content }) => ({ heading: plain(text), text: plain(content) })),
        ...blocksOf(additional ?? ''),
      ].filter(({ text }) => text !== '');
      return {
        text: { title, blocks, tags: [] },
        experience: experienceIn([title, ...blocks.map(({ text }) => text)].join('\n')),
      };
    },
  };
}
