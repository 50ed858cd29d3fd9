import { type Label, type Place, placeLabels } from './labels.ts';
import { percent } from './scale.ts';
import { chart, rect, text } from './svg.ts';

export interface Bar {
  label: string;
  value: number;
  /** What stands over or under the bar; default the value. */
  text?: string | undefined;
  /** The bar that the sentence above is about. */
  lit?: boolean | undefined;
}

export interface BarOptions {
  title: string;
  id?: string | undefined;
}

/** A few columns from 0, labelled directly: months, weekdays, stages. 96 px high. */
export function bars(values: readonly Bar[], { title, id }: BarOptions): string {
  const most = Math.max(1, ...values.map(({ value }) => value));
  const pitch = 100 / Math.max(values.length, 5);
  const lit = values.some((bar) => bar.lit);
  const body = values.map((bar, i) => {
    const tall = Math.max(bar.value > 0 ? 2 : 1, (bar.value / most) * 54);
    const middle = (i + 0.35) * pitch;
    return (
      rect(i * pitch, 74 - tall, pitch * 0.7, tall, bar.value > 0 ? (!lit || bar.lit ? 'k4' : 'k2') : 'k2') +
      text(middle, 69 - tall, bar.text ?? String(bar.value), bar.lit ? 'b m' : 'm') +
      text(middle, 91, bar.label, 'z m')
    );
  });
  return chart(96, body.join(''), {
    id,
    title,
    desc: values.map((bar) => `${bar.label} ${bar.text ?? bar.value}`).join(', '),
  });
}

/** One bar cut in parts, each named below; the lit one is hollow: what is missing. 64 px high. */
export function segments(values: readonly Bar[], { title, id }: BarOptions): string {
  const all = values.reduce((sum, { value }) => sum + value, 0) || 1;
  const fills = ['k4', 'k2', 'k1'];
  let x = 0;
  let i = 0;
  const labels: Label[] = [];
  const parts = values
    .filter(({ value }) => value > 0)
    .map((part) => {
      const width = percent(part.value, all);
      const kind = part.lit ? 'la kp' : (fills[i++] ?? 'k1');
      const edge: Place = { anchor: 'end', dx: 0, x: x + width };
      labels.push({
        x,
        y: 45,
        text: `${part.label} ${part.text ?? part.value}`,
        kind: part.lit ? 'r' : 'b',
        places: [{ anchor: 'start', dx: 0 }, edge, { anchor: 'start', dx: 0, dy: 15 }, { ...edge, dy: 15 }],
      });
      const drawn = rect(x, 6, Math.max(width - 0.6, 0.4), 22, kind);
      x += width;
      return drawn;
    });
  return chart(64, parts.join('') + placeLabels(labels), {
    id,
    title,
    desc: values.map((part) => `${part.label} ${part.text ?? part.value}`).join(', '),
  });
}

export interface Pair {
  /** Shares of the whole, 0 … 1. */
  first: number;
  second: number;
  /** Where the axis ends; default 1. */
  most?: number | undefined;
  /** Of the first bar, `k2` where it is not what the solid bars beside it are; default `k4`. */
  kind?: 'k4' | 'k2' | undefined;
}

/** Two bars, solid over hollow (required and preferred). The figures stand in columns beside it. 24 px high. */
export function pair({ first, second, most = 1, kind = 'k4' }: Pair, about: Partial<BarOptions> = {}): string {
  const width = (share: number) => percent(Math.min(share, most), most || 1);
  return chart(24, rect(0, 1, width(first), 10, kind) + rect(0, 14, width(second), 8, 'lo'), about);
}
