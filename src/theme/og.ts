import { applicationDays } from '../insight/day.ts';
import type { Application } from '../insight/funnel.ts';
import { type CivilDate, yearOf } from '../model/date.ts';
import type { CollectionName } from '../model/entry.ts';
import { companyName } from '../model/interview.ts';
import { type Span, monthPeriod, periodSpan, periodYear } from '../model/period.ts';
import type { Card } from '../og/card.ts';
import { applicationState } from './application.ts';
import { yearCards, yearTitle } from './cards/index.ts';
import { statusRow } from './charts/marks.ts';
import { yearRuler } from './charts/ruler.ts';
import { entryDate } from './entries.ts';
import { type AnyEntry, type SiteLog, siteLog } from './records.ts';
import { config, siteTitle, t } from './site.ts';

/** Social cards: what a messenger shows of a link. Every entry has one, and all other pages share one. */

/** A card, and the name of its picture: `retros/2026-10` lies at `/og/retros/2026-10.png`. */
export interface SiteCard {
  name: string;
  card(): Card;
}

/** What pages without a card of their own show. */
export const commonCard = 'site';

export function cardName({ collection, id }: { collection: CollectionName; id: string }): string {
  return `${collection}/${id}`;
}

/** Every card of the site. Cards of other pages are added here, and their pages name them. */
export async function siteCards(): Promise<SiteCard[]> {
  const log = await siteLog();
  const applications = new Map(log.funnel().applications.map((application) => [application.interview.id, application]));
  return [
    { name: commonCard, card: () => cardOfSite(log) },
    ...log.all
      .filter(
        ({ collection, data }) => config.pages[collection] && (import.meta.env.DEV || data.visibility === 'public'),
      )
      .map((entry) => ({ name: cardName(entry), card: () => cardOf(entry, log, applications) })),
    ...(config.pages.years ? log.years().flatMap((year) => cardsOfYear(log, year)) : []),
  ];
}

export function yearCardName(year: number, card?: string): string {
  return ['years', year, card].filter((part) => part !== undefined).join('/');
}

/** A card for each finding of a year, and one for the year itself, with the picture of its first. */
function cardsOfYear(log: SiteLog, year: number): SiteCard[] {
  const cards = yearCards(log.year(year), log.today);
  const own = { site: siteTitle, kicker: `${t.year(year)} ${t.yearReview}` };
  return [
    {
      name: yearCardName(year),
      card: () => ({
        ...own,
        title: yearTitle(log.year(year)),
        picture: cards[0]?.picture,
        ruler: ruler(log, { year }),
      }),
    },
    ...cards.map(({ id, sentence, picture }) => ({
      name: yearCardName(year, id),
      card: () => ({ ...own, title: sentence, picture }),
    })),
  ];
}

function cardOfSite(log: SiteLog): Card {
  return {
    site: siteTitle,
    kicker: log.all.length > 0 ? t.cardEntries(log.all.length) : '',
    title: config.description ?? t.siteDescription,
    ruler: ruler(log, { year: yearOf(log.today) }),
  };
}

/** The card of an entry, by its kind. */
function cardOf(entry: AnyEntry, log: SiteLog, applications: ReadonlyMap<string, Application>): Card {
  const date = entryDate(entry);
  const year = yearOf(date ?? log.today);
  const own = { site: siteTitle, title: entry.data.title };
  switch (entry.collection) {
    case 'plans': {
      const { data } = entry;
      const statuses = (log.plans().get(entry.id)?.goals ?? [])
        .filter(({ judged }) => judged)
        .map(({ status }) => status);
      const label = (status: (typeof statuses)[number], count: number) => `${t.status(status)} ${count}`;
      return {
        ...own,
        kicker: said(t.kind.plans, t.period(data.period)),
        facts: [data.theme ?? t.cardGoals(data.goals.length)],
        picture: statuses.length > 0 ? statusRow(statuses, { title: t.goals, label }) : undefined,
        ruler: ruler(log, { year: periodYear(data.period) }),
      };
    }
    case 'retros': {
      const { data } = entry;
      const lit = periodSpan(data.period);
      return {
        ...own,
        kicker: said(t.kind.retros, t.period(data.period)),
        facts: counted([data.done.length, t.cardDone], [data.try.length, t.cardTries]),
        ruler: ruler(log, { year: yearOf(lit.start), lit }),
      };
    }
    case 'interviews': {
      const { data } = entry;
      const application = applications.get(entry.id);
      return {
        ...own,
        kicker: said(t.kind.interviews, date && t.period(monthPeriod(date))),
        facts: [companyName(data.company), data.role, application && applicationState(application)].filter(
          (fact) => fact !== undefined,
        ),
        ruler: ruler(log, { year, marks: applicationDays(entry) }),
      };
    }
    case 'questions': {
      const { data } = entry;
      return {
        ...own,
        kicker: t.kind.questions,
        facts: [
          t.questionsIn(data.questions.length),
          ...(data.company ? [t.forCompany(companyName(data.company) ?? '')] : []),
        ],
        ruler: ruler(log, { year }),
      };
    }
    case 'notes': {
      const { data } = entry;
      return {
        ...own,
        kicker: said(t.noteKind(data.kind), date && t.longDate(date)),
        facts: data.tags.slice(0, 3),
        ruler: ruler(log, { year, lit: date && { start: date, end: date } }),
      };
    }
  }
}

function ruler(log: SiteLog, of: { year: number; lit?: Span | undefined; marks?: readonly CivilDate[] }): string {
  return yearRuler({ ...of, weeks: log.writing().get(of.year)?.weeks ?? [], today: log.today, words: t });
}

function said(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Of counts with their words, those that are not zero. */
function counted(...counts: [count: number, words: (count: number) => string][]): string[] {
  return counts.filter(([count]) => count > 0).map(([count, words]) => words(count));
}
