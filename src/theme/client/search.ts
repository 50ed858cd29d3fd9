import { drawFilters } from './search-filters.ts';
import { type Answer, type Engine, type Hit, openEngine } from './search-engine.ts';
import { drawHit } from './search-hits.ts';
import { listenToKeys } from './search-keys.ts';
import { drawNotes } from './search-notes.ts';
import { readState, type SearchState, type SearchText, stateUrl } from './search-state.ts';

const pageSize = 10;

/** Makes the search page work: what is typed or chosen is searched, shown, and kept in the address. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const input = form?.querySelector('input');
  const list = document.querySelector<HTMLOListElement>('[data-search-results]');
  const status = document.querySelector<HTMLElement>('[data-search-status]');
  const filters = document.querySelector<HTMLElement>('[data-search-filters]');
  const notes = document.querySelector<HTMLElement>('[data-search-notes]');
  const more = document.querySelector<HTMLButtonElement>('[data-search-more]');
  if (!form || !input || !list || !status || !notes || !filters || !more) return;
  const text = JSON.parse(form.dataset.text ?? '{}') as SearchText;

  let loading: Promise<Engine> | undefined;
  const engine = () => {
    loading ??= openEngine(form.dataset.bundle ?? '', form.dataset.base ?? '/');
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
      const asked = state.query !== '' || Object.keys(state.filters).length > 0;
      const answer = await (await engine()).search(state);
      const shown = asked ? answer.hits.slice(0, pageSize) : [];
      const items = await Promise.all(shown.map((hit) => drawHit(hit)));
      if (turn !== latest) return;
      list.replaceChildren(...items);
      drawNotes(notes, asked ? answer : { ...answer, also: [], choices: [] }, state, text, choose);
      showMore(asked ? answer.hits : [], items.length);
      status.textContent = !asked
        ? text.empty
        : answer.hits.length === 0
          ? text.none.replace('{q}', state.query)
          : text.count.replace('{n}', String(answer.hits.length));
      void drawCounts(answer, turn);
    } catch {
      if (turn !== latest) return;
      loading = undefined;
      list.replaceChildren();
      notes.replaceChildren();
      more.hidden = true;
      status.textContent = text.failed;
    }
    list.dataset.state = 'done';
  };

  const drawCounts = async (answer: Answer, turn: number): Promise<void> => {
    const counts = await answer.counts();
    if (turn === latest) drawFilters(filters, counts, state, text, choose);
  };

  const showMore = (hits: readonly Hit[], shown: number) => {
    const rest = hits.slice(shown);
    more.hidden = rest.length === 0;
    more.textContent = text.more.replace('{n}', String(rest.length));
    more.onclick = async () => {
      const items = await Promise.all(rest.slice(0, pageSize).map((hit) => drawHit(hit)));
      list.append(...items);
      showMore(rest, items.length);
      items[0]?.querySelector('a')?.focus();
    };
  };

  const choose = (next: SearchState, replace = false) => {
    state = next;
    if (input.value.trim() !== state.query) input.value = state.query;
    history[replace ? 'replaceState' : 'pushState'](null, '', stateUrl(state));
    void run();
  };

  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    list.dataset.state = 'loading';
    timer = window.setTimeout(() => choose({ ...state, exact: false, query: input.value.trim() }, true), 80);
  });
  input.addEventListener('focus', () => void engine().catch(() => undefined));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    choose({ ...state, query: input.value.trim() });
  });
  listenToKeys(input, list, () => {
    input.value = '';
    choose({ ...state, exact: false, query: '' }, true);
  });
  addEventListener('popstate', () => {
    state = readState(location.search);
    input.value = state.query;
    void run();
  });
  if (!state.query) input.focus({ preventScroll: true });
  void run();
}
