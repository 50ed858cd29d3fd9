import type { Field } from '../../insight/standing.ts';
import { type Box, meet, narrow, staysInside, textWidth } from './labels.ts';
import { at, chart, dot, line, path, rect, text } from './svg.ts';

export interface QuadrantPoint {
  label: string;
  /** 0 … 1. */
  share: number;
  /** Which band, the highest first. */
  band: number;
  field: Field;
}

export interface QuadrantOptions {
  title: string;
  desc: string;
  id: string;
  /** Names of the bands, the highest first: `10건 이상`. */
  bands: readonly string[];
  /** The first band below the line. */
  lower: number;
  /** The share at the line. */
  asked: number;
  percent(share: number): string;
  fields: Record<Field, string>;
}

const pitch = 20;
const head = 22;
const foot = 30;

/**
 * What is asked for (left to right, on a square-root scale, so that the line of a fifth stands near the middle) against
 * what one has done (in bands). Where in its band a point stands means nothing: it is set where its name has room, on the
 * narrowest phone too, so that no name is left out.
 */
export function quadrant(points: readonly QuadrantPoint[], options: QuadrantOptions): string {
  const { bands, lower, asked, percent, fields } = options;
  const most = Math.max(4 * asked, ...points.map(({ share }) => share));
  const x = (share: number) => 2 + 96 * Math.sqrt(share / most);
  const middle = x(asked);

  let y = head;
  let divide = head;
  let names = '';
  let marks = '';
  bands.forEach((name, index) => {
    if (index === lower) divide = y;
    names += (index > 0 ? line(0, y, 100, y, index === lower ? 'lo' : 'lh') : '') + text(0, y + 14, name, 'z');
    const rows: Box[][] = [[{ x: 0, left: 0, right: textWidth(name), top: 0, bottom: 1 }]];
    for (const point of points.filter(({ band }) => band === index)) {
      const { row, end } = placed(point.label, x(point.share), middle, rows);
      const height = y + row * pitch + pitch / 2;
      marks += drawn(point.field, x(point.share), height);
      const kind = [point.field === 'learn' ? 'b' : '', end ? 'e' : ''].filter(Boolean).join(' ');
      marks += text(x(point.share), height + 4, point.label, kind, end ? -9 : 9);
    }
    y += Math.max(rows.length, 2) * pitch + 4;
  });
  const low = y + head - 4;
  const ticks = [0.05, asked, 0.5, 0.8].filter((share) => share <= most);
  const body =
    rect(middle, divide, 100 - middle, low - divide, 'k0') +
    line(middle, 0, middle, low, 'lo') +
    line(0, low, 100, low, 'lo') +
    names +
    text(middle, 14, fields.own, 'z e', -8) +
    text(middle, 14, fields.keep, 'z', 8) +
    text(middle, low - 8, fields.watch, 'z e', -8) +
    text(middle, low - 8, fields.learn, 'r', 8) +
    marks +
    ticks
      .map((share) => line(x(share), low, x(share), low + 5, 'lo') + text(x(share), low + 20, percent(share), 'z m'))
      .join('');
  return chart(low + foot, body, { ...options, class: 'quad' });
}

/** The first row in which a name meets no other at any width, and on which side of its point it stands. */
function placed(label: string, x: number, middle: number, rows: Box[][]): { row: number; end: boolean } {
  const size = textWidth(label);
  const sides = [false, true].map((end): [boolean, Box] => [
    end,
    { x, left: end ? -9 - size : -7, right: end ? 7 : 9 + size, top: 0, bottom: 1 },
  ]);
  if (x < middle || x > 75) sides.reverse();
  // A name stays on its own side of the line where there is room for it.
  const inside = sides.filter(([, box]) => staysInside(box, narrow));
  const own = inside.filter(([, box]) => !crosses(box, middle));
  const allowed = [own, inside].find(({ length }) => length > 0) ?? sides;
  for (let row = 0; ; row++) {
    const taken = rows[row] ?? [];
    const [end, box] =
      allowed.find(([, side]) => !taken.some((other) => meet(side, other, narrow))) ??
      // A name that is wider than the page goes where nothing else is.
      (taken.length === 0 ? (allowed[0] as [boolean, Box]) : []);
    if (end === undefined || box === undefined) continue;
    rows[row] = [...taken, box];
    return { row, end };
  }
}

function crosses({ x, left, right }: Box, line: number): boolean {
  const [at, place] = [(line / 100) * narrow, (x / 100) * narrow];
  return place + left < at && place + right > at;
}

/** Shape carries the field, colour only repeats it: ● keep · ○ learn, lit · ◆ own · a small dot: watch. */
function drawn(field: Field, x: number, y: number): string {
  if (field === 'keep') return dot(x, y, 4.5, 'k');
  if (field === 'learn') return dot(x, y, 4.5, 'la kp l2');
  if (field === 'own') return at(x, y, path('M0-5.5 5.5 0 0 5.5-5.5 0z', 'k'));
  return dot(x, y, 2.5, 'k3');
}
