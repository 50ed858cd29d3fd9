import { encoded, encodedWord } from './labels.ts';
import { DiagramError, type Statement } from './source.ts';

const passed = /^(?:classDef|cssClass|style|click|link|callback|direction)\s/;
const name = String.raw`(?:\x60[^\x60]+\x60|[\p{L}\p{N}\p{M}_.~-]+?)`;
const many = String.raw`(?:"([^"]*)"\s*)?`;
const relation = new RegExp(
  String.raw`^(${name})\s*${many}(<\|--|--\|>|<\|\.\.|\.\.\|>|\*--|--\*|o--|--o|<--|-->|<\.\.|\.\.>|--|\.\.)\s*${many}(${name})(?:\s*:\s*(.+))?$`,
  'u',
);
const declared = new RegExp(
  String.raw`^class\s+(${name})(?:\s*\["([^"]*)"\])?(?::::[\w-]+)?\s*(?:<<(\w+)>>\s*)?(\{\s*(?:<<(\w+)>>\s*)?(\})?)?$`,
  'u',
);
const member = new RegExp(String.raw`^(${name})\s*:\s*(.+)$`, 'u');
const annotation = new RegExp(String.raw`^<<(\w+)>>\s+(${name})$`, 'u');

/** A class diagram as the library reads it: names in one word, `~T~` as it is read. */
export function classes(_: string, statements: readonly Statement[]): string[] {
  const labels = new Map<string, string>();
  for (const { text } of statements) {
    const [, id, label] = declared.exec(text.replace(/;$/, '')) ?? [];
    if (id && label) labels.set(id, label);
  }
  const nameOf = (id: string) => encodedWord(labels.get(id) ?? generic(id.replaceAll('`', '')));
  let open = 0;
  let spaces = 0;
  const lines = statements.flatMap(({ text, line }): string[] => {
    const written = text.replace(/;$/, '').trim();
    if (open > 0) {
      if (written !== '}') return [/^<<\w+>>$/.test(written) ? written : said(written)];
      open--;
      return ['}'];
    }
    if (passed.test(`${written} `)) return [];
    if (written === '}' && spaces > 0) {
      spaces--;
      return ['}'];
    }
    const space = /^namespace\s+([^\s[]+)(?:\["([^"]*)"\])?\s*\{$/.exec(written);
    if (space) {
      spaces++;
      return [`namespace ${encodedWord(space[2] ?? (space[1] as string))} {`];
    }
    const [all, id = '', , before, brace, inside, closed] = declared.exec(written) ?? [];
    if (all) {
      const noted = before ?? inside;
      if (noted) return [`class ${nameOf(id)} {`, `<<${noted}>>`, ...end(brace !== undefined && !closed)];
      if (brace && !closed) return [`class ${nameOf(id)} {`, ...end(true)];
      return [`class ${nameOf(id)}`];
    }
    const noted = annotation.exec(written);
    if (noted) return [`class ${nameOf(noted[2] as string)} {`, `<<${noted[1]}>>`, '}'];
    const related = relation.exec(written);
    if (related) {
      const [, from = '', few, arrow = '', lots, to = '', label] = related;
      const ends = [few, lots].map((count) => (count ? `"${encoded(count)}" ` : ''));
      const sign = arrow === '..' ? '..>' : arrow;
      return [`${nameOf(from)} ${ends[0]}${sign} ${ends[1]}${nameOf(to)}${label ? ` : ${encoded(label)}` : ''}`];
    }
    const added = member.exec(written);
    if (added) return [`${nameOf(added[1] as string)} : ${said(added[2] as string)}`];
    throw new DiagramError(line, `"${written}" is not understood`);
  });
  return ['classDiagram', ...lines];

  function end(goesOn: boolean): string[] {
    if (goesOn) open++;
    return goesOn ? [] : ['}'];
  }
}

/** A member as the library takes it apart: visibility, parameters in brackets and a type behind them keep their signs. */
function said(text: string): string {
  return text.replace(/~([^~]+)~/g, (_, of: string) => encodedWord(`<${of}>`)).replace(/[{}"<>]/g, encodedWord);
}

/** `List~Event~` → `List<Event>`. */
function generic(name: string): string {
  return name.replace(/~([^~]+)~/g, '<$1>');
}
