/** The keys of the search page: `/` to the field, arrows along the hits, Escape clears what was typed. */
export function listenToKeys(input: HTMLInputElement, list: HTMLElement, clear: () => void): void {
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('h2 a')];
  addEventListener('keydown', (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
    const target = event.target as HTMLElement;
    const typing = target.matches('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && (target === input || list.contains(target))) {
      event.preventDefault();
      clear();
      input.focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && (target === input || list.contains(target))) {
      const all = links();
      const at = all.indexOf((target.closest('.hit')?.querySelector('h2 a') ?? target) as HTMLAnchorElement);
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (target === input && event.key === 'ArrowUp') return;
      event.preventDefault();
      (next < 0 ? input : all[Math.min(next, all.length - 1)])?.focus();
    }
  });
}
