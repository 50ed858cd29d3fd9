/**
 * A writer's words on their way through the library, which reads a diagram line by line with signs of its own: what
 * could mean something there stands as a sign that means nothing, until the drawing is made.
 */
const meaning = /[^\p{L}\p{N}\p{M}\s.,!?·…–—-]/gu;
const first = 0xe000;

/** The names that Mermaid's `#…;` knows beside numbers. */
const named: Record<string, string> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
  semi: ';',
  num: '#',
  colon: ':',
};

/** A label for the library: of its markup only line breaks are left. */
export function encoded(label: string): string {
  return plain(label).split('\n').map(hidden).join('<br/>');
}

/** A name that has to be one word. */
export function encodedWord(name: string): string {
  return hidden(plain(name).replace(/\n/g, ' ')).replace(/\s/g, sign);
}

/** What {@link encoded} hid, as it was written. */
export function decoded(text: string): string {
  return text.replace(/[\ue000-\ue07f]/g, (one) => String.fromCharCode(one.charCodeAt(0) - first));
}

/** A label as Mermaid reads it: without quotation marks around it, its entities and tags resolved. */
function plain(label: string): string {
  const bare = label
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/^`([\s\S]*)`$/, '$1');
  return bare
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(/<\/?(?:b|i|u|s|em|strong|small|sub|sup|span|center|code|del)\b[^<>]*>/gi, '')
    .replace(/#(\d{1,6});/g, (all, code: string) =>
      Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : all,
    )
    .replace(/[#&](\w+);/g, (all, name: string) => (Object.hasOwn(named, name) ? (named[name] as string) : all))
    .trim();
}

function hidden(text: string): string {
  return text.replace(meaning, sign);
}

function sign(one: string): string {
  const code = one.charCodeAt(0);
  return code < 0x80 ? String.fromCharCode(first + code) : one;
}
