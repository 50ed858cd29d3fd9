import { encoded } from './labels.ts';

/** The library's own signs for a shape, by the signs with which Mermaid opens and closes it. */
const shapes: readonly [open: string, close: string, as: readonly [string, string]][] = [
  ['(((', ')))', ['(((', ')))']],
  ['((', '))', ['((', '))']],
  ['([', '])', ['([', '])']],
  ['[[', ']]', ['[[', ']]']],
  ['[(', ')]', ['[(', ')]']],
  ['[/', '\\]', ['[/', '\\]']],
  ['[\\', '/]', ['[\\', '/]']],
  ['[/', '/]', ['[/', '\\]']],
  ['[\\', '\\]', ['[\\', '/]']],
  ['{{', '}}', ['{{', '}}']],
  ['(', ')', ['(', ')']],
  ['[', ']', ['[', ']']],
  ['{', '}', ['{', '}']],
  ['>', ']', ['>', ']']],
];

/** The shapes of `A@{ shape: … }` that the library draws; any other is a box. */
const namedShapes: Record<string, readonly [string, string]> = {
  rounded: ['(', ')'],
  stadium: ['([', '])'],
  pill: ['([', '])'],
  terminal: ['([', '])'],
  subproc: ['[[', ']]'],
  subroutine: ['[[', ']]'],
  cyl: ['[(', ')]'],
  cylinder: ['[(', ')]'],
  database: ['[(', ')]'],
  db: ['[(', ')]'],
  circle: ['((', '))'],
  circ: ['((', '))'],
  diam: ['{', '}'],
  diamond: ['{', '}'],
  decision: ['{', '}'],
  hex: ['{{', '}}'],
  hexagon: ['{{', '}}'],
};

const bareLink = /^([\w-]+@)?((?:<|[xo](?=[-=]))?(?:-{2,}[->xo]|={2,}[=>xo]|-\.+-[>xo]?|~{3,}))(?=\s|\||[^-=>]|$)/;
const textLink = /^(<|[xo](?=[-=]))?(--|==|-\.)(?![->=.])\s*(.+?)\s*(-{2,}[->xo]|={2,}[=>xo]|\.+-[>xo]?)/;

/** For the library, which takes no empty label. */
export const blank = '\u200b';

/** The library's signs for a shape that goes by a name. */
export function bracketsOf(name: string): readonly [string, string] {
  return (Object.hasOwn(namedShapes, name) && namedShapes[name]) || ['[', ']'];
}

/** The shape at the beginning of a text, in the library's signs, and what follows it. */
export function takeShape(text: string): { written: string; rest: string } | undefined {
  for (const [open, close, as] of shapes) {
    if (!text.startsWith(open)) continue;
    const inside = text.slice(open.length);
    const quoted = /^\s*"([^"]*)"\s*/.exec(inside);
    const end = quoted ? quoted[0].length : inside.indexOf(close);
    if (end < 0 || !inside.startsWith(close, end)) continue;
    const label = encoded(quoted ? (quoted[1] ?? '') : inside.slice(0, end));
    return { written: `${as[0]}${label || blank}${as[1]}`, rest: inside.slice(end + close.length) };
  }
  return undefined;
}

/** A link in the library's signs; without `written` where it is invisible. */
export function takeLink(text: string): { written: string | undefined; name?: string; rest: string } | undefined {
  // A link may have a name of its own (`e1@-->`), by which others colour it.
  const [, named = '', bare] = bareLink.exec(text) ?? [];
  if (bare) {
    const rest = text.slice(named.length + bare.length);
    const label = /^\s*\|([^|]*)\|/.exec(rest);
    const after = label ? rest.slice(label[0].length) : rest;
    const written = bare.startsWith('~') ? undefined : arrow(bare, label?.[1]);
    return { written, name: named.slice(0, -1), rest: after };
  }
  const [all, start = '', , label = '', end = ''] = textLink.exec(text) ?? [];
  return all ? { written: arrow(start + end, label), rest: text.slice(all.length) } : undefined;
}

function arrow(written: string, label: string | undefined): string {
  const back = written.startsWith('<') ? '<' : '';
  const ahead = /[>x]$/.test(written);
  const line = written.includes('=') ? ['==>', '==='] : written.includes('.') ? ['-.->', '-.-'] : ['-->', '---'];
  const said = label === undefined ? '' : encoded(label);
  return `${back}${ahead ? line[0] : line[1]}${said ? `|${said}|` : ''}`;
}
