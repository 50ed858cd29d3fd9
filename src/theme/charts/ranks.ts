import { narrow, textWidth } from './labels.ts';
import { percent } from './scale.ts';
import { chart, rect, text } from './svg.ts';

export interface Rank {
  label: string;
  value: number;
  /** Behind the value, in a lighter bar. */
  more?: number | undefined;
  /** What stands at the end of the row; default the value. */
  text?: string | undefined;
}

export interface RankOptions {
  title: string;
  /** The bars are what asks for attention. */
  late?: boolean | undefined;
  id?: string | undefined;
}

const pitch = 24;
// At least so much of the narrowest drawing is for the bars, in %.
const least = 24;
const gap = 10;

/** A few names with a bar each from 0, the longest first. 24 px a row. */
export function ranks(rows: readonly Rank[], { title, late = false, id }: RankOptions): string {
  const most = Math.max(1, ...rows.map(({ value, more = 0 }) => value + more));
  // Names stand left of the bars, figures right of them, with room for both on a phone.
  const room = (texts: string[]) => percent(Math.max(...texts.map(textWidth)) + gap, narrow);
  const right = 100 - room(rows.map(({ value, text: said = String(value) }) => said));
  const left = Math.min(room(rows.map(({ label }) => label)), right - least);
  const width = (value: number) => percent(value, most) * ((right - left) / 100);
  const body = rows.map(({ label, value, more = 0, text: said = String(value) }, index) => {
    const y = index * pitch;
    return (
      text(0, y + 16, cut(label, (left / 100) * narrow - gap)) +
      rect(left, y + 6, width(value), 12, late ? 'ka' : 'k4') +
      rect(left + width(value), y + 6, width(more), 12, 'k2') +
      text(100, y + 16, said, 'b e')
    );
  });
  return chart(rows.length * pitch, body.join(''), {
    id,
    title,
    desc: rows.map(({ label, value, text: said = String(value) }) => `${label} ${said}`).join(', '),
  });
}

/** A name that has no room keeps its beginning; the drawing's description has all of it. */
function cut(label: string, room: number): string {
  if (textWidth(label) <= room) return label;
  let short = [...label];
  while (short.length > 1 && textWidth(`${short.join('')}…`) > room) short = short.slice(0, -1);
  return `${short.join('').trimEnd()}…`;
}
