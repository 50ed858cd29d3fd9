import { itemsOf, listedUnder } from './items.ts';
import { type Section, sectionsIn } from './markdown.ts';

/** What a retro's headings say of the lists under them. */
const frames: ['keep' | 'problem' | 'try' | 'done', RegExp][] = [
  [
    'try',
    /^(?:try|시도|액션|action\s?items?|개선\s?(?:할\s?점|방안|사항)|바꿀\s?점|실천|다음(?:에|\s?(?:달|주|분기|해))?\s?(?:시도|할\s?일|액션))/i,
  ],
  ['keep', /^(?:keep|liked|잘한|잘했던|좋았던|좋은\s?점|만족|칭찬|유지)/i],
  ['problem', /^(?:problem|lacked|아쉬|부족|못한|힘들|문제점|나빴던|반성)/i],
  ['done', /^(?:done|achieve|한\s?일|했던\s?일|해낸|완료|이룬|성취|성과|달성)/i],
];

/** The lists of a retro that its writer headed as such. Only what stands in a list is taken; prose stays prose. */
export function retroFields(root: Section): Record<string, unknown> {
  const fields: Record<string, string[]> = {};
  const seen = new Set<Section>();
  for (const section of sectionsIn(root)) {
    if (section.depth === 0 || seen.has(section)) continue;
    const name = section.title.replace(/^(?:[^\p{L}\p{N}]|\d{1,2}[.)]\s)+/u, '');
    const [field] = frames.find(([, words]) => words.test(name)) ?? [];
    if (!field) continue;
    for (const inner of sectionsIn(section)) seen.add(inner);
    const items = field === 'done' ? itemsOf(section.nodes) : listedUnder(section);
    // An open box under what was done was not.
    const texts = items.filter(({ checked }) => field !== 'done' || checked !== false).map(({ text }) => text);
    fields[field] = [...(fields[field] ?? []), ...texts];
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, texts]) =>
      texts.length > 0 ? [[field, [...new Set(texts)].slice(0, 60)]] : [],
    ),
  );
}
