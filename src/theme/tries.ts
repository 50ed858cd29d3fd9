import type { TryLedger } from '../insight/tries.ts';
import { entryHref } from './site.ts';

/** Where a try stands in its retro. */
export function tryHref({ retro, try: attempt, key }: Pick<TryLedger, 'retro' | 'try' | 'key'>): string | undefined {
  return entryHref(retro, `try-${attempt.id ?? key.slice(key.lastIndexOf('#') + 1)}`);
}
