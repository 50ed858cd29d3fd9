import { text } from './svg.ts';

/** One way to set a label: what its anchor is, how far from the point, and perhaps another point. */
export interface Place {
  anchor: 'start' | 'middle' | 'end';
  dx: number;
  /** Added to the label's y; default 0. */
  dy?: number;
  /** Instead of the label's x. */
  x?: number;
}

export interface Label {
  /** In %. */
  x: number;
  /** Baseline in px. */
  y: number;
  text: string;
  /** b bold · z dim · r late · now today. */
  kind?: string;
  /** Tried in this order. */
  places: readonly Place[];
  /** Never on a phone, whether it fits or not: so that an axis there names each third month, not some of them. */
  wide?: boolean;
}

/** An area that moves with the width of the drawing: its sides are px from a point at `x` %. */
export interface Box {
  x: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The narrowest width of a drawing (a phone of 320 px), and the narrowest at which the style sheet shows `.w`. */
export const narrow = 280;
const wide = 440;

/** The page has a margin of 20 px around a drawing; half of it may be used. */
const margin = 10;

/**
 * Sets labels so that at no width one touches another or leaves the page, the important ones first. What fits only from
 * 440 px is given class `w`, and what fits nowhere is left out: the words beside every drawing hold it.
 *
 * @param taken areas that no label may cover
 */
export function placeLabels(labels: readonly Label[], taken: readonly Box[] = []): string {
  const set = taken.map((box) => ({ box, from: narrow }));
  return labels
    .map((label) => {
      for (const from of label.wide ? [wide] : [narrow, wide]) {
        const place = label.places.find((one) => {
          const box = boxOf(label, one);
          return staysInside(box, from) && set.every((other) => !meet(box, other.box, Math.max(from, other.from)));
        });
        if (!place) continue;
        set.push({ box: boxOf(label, place), from });
        const kinds = [label.kind, place.anchor === 'start' ? '' : place.anchor[0], from === wide ? 'w' : '']
          .filter(Boolean)
          .join(' ');
        return text(place.x ?? label.x, label.y + (place.dy ?? 0), label.text, kinds, place.dx);
      }
      return '';
    })
    .join('');
}

/** The width of text at 12 px, on the safe side: Hangul a full square, digits and Latin letters somewhat more than half. */
export function textWidth(words: string): number {
  let width = 0;
  for (const sign of words)
    width += /[\u1100-\u11ff\u2e80-\uffff]/.test(sign) ? 12 : /[\s.,:'|()·il]/.test(sign) ? 4 : 7.2;
  return width;
}

function boxOf(label: Label, place: Place): Box {
  const size = textWidth(label.text);
  const left = place.dx - (place.anchor === 'start' ? 0 : place.anchor === 'middle' ? size / 2 : size);
  const y = label.y + (place.dy ?? 0);
  return { x: place.x ?? label.x, left, right: left + size, top: y - 10, bottom: y + 2 };
}

/** Whether a box is on the page at `from` px, and so at every greater width. */
export function staysInside({ x, left, right }: Box, from: number): boolean {
  return (x / 100) * from + left >= -margin && (x / 100) * from + right <= from + margin;
}

/** Whether two boxes come closer than 3 px at any width from `from` on. Their sides are straight lines over the width. */
export function meet(a: Box, b: Box, from: number): boolean {
  if (a.bottom <= b.top || b.bottom <= a.top) return false;
  const apart = (a.x - b.x) / 100;
  const [ahead, behind] = [b.right - a.left + 3, a.right - b.left + 3];
  if (apart === 0) return ahead > 0 && behind > 0;
  const [low, high] = apart > 0 ? [-behind / apart, ahead / apart] : [ahead / apart, -behind / apart];
  return high > low && high > from;
}
