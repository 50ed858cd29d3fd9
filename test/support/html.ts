/** One tag of a built page: well-formed, as Astro writes it. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

const tag = /<!--[\s\S]*?-->|<([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/g;
const attribute = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;
const raw = /(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g;

/** The tags of a page in order; what stands in scripts, styles and comments is none. */
export function tagsOf(html: string): Tag[] {
  return [...html.replace(raw, '$1').matchAll(tag)].flatMap(([, name, written = '']) => {
    if (name === undefined) return [];
    const attributes = Object.fromEntries(
      [...written.matchAll(attribute)].map(([, key = '', ...values]) => [
        key.toLowerCase(),
        unescapeHtml(values.find((value) => value !== undefined) ?? ''),
      ]),
    );
    return [{ name: name.toLowerCase(), attributes }];
  });
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

export function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name ?? ''] ?? entity;
  });
}

/** What a reader reads of a piece of HTML, blanks put together. */
export function textOf(html: string): string {
  return unescapeHtml(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .replaceAll('\u2060', '')
    .trim();
}
