import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

/** A post's frontmatter, however it is written, and what follows it. */
export interface Matter {
  data: Record<string, unknown>;
  format: 'yaml' | 'toml' | 'none';
  body: string;
  doubts: string[];
}

/** Splits a post. Whatever is at its head and is not a map of keys belongs to the text. */
export function readMatter(text: string): Matter {
  const none: Matter = { data: {}, format: 'none', body: text, doubts: [] };
  const [all, , mark, source = ''] =
    /^(\s*)(---|\+\+\+)[ \t]*\n([\s\S]*?)(?:(?<=\n)|^)(?:\2|\.\.\.)[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (all === undefined) return none;
  const body = text.slice(all.length);
  const [data, doubts] = mark === '+++' ? toml(source) : yaml(source);
  if (!data) return none;
  return { data, format: mark === '+++' ? 'toml' : 'yaml', body, doubts };
}

type Read = [data: Record<string, unknown> | undefined, doubts: string[]];

function yaml(source: string): Read {
  if (source.trim() === '') return [{}, []];
  try {
    const document = parseDocument(source, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (!error) {
      const data: unknown = document.toJS({ maxAliasCount: 100 });
      if (!isMap(data)) return [undefined, []];
      const keys = [...source.matchAll(/^([^\s#:][^:\n]*)(?=:)/gm)].map(([key]) => key);
      const twice = keys.filter((key, index) => keys.indexOf(key) < index);
      return [data, twice.map((key) => `"${key}" stands twice in the frontmatter: the last one counts`)];
    }
  } catch {
    // Read line by line below.
  }
  const lines = byLine(source);
  if (!lines) return [undefined, []];
  return [lines, ['the frontmatter is not YAML: it was read line by line']];
}

function toml(source: string): Read {
  try {
    return [JSON.parse(JSON.stringify(parseToml(source))) as Record<string, unknown>, []];
  } catch {
    const lines = byLine(source.replace(/^([\w-]+)\s*=\s*/gm, '$1: '));
    return [lines, ['the frontmatter is not TOML: it was read line by line']];
  }
}

/** `key: value` lines, and lists under a key; undefined when most lines are something else. */
function byLine(source: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let key: string | undefined;
  let other = 0;
  for (const line of source.split('\n')) {
    const [, name, value = ''] = /^([\p{L}_][\p{L}\p{N}_-]*)\s*:(?:\s+(.*))?$/u.exec(line) ?? [];
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (name !== undefined) {
      key = name;
      data[key] = unquote(value);
    } else if (item !== undefined && key !== undefined) {
      const before = data[key];
      data[key] = [...(Array.isArray(before) ? (before as unknown[]) : []), unquote(item)];
    } else if (line.trim() !== '') other++;
  }
  const count = Object.keys(data).length;
  return count > 0 && count >= other ? { ...data } : undefined;
}

function unquote(value: string): string {
  const text = value.trim();
  return /^(["']).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The first of some keys that holds text, whatever its case. */
export function textOf(data: Record<string, unknown>, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = fieldOf(data, key);
    if (typeof value === 'string' && value.trim() !== '') return value.normalize('NFC').trim();
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** The value of a key, whatever the key's case. */
export function fieldOf(data: Record<string, unknown>, key: string): unknown {
  const found = Object.keys(data).find((one) => one.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : data[found];
}

/** The words of keys that hold a list, one word, or several with commas between. */
export function wordsOf(data: Record<string, unknown>, ...keys: string[]): string[] {
  const words = keys.flatMap((key) => {
    const value = fieldOf(data, key);
    const list: unknown[] = Array.isArray(value)
      ? (value as unknown[]).flat(3)
      : typeof value === 'string'
        ? value.split(',')
        : [value];
    return list.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []));
  });
  return [
    ...new Set(
      words
        .map((word) =>
          word
            .normalize('NFC')
            .trim()
            .replace(/^#+(?=[^\s#])/, ''),
        )
        .filter(Boolean),
    ),
  ];
}
