import { blank, bracketsOf, takeShape, takeLink } from './flowchart-signs.ts';
import { encoded } from './labels.ts';
import { DiagramError, type Statement } from './source.ts';

// A name may hold a single `-` or `.`, but not begin an arrow.
const name = /^(?:[\p{L}\p{N}\p{M}_/#!$%+*?']|[-.](?=[\p{L}\p{N}_]))+/u;

/** Statements that only colour or make clickable; colours are the theme's, and nothing runs in a drawing. */
const passed = /^(?:classDef|class|style|linkStyle|click|link|href)\s/;

/** What is known of the nodes: the library takes the first mention of a name for all of it, Mermaid the one with a label. */
interface Nodes {
  ids: Map<string, string>;
  /** By name, shape and label; '' of what is a group of nodes. */
  shapes: Map<string, string>;
  /** Names of links. */
  links: Set<string>;
}

/** A flowchart as the library reads it: names in its own letters, labels hidden, one statement a line. */
export function flowchart(head: string, statements: readonly Statement[]): string[] {
  const way = head === '' ? 'TD' : /^(TB|TD|LR|RL|BT)$/i.exec(head)?.[1];
  if (!way) throw new DiagramError(1, `"${head}" is no direction (write TD, LR, RL or BT)`);
  const nodes: Nodes = { ids: new Map(), shapes: new Map(), links: new Set() };
  rewritten(statements, nodes);
  return [`flowchart ${way}`, ...rewritten(statements, nodes)];
}

function rewritten(statements: readonly Statement[], nodes: Nodes): string[] {
  let groups = 0;
  const lines = statements.flatMap(({ text, line }): string[] => {
    if (passed.test(text)) return [];
    // How a link is drawn: it is one like the others here.
    const [, link] = /^([\w-]+)@\{[^}]*\};?$/.exec(text) ?? [];
    if (link && nodes.links.has(link)) return [];
    const direction = /^direction\s+(TB|TD|LR|RL|BT);?$/i.exec(text);
    if (direction) return groups > 0 ? [`direction ${direction[1]}`] : [];
    if (/^end;?$/.test(text)) {
      groups--;
      return ['end'];
    }
    const group = /^subgraph\b\s*(.*?);?$/.exec(text);
    if (group) {
      groups++;
      return [`subgraph ${subgraph(group[1] ?? '', nodes)}`];
    }
    return chain(text, line, nodes);
  });
  if (groups !== 0)
    throw new DiagramError(1, groups > 0 ? 'a subgraph without its "end"' : 'an "end" without its subgraph');
  return lines;
}

function idOf(name: string, { ids }: Nodes): string {
  const known = ids.get(name) ?? `n${ids.size}`;
  ids.set(name, known);
  return known;
}

function subgraph(written: string, nodes: Nodes): string {
  const [, id = written, label = written] = /^(.*?)\s*\[(.*)\]$/.exec(written) ?? [];
  nodes.shapes.set(id, '');
  return `${idOf(id, nodes)} [${encoded(label) || blank}]`;
}

/** `A[…] & B -->|…| C; D --> E` as lines of the library's. */
function chain(statement: string, line: number, nodes: Nodes): string[] {
  const lines: string[] = [];
  let built = '';
  let rest = statement;
  const wrong = () => new DiagramError(line, `"${statement}" is not understood`);
  const node = () => {
    const taken = takeNode(rest, nodes);
    if (!taken) throw wrong();
    rest = taken.rest.trimStart();
    return taken.written;
  };
  while (rest !== '') {
    built += node();
    while (rest.startsWith('&')) {
      rest = rest.slice(1).trimStart();
      built += ` & ${node()}`;
    }
    if (rest === '' || rest.startsWith(';')) {
      lines.push(built);
      built = '';
      rest = rest.replace(/^[;\s]+/, '');
      continue;
    }
    const link = takeLink(rest);
    if (!link) throw wrong();
    if (link.name) nodes.links.add(link.name);
    rest = link.rest.trimStart();
    if (rest === '') throw wrong();
    if (link.written === undefined) {
      lines.push(built);
      built = '';
    } else built += ` ${link.written} `;
  }
  return lines;
}

function takeNode(text: string, nodes: Nodes): { written: string; rest: string } | undefined {
  const id = name.exec(text)?.[0];
  if (id === undefined) return undefined;
  let rest = text.slice(id.length);
  const named = /^@\{([^}]*)\}/.exec(rest);
  const shape = named ? undefined : takeShape(rest);
  if (named) {
    const [, label = id] = /\blabel:\s*(?:"([^"]*)"|[^,]*)/.exec(named[1] ?? '') ?? [];
    const kind = /\bshape:\s*([\w-]+)/.exec(named[1] ?? '')?.[1] ?? '';
    const [open, close] = bracketsOf(kind);
    nodes.shapes.set(id, `${open}${encoded(label) || blank}${close}`);
    rest = rest.slice(named[0].length);
  } else if (shape) {
    nodes.shapes.set(id, shape.written);
    rest = shape.rest;
  } else if (/^[[({>]/.test(rest)) return undefined;
  return {
    written: idOf(id, nodes) + (nodes.shapes.get(id) ?? `[${encoded(id)}]`),
    rest: rest.replace(/^:::[\w-]+/, ''),
  };
}
