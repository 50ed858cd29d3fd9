/** A tag of a rendered sentence; what stands in the quotes of an attribute does not end it. */
export const tags = /<(?:[^>"']|"[^"]*"|'[^']*')*>/g;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a reader reads of a rendered sentence, on one line: no tags, entities as their signs. */
export function plain(html: string): string {
  return oneLine(unescaped(html.replace(tags, '')));
}

export function unescaped(html: string): string {
  return html.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (entity, hex?: string, decimal?: string, name = '') => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return decimal === undefined ? (named[name] ?? entity) : String.fromCodePoint(Number(decimal));
    },
  );
}

/** White space of every kind as single blanks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
