import type { DoneLine, GoalRecord } from '../../insight/done-lines.ts';
import type { GoalProgress, Status } from '../../insight/progress.ts';
import { yearOf } from '../../model/date.ts';
import { periodYear } from '../../model/period.ts';
import { shortened } from '../../model/problem.ts';
import { doneText, expectedText } from '../goal.ts';
import { absolute, config, href, t } from '../site.ts';

/** What the documents say of a goal, of a thing done and of its evidence: the page and the files by the same words. */

/** `94 → 18분`, `7 / 7`; '' for a milestone, whose day is its status. */
export function figure(progress: GoalProgress): string {
  return progress.shape === 'milestone' ? '' : doneText(progress);
}

/** `완료 · 9.16 마침`, `뒤처짐 · 기대 10.7`. */
export function standing(progress: GoalProgress): string {
  const { status, doneOn } = progress;
  const open: Status[] = ['on-track', 'behind', 'upcoming'];
  const expected = open.includes(status) || (status === 'done' && doneOn) ? expectedText(progress) : '';
  return [t.status(status), progress.goal.stretch && t.stretch, expected].filter(Boolean).join(' · ');
}

/** Whether a document says that nothing shows a goal was done. */
export function lacksEvidence({ progress, hasEvidence }: GoalRecord): boolean {
  return progress.status === 'done' && !hasEvidence;
}

/** `9.16`, and for what has no day of its own `9월`; with the year where that is not `year`. */
export function lineWhen({ done, on, retro }: DoneLine, year: number): string {
  if (done.on !== undefined) return t.dateSeenFrom(on, year);
  const { period } = retro.data;
  return periodYear(period) === year && yearOf(on) === year && period.length > 4
    ? t.periodInYear(period)
    : t.period(period);
}

/** `18분`, `2권`, the steps by their titles; '' where nothing is counted. */
export function lineAmount({ amount, value, steps }: DoneLine, { shape, unit }: GoalProgress): string {
  if (value !== undefined) return t.amount(value, unit);
  if (steps.length > 0) return steps.join(', ');
  return (shape === 'habit' || shape === 'quantity') && amount > 0 ? t.amount(amount, unit) : '';
}

/** Something that one can look at. */
export interface EvidenceLink {
  label: string;
  /** Undefined where the options leave the page out. */
  href: string | undefined;
  /** The same, complete where the site's own address is known. */
  address: string | undefined;
  /** Where the label does not say it: what paper adds. */
  printed?: string | undefined;
}

/** @param titles of entries by their addresses in the site */
export function evidenceLinks(links: readonly string[], titles: ReadonlyMap<string, string>): EvidenceLink[] {
  return links.map((link) => {
    if (!link.startsWith('/')) {
      const { host, pathname, search, hash } = new URL(link);
      const whole = host + decoded(pathname).replace(/\/$/, '');
      const label = shortened(whole, 48);
      return { label, href: link, address: link, printed: label === whole && search + hash === '' ? undefined : link };
    }
    const path = `${decoded(link.replace(/[?#].*$/s, '')).replace(/\/*$/, '')}/`;
    const page = path.split('/')[1] as keyof typeof config.pages;
    const isShown = config.pages[page] !== false;
    const address = isShown ? href(link) : undefined;
    const complete = address && absolute(address);
    return {
      label: titles.get(path) ?? link,
      href: address,
      address: complete,
      printed: complete === address ? undefined : complete,
    };
  });
}

function decoded(path: string): string {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}
