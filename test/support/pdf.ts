/** An element of a tagged PDF's structure: `LI`, `H2`, with the pages that it stands on. */
export interface PdfElement {
  kind: string;
  /** From 1. */
  pages: number[];
  children: PdfElement[];
}

/** How many pages a PDF of Chromium has, and what is on them. Its objects are written plainly, streams apart. */
export function readPdf(pdf: Buffer): { pages: number; elements: PdfElement[] } {
  const objects = new Map<string, string>();
  for (const [, id = '', content = ''] of pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, content.replace(/stream\r?\n[\s\S]*$/, ''));
  const pageIds = pagesOf(objects);
  const root = [...objects.values()].find((content) => /\/Type \/StructTreeRoot/.test(content));
  if (pageIds.length === 0 || root === undefined) throw new Error('not a tagged PDF');
  const element = (id: string): PdfElement => {
    const content = objects.get(id) ?? '';
    const [, kind = ''] = /\/S \/(\w+)/.exec(content) ?? [];
    const children = kidsOf(content)
      .filter((kid) => /\/Type \/StructElem/.test(objects.get(kid) ?? ''))
      .map(element);
    // Only what has content of its own says a page.
    const own = [...content.matchAll(/\/Pg (\d+) 0 R/g)].map(([, page = '']) => pageIds.indexOf(page) + 1);
    const pages = [...new Set([...own, ...children.flatMap((child) => child.pages)])].sort((a, b) => a - b);
    return { kind, pages, children };
  };
  return { pages: pageIds.length, elements: kidsOf(root).map(element) };
}

/** Every element of a kind, in the order of the text. */
export function elementsOf(elements: readonly PdfElement[], kind: string): PdfElement[] {
  return elements.flatMap((one) => [...(one.kind === kind ? [one] : []), ...elementsOf(one.children, kind)]);
}

/** Ids of the pages in their order. */
function pagesOf(objects: ReadonlyMap<string, string>): string[] {
  const catalog = [...objects.values()].find((content) => /\/Type \/Catalog/.test(content)) ?? '';
  const walk = (id: string): string[] => {
    const content = objects.get(id) ?? '';
    if (/\/Type \/Page\b(?!s)/.test(content)) return [id];
    const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(content) ?? [];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => walk(kid));
  };
  return walk(/\/Pages (\d+) 0 R/.exec(catalog)?.[1] ?? '');
}

function kidsOf(content: string): string[] {
  const [, list = ''] = /\/K (\[[\s\S]*\]|\d+ 0 R)/.exec(content) ?? [];
  // What stands in angle brackets is marked content, not an element.
  return [...list.replace(/<<[^>]*>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
}
