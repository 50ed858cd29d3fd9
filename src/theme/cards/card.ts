import type { YearReview } from '../../insight/year.ts';
import type { CivilDate } from '../../model/date.ts';

/** One finding of a year: a sentence, a picture of the same, and where it comes from. */
export interface YearCard {
  /** Its name in addresses: `/years/2026/<id>/`, and of its picture. */
  id: string;
  sentence: string;
  /** SVG as text. */
  picture: string;
  note?: string | undefined;
  /** Where the record behind it is read. */
  source?: { href: string | undefined; text: string } | undefined;
}

/** Makes a card of a year, or none where the records say nothing of it. */
export type Maker = (review: YearReview, today: CivilDate) => YearCard | undefined;

/** So many rows are read at a glance. */
export const mostRows = 5;
