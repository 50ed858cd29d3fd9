import type { FunnelColumn } from '../../insight/funnel.ts';
import { type Label, placeLabels } from './labels.ts';
import { chart, num, path, plot, rect, text } from './svg.ts';
import type { ChartWords } from './words.ts';

export interface FunnelOptions {
  title: string;
  /** `1차 기술`: short, a phone gives a column 40 px. */
  label(column: FunnelColumn): string;
  words: ChartWords;
  id?: string | undefined;
}

const top = 56;

/** From applied to accepted: a bar as high as many came so far, and below it who waits there and who ended there. */
export function funnel(columns: readonly FunnelColumn[], { title, label, words, id }: FunnelOptions): string {
  const first = Math.max(1, columns[0]?.reached ?? 0);
  const unit = Math.min(12, 144 / first);
  const pitch = 100 / Math.max(columns.length - 0.5, 1);
  let flow = '';
  let ended = '';
  let waits = '';
  let bars = '';
  const heads: Label[] = [];
  const ends: Label[] = [];

  columns.forEach((column, i) => {
    const x = i * pitch;
    const next = column.passed * unit;
    const gone = column.rejected + column.withdrawn;
    const foot = column.reached * unit;
    if (column.passed > 0) flow += `M${num(x)} ${top}h${num(pitch)}v${num(next)}h${num(-pitch)}z`;
    // Those who wait stand first, so that the hollow branch lies over the filled one of those who ended.
    const lean = Math.min(pitch / 2, 8);
    if (column.waiting > 0) waits += branch(x, top + next, top + foot + 14, column.waiting * unit, lean);
    if (gone > 0) ended += branch(x, top + next + column.waiting * unit, top + foot + 14 + column.waiting * unit, gone * unit, lean);
    bars += rect(x, top, 1.1, Math.max(1, foot), 'f4');

    heads.push({ x, y: 42, text: label(column), places: [{ anchor: 'start', dx: 0 }, { anchor: 'start', dx: 0, dy: 0 }] });
    const lines = [
      column.waiting > 0 ? { text: words.waiting(column.waiting), kind: 'b r' } : undefined,
      column.rejected > 0 ? { text: words.rejected(column.rejected) } : undefined,
      column.withdrawn > 0 ? { text: words.withdrawn(column.withdrawn) } : undefined,
    ].filter((one) => one !== undefined);
    const y = top + foot + 14 + (column.waiting + gone) * unit + 16;
    lines.forEach((one, j) => ends.push({ x, y: y + j * 16, ...one, places: [0, 16, 32, 48].map((dy) => ({ anchor: 'start', dx: 0, dy })) }));
  });

  const height = Math.ceil(Math.max(top + first * unit, ...ends.map(({ y }) => y)) + 22);
  const numbers = columns.map(({ reached }, i) => text(i * pitch, 20, words.number(reached), 'lg')).join('');
  const body = plot(100, height, path(flow, 'f1') + path(ended, 'fe') + path(waits, 'sl fp')) + bars + numbers + placeLabels([...heads, ...ends]);
  return chart(height, body, { id, title, desc: columns.map((column) => `${label(column)} ${words.number(column.reached)}`).join(', ') });
}

/** A band that leaves the flow and bends down. */
function branch(x: number, from: number, to: number, thick: number, lean: number): string {
  const [a, b, end] = [num(x + 1.1), num(x + 1.1 + lean / 2), num(x + 1.1 + lean)];
  return `M${a} ${num(from)}C${b} ${num(from)} ${b} ${num(to)} ${end} ${num(to)}v${num(thick)}C${b} ${num(to + thick)} ${b} ${num(from + thick)} ${a} ${num(from + thick)}z`;
}
