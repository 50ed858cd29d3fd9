import type { Answer } from './search-engine.ts';
import { type SearchState, type SearchText, stateUrl } from './search-state.ts';

/** Above the results: what was searched for besides what was typed, and what else it may have meant. */
export function drawNotes(
  place: HTMLElement,
  { also, choices }: Answer,
  state: SearchState,
  text: SearchText,
  choose: (state: SearchState) => void,
): void {
  const lines: Node[] = [];
  if (also.length > 0) {
    const line = document.createElement('p');
    const names = also.map((name) => text.alsoSign.replace('{q}', name)).join(', ');
    line.append(`${text.also.replace('{q}', names)} · `, button(text.exact, { ...state, exact: true }, choose));
    lines.push(line);
  } else if (state.exact && state.query) {
    const line = document.createElement('p');
    line.append(button(text.inexact, { ...state, exact: false }, choose));
    lines.push(line);
  }
  if (choices.length > 1) {
    const list = document.createElement('ul');
    list.className = 'chips';
    list.setAttribute('aria-label', text.choices);
    for (const choice of choices) {
      const item = document.createElement('li');
      item.append(button(choice, { ...state, query: choice }, choose));
      list.append(item);
    }
    lines.push(list);
  }
  place.replaceChildren(...lines);
}

/** A link that keeps its choice in the address, and makes it without leaving the page. */
export function button(label: string, next: SearchState, choose: (state: SearchState) => void): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = stateUrl(next);
  anchor.textContent = label;
  anchor.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    choose(next);
  });
  return anchor;
}
