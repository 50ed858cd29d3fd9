import { lexiconFile, namesFile } from '../../search/side-files.ts';

/** Fetches what the search page will need while its reader still types in the header. */
export default function ahead(form: HTMLElement): void {
  const bundle = new URL(form.dataset.bundle ?? '', location.href);
  for (const file of ['pagefind.js', lexiconFile, namesFile]) {
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = new URL(file, bundle).href;
    document.head.append(hint);
  }
}
