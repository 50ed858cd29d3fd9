/** How sure one is of an answer, 0 … 3, as three dots of which that many are full. 30 px wide, hidden from screen readers. */
export function confidenceDots(confidence: number | undefined): string {
  const kind = (at: number) => (confidence === undefined ? 'ls' : at < confidence ? 'k' : 'l');
  const dots = [0, 1, 2].map((at) => `<circle class="${kind(at)}" cx="${5 + at * 10}" cy="6" r="3.5"/>`);
  return `<svg class="c" width="30" height="12" aria-hidden="true">${dots.join('')}</svg>`;
}
