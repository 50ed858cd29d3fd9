import type { Found } from '../../search/find.ts';
import { makePlan } from '../../search/parts.ts';
import type { Site } from '../../search/plan.ts';
import type { Pagefind, PagefindPage, SearchState } from './search-state.ts';

const endings = /(?:ies|es|s|ed|ing|er|ers|ly|ion|ions|ment|ments|e|y)$/;

/**
 * Pagefind's own search, as an index that it has stemmed by itself is asked: what it finds comes as it comes, and other
 * names of the same thing behind it. Only where the site has no word like one that was typed does what it may have meant
 * come first.
 */
export async function findPlain(
  pagefind: Pagefind,
  { query, exact }: SearchState,
  site: Site,
): Promise<{ found: Found[]; data: Map<string, () => Promise<PagefindPage>>; also: string[]; choices: string[] }> {
  const plan = makePlan(query, site, exact);
  const asked = [query];
  const also: string[] = [];
  for (const { text, ways } of exact ? [] : plan.parts) {
    const [other] = ways.filter(({ kind }) => kind !== 'typed');
    if (!other || plan.phrases.length > 0) continue;
    const instead = query.toLowerCase().replace(text.toLowerCase(), other.label);
    if (instead === query.toLowerCase()) continue;
    also.push(other.label);
    const strange = other.kind !== 'synonym' && !hasAlike(text.toLowerCase(), site.lexicon.words);
    if (strange) asked.unshift(instead);
    else asked.push(instead);
  }
  // Pagefind leaves signs out of the words that it indexes, but not out of those that it is asked.
  const bare = query.replace(/(?<=\S)[^\p{L}\p{N}\s"]+(?=\S|$)/gu, '');
  if (bare !== query && bare !== '') asked.push(bare);
  const data = new Map<string, () => Promise<PagefindPage>>();
  const found: Found[] = [];
  for (const one of asked)
    for (const result of (await pagefind.search(one, {})).results) {
      if (data.has(result.id)) continue;
      data.set(result.id, () => result.data());
      found.push({ page: result.id, score: result.score, ways: [] });
    }
  return { found, data, also, choices: plan.choices };
}

/** Whether the site has a word that begins like one without its ending. */
function hasAlike(word: string, words: readonly string[]): boolean {
  const stem = word.replace(endings, '');
  return stem.length > 2 && words.some((other) => other.startsWith(stem));
}
