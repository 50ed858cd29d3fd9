import type { Element, ElementContent } from 'hast';
import { onlyAllowed } from '../allowed.ts';
import { classes } from './classes.ts';
import { entities } from './entities.ts';
import { flowchart } from './flowchart.ts';
import { sequence } from './sequence.ts';
import { DiagramError, type DiagramSource, type Statement } from './source.ts';
import { states } from './states.ts';
import { drawingOnly, readable } from './svg.ts';
import { trimmed } from './trim.ts';
import { seriesNames, xychart } from './xychart.ts';

type Rewrite = (head: string, statements: readonly Statement[]) => string[];

/** The kinds that are drawn, by the word with which they begin, and how the library is told of each. */
const kinds: Record<string, Rewrite> = {
  flowchart,
  graph: flowchart,
  'flowchart-elk': flowchart,
  sequenceDiagram: sequence,
  stateDiagram: states,
  'stateDiagram-v2': states,
  classDiagram: classes,
  'classDiagram-v2': classes,
  erDiagram: entities,
  xychart,
  'xychart-beta': xychart,
};

/** Whether a kind of diagram can be drawn. */
export function isDrawn(kind: string): boolean {
  return Object.hasOwn(kinds, kind);
}

/** What is drawn, for messages. */
export const drawnKinds = 'flowchart, sequenceDiagram, stateDiagram, classDiagram, erDiagram and xychart';

/** A drawing, and in its own px how wide it is and how large its smallest text. */
export interface Drawing {
  svg: Element;
  width: number;
  text: number;
  /** What is written in it, in order, each once. */
  labels: string[];
}

/**
 * Draws a diagram. Every colour is a custom property (`--_line`, `--_text` …) that the page's style sheet sets.
 * @param prefix for ids, unique on the page
 * @throws DiagramError
 */
export async function drawDiagram({ kind, head, statements }: DiagramSource, prefix: string): Promise<Drawing> {
  const rewrite = kinds[kind];
  if (!rewrite) throw new DiagramError(1, `"${kind}" is not drawn`);
  if (statements.length === 0) throw new DiagramError(1, 'nothing to draw');
  const lines = rewrite(head, statements);
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  let markup: string;
  try {
    markup = renderMermaidSVG(lines.join('\n'), { transparent: true, padding: 4 });
  } catch {
    throw new DiagramError(1, 'the diagram does not hold together');
  }
  const found = onlyAllowed(markup, drawingOnly(prefix)).find((one) => one.type === 'element' && one.tagName === 'svg');
  if (!found) throw new DiagramError(1, 'nothing to draw');
  const svg = trimmed(readable(found as Element, seriesNames(statements)));
  const sizes = sizesIn(svg).filter((size) => size >= smallestLabel);
  return {
    svg,
    width: Number(svg.properties.width),
    text: sizes.length > 0 ? Math.min(...sizes) : 13,
    labels: [...new Set(labelsIn(svg))],
  };
}

/** What is smaller (a badge, a count at the end of a line) is not what a drawing is read by. */
const smallestLabel = 11;

function sizesIn(node: Element): number[] {
  const own = Number(node.properties['font-size']);
  const inner = node.children.flatMap((child) => (child.type === 'element' ? sizesIn(child) : []));
  return own > 0 ? [own, ...inner] : inner;
}

function labelsIn(node: Element): string[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const text = child.tagName === 'text' ? textOf(child).trim() : '';
    return text ? [text] : labelsIn(child);
  });
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.children
    .map(textOf)
    .join(
      node.tagName === 'text' && node.children.every((one) => one.type === 'element' && one.properties.x !== undefined)
        ? ' '
        : '',
    );
}
