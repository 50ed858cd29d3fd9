import type { Element } from 'hast';
import type { Code } from 'mdast';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { readInfo } from '../code/info.ts';
import { blockOfDrawing } from '../drawn.ts';
import { factsOf } from '../facts.ts';
import { type Drawing, drawDiagram, drawnKinds, isDrawn } from './draw.ts';
import { DiagramError, type DiagramSource, readSource } from './source.ts';

/** What a diagram says to its readers. */
export interface DiagramWords {
  /** What a drawing is, where nothing more is known of it. */
  diagram: string;
  /** Names a drawing without a title by what is written in it. */
  diagramOf(labels: readonly string[]): string;
  /** Opens the text that a drawing was made of. */
  diagramText: string;
}

/** Wider than this (px), a drawing scrolls on a phone. */
const narrow = 340;

/** How large the smallest text of a drawing is, in px. */
const smallest = 12;

/**
 * Draws blocks of code in the language `mermaid`, while the site is built. What cannot be drawn stays a block of code,
 * and the build says why: all of a diagram is drawn, or nothing.
 */
export const diagrams =
  (words: DiagramWords): MdastPluginEntry =>
  ({ source }) =>
    /(?:`{3}|~{3})[ \t]*mermaid\b/.test(source) &&
    defineMdastPlugin({
      name: 'hoego-diagrams',
      options: { position: true },
      async code(node, { data }) {
        const { lang, info } = readInfo(node.lang ?? '', node.meta ?? '');
        if (lang !== 'mermaid') return undefined;
        const said = readSource(node.value);
        try {
          const drawing = await drawDiagram(said, `drawing-${++factsOf(data).diagrams}-`);
          factsOf(data).parts.add('diagram');
          const shown = figure(drawing, { ...said, title: info.title ?? said.title }, words);
          // Its place says what is written in it.
          return blockOfDrawing(data, shown, drawing.labels.join(' '));
        } catch (error) {
          if (!(error instanceof DiagramError)) throw error;
          doubt(data, node, said, error);
          return { ...node, value: said.shown };
        }
      },
    });

function doubt(data: object, node: Code, { kind }: DiagramSource, { line, message }: DiagramError): void {
  const { doubts } = factsOf(data);
  const isKnown = isDrawn(kind);
  const told = isKnown
    ? `a diagram is shown as its text: ${message}`
    : `a diagram is shown as its text: "${kind}" is not drawn (what is: ${drawnKinds})`;
  // One mention of what is not drawn is enough for a file.
  if (!isKnown && doubts.some((one) => one.message.includes('is not drawn'))) return;
  const text = node.value.split('\n')[line - 1] ?? '';
  doubts.push({ line: (node.position?.start.line ?? 1) + line, text, message: told });
}

function figure({ svg, width, text, labels }: Drawing, said: DiagramSource, words: DiagramWords): Element {
  const { title, name = title, description, shown } = said;
  const label = [name ?? words.diagramOf(labels), description].filter(Boolean).join('. ');
  const size = Math.round((width * smallest) / text);
  const { width: _, height: __, ...properties } = svg.properties;
  const drawn = { ...svg, properties: { ...properties, role: 'img', ariaLabel: label, style: `--w:${size}px` } };
  const scrolls = size > narrow && { tabIndex: 0, role: 'group', ariaLabel: name ?? words.diagram };
  return element('figure', { class: 'diagram' }, [
    element('div', { class: 'drawing', ...scrolls }, [drawn]),
    ...(title ? [element('figcaption', {}, [{ type: 'text', value: title }])] : []),
    element('details', {}, [
      element('summary', { dataPagefindIgnore: '' }, [{ type: 'text', value: words.diagramText }]),
      element('pre', { tabIndex: 0 }, [element('code', {}, [{ type: 'text', value: shown }])]),
    ]),
  ]);
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}
