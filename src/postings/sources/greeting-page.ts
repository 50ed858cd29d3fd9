import { load } from 'cheerio';

/**
 * The data that a page of Greeting carries, of whichever generation: one JSON in `#__NEXT_DATA__`, or rows of a React
 * stream in `self.__next_f.push([1, "…"])`. Empty where the page carries none.
 */
export function dataOf(html: string): unknown[] {
  const $ = load(html);
  const whole = $('script#__NEXT_DATA__').text();
  if (whole !== '') return [json(whole)].filter((data) => data !== undefined);
  const stream = $('script')
    .toArray()
    .flatMap((script) => [
      ...$(script)
        .text()
        .matchAll(/self\.__next_f\.push\((\[[\s\S]*?\])\)\s*;?\s*$/g),
    ])
    .map(([, pushed = '']) => json(pushed))
    .map((pushed) => (Array.isArray(pushed) && pushed[0] === 1 ? String(pushed[1] ?? '') : ''))
    .join('');
  return streamed(stream);
}

/** Every object in the data that `fits`, at any depth. */
export function find(data: unknown, fits: (value: Record<string, unknown>) => boolean): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (value === null || typeof value !== 'object' || depth > 60) return;
    if (!Array.isArray(value) && fits(value as Record<string, unknown>)) found.push(value as Record<string, unknown>);
    for (const inner of Object.values(value)) visit(inner, depth + 1);
  };
  visit(data, 0);
  return found;
}

/** Rows of a React stream: `1a:{…}` ends with its line, `1a:T4f2,…` is as many bytes of text; `"$1a"` refers to a row. */
function streamed(stream: string): unknown[] {
  const bytes = Buffer.from(stream);
  const texts = new Map<string, string>();
  const rows: unknown[] = [];
  for (let position = 0; position < bytes.length;) {
    const colon = bytes.indexOf(':', position);
    if (colon < 0) break;
    const key = bytes.toString('utf8', position, colon).trim();
    const sized = /^T([0-9a-f]{1,8}),/.exec(bytes.toString('latin1', colon + 1, colon + 11));
    if (sized) {
      const start = colon + 1 + sized[0].length;
      position = start + Number.parseInt(sized[1] ?? '0', 16);
      texts.set(key, bytes.toString('utf8', start, position));
      continue;
    }
    const end = bytes.indexOf('\n', colon);
    const row = json(bytes.toString('utf8', colon + 1, end < 0 ? bytes.length : end).replace(/^[A-Z]+(?=[[{"])/, ''));
    if (row !== undefined) rows.push(row);
    position = end < 0 ? bytes.length : end + 1;
  }
  return rows.map((row) => resolved(row, texts));
}

function resolved(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return /^\$[0-9a-f]+$/.test(value) ? (texts.get(value.slice(1)) ?? value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((inner) => resolved(inner, texts));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner, texts)]));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
