import type { Colours, Look, Scheme } from '../look/palette.ts';

/** What a social card shows. Plain text throughout; what no typeface holds (emoji) is left out. */
export interface Card {
  /** What it is, and when: `회고 · 2026년 10월`. */
  kicker: string;
  /** At most three lines; a longer one ends in an ellipsis. */
  title: string;
  /** One or two short facts under the title, in one line. */
  facts?: readonly string[] | undefined;
  /** The site's title, beside its seal. */
  site: string;
  /** A chart under the title: markup as the functions of `theme/charts/` return it. */
  picture?: string | undefined;
  /** The ruler of a year along the bottom, likewise as `yearRuler` returns it. */
  ruler?: string | undefined;
}

/** How cards are set: in the site's look and accent. */
export interface CardStyle {
  look: Look;
  /** Default the look's own. */
  accent?: Colours | undefined;
  /** Default light: most places that show cards are. */
  scheme?: Scheme | undefined;
}

/** px, as every place that shows cards expects them. */
export const cardSize = { width: 1200, height: 630 } as const;
