import type { Element, ElementContent } from 'hast';
import type { Allowed } from '../allowed.ts';
import { decoded } from './labels.ts';

const elements = new Set('svg g defs marker path rect circle ellipse line polyline polygon text tspan'.split(' '));

/** Attributes that are numbers, or several. */
const geometry = new Set(
  `x y x1 y1 x2 y2 cx cy r rx ry d dx dy points width height viewBox transform markerWidth markerHeight refX refY
  stroke-dasharray font-size`.split(/\s+/),
);

/** The library's weights on the way to the theme's two. */
const weights: Record<string, string> = { '600': '700', '700': '700', bold: '700' };

/**
 * What is left of the library's drawing: shapes, text, and colours that are custom properties.
 * @param prefix for ids, unique on the page
 */
export const drawingOnly = (prefix: string): Allowed => ({
  elements,
  attribute(name, value) {
    if (geometry.has(name))
      return /^[\w\s.,()+-]*$/.test(value) && !/^0$/.test(value) ? shortened(value) : zero(name, value);
    switch (name) {
      case 'id':
        return prefix + value;
      case 'marker-start':
      case 'marker-end':
        return /^url\(#[\w-]+\)$/.test(value) ? value.replace('#', `#${prefix}`) : undefined;
      case 'fill':
      case 'stroke':
        return /^none$|^var\(--_?[a-z-]+\)$/.test(value) ? value : undefined;
      case 'stroke-width':
        return value === '1' ? undefined : shortened(value);
      case 'font-weight':
        return weights[value];
      case 'text-anchor':
      case 'orient':
      case 'text-decoration':
        return /^[\w-]+$/.test(value) ? value : undefined;
      case 'class':
        return (
          value
            .split(' ')
            .filter((one) => /^(?:mono|xychart-[\w-]+)$/.test(one))
            .join(' ') || undefined
        );
      default:
        return undefined;
    }
  },
  text: (value) =>
    decoded(value)
      .replace(/\u200b/g, '')
      .replace(/^\(no attributes\)$/, '')
      .replace(/^<<(.+)>>$/, '«$1»'),
});

/** `rx="0"` says nothing; `x="0"` does not either, but is kept where an end of a line is meant. */
function zero(name: string, value: string): string | undefined {
  return ['rx', 'ry', 'dx'].includes(name) ? undefined : shortened(value);
}

function shortened(value: string): string {
  return value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** The drawing without grids of dots and what draws nothing any more, its series called as their writer calls them. */
export function readable(svg: Element, series: ReadonlyMap<string, string>): Element {
  const used = new Set(markersIn(svg));
  const kept = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') {
      const value = /^(?:Bar|Line) \d+$/.test(node.value) ? (series.get(node.value) ?? '') : node.value;
      return value === '' ? [] : [{ ...node, value }];
    }
    if (node.type !== 'element') return [];
    const kind = String(node.properties.class);
    if (/xychart-(?:grid|line-shadow)/.test(kind)) return [];
    const isSwatch = /xychart-legend/.test(kind) || (node.tagName === 'rect' && /xychart-bar/.test(kind));
    if (isSwatch && series.size === 0) return [];
    const children = node.children.flatMap(kept);
    const isEmpty = children.length === 0 && ['g', 'defs', 'text', 'tspan'].includes(node.tagName);
    if (isEmpty || (node.tagName === 'marker' && !used.has(`url(#${node.properties.id})`))) return [];
    const isBare = node.tagName === 'g' && Object.keys(node.properties).length === 0;
    return isBare ? children : [{ ...node, children }];
  };
  return { ...svg, children: svg.children.flatMap(kept) };
}

function markersIn(node: Element): string[] {
  const own = [node.properties['marker-start'], node.properties['marker-end']].map(String);
  return [...own, ...node.children.flatMap((child) => (child.type === 'element' ? markersIn(child) : []))];
}
