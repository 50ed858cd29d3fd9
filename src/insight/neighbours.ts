import type { Entry } from '../model/entry.ts';

export interface Neighbours<E> {
  previous?: E | undefined;
  next?: E | undefined;
}

/** What stands before and after each entry, by entry id: retros by period, others by date, undated ones first. */
export declare function neighbours<E extends Entry<{ date?: string | undefined }>>(entries: readonly E[]): Map<string, Neighbours<E>>;
