import { type Excerpt, excerptsOf } from '../../search/excerpts.ts';
import type { Hit } from './search-engine.ts';
import type { PagefindPage } from './search-state.ts';

/** One found page: its title, what and when it is, and the sections in which it was found. */
export async function drawHit(hit: Hit): Promise<HTMLLIElement> {
  const page = await hit.page();
  const title = page.meta.title ?? page.url;
  const item = document.createElement('li');
  item.className = 'hit';
  const heading = element('h2');
  heading.append(link(page.url, title));
  item.append(heading, element('p', [page.meta.kind, page.meta.date].filter(Boolean).join(' · '), 'sm q'));
  const sections = element('ul');
  for (const { heading, url, pieces } of hit.ways.length > 0 ? ownExcerpts(page, hit) : pagefindExcerpts(page)) {
    const row = element('li');
    const excerpt = element('p');
    excerpt.append(
      ...pieces.map(({ text, marked }) => (marked ? element('mark', text) : document.createTextNode(text))),
    );
    // A section that is the page itself has no heading of its own.
    row.append(heading === undefined || heading === title ? element('span') : link(url, heading), excerpt);
    sections.append(row);
  }
  item.append(sections);
  return item;
}

function ownExcerpts(page: PagefindPage, { ways }: Hit): Excerpt[] {
  const headings = page.anchors.filter(({ element }) => /^h[1-6]$/.test(element));
  return excerptsOf({ url: page.url, title: page.meta.title ?? '', content: page.content, headings }, ways);
}

/** What Pagefind marked, as text and marks: nothing in it is ever read as HTML. */
function pagefindExcerpts({ url, excerpt, sub_results }: PagefindPage): Excerpt[] {
  const found = sub_results.length > 0 ? sub_results.slice(0, 3) : [{ title: '', url, excerpt }];
  return found.map((section) => ({
    heading: section.url === url ? undefined : section.title,
    url: section.url,
    pieces: section.excerpt
      .split(/<mark>([\s\S]*?)<\/mark>/)
      .map((part, index) => ({ text: plain(part), marked: index % 2 === 1 })),
  }));
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (entity, name: string) => entities[name] ?? entity);
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}
