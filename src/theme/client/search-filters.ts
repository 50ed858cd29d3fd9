import { type Counts, type Filter, filterNames, type SearchState, type SearchText, stateUrl } from './search-state.ts';

const most = 12;

/** The filters beside the results: links that keep the query, so that each choice has an address of its own. */
export function drawFilters(
  place: HTMLElement,
  counts: Counts,
  state: SearchState,
  text: SearchText,
  choose: (state: SearchState) => void,
): void {
  const lists = filterNames.flatMap((name): Node[] => {
    const values = Object.entries(counts[name] ?? {}).filter(
      ([value, count]) => count > 0 || state.filters[name] === value,
    );
    if (values.length === 0 || (values.length === 1 && !state.filters[name])) return [];
    const heading = document.createElement('h2');
    heading.textContent = text.filters[name];
    const list = document.createElement('ul');
    list.className = 'fac';
    list.append(
      option(
        text.all,
        undefined,
        { ...state, filters: without(state.filters, name) },
        state.filters[name] === undefined,
        choose,
      ),
    );
    for (const [value, count] of sorted(name, values).slice(0, most)) {
      list.append(
        option(
          value,
          count,
          { ...state, filters: { ...state.filters, [name]: value } },
          state.filters[name] === value,
          choose,
        ),
      );
    }
    return [heading, list];
  });
  place.replaceChildren(...lists);
}

function option(
  label: string,
  count: number | undefined,
  next: SearchState,
  current: boolean,
  choose: (state: SearchState) => void,
): HTMLLIElement {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = stateUrl(next);
  anchor.textContent = label;
  if (current) anchor.setAttribute('aria-current', 'true');
  if (count !== undefined) {
    const figure = document.createElement('span');
    figure.textContent = ` ${count}`;
    anchor.append(figure);
  }
  anchor.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    choose(next);
  });
  item.append(anchor);
  return item;
}

/** Years run back from the present; of the rest the fullest come first. */
function sorted(name: Filter, values: [string, number][]): [string, number][] {
  return values.sort(([a, m], [b, n]) => (name === 'year' ? Number(b) - Number(a) : n - m || (a < b ? -1 : 1)));
}

function without(filters: SearchState['filters'], name: Filter): SearchState['filters'] {
  const { [name]: _, ...rest } = filters;
  return rest;
}
