import type { CivilDate } from '../model/date.ts';
import type { Records } from '../model/records.ts';
import type { RetroEntry, Reviewed } from '../model/retro.ts';
import type { FoundTry } from './references.ts';

export interface TryReview {
  retro: RetroEntry;
  result: Reviewed['result'];
  note?: string | undefined;
}

/** `open`: nobody has looked at it since. `half` is still open too. */
export type TryState = 'open' | 'half' | 'kept' | 'dropped';

/** What became of a try. */
export interface TryLedger extends FoundTry {
  text: string;
  /** Oldest first. */
  reviews: TryReview[];
  /** By the latest review. */
  state: TryState;
  /** Whole months from the end of its retro's period to the review that closed it, else to today. */
  months: number;
}

/** Every try of every retro, oldest first. */
export declare function tries(records: Pick<Records, 'retros'>, today: CivilDate): TryLedger[];
/** Those that are open or half kept: of the latest retro first, then older ones. */
export declare function openTries(records: Pick<Records, 'retros'>, today: CivilDate): TryLedger[];
