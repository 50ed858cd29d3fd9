import type { Token } from '../look/palette.ts';

/** How a class of a chart is drawn; what a rule leaves out, an earlier one of the element decides. */
export interface ChartRule {
  fill?: Token | 'none';
  stroke?: Token;
  /** px at the chart's own size, which no stretching of the drawing changes. */
  width?: number;
  dash?: string;
  cap?: 'round';
}

const drawn = ['l', 'li', 'lr', 'lo', 'ls', 'ld', 'lt', 'la', 'lx', 'ln', 'lh'];

/** The classes of theme/styles/charts.css for areas and lines, in its order. */
export const chartRules: readonly (readonly [kind: string, rule: ChartRule])[] = [
  ['k', { fill: 'did' }],
  ['k0', { fill: 'sunk' }],
  ['k1', { fill: 't1' }],
  ['kf', { fill: 'flow' }],
  ['ke', { fill: 'gone' }],
  ['k2', { fill: 't2' }],
  ['k3', { fill: 't3' }],
  ['k4', { fill: 't4' }],
  ['ka', { fill: 'late' }],
  ...drawn.map((kind): [string, ChartRule] => [kind, { fill: 'none', stroke: 'edge', width: 1 }]),
  ['l', { stroke: 'did', width: 1.75 }],
  ['li', { stroke: 'did', width: 3 }],
  ['lr', { stroke: 'ink2' }],
  ['lt', { stroke: 't2' }],
  ['ls', { dash: '1 3', cap: 'round', width: 1.25 }],
  ['ld', { stroke: 'ink3', width: 1.25, dash: '5 4' }],
  ['la', { stroke: 'late', width: 1.25 }],
  ['lx', { stroke: 'late', width: 1.25 }],
  ['ln', { stroke: 'now', width: 1.25 }],
  ['lh', { stroke: 'line' }],
  ['l1', { width: 1 }],
  ['l2', { width: 2 }],
  ['kp', { fill: 'paper' }],
];

/** How a label is set. */
export interface LabelRule {
  fill?: Token;
  bold?: boolean;
  /** px; default 12. */
  size?: number;
  /** In the face of titles. */
  title?: boolean;
  anchor?: 'middle' | 'end';
}

/** Likewise for text; that of no class is in `ink2`. */
export const labelRules: Readonly<Record<string, LabelRule>> = {
  b: { bold: true, fill: 'ink' },
  z: { fill: 'ink3' },
  r: { bold: true, fill: 'late' },
  now: { bold: true, fill: 'now' },
  lg: { bold: true, fill: 'ink', size: 18, title: true },
  e: { anchor: 'end' },
  m: { anchor: 'middle' },
};

/** px: from this width of a drawing on, labels of class `w` have room, and those of `nr` are for narrower ones only. */
export const wide = 576;

/** What the classes of an element come to, as its style: with colours for tokens, and lines for a drawing so enlarged. */
export function styleOf(kinds: readonly string[], colours: Readonly<Record<Token, string>>, scale: number): string {
  const rule: ChartRule = Object.assign(
    {},
    ...chartRules.filter(([kind]) => kinds.includes(kind)).map(([, one]) => one),
  );
  const { fill, stroke, width, dash, cap } = rule;
  return [
    fill && `fill:${fill === 'none' ? fill : colours[fill]}`,
    stroke && `stroke:${colours[stroke]};stroke-width:${(width ?? 1) * scale}px;vector-effect:non-scaling-stroke`,
    dash && `stroke-dasharray:${dash.split(' ').map((length) => Number(length) * scale)}`,
    cap && `stroke-linecap:${cap}`,
  ]
    .filter(Boolean)
    .join(';');
}
