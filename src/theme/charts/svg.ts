// The technique of every chart: the outer svg has no viewBox, so text keeps its size and x is a share of the width (%),
// y pixels. Only curves lie in an inner svg that stretches (`plot`); the style sheet keeps their strokes as thin as ever.

/** Text for markup: nothing a writer types can end an element or an attribute. */
export function esc(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A coordinate, as short as two decimals can be: `.5`, `-3`, `88.77`. */
export function num(value: number): string {
  const rounded = String(Math.round(value * 100) / 100);
  return rounded.replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');
}

export interface About {
  /** Unique on the page. Without it the drawing is hidden from screen readers: words nearby say the same. */
  id?: string | undefined;
  title?: string | undefined;
  desc?: string | undefined;
  /** More classes, and a fixed width in px for a drawing that does not stretch. */
  class?: string | undefined;
  width?: number | undefined;
}

export function chart(height: number, body: string, about: About = {}): string {
  const classes = about.class ? `c ${about.class}` : 'c';
  const width = about.width === undefined ? '' : ` width="${num(about.width)}"`;
  return `<svg class="${classes}"${width} height="${num(height)}"${named(about)}${body}</svg>`;
}

function named({ id, title = '', desc = '' }: About): string {
  if (id === undefined) return ' aria-hidden="true">';
  const key = esc(id);
  const described = desc ? `<desc id="${key}-d">${esc(desc)}</desc>` : '';
  return ` role="img" aria-labelledby="${key}-t${desc ? ` ${key}-d` : ''}"><title id="${key}-t">${esc(title)}</title>${described}`;
}

/** Paths that stretch over the width of the drawing: `width` units wide, `height` px high. */
export function plot(width: number, height: number, body: string): string {
  return (
    body &&
    `<svg height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}" preserveAspectRatio="none">${body}</svg>`
  );
}

/** What keeps its shape, around a point: x in %, y in px. */
export function at(x: number, y: number, body: string): string {
  return `<svg x="${num(x)}%" y="${num(y)}">${body}</svg>`;
}

export function path(d: string, kind: string): string {
  return d && `<path class="${kind}" d="${d}"/>`;
}

export function dot(x: number, y: number, r: number, kind: string): string {
  return `<circle class="${kind}" cx="${num(x)}%" cy="${num(y)}" r="${num(r)}"/>`;
}

/** A bar: x and width in %, y and height in px; none where there is nothing to show. */
export function rect(x: number, y: number, width: number, height: number, kind: string): string {
  if (width <= 0 || height <= 0) return '';
  return `<rect class="${kind}" x="${num(x)}%" y="${num(y)}" width="${num(width)}%" height="${num(height)}"/>`;
}

/** Upright or level, x in %. */
export function line(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  return `<line class="${kind}" x1="${num(x1)}%" y1="${num(y1)}" x2="${num(x2)}%" y2="${num(y2)}"/>`;
}

export function text(x: number, y: number, words: string, kind = '', dx = 0): string {
  return `<text x="${num(x)}%" y="${num(y)}"${dx ? ` dx="${num(dx)}"` : ''}${kind && ` class="${kind}"`}>${esc(words)}</text>`;
}

export type Point = readonly [x: number, y: number];

/** Path data through points. */
export function through(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i ? 'L' : 'M'}${num(x)} ${num(y)}`).join('');
}

/** Path data of a box. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${num(x)} ${num(y)}h${num(width)}v${num(height)}h${num(-width)}z`;
}

/** Path data of the slanted lines that fill a box of px, 4 px apart: no pattern, so no id and no defs. */
export function hatch(x: number, y: number, width: number, height: number): string {
  let d = '';
  for (let sum = 4; sum < width + height; sum += 4) {
    const up = Math.min(sum, height);
    const right = Math.min(sum, width);
    d += `M${num(x + sum - up)} ${num(y + up)}L${num(x + right)} ${num(y + sum - right)}`;
  }
  return d;
}
