import { encoded, encodedWord } from './labels.ts';
import { DiagramError, type Statement } from './source.ts';

const arrows: Record<string, string> = {
  '->': '->',
  '-->': '-->',
  '->>': '->>',
  '-->>': '-->>',
  '<<->>': '->>',
  '<<-->>': '-->>',
  '-x': '-x',
  '--x': '--x',
  '-)': '-)',
  '--)': '--)',
};

/** Who is active, colours and links are not drawn. */
const passed = /^(?:activate|deactivate|links?|properties|details|destroy)\s/;
const blocks = /^(loop|alt|opt|par|par_over|critical|break)\b\s*(.*)$/;

/** A sequence diagram as the library reads it. */
export function sequence(_: string, statements: readonly Statement[]): string[] {
  const known = new Set<string>();
  const open: ('block' | 'passed')[] = [];
  let number: number | undefined;
  return [
    'sequenceDiagram',
    ...statements.flatMap(({ text, line }): string[] => {
      const written = text.replace(/;$/, '').trim();
      if (passed.test(written)) return [];
      const numbered = /^autonumber\b\s*(off|\d+)?/.exec(written);
      if (numbered) {
        number = numbered[1] === 'off' ? undefined : Number(numbered[1] ?? 1);
        return [];
      }
      if (/^(?:rect|box)\b/.test(written)) {
        open.push('passed');
        return [];
      }
      if (written === 'end') {
        const closed = open.pop();
        if (!closed) throw new DiagramError(line, 'an "end" without its beginning');
        return closed === 'block' ? ['end'] : [];
      }
      const block = blocks.exec(written);
      if (block) {
        open.push('block');
        return [`${block[1]?.replace('_over', '')} ${encoded(block[2] ?? '')}`];
      }
      const divider = /^(else|and|option)\b\s*(.*)$/.exec(written);
      if (divider && open.length > 0) return [`else ${encoded(divider[2] ?? '')}`];
      const person = /^(?:create\s+)?(?:participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/.exec(written);
      if (person) {
        // A person is a box like the others: the library would write a name across the first message.
        const [, name = '', label = name] = person;
        known.add(encodedWord(name));
        return [`participant ${encodedWord(name)} as ${encoded(label)}`];
      }
      const introduced = (name: string) => {
        const word = encodedWord(name);
        if (known.has(word)) return [];
        known.add(word);
        return [`participant ${word} as ${encoded(name)}`];
      };
      const note = /^note\s+(left of|right of|over)\s+([^:]+):(.*)$/i.exec(written);
      if (note) {
        const people = (note[2] ?? '').split(',').map((name) => name.trim());
        return [
          ...people.flatMap(introduced),
          `Note ${note[1]?.toLowerCase()} ${people.map(encodedWord).join(',')}: ${encoded(note[3] ?? '') || '\u200b'}`,
        ];
      }
      const message = /^(.+?)\s*(<<-{1,2}>>|-{1,2}(?:>>|>|x|\)))\s*([+-]?)\s*([^:]+?)\s*:(.*)$/.exec(written);
      if (!message) throw new DiagramError(line, `"${written}" is not understood`);
      const [, from = '', sign = '', , to = '', said = ''] = message;
      // There is room for one line.
      const label = `${number === undefined ? '' : `${number++}. `}${encoded(said).replaceAll('<br/>', ' ')}`;
      return [
        ...introduced(from),
        ...introduced(to),
        `${encodedWord(from)}${arrows[sign]}${encodedWord(to)}: ${label || '\u200b'}`,
      ];
    }),
  ];
}
