import { siteLog } from './records.ts';
import { config, href, t } from './site.ts';

/** A part of the site, as its header lists them. */
export interface Section {
  /** `home`, `plans`, `retros` … */
  name: string;
  /** In the language of the site. */
  label: string;
  /** Under the site's base. */
  href: string;
}

/** The sections that the site has, in the order of the header: none that the options leave out or that is empty. */
export async function sections(): Promise<Section[]> {
  const log = await siteLog();
  const { pages } = config;
  const { records } = log;
  const all: [string, string, string, boolean][] = [
    ['home', '/', t.home, pages.home],
    ['plans', '/plans/', t.plans, pages.plans && records.plans.length > 0],
    ['retros', '/retros/', t.retros, pages.retros && records.retros.length > 0],
    ['interviews', '/interviews/', t.interviews, pages.interviews && records.interviews.length > 0],
    ['questions', '/questions/', t.questions, pages.questions && records.questions.length > 0],
    ['notes', '/notes/', t.notes, pages.notes && records.notes.length > 0],
    ['postings', '/postings/', t.postings, pages.postings && log.market() !== undefined],
    ['years', `/years/${log.years()[0]}/`, t.yearReview, pages.years && log.years().length > 0],
    ['search', '/search/', t.search, pages.search && log.all.length > 0],
  ];
  return all.filter(([, , , shown]) => shown).map(([name, path, label]) => ({ name, label, href: href(path) }));
}
