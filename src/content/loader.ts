import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type CollectionName, collectionNames } from '../model/entry.ts';
import { ContentError, formatProblem } from '../model/problem.ts';
import { aliasesOf, nameMentions } from './alias.ts';
import { linksToWithheld } from './entry-links.ts';
import { cut } from './cut.ts';
import { problemOf } from './doubts.ts';
import { publish, publishResume, whereabouts } from './gate.ts';
import { planHistory } from './history.ts';
import { type Log, readLog } from './log.ts';
import { siteLinks } from './markdown/links.ts';
import { showPassages, wrapPassage } from './passages.ts';
import type { ReadEntry, Written } from './read.ts';
import { readingsOf } from './readings.ts';
import { factsOf, fingerprint, type Rendered, renderBody } from './rendered.ts';
import { renderSentences } from './sentences.ts';
import { session } from './session.ts';
import { withheldReport } from './withheld.ts';

/** The name of the collection that tells what the others hold; every other one may be empty. */
export const summaryCollection = 'hoego';

/** Reads one collection of the log at `base` (relative to the project's root). */
export function entryLoader(base: string, collection: CollectionName): Loader {
  return loader(base, collection, async (log, context) => {
    const rendered = new Map(context.store.values().map((entry) => [entry.digest, entry.rendered]));
    const salt = await fingerprint();
    context.store.clear();
    for (const entry of log.entries.filter((one) => one.collection === collection)) {
      await store(entry, salt, rendered, context);
    }
  });
}

/** Reads what belongs to the log as a whole: how many entries each collection has, the writer's own skills, who writes it,
 * the inline Markdown of its sentences, what each entry is read for, what job boards and feeds said, and what plans
 * promised. */
export function summaryLoader(base: string): Loader {
  return loader(base, summaryCollection, async (log, context) => {
    const { store: entries, config, watcher } = context;
    const records = [...log.entries.map((entry) => entry.data), log.resume?.data];
    // Documents show what is public while one writes, too.
    const sentences = await renderSentences(
      watcher ? [...records, ...records.map(cut)] : records,
      siteLinks(config, watcher !== undefined),
    );
    const counts = Object.fromEntries(
      collectionNames.map((name) => [name, log.entries.filter((entry) => entry.collection === name).length]),
    );
    const salt = await fingerprint();
    const readings = readingsOf(log.entries, entries.get('log')?.data.readings, (text) =>
      context.generateDigest(salt + text),
    );
    entries.clear();
    entries.set({
      id: 'log',
      data: {
        counts,
        skills: log.skills,
        sentences,
        readings,
        snapshots: log.snapshots,
        feeds: log.feeds,
        revisions: await planHistory(
          log.entries.filter((entry): entry is ReadEntry<'plans'> => entry.collection === 'plans'),
        ),
        resume: log.resume?.data,
      },
    });
  });
}

function loader(base: string, name: string, fill: (log: Log, context: LoaderContext) => Promise<void>): Loader {
  return {
    name: name === summaryCollection ? 'hoego' : `hoego-${name}`,
    async load(context) {
      const folder = fileURLToPath(new URL(base.replace(/\/*$/, '/'), context.config.root));
      const label = relative(fileURLToPath(context.config.root), folder).replaceAll('\\', '/') || '.';
      const { watcher, logger } = context;
      session().log = { folder, label };
      const run = async () => {
        const log = await sharedLog(folder, label, name);
        if (!watcher) {
          if (log.problems.length > 0) throw new ContentError(log.problems);
          const entries = publishedOf(log);
          const resume = publishResume(log.resume, log.entries, entries);
          session().bodies = new Map(entries.map(({ file, body }) => [resolve(file.path), body]));
          if (name === summaryCollection) report(log, resume ? [...entries, resume] : entries, context);
          return fill({ ...log, entries, resume }, context);
        }
        // While writing, one faulty file does not take the others from the reader; the first collection tells it.
        if (name === summaryCollection) for (const problem of log.problems) logger.error(formatProblem(problem));
        session().bodies = undefined;
        const entries = log.entries.map((entry) => ({ ...entry, body: showPassages(entry.body, wrapPassage) }));
        return fill({ ...log, entries }, context);
      };
      await run();
      if (!watcher) return;
      watcher.add(folder);
      const reload = debounce(() =>
        run().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error))),
      );
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher.on(event, (path: string) => path.startsWith(folder) && reload());
    },
  };
}

/** What a build says of what it holds back, and where a company is named that goes by an alias. */
function report(log: Log, published: readonly Written[], { logger }: LoaderContext): void {
  for (const line of withheldReport(log)) logger.info(line);
  for (const link of linksToWithheld(log.entries, whereabouts(log.entries))) logger.warn(formatProblem(link));
  const mentions = nameMentions(published, aliasesOf(log.entries));
  if (mentions.length > 0 && session().names === 'error') throw new ContentError(mentions);
  for (const mention of mentions) logger.warn(formatProblem(mention));
}

// Six loaders want the same log at the same time: each reading is handed to each of them once.
const readings = new Map<string, { log: Promise<Log>; takenBy: Set<string> }>();

function sharedLog(folder: string, label: string, name: string): Promise<Log> {
  const current = readings.get(folder);
  if (current && !current.takenBy.has(name)) {
    current.takenBy.add(name);
    return current.log;
  }
  const log = readLog(folder, label);
  readings.set(folder, { log, takenBy: new Set([name]) });
  return log;
}

const published = new WeakMap<Log, ReadEntry[]>();

/** What passes the gate, computed once for all loaders. */
function publishedOf(log: Log): ReadEntry[] {
  const known = published.get(log) ?? publish(log.entries);
  published.set(log, known);
  return known;
}

async function store(
  entry: ReadEntry,
  salt: string,
  before: ReadonlyMap<unknown, unknown>,
  { store: entries, config, renderMarkdown, generateDigest, logger }: LoaderContext,
): Promise<void> {
  const { id, data, body, file } = entry;
  const filePath = relative(fileURLToPath(config.root), file.path).replaceAll('\\', '/');
  const digest = generateDigest(JSON.stringify([salt, filePath, data, body]));
  const common = { id, data: data as Record<string, unknown>, filePath, digest };
  if (/\.mdx$/i.test(file.path)) {
    entries.set({ ...common, body, deferredRender: true });
    return;
  }
  const rendered = await renderBody(entry, before.get(digest) as Rendered | undefined, renderMarkdown);
  for (const doubt of factsOf(rendered)?.doubts ?? [])
    logger.fork('hoego').warn(formatProblem(await problemOf(doubt, file, entry.bodyLine - 1)));
  const images = (rendered.metadata?.imagePaths ?? []) as string[];
  entries.set({ ...common, rendered, ...(images.length > 0 && { assetImports: images }) });
}

function debounce(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, 50);
  };
}
