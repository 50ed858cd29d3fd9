import { type LabelRule, labelRules, styleOf, wide } from './chart-style.ts';
import { em } from './fonts.ts';
import type { Ink } from './ink.ts';

/** px at the chart's own size: how high it is, and how wide where it does not stretch. */
export function chartSize(markup: string): { height: number; width?: number | undefined } {
  const head = /^<svg\b[^>]*>/.exec(markup)?.[0] ?? '';
  const width = /\swidth="([\d.]+)"/.exec(head)?.[1];
  return { height: Number(/\sheight="([\d.]+)"/.exec(head)?.[1] ?? 0), width: width ? Number(width) : undefined };
}

/** The words of a chart, by the face they are set in. */
export function chartTexts(markup: string): { plain: string[]; bold: string[]; title: string[] } {
  const texts: Record<'plain' | 'bold' | 'title', string[]> = { plain: [], bold: [], title: [] };
  for (const [, attributes = '', words = ''] of markup.matchAll(label)) {
    const { bold, title } = ruleOf(attributes);
    texts[title ? 'title' : bold ? 'bold' : 'plain'].push(unescaped(words));
  }
  return texts;
}

/**
 * The markup of a chart as it looks when it is `width` px wide, to be enlarged `scale` times: colours for classes, paths
 * for words.
 */
export function drawnChart(markup: string, width: number, scale: number, ink: Ink): string {
  const sized = chartSize(markup).width === undefined ? markup.replace('<svg', `<svg width="${width}"`) : markup;
  return sized
    .replace(/<(title|desc)\b[^>]*>[^<]*<\/\1>/g, '')
    .replace(/<svg\b/g, '<svg overflow="visible"')
    .replace(label, (_, attributes: string, words: string) => drawnLabel(attributes, unescaped(words), width, ink))
    .replace(/ class="([^"]*)"/g, (_, kinds: string) => styled(styleOf(kinds.split(' '), ink.colours, scale)));
}

function styled(style: string): string {
  return style && ` style="${style}"`;
}

const label = /<text\b([^>]*)>([^<]*)<\/text>/g;

/** px of paper around letters, so that they can be read on what they cross; half of it lies under them. */
const halo = 3;

function drawnLabel(attributes: string, words: string, width: number, ink: Ink): string {
  const kinds = kindsOf(attributes);
  if (kinds.includes(width < wide ? 'w' : 'nr')) return '';
  const { fill = 'ink2', bold, title, size = 12, anchor } = ruleOf(attributes);
  const face = title ? ink.title : bold ? ink.bold : ink.plain;
  const text = face.settable(words);
  const length = face.width(text, size);
  const left =
    Number(attribute(attributes, 'dx') ?? 0) - (anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0);
  const edge = `paint-order="stroke" stroke="${ink.colours.paper}" stroke-width="${(halo * em) / size}" stroke-linejoin="round"`;
  // An inner drawing at the label's place, which may be a share of the width.
  return `<svg overflow="visible" x="${attribute(attributes, 'x')}" y="${attribute(attributes, 'y')}"><g fill="${ink.colours[fill]}" ${edge}>${face.outline(text, left, 0, size)}</g></svg>`;
}

function ruleOf(attributes: string): LabelRule {
  return Object.assign({}, ...kindsOf(attributes).map((kind) => labelRules[kind])) as LabelRule;
}

function kindsOf(attributes: string): string[] {
  return attribute(attributes, 'class')?.split(' ') ?? [];
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** Charts escape by number. */
function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
