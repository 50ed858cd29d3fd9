import { encoded, encodedWord } from './labels.ts';
import { DiagramError, type Statement } from './source.ts';

const passed = /^(?:direction|classDef|class|style)\s/;
const name = String.raw`(?:"[^"]+"|[\p{L}\p{N}\p{M}_.-]+?)`;
const relation = new RegExp(
  String.raw`^(${name})(?::::\w+)?\s*([|}o{]{2})(--|\.\.)([|}o{]{2})\s*(${name})(?::::\w+)?(?:\s*:\s*(.+))?$`,
  'u',
);
const entity = new RegExp(String.raw`^(${name})(?:\s*\[(.+?)\])?(?::::[\w-]+)?\s*(\{)?\s*(\})?$`, 'u');

/** An ER diagram as the library reads it: names in one word, an entity for each that is only named. */
export function entities(_: string, statements: readonly Statement[]): string[] {
  const labels = new Map<string, string>();
  for (const { text } of statements) {
    const [, id, label] = entity.exec(text) ?? [];
    if (id && label) labels.set(bare(id), bare(label));
  }
  const nameOf = (id: string) => encodedWord(labels.get(bare(id)) ?? bare(id));
  let open = false;
  const lines = statements.flatMap(({ text, line }): string[] => {
    const written = text.replace(/;$/, '').trim();
    if (open) {
      if (written === '}') {
        open = false;
        return ['}'];
      }
      const [, type, attribute, rest = ''] = /^(\S+)\s+(\S+)\s*(.*)$/.exec(written) ?? [];
      if (!type || !attribute) throw new DiagramError(line, `"${written}" is no attribute (write "bigint id PK")`);
      const [, comment] = /"([^"]*)"/.exec(rest) ?? [];
      const keys = rest.match(/\b(?:PK|FK|UK)\b/gi)?.join(' ') ?? '';
      // The library keeps a comment for a tooltip, which paper and fingers do not have.
      return [`${encodedWord(type)} ${encodedWord(comment ? `${attribute} (${comment})` : attribute)} ${keys}`.trim()];
    }
    if (passed.test(written)) return [];
    const related = relation.exec(written);
    if (related) {
      const [, from = '', left = '', sign = '', right = '', to = '', label = ''] = related;
      return [`${nameOf(from)} ${left}${sign}${right} ${nameOf(to)} : ${encoded(label) || '\u200b'}`];
    }
    const [all, id = '', , brace, closed] = entity.exec(written) ?? [];
    if (!all) throw new DiagramError(line, `"${written}" is not understood`);
    open = brace !== undefined && closed === undefined;
    return open ? [`${nameOf(id)} {`] : [`${nameOf(id)} {`, '}'];
  });
  return ['erDiagram', ...lines];
}

function bare(text: string): string {
  return text.trim().replace(/^"(.*)"$/, '$1');
}
