import { drawFilters } from './search-filters.ts';
import { drawHit } from './search-hits.ts';
import {
  type Pagefind,
  type PagefindHit,
  readState,
  type SearchState,
  type SearchText,
  stateUrl,
} from './search-state.ts';

const pageSize = 10;

/** Makes the search page work: what is typed or chosen is searched, shown, and kept in the address. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const input = form?.querySelector('input');
  const list = document.querySelector<HTMLOListElement>('[data-search-results]');
  const status = document.querySelector<HTMLElement>('[data-search-status]');
  const filters = document.querySelector<HTMLElement>('[data-search-filters]');
  const more = document.querySelector<HTMLButtonElement>('[data-search-more]');
  if (!form || !input || !list || !status || !filters || !more) return;
  const text = JSON.parse(form.dataset.text ?? '{}') as SearchText;

  let loading: Promise<Pagefind> | undefined;
  const engine = () => {
    loading ??= loadPagefind(form.dataset.bundle ?? '', form.dataset.base ?? '/');
    return loading;
  };
  let state = readState(location.search);
  let latest = 0;
  input.value = state.query;

  const run = async (): Promise<void> => {
    const turn = ++latest;
    list.dataset.state = 'loading';
    status.textContent = text.loading;
    try {
      const pagefind = await engine();
      const asked = state.query !== '' || Object.keys(state.filters).length > 0;
      const found = asked ? await pagefind.search(state.query || null, { filters: state.filters }) : undefined;
      const available = found?.filters ?? (await pagefind.filters());
      const hits = await Promise.all((found?.results ?? []).slice(0, pageSize).map((result) => result.data()));
      if (turn !== latest) return;
      drawFilters(filters, available, state, text, choose);
      list.replaceChildren(...hits.map((hit) => drawHit(hit)));
      showMore(found?.results ?? [], hits);
      const total = found?.results.length ?? 0;
      status.textContent = !asked
        ? text.empty
        : total === 0
          ? text.none.replace('{q}', state.query)
          : summary(text, total, hits);
    } catch {
      if (turn !== latest) return;
      loading = undefined;
      list.replaceChildren();
      more.hidden = true;
      status.textContent = text.failed;
    }
    list.dataset.state = 'done';
  };

  const showMore = (results: readonly { data(): Promise<PagefindHit> }[], shown: readonly PagefindHit[]) => {
    const rest = results.slice(shown.length);
    more.hidden = rest.length === 0;
    more.textContent = text.more.replace('{n}', String(rest.length));
    more.onclick = async () => {
      const next = await Promise.all(rest.slice(0, pageSize).map((result) => result.data()));
      const items = next.map((hit) => drawHit(hit));
      list.append(...items);
      showMore(results, [...shown, ...next]);
      items[0]?.querySelector('a')?.focus();
    };
  };

  const choose = (next: SearchState, replace = false) => {
    state = next;
    history[replace ? 'replaceState' : 'pushState'](null, '', stateUrl(state));
    void run();
  };

  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    list.dataset.state = 'loading';
    timer = window.setTimeout(() => choose({ ...state, query: input.value.trim() }, true), 80);
  });
  input.addEventListener('focus', () => void engine().catch(() => undefined));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    choose({ ...state, query: input.value.trim() });
  });
  addEventListener('popstate', () => {
    state = readState(location.search);
    input.value = state.query;
    void run();
  });
  if (!state.query) input.focus({ preventScroll: true });
  void run();
}

async function loadPagefind(bundle: string, base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ new URL(bundle, location.href).href)) as Pagefind;
  await pagefind.options({ baseUrl: base });
  // Results tell how many they leave of each filter only once the filters are known.
  await pagefind.filters();
  return pagefind;
}

function summary(text: SearchText, total: number, hits: readonly PagefindHit[]): string {
  const places =
    hits.reduce((sum, hit) => sum + Math.max(1, hit.sub_results.length), 0) + Math.max(0, total - hits.length);
  return text.count.replace('{n}', String(total)).replace('{m}', String(places));
}
