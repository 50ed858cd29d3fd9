import { coloursOf, type Look, type Token, tokens } from '../look/palette.ts';
import type { Card, CardStyle } from './card.ts';
import { chartTexts } from './chart.ts';
import { ellipsis } from './lines.ts';
import { type Typeface, typeface } from './typeface.ts';

/** What everything on a card is drawn with. */
export interface Ink {
  colours: Readonly<Record<Token, string>>;
  plain: Typeface;
  bold: Typeface;
  /** Of titles, here and in charts. */
  title: Typeface;
  /** Of a title's lines, in em. */
  leading: number;
}

/** What a look sets its titles in. */
const titles = {
  ink: { family: 'serif', tracking: 0, leading: 1.34 },
  instrument: { family: 'sans', tracking: -0.02, leading: 1.24 },
} as const satisfies Record<Look, unknown>;

/** Between facts. */
export const between = ' · ';

/** The colours of a style, and its typefaces with what it takes to set all that a card says. */
export async function inkFor(card: Card, { look, accent, scheme = 'light' }: CardStyle): Promise<Ink> {
  const shown = coloursOf(look, accent);
  const { facts = [] } = card;
  const { family, tracking, leading } = titles[look];
  const charts = [card.picture, card.ruler].filter((chart) => chart !== undefined).map(chartTexts);
  const [title, bold, plain] = await Promise.all([
    typeface(
      family,
      700,
      [card.title, card.kicker, card.site, ellipsis, ...charts.flatMap((texts) => texts.title)],
      tracking,
    ),
    typeface('sans', 700, [card.site, ellipsis, ...charts.flatMap((texts) => texts.bold)]),
    typeface('sans', 400, [card.kicker, ...facts, between, ellipsis, ...charts.flatMap((texts) => texts.plain)]),
  ]);
  const colours = Object.fromEntries(tokens.map((token) => [token, shown[token][scheme]])) as Ink['colours'];
  return { colours, title, bold, plain, leading };
}

export function filled(colour: string, shapes: string): string {
  return shapes && `<g fill="${colour}">${shapes}</g>`;
}
