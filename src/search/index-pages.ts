import { createIndex, type PagefindIndex } from 'pagefind';

/** A page to be found: its address without the site's base, and its HTML. */
export interface Page {
  url: string;
  html: string;
}

/** Pages mark what of them is searched; one without the mark is left out. */
const marked = 'data-pagefind-body';

/** Ready-made search pages that Pagefind adds and hoego does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

// Smaller pieces than Pagefind's own: what is loaded for one word is mostly of that word. Without effect, only larger.
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '2500';

/** Indexes pages in memory: how many were indexed, and the index's files by their path under `pagefind/`. */
export async function indexPages(
  pages: Iterable<Page> | AsyncIterable<Page>,
): Promise<{ pages: number; files: Map<string, Uint8Array> }> {
  const created = await createIndex();
  check(created.errors);
  const index = created.index as PagefindIndex;
  let indexed = 0;
  for await (const { url, html } of pages) {
    if (!html.includes(marked)) continue;
    check((await index.addHTMLFile({ url, content: html })).errors);
    indexed++;
  }
  const { errors, files } = await index.getFiles();
  check(errors);
  await index.deleteIndex();
  return {
    pages: indexed,
    files: new Map(files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content])),
  };
}

// Pagefind reports errors and goes on; a site whose search is silently empty is worse than a build that stops.
function check(errors: string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}
