import { encoded } from './labels.ts';
import { DiagramError, type Statement } from './source.ts';

const number = String.raw`-?(?:\d+\.?\d*|\.\d+)`;
const axis = new RegExp(
  String.raw`^([xy]-axis)\s*(?:"([^"]*)"|([^"[\d-][^"[]*?))?\s*(?:\[([^\]]*)\]|(${number})\s*-->\s*(${number}))?$`,
);
const series = new RegExp(String.raw`^(bar|line)\s*(?:"([^"]*)"|([^"[]*?))\s*\[\s*((?:\+?${number}\s*,?\s*)+)\]$`);

/** A chart as the library reads it: everything that is a word in quotation marks, categories without them. */
export function xychart(head: string, statements: readonly Statement[]): string[] {
  const lines = statements.map(({ text, line }): string => {
    const written = text.replace(/;$/, '').trim();
    const title = /^title\s+"?([^"]*)"?$/.exec(written);
    if (title) return `title "${encoded(title[1] ?? '')}"`;
    const [all, which, quoted, word, categories, from, to] = axis.exec(written) ?? [];
    if (all) {
      const name = (quoted ?? word ?? '').trim();
      const named = `${which}${name ? ` "${encoded(name)}"` : ''}`;
      if (categories !== undefined) return `${named} [${listed(categories).map(encoded).join(', ')}]`;
      return from === undefined ? named : `${named} ${from} --> ${to}`;
    }
    const values = series.exec(written);
    if (!values) throw new DiagramError(line, `"${written}" is not understood`);
    return `${values[1]} [${values[4]?.replaceAll('+', '').replace(/,\s*$/, '')}]`;
  });
  if (!lines.some((line) => /^(?:bar|line) /.test(line))) throw new DiagramError(1, 'a chart without "bar" or "line"');
  return [`xychart-beta${/\bhorizontal\b/.test(head) ? ' horizontal' : ''}`, ...lines];
}

/** How the library calls the series of a chart, and how the writer does; none where one has no name. */
export function seriesNames(statements: readonly Statement[]): ReadonlyMap<string, string> {
  const counts = { bar: 0, line: 0 };
  const names = statements.flatMap(({ text }): [string, string][] => {
    const [, kind, quoted, word = ''] = series.exec(text.replace(/;$/, '').trim()) ?? [];
    if (kind !== 'bar' && kind !== 'line') return [];
    counts[kind]++;
    return [[`${kind === 'bar' ? 'Bar' : 'Line'} ${counts[kind]}`, quoted ?? word.trim()]];
  });
  return new Map(names.every(([, name]) => name) ? names : []);
}

/** `"a, b", c` as two. */
function listed(categories: string): string[] {
  return [...categories.matchAll(/"([^"]*)"|[^,"]+/g)].map(([all, quoted]) => (quoted ?? all).trim()).filter(Boolean);
}
