/** What is searched for: the words, and one value at most of each filter. It lives in the address. */
export interface SearchState {
  query: string;
  /** Only what was typed is searched for, without other names and guesses. */
  exact: boolean;
  filters: Partial<Record<Filter, string>>;
}

export const filterNames = ['kind', 'year', 'tag', 'result'] as const;
export type Filter = (typeof filterNames)[number];

/** The page's words, in its language; `{q}`, `{n}` and `{m}` are filled in. */
export interface SearchText {
  empty: string;
  none: string;
  count: string;
  loading: string;
  failed: string;
  also: string;
  alsoSign: string;
  exact: string;
  inexact: string;
  choices: string;
  more: string;
  all: string;
  filters: Record<Filter, string>;
}

/** The part of pagefind.js that is used. */
export interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(
    query: string | null,
    options: { filters?: Record<string, string> },
  ): Promise<{ results: { id: string; score: number; words: number[]; data(): Promise<PagefindPage> }[] }>;
}

/** How many pages each value of each filter would leave. */
export type Counts = Partial<Record<string, Record<string, number>>>;

export interface PagefindPage {
  url: string;
  content: string;
  anchors: { element: string; id: string; text: string; location: number }[];
  excerpt: string;
  meta: Partial<Record<string, string>>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: SearchState['filters'] = {};
  for (const name of filterNames) {
    const value = parameters.get(name);
    if (value) filters[name] = value.normalize('NFC');
  }
  return { query: (parameters.get('q') ?? '').normalize('NFC').trim(), exact: parameters.has('exact'), filters };
}

export function stateUrl({ query, exact, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (query && exact) parameters.set('exact', '');
  for (const name of filterNames) if (filters[name]) parameters.set(name, filters[name]);
  const search = parameters.toString();
  return search ? `?${search}` : location.pathname;
}
