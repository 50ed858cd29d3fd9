import { replaceable, type Replaceable } from '../src/replaceable.ts';
import { head, tail } from './components-head.ts';
import { interfacesIn, type Member } from './typescript.ts';

/** The text of `docs/components.md`. */
export function componentsDocs(): string {
  const props = interfacesIn('src/theme/props.ts');
  return `${[
    head,
    ...Object.entries(replaceable).map(([name, part]) => section(name, part, props.get(`${name}Props`) ?? [])),
    tail,
  ].join('\n\n')}\n`;
}

function section(name: string, { what, where, slots = {} }: Replaceable, props: readonly Member[]): string {
  return [
    `### \`${name}\``,
    `${what} On ${where}.`,
    props.length > 0
      ? table(
          [`props (\`${name}Props\`)`, 'type', 'what it is'],
          props.map((prop) => [`\`${prop.name}${prop.isOptional ? '?' : ''}\``, `\`${prop.type}\``, prop.what]),
        )
      : 'It is given nothing.',
    ...(Object.keys(slots).length > 0
      ? [
          table(
            ['slot', 'what stands there'],
            Object.entries(slots).map(([slot, text]) => [slot === 'default' ? 'the default one' : `\`${slot}\``, text]),
          ),
        ]
      : []),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
