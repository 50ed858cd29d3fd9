import type { Element } from 'hast';

/** What stays free above and below a drawing, in its own px. */
const margin = 4;

/**
 * A drawing without the empty space that the library leaves above and below it. One with paths, whose extent is not
 * among its numbers, stays as it is.
 */
export function trimmed(svg: Element): Element {
  const [, , width = 0] = numbersIn(svg.properties.viewBox);
  const extent = extentOf(svg);
  if (extent.length === 0 || extent.some((one) => Number.isNaN(one))) return svg;
  const top = Math.floor(Math.min(...extent) - margin);
  const height = Math.ceil(Math.max(...extent) + margin) - top;
  return { ...svg, properties: { ...svg.properties, viewBox: `0 ${top} ${width} ${height}` } };
}

/** The y of everything that is drawn. */
function extentOf(node: Element): number[] {
  if (node.tagName === 'defs') return [];
  if (node.tagName === 'path' || node.properties.transform !== undefined) return [Number.NaN];
  const number = (name: string) => Number(node.properties[name] ?? 0);
  const own = {
    rect: () => [number('y'), number('y') + number('height')],
    line: () => [number('y1'), number('y2')],
    circle: () => [number('cy') - number('r'), number('cy') + number('r')],
    ellipse: () => [number('cy') - number('ry'), number('cy') + number('ry')],
    polyline: () => numbersIn(node.properties.points).filter((_, index) => index % 2 === 1),
    polygon: () => numbersIn(node.properties.points).filter((_, index) => index % 2 === 1),
    text: () => [number('y') - number('font-size'), number('y') + number('font-size')],
  }[node.tagName];
  const inner =
    node.tagName === 'text' ? [] : node.children.flatMap((child) => (child.type === 'element' ? extentOf(child) : []));
  return [...(own?.() ?? []), ...inner];
}

function numbersIn(value: unknown): number[] {
  return [...String(value ?? '').matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}
