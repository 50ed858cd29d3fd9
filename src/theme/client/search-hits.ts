import type { PagefindHit } from './search-state.ts';

/** One found page: its title, what and when it is, and the sections in which it was found. */
export function drawHit(hit: PagefindHit): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'hit';
  const title = element('h2');
  title.append(link(hit.url, hit.meta.title ?? hit.url));
  item.append(title, element('p', [hit.meta.kind, hit.meta.date].filter(Boolean).join(' · '), 'sm q'));
  const sections = element('ul');
  const found =
    hit.sub_results.length > 0 ? hit.sub_results.slice(0, 3) : [{ title: '', url: hit.url, excerpt: hit.excerpt }];
  for (const section of found) {
    const row = element('li');
    const excerpt = element('p');
    excerpt.append(...marked(section.excerpt));
    // A section that is the page itself has no heading of its own.
    const heading =
      section.url === hit.url || section.title === hit.meta.title ? element('span') : link(section.url, section.title);
    row.append(heading, excerpt);
    sections.append(row);
  }
  item.append(sections);
  return item;
}

/** An excerpt as text nodes and marks: nothing in it is ever read as HTML. */
function marked(excerpt: string): Node[] {
  return excerpt
    .split(/<mark>([\s\S]*?)<\/mark>/)
    .map((part, index) => (index % 2 === 1 ? element('mark', plain(part)) : document.createTextNode(plain(part))));
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
