import { type Label, type Place, narrow, placeLabels, textWidth } from './labels.ts';
import { chart, num, path, plot, rect, text } from './svg.ts';
import type { ChartWords } from './words.ts';

export interface FunnelStage {
  /** `1차 면접`: short, for seven columns leave 40 px each on a phone. */
  label: string;
  /** How many came this far. */
  reached: number;
  /** Of these, who came no further: who waits, who was turned down, who left. */
  waiting: number;
  rejected: number;
  withdrawn: number;
}

export interface FunnelOptions {
  title: string;
  words: ChartWords;
  id?: string | undefined;
}

/** Of a bar, in %. */
const thick = 1.1;

/** From applied to accepted: a bar as high as many came so far, and below it who waits there and who ended there. */
export function funnel(columns: readonly FunnelStage[], { title, words, id }: FunnelOptions): string {
  const first = Math.max(1, ...columns.map(({ reached }) => reached));
  const unit = Math.min(12, 144 / first);
  const pitch = 100 / Math.max(columns.length - 0.5, 1);
  const room = (pitch / 100) * narrow;
  const crowded = columns.some(({ label }) => textWidth(label) > room - 4);
  const top = crowded ? 68 : 56;
  const lean = Math.min(pitch / 2, 8);

  let [flow, ended, waits, bars, ends] = ['', '', '', '', ''];
  let low = top + first * unit;
  let before = { top: 0, bottom: 0, right: 0 };

  columns.forEach((column, i) => {
    const x = i * pitch;
    const gone = column.rejected + column.withdrawn;
    const [next, wait, foot] = [
      Math.max(0, column.reached - column.waiting - gone) * unit,
      column.waiting * unit,
      column.reached * unit,
    ];
    bars += rect(x, top, thick, Math.max(1, foot), 'k4');
    if (next > 0 && i < columns.length - 1) flow += `M${num(x)} ${top}h${num(pitch)}v${num(next)}h${num(-pitch)}z`;
    if (wait > 0) waits += branch(x + thick, lean, top + next, top + foot + 14, wait);
    if (gone > 0) ended += branch(x + thick, lean, top + next + wait, top + foot + 14 + wait, gone * unit);

    const said = [
      { count: column.waiting, text: words.waiting(column.waiting), kind: 'r' },
      { count: column.rejected, text: words.rejected(column.rejected), kind: '' },
      { count: column.withdrawn, text: words.withdrawn(column.withdrawn), kind: '' },
    ].filter(({ count }) => count > 0);
    if (said.length === 0) return;
    const left = (x / 100) * narrow;
    const tall = (said.length - 1) * 16;
    const wanted = top + foot + 14 + (column.waiting + gone) * unit + 16;
    // What the column before says may reach into this one on a phone: then this goes below it.
    const meets = before.right > left - 3 && wanted < before.bottom + 14 && wanted + tall > before.top - 14;
    const y = meets ? before.bottom + 16 : wanted;
    ends += said.map((line, j) => text(x, y + j * 16, line.text, line.kind)).join('');
    before = { top: y, bottom: y + tall, right: left + Math.max(...said.map((line) => textWidth(line.text))) };
    low = Math.max(low, before.bottom);
  });

  // Where a phone has no room for the names side by side they are set twice: for it, and for a drawing with more room.
  const names = (kind: string) =>
    columns.map(({ label: text }, i): Label => ({
      x: i * pitch,
      y: 40,
      text,
      kind,
      places: i === columns.length - 1 ? [...lines, ...edges] : lines,
      wide: kind === '' && crowded,
    }));
  const heads = placeLabels(names('')) + (crowded ? placeLabels(names('nr')) : '');
  const height = Math.ceil(low + 8);
  const numbers = columns.map(({ reached }, i) => text(i * pitch, 20, words.number(reached), 'lg')).join('');
  const body =
    plot(100, height, path(flow, 'kf') + path(ended, 'ke') + path(waits, 'la kp')) + bars + numbers + heads + ends;
  return chart(height, body, {
    id,
    title,
    desc: columns.map((column) => `${column.label} ${words.number(column.reached)}`).join(', '),
  });
}

const lines: readonly Place[] = [
  { anchor: 'start', dx: 0 },
  { anchor: 'start', dx: 0, dy: 14 },
];
const edges: readonly Place[] = lines.map((place) => ({ ...place, anchor: 'end', x: 100 }));

/** A band that leaves the flow at `x` and bends down. */
function branch(x: number, lean: number, from: number, to: number, wide: number): string {
  const [a, b, end] = [num(x), num(x + lean / 2), num(x + lean)];
  return `M${a} ${num(from)}C${b} ${num(from)} ${b} ${num(to)} ${end} ${num(to)}v${num(wide)}C${b} ${num(to + wide)} ${b} ${num(from + wide)} ${a} ${num(from + wide)}z`;
}
