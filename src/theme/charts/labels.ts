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

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The narrowest width of a drawing (a phone of 320 px), and the narrowest at which the style sheet shows `.w`. */
export const narrow = 280;
export const wide = 440;

/**
 * Sets labels so that none touches another or leaves the page, the important ones first. As the width grows, points
 * draw apart and labels do not, so what fits at 280 px fits everywhere; what fits only from 440 px is given class `w`,
 * and what fits nowhere is left out: the words beside every drawing hold it.
 *
 * @param taken areas, at a given width, that no label may cover
 */
export function placeLabels(labels: readonly Label[], taken: (width: number) => readonly Box[] = () => []): string {
  const tiers = [narrow, wide].map((width) => ({ width, boxes: [...taken(width)] }));
  return labels
    .map((label) => {
      for (const from of label.wide ? [wide] : [narrow, wide]) {
        const shown = tiers.filter((tier) => tier.width >= from);
        const place = label.places.find((one) => shown.every((tier) => isFree(boxOf(label, one, tier.width), tier.boxes, tier.width)));
        if (!place) continue;
        for (const tier of shown) tier.boxes.push(boxOf(label, place, tier.width));
        const kinds = [label.kind, place.anchor === 'start' ? '' : place.anchor[0], from === wide ? 'w' : ''].filter(Boolean).join(' ');
        return text(place.x ?? label.x, label.y + (place.dy ?? 0), label.text, kinds, place.dx);
      }
      return '';
    })
    .join('');
}

/** The width of text at 12 px, on the safe side: Hangul a full square, digits and Latin letters somewhat more than half. */
export function textWidth(words: string): number {
  let width = 0;
  for (const sign of words) width += /[\u1100-\u11ff\u2e80-\uffff]/.test(sign) ? 12 : /[\s.,:'|()·il]/.test(sign) ? 4 : 7.2;
  return width;
}

function boxOf(label: Label, place: Place, width: number): Box {
  const size = textWidth(label.text);
  const point = ((place.x ?? label.x) / 100) * width + place.dx;
  const left = point - (place.anchor === 'start' ? 0 : place.anchor === 'middle' ? size / 2 : size);
  const y = label.y + (place.dy ?? 0);
  return { left, right: left + size, top: y - 10, bottom: y + 2 };
}

function isFree(box: Box, others: readonly Box[], width: number): boolean {
  // The page has a margin of 20 px around a drawing; half of it may be used.
  if (box.left < -10 || box.right > width + 10) return false;
  return others.every((one) => one.right + 3 <= box.left || box.right + 3 <= one.left || one.bottom <= box.top || box.bottom <= one.top);
}
