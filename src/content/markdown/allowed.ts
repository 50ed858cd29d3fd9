import type { Element, ElementContent } from 'hast';
import { htmlToHast } from 'satteri';

/** What may stand in a drawing. Whatever else its maker wrote is left out, with all that is in it. */
export interface Allowed {
  elements: ReadonlySet<string>;
  /** The value to write for an attribute (by its name in markup, `stroke-width`), or undefined to leave it out. */
  attribute(name: string, value: string): string | undefined;
  /** The text to write. */
  text?(value: string): string;
}

/** Attributes of SVG that are written so; in a tree, others are too. */
const camel = new Set(['viewBox', 'markerWidth', 'markerHeight', 'refX', 'refY']);

/** The parser is native code, and no drawing that one can read goes deeper. */
const deepest = 100;

/**
 * The elements of a drawing that a library made of a writer's text, as a tree of what is allowed. Libraries escape what
 * they are given; this does not rest on it.
 * @throws RangeError for one that goes too deep
 */
export function onlyAllowed(markup: string, allowed: Allowed): ElementContent[] {
  if (depthOf(markup) > deepest) throw new RangeError('nested too deep');
  const root = htmlToHast(markup, { fragment: true }) as unknown as Element;
  return root.children.flatMap((child) => rebuilt(child, allowed));
}

function rebuilt(node: ElementContent, allowed: Allowed): ElementContent[] {
  if (node.type === 'text') {
    // Blanks between elements were for people.
    if (/^\s*\n\s*$/.test(node.value)) return [];
    return [{ type: 'text', value: allowed.text?.(node.value) ?? node.value }];
  }
  if (node.type !== 'element' || !allowed.elements.has(node.tagName)) return [];
  const properties: Element['properties'] = {};
  for (const [name, value] of Object.entries(node.properties)) {
    const written = writtenName(name);
    const kept = allowed.attribute(written, Array.isArray(value) ? value.join(' ') : String(value));
    if (kept !== undefined) properties[written] = kept;
  }
  const children = node.children.flatMap((child) => rebuilt(child, allowed));
  return [{ type: 'element', tagName: node.tagName, properties, children }];
}

function writtenName(name: string): string {
  if (name === 'className') return 'class';
  if (name === 'strokeDashArray') return 'stroke-dasharray';
  return camel.has(name) ? name : name.replace(/[A-Z]/g, '-$&').toLowerCase();
}

function depthOf(markup: string): number {
  let [depth, most] = [0, 0];
  for (const [tag] of markup.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth);
  }
  return most;
}
