import type { Element, ElementContent } from 'hast';
import type { Emphasis, Paragraph, Text } from 'mdast';
import type { HastPluginDefinition } from 'satteri';
import { defineHastPlugin } from 'satteri';
import { factsOf } from './facts.ts';

const name = 'hoego-drawn';

/**
 * A drawing made of a writer's text. Until everything else has read the document, its source stands in its place:
 * headings get their ids from that, and what cleans HTML never sees a drawing.
 * @param source what the place says meanwhile
 */
export function placeOfDrawing(data: object, drawing: Element, source: string): Emphasis {
  return { type: 'emphasis', ...place(data, drawing, source) };
}

/** The same for a drawing that is a block of its own. */
export function blockOfDrawing(data: object, drawing: Element, source: string): Paragraph {
  return { type: 'paragraph', ...place(data, drawing, source) };
}

function place(data: object, drawing: Element, source: string) {
  const { drawings } = factsOf(data);
  drawings.push(drawing);
  return {
    data: { hName: name, hProperties: { n: String(drawings.length - 1) } } as object,
    children: [{ type: 'text', value: source } satisfies Text],
  };
}

/** Puts the drawings into their places. */
export const drawn: HastPluginDefinition = defineHastPlugin({
  name,
  element: {
    filter: [name],
    visit: (node, context) => factsOf(context.data).drawings[Number(node.properties.n)] ?? { type: 'text', value: '' },
  },
});

/** What a heading with a formula in it says in one line, before the formula takes its place; undefined for one without. */
export function spoken(heading: Readonly<Element>, data: object): string | undefined {
  const { drawings } = factsOf(data);
  let found = false;
  const read = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    if (node.tagName !== name) return node.children.map(read).join('');
    found = true;
    const drawing = drawings[Number(node.properties.n)];
    return String(drawing?.properties.alttext ?? '');
  };
  const text = heading.children.map((child) => read(child as ElementContent)).join('');
  return found ? text.replace(/\s+/g, ' ').trim() : undefined;
}
