import { find, type Found, type Lookup, type Place } from '../../search/find.ts';
import { keyOf, prefixKey } from '../../search/keys.ts';
import { readLexicon } from '../../search/lexicon.ts';
import { makePlan } from '../../search/parts.ts';
import type { Way } from '../../search/plan.ts';
import { lexiconFile, namesFile } from '../../search/side-files.ts';
import { readGroups } from '../../search/synonyms.ts';
import { type Counts, filterNames, type Pagefind, type PagefindPage, type SearchState } from './search-state.ts';
import { findPlain } from './search-plain.ts';

/** What a search found. */
export interface Answer {
  hits: Hit[];
  /** How many of them each value of each filter would leave. */
  counts(): Promise<Counts>;
  /** What was searched for besides what was typed, as a reader would write it. */
  also: string[];
  /** What first consonants may stand for. */
  choices: string[];
}

export interface Hit {
  /** What of the query the page has; empty where Pagefind marks it by itself. */
  ways: Way[];
  page(): Promise<PagefindPage>;
}

export interface Engine {
  search(state: SearchState): Promise<Answer>;
}

/** Loads Pagefind and the side files, all at once. */
export async function openEngine(bundle: string, base: string): Promise<Engine> {
  const folder = new URL('./', new URL(bundle, location.href));
  const text = async (name: string) => {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) throw new Error(name);
    return response.text();
  };
  const [pagefind, words, names] = await Promise.all([loadPagefind(bundle, base), text(lexiconFile), text(namesFile)]);
  const kind = words.slice(0, words.indexOf('\n'));
  const site = { lexicon: readLexicon(words.slice(words.indexOf('\n') + 1)), groups: readGroups(names) };
  const all = new Map((await pagefind.search(null, {})).results.map((result) => [result.id, () => result.data()]));
  const available = await pagefind.filters();
  const sets = new Map<string, Promise<Set<string>>>();
  const pagesWith = (name: string, value: string) => {
    const key = `${name}=${value}`;
    const known = sets.get(key);
    if (known) return known;
    const found = pagefind
      .search(null, { filters: { [name]: value } })
      .then(({ results }) => new Set(results.map(({ id }) => id)));
    sets.set(key, found);
    return found;
  };
  const lookup = remembered(pagefind);

  const candidates = async (
    state: SearchState,
  ): Promise<{ found: Found[]; data: Map<string, () => Promise<PagefindPage>>; also: string[]; choices: string[] }> => {
    if (state.query === '')
      return { found: [...all.keys()].map((page) => ({ page, score: 0, ways: [] })), data: all, also: [], choices: [] };
    if (kind !== 'keys') return findPlain(pagefind, state, site);
    const plan = makePlan(state.query, site, state.exact);
    const found = await find(plan, lookup, site.lexicon.pages);
    const kept = plan.phrases.length > 0 ? await withPhrases(found, plan.phrases, all) : found;
    return { found: kept, data: all, also: alsoOf(kept), choices: plan.choices };
  };

  return {
    async search(state) {
      const chosen = await Promise.all(
        filterNames.flatMap((name) => (state.filters[name] ? [pagesWith(name, state.filters[name])] : [])),
      );
      const { found, data, also, choices } = await candidates(state);
      const kept = found.filter(({ page }) => chosen.every((pages) => pages.has(page)));
      return {
        also,
        choices,
        hits: kept.flatMap(({ page, ways }) => {
          const load = data.get(page);
          return load ? [{ ways, page: load }] : [];
        }),
        async counts() {
          const counts: Counts = {};
          for (const name of filterNames) {
            const values = await Promise.all(
              Object.keys(available[name] ?? {}).map(async (value): Promise<[string, number]> => {
                const pages = await pagesWith(name, value);
                return [value, kept.filter(({ page }) => pages.has(page)).length];
              }),
            );
            counts[name] = Object.fromEntries(values);
          }
          return counts;
        },
      };
    },
  };
}

async function loadPagefind(bundle: string, base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ new URL(bundle, location.href).href)) as Pagefind;
  // A worker is one more script to load, and the index is small enough to search here.
  await pagefind.options({ baseUrl: base, noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Looks a unit up in Pagefind's index, once. */
function remembered(pagefind: Pagefind): Lookup {
  const known = new Map<string, Promise<ReadonlyMap<string, Place>>>();
  return (unit, open) => {
    const key = open ? prefixKey(unit) : keyOf(unit);
    const before = known.get(key);
    if (before) return before;
    const found = pagefind
      .search(key, {})
      .then(
        ({ results }) =>
          new Map(results.map(({ id, score, words }) => [id, { score, at: [...words].sort((a, b) => a - b) }])),
      );
    known.set(key, found);
    return found;
  };
}

const verified = 50;

/** Of the pages whose words stand in the order of a phrase, those that have it letter by letter. */
async function withPhrases(
  found: readonly Found[],
  phrases: readonly string[],
  data: ReadonlyMap<string, () => Promise<PagefindPage>>,
): Promise<Found[]> {
  const flat = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  const wanted = phrases.map(flat);
  const kept = await Promise.all(
    found.slice(0, verified).map(async (one) => {
      const page = await data.get(one.page)?.();
      const text = flat(`${page?.meta.title ?? ''}\n${page?.content ?? ''}`);
      return wanted.every((phrase) => text.includes(phrase)) ? one : undefined;
    }),
  );
  return kept.filter((one) => one !== undefined);
}

/** The names other than what was typed by which pages were found. */
function alsoOf(found: readonly Found[]): string[] {
  const labels = new Set<string>();
  for (const { ways } of found) for (const { kind, label } of ways) if (kind !== 'typed') labels.add(label);
  return [...labels].slice(0, 6);
}
