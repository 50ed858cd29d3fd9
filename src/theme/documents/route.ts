import type { SiteLog } from '../records.ts';
import { config } from '../site.ts';

/** Whether there is anything public to make documents of. */
export function hasDocuments(log: SiteLog): boolean {
  const { years, resume } = log.documents();
  return config.pages.export && (years.length > 0 || resume !== undefined);
}

/** Whether there is a list of questions to be read again: its answers stand on the pages of the banks. */
export function hasReview(log: SiteLog): boolean {
  return config.pages.review && config.pages.questions && log.review().length > 0;
}

/** The path of an endpoint whose name is a parameter, so that it can be left out. */
export function pathOf<K extends string>(parameter: K, value: string, isThere: boolean) {
  return isThere ? [{ params: { [parameter]: value } as Record<K, string> }] : [];
}
