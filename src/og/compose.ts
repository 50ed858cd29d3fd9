import { tokens } from '../look/palette.ts';
import { type Card, type CardStyle, cardSize } from './card.ts';
import { chartSize, drawnChart } from './chart.ts';
import { filled, type Ink, inkFor } from './ink.ts';
import { oneLine } from './lines.ts';
import { leastHeight, statement } from './statement.ts';

/** A card as shapes alone, and the colours they have. */
export interface Drawing {
  svg: string;
  paper: string;
  colours: readonly string[];
}

const { width, height } = cardSize;
const side = 72;
const inner = width - 2 * side;
const head = { top: 54, seal: 44, size: 30 } as const;
/** How much larger than on a page the ruler is, and a chart at most: beside the ruler, and alone. */
const enlarged = { ruler: 2, both: 2, picture: 2.4 } as const;

/** Sets a card: its head, what it says, its chart, and the ruler along the bottom. */
export async function compose(card: Card, style: CardStyle): Promise<Drawing> {
  const ink = await inkFor(card, style);
  const { ruler = '', picture = '' } = card;
  const foot = ruler ? height - 30 - chartSize(ruler).height * enlarged.ruler : height - 64;
  const top = head.top + head.seal + 20;
  let bottom = foot - (picture ? 24 : 16);
  let drawn = '';
  if (picture) {
    const tall = chartSize(picture).height;
    const scale = Math.min(
      ruler ? enlarged.both : enlarged.picture,
      (bottom - top - leastHeight(card, inner, ink)) / tall,
    );
    bottom -= tall * scale;
    drawn = chartAt(picture, bottom, scale, ink);
    bottom -= 12;
  }
  const parts = [
    `<rect width="${width}" height="${height}" fill="${ink.colours.paper}"/>`,
    headOf(card, ink),
    statement(card, { left: side, width: inner, top, bottom }, ink),
    drawn,
    ruler && chartAt(ruler, foot, enlarged.ruler, ink),
  ];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`,
    paper: ink.colours.paper,
    colours: tokens.map((token) => ink.colours[token]),
  };
}

/** The site's seal and title, and at the other end what this is. */
function headOf({ site, kicker }: Card, { colours, bold, plain }: Ink): string {
  const { top, seal, size } = head;
  const baseline = top + seal * 0.75;
  const what = oneLine(plain, plain.settable(kicker), inner * 0.6, size);
  const room = inner - plain.width(what, size);
  const name = oneLine(bold, bold.settable(site), room - (seal + 18) - 40, size);
  return (
    `<g transform="translate(${side} ${top}) scale(${seal / 26})">${sealOf(colours)}</g>` +
    filled(colours.ink, bold.outline(name, side + seal + 18, baseline, size)) +
    filled(colours.ink3, plain.outline(what, side + room, baseline, size))
  );
}

/** 回, the first syllable of 회고, as on the pages. */
function sealOf({ seal, paper }: Ink['colours']): string {
  return `<rect width="26" height="26" rx="2" fill="${seal}"/><path d="M5.5 5.5h15v15h-15zM10 10h6v6h-6z" fill="none" stroke="${paper}" stroke-width="2"/>`;
}

/** A chart over the whole width, `scale` times as large as on a page. */
function chartAt(markup: string, y: number, scale: number, ink: Ink): string {
  return `<g transform="translate(${side} ${y}) scale(${scale})">${drawnChart(markup, inner / scale, scale, ink)}</g>`;
}
