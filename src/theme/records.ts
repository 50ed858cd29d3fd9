import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { agenda } from '../insight/agenda.ts';
import { shortfalls } from '../insight/answers.ts';
import { market } from '../insight/demand.ts';
import { funnel } from '../insight/funnel.ts';
import { neighbours } from '../insight/neighbours.ts';
import { planProgress } from '../insight/plans.ts';
import { recurringProblems } from '../insight/problems.ts';
import { practices } from '../insight/practice.ts';
import { questions } from '../insight/questions.ts';
import { goalsThen, sameTimes } from '../insight/same-time.ts';
import { reviewList } from '../insight/review.ts';
import { skills } from '../insight/skills.ts';
import { learnNext, standings } from '../insight/standing.ts';
import { threads } from '../insight/threads.ts';
import { trends } from '../insight/trend.ts';
import { tries } from '../insight/tries.ts';
import { writing } from '../insight/writing.ts';
import { yearReview, years } from '../insight/year.ts';
import { type CivilDate, today as todayIn } from '../model/date.ts';
import type { CollectionName, Entry } from '../model/entry.ts';
import type { AnyEntry, Records } from '../model/records.ts';
import type { RetroEntry } from '../model/retro.ts';
import { type Skill, vocabulary } from '../model/skill.ts';
import { shippedSkills } from '../model/vocabulary.ts';
import { stemsIn } from '../search/stems.ts';
import { documents } from './documents/records.ts';
import { config } from './site.ts';

export type { AnyEntry };

/** The career log as this site may show it, and what it answers. Each answer is worked out once, when first asked for. */
export interface SiteLog extends ReturnType<typeof answers> {
  records: Records;
  today: CivilDate;
  /** Every entry, collection by collection. */
  all: readonly AnyEntry[];
  /** Astro's own entry, for rendering the body. */
  source(entry: Entry<unknown>): CollectionEntry<CollectionName>;
  /** A sentence's inline Markdown as HTML; anything else in it is escaped. */
  sentence(text: string): string;
  threads: ReturnType<typeof threads>;
}

let built: Promise<SiteLog> | undefined;

/** The only door of the pages to the log. Read once a build; while writing, anew for every page. */
export function siteLog(): Promise<SiteLog> {
  if (import.meta.env.DEV) return read();
  built ??= read();
  return built;
}

async function read(): Promise<SiteLog> {
  const summary = await getEntry('hoego', 'log');
  const counts = summary?.data.counts ?? {};
  const sentences = summary?.data.sentences ?? {};
  const sources = new Map<string, CollectionEntry<CollectionName>>();
  // Astro warns when it is asked for a collection without entries; that one is empty is no fault.
  const load = async <C extends CollectionName>(collection: C) => {
    const entries = counts[collection] ? await getCollection(collection) : [];
    return entries.map((entry) => {
      sources.set(`${collection}/${entry.id}`, entry as CollectionEntry<CollectionName>);
      return { id: entry.id, collection, data: entry.data, body: '' };
    }) as unknown as Records[C];
  };
  const records: Records = {
    plans: await load('plans'),
    retros: await load('retros'),
    interviews: await load('interviews'),
    questions: await load('questions'),
    notes: await load('notes'),
    vocabulary: vocabulary(shippedSkills.map(inLanguage), summary?.data.skills ?? []),
    snapshots: summary?.data.snapshots ?? [],
    feeds: summary?.data.feeds ?? [],
    revisions: summary?.data.revisions ?? [],
    resume: summary?.data.resume,
  };
  const today = config.today ?? todayIn(config.timeZone);
  return {
    ...answers(records, today),
    records,
    today,
    all: [...records.plans, ...records.retros, ...records.interviews, ...records.questions, ...records.notes],
    source: ({ collection, id }) => sources.get(`${collection}/${id}`) as CollectionEntry<CollectionName>,
    threads: threads(records, summary?.data.readings ?? {}),
    sentence: (text) => (Object.hasOwn(sentences, text) && sentences[text]) || escapeHtml(text),
  };
}

function answers(records: Records, today: CivilDate) {
  const plans = once(() => planProgress(records, today));
  const isPublic = (entry: AnyEntry) => entry.data.visibility === 'public';
  const uses = once(() => skills(records));
  const asks = once(() => questions(records));
  const asked = once(() => market(records, today));
  const practised = once(() => practices(records, uses()));
  const stand = once(() => {
    const found = asked();
    return found ? standings(found, practised(), records) : [];
  });
  return {
    plans,
    /** How plans stand by what a build would publish; while writing, `plans` counts the private retros too. */
    publishedPlans: once(() =>
      planProgress({ plans: records.plans.filter(isPublic), retros: records.retros.filter(isPublic) }, today),
    ),
    funnel: once(() => funnel(records, today)),
    questions: asks,
    /** When each question of the banks is to be read again. */
    review: once(() => reviewList(asks().banked.values(), today)),
    /** Questions that went wrong, and what answers them by now. */
    shortfalls: once(() => shortfalls(records, asks(), today)),
    documents: once(() => documents(records, today, plans, uses)),
    tries: once(() => tries(records, today)),
    problems: once(() => recurringProblems(records, today, stemsIn(linesOf(records)))),
    sameTimes: once(() => sameTimes(records.retros)),
    /** How the goals stood when a retro was due. */
    goalsThen: remembered((retro: RetroEntry) => goalsThen(records, retro)),
    writing: once(() => writing(records, today)),
    skills: uses,
    market: asked,
    practices: practised,
    standings: stand,
    learnNext: once(() => learnNext(stand(), records)),
    /** By the key of a source. */
    trends: remembered((key: string) => trends(records, key, today)),
    agenda: once(() => agenda(records, today, plans())),
    years: once(() => years(records)),
    year: remembered((year: number) => yearReview(records, today, year, plans())),
    neighbours: once(() => ({
      plans: neighbours(records.plans),
      retros: neighbours(records.retros),
      interviews: neighbours(records.interviews),
      questions: neighbours(records.questions),
      notes: neighbours(records.notes),
    })),
  };
}

/** The sentences of retros, by which their words are read. */
function linesOf({ retros }: Pick<Records, 'retros'>): string[] {
  return retros.flatMap(({ data }) => [...data.keep, ...data.problem, ...data.try].map(({ text }) => text));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same for an answer that is asked of something: once for each. */
function remembered<K, T>(make: (of: K) => T): (of: K) => T {
  const made = new Map<K, () => T>();
  return (of) => {
    const known = made.get(of) ?? once(() => make(of));
    made.set(of, known);
    return known();
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A shipped skill as the site's readers call it: basics have Korean names (네트워크), which an English site has no use for. */
function inLanguage(skill: Skill): Skill {
  if (config.locale === 'ko' || !hangul.test(skill.label)) return skill;
  const label = skill.aliases.find((alias) => !hangul.test(alias)) ?? skill.id;
  return { ...skill, label: label.charAt(0).toUpperCase() + label.slice(1), aliases: [skill.label, ...skill.aliases] };
}

const hangul = /\p{Script=Hangul}/u;
