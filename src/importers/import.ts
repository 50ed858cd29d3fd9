import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionNames } from '../model/entry.ts';
import { readConfig, type SiteConfig } from './addresses.ts';
import { arrange, type ArrangedPost } from './arrange.ts';
import { Assets } from './assets.ts';
import { asNote, compose, type Composed } from './compose.ts';
import { entryText, faultsOf } from './entry.ts';
import { linkGoals } from './kept-goals.ts';
import { digest, type Ledger, readLedger } from './ledger.ts';
import { Names } from './names.ts';
import { type Post, readPost } from './post.ts';
import type { Report, ReportedFile } from './report.ts';
import { isTooLarge, openSource } from './source.ts';
import { recogniseFolder, type System } from './system.ts';
import { commit, type NewFile, pendingLedger, resume, stage, unstage } from './write.ts';

export interface ImportOptions {
  /** A folder, a file or a zip archive. */
  source: string;
  /** How messages call it. */
  label: string;
  /** The log's folder. */
  into: string;
  from: System | 'auto';
  /** Whether posts that do not say so are public. */
  isPublic: boolean;
  isDry: boolean;
  /** Tells what is wrong with a log in a folder: by path in it, in the words its writer would get. */
  check(folder: string): Promise<Map<string, string>>;
}

/** Imports posts. Whatever happens to one of them is told of that one; the others go on. */
export async function importPosts(options: ImportOptions): Promise<Report> {
  const { into, isDry } = options;
  const resumed = !isDry && (await resume(into));
  const source = await openSource(options.source, options.label, into);
  const pending = isDry ? await pendingLedger(into) : undefined;
  const ledger = pending ?? (await readLedger(into));
  const present = await namesIn(into);
  const reported: ReportedFile[] = source.refused.map(({ path, reason }) => ({
    source: path,
    result: 'refused',
    reason,
  }));
  const folder = recogniseFolder([...source.files.keys(), ...source.settings]);
  const wanted = options.from === 'auto' ? undefined : options.from;

  const posts: { post: Post; path: string; text: string }[] = [];
  const texts = new Map<string, string>();
  for (const path of source.posts) {
    const tell = (result: ReportedFile['result'], reason: string, entries?: string[]) =>
      reported.push({ source: path, result, reason, ...(entries && { became: entries }) });
    try {
      const bytes = await (source.files.get(path) as () => Promise<Uint8Array>)();
      if (isTooLarge(bytes)) {
        tell('refused', 'is too large to be a post (more than 8 MiB)');
        continue;
      }
      const text = digest(bytes);
      const before = importedBefore(ledger, path, text, present);
      if (before) tell('already', before.reason, before.entries);
      else if (texts.has(text)) tell('skipped', `is the same, letter for letter, as ${texts.get(text)}`);
      else {
        const post = readPost(path, bytes, folder, wanted);
        if ('reason' in post) tell('skipped', post.reason);
        else {
          posts.push({ post, path, text });
          texts.set(text, path);
        }
      }
    } catch (error) {
      tell('refused', reasonOf(error));
    }
  }

  if (folder === undefined && wanted === undefined) await readAsVault(posts, source.files);

  const config = await configOf(source.files);
  const assets = new Assets(source.files);
  const fallen = new Map<string, string>();
  for (let attempt = 0; ; attempt++) {
    const composed = linkGoals(posts.map(({ post }) => fallBack(post, fallen.get(post.path))));
    const arranged = await arrange(composed, assets, config, new Names(present), options.isPublic);
    const files = filesOf(arranged);
    // What would not build is found by reading it as a build does; it falls back to a plain note, and then stays out.
    const faults = files.length === 0 ? new Map<string, string>() : await faultsIn(options, files);
    const broken = arranged.filter(({ entries }) => entries.some((entry) => faults.has(pathOf(entry))));
    for (const { post, entries } of broken) {
      const reason = entries.flatMap((entry) => faults.get(pathOf(entry)) ?? [])[0] ?? '';
      const at = posts.findIndex((one) => one.post === post || one.post.path === post.path);
      if (fallen.has(post.path) || attempt > 1) {
        const [gone] = posts.splice(at, 1);
        reported.push({ source: gone?.path ?? post.path, result: 'refused', reason: `it would not build: ${reason}` });
      } else fallen.set(post.path, reason);
    }
    if (broken.length > 0) continue;
    for (const one of arranged)
      reported.push(told(one, posts.find(({ post }) => post.path === one.post.path)?.path ?? one.post.path));
    if (!isDry && files.length > 0)
      await commit(
        into,
        files.map(({ path }) => path),
        ledgerWith(ledger, arranged, posts),
      );
    else if (!isDry) await unstage(into);
    break;
  }
  reported.sort((a, b) => (a.source < b.source ? -1 : 1));
  return { isDry, resumed, files: reported };
}

/** Where some posts are plainly of an Obsidian vault, those that do not show it are so too: their comments are private. */
async function readAsVault(
  posts: { post: Post; path: string }[],
  files: ReadonlyMap<string, () => Promise<Uint8Array>>,
): Promise<void> {
  if (!posts.some(({ post }) => post.system === 'obsidian')) return;
  for (const one of posts.filter(({ post }) => post.system === 'markdown' && post.text.includes('%%'))) {
    const again = readPost(one.path, await (files.get(one.path) as () => Promise<Uint8Array>)(), 'obsidian');
    if (!('reason' in again)) one.post = again;
  }
}

/** Makes entries of a post, in a simpler way when the first one would not build for a `reason`. */
function fallBack(post: Post, reason: string | undefined): Composed {
  if (reason === undefined) return composeValid(post);
  if (!reason.includes('%%'))
    return { ...asNote(post, `kept as a note, for it would not build otherwise: ${reason}`), isPlain: true };
  const composed = composeValid(post);
  const doubts = [
    ...composed.doubts,
    'its %% signs could be taken for private passages: an invisible sign keeps them apart',
  ];
  return { ...composed, doubts, isPlain: true };
}

/** Makes entries of a post; when what was read of it does not make valid ones, a plain note. */
function composeValid(post: Post): Composed {
  try {
    const composed = compose(post);
    const [fault] = composed.drafts.flatMap(({ collection, data }) => faultsOf(collection, data));
    return fault === undefined ? composed : asNote(post, `kept as a note: ${fault}`);
  } catch (error) {
    return asNote(post, `kept as a note: ${reasonOf(error)}`);
  }
}

function filesOf(arranged: readonly ArrangedPost[]): NewFile[] {
  const files = new Map<string, string | Uint8Array>();
  // Pictures first: what refers to them comes to stand where they already are.
  for (const { entries } of arranged)
    for (const { collection, assets } of entries)
      for (const { name, bytes } of assets) files.set(`${collection}/images/${name}`, bytes);
  for (const { entries } of arranged)
    for (const entry of entries) files.set(pathOf(entry), entryText(entry.data, entry.body));
  return [...files].map(([path, content]) => ({ path, content }));
}

async function faultsIn(
  { into, isDry, check }: ImportOptions,
  files: readonly NewFile[],
): Promise<Map<string, string>> {
  if (!isDry) return check(await stage(into, files));
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  // A dry run writes nothing where the log is, and yet tells what would be written.
  const folder = await mkdtemp(join(tmpdir(), 'hoego-import-'));
  try {
    return await check(await stage(folder, files));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pathOf({ collection, id }: { collection: string; id: string }): string {
  return `${collection}/${id}.md`;
}

function told({ post, entries, notes }: ArrangedPost, source: string): ReportedFile {
  return {
    source,
    result: 'imported',
    system: post.system,
    kind: post.sorted.kind,
    confidence: post.sorted.confidence,
    became: entries.map(pathOf),
    entries: entries.map(({ collection, id, data }) => ({
      path: pathOf({ collection, id }),
      title: String(data.title),
      ...(data.period !== undefined && { period: String(data.period) }),
      visibility: data.visibility as 'public' | 'private',
    })),
    notes,
  };
}

/** What a post became in an earlier import, where that is still there. */
function importedBefore(
  ledger: Ledger,
  path: string,
  text: string,
  present: ReadonlySet<string>,
): { reason: string; entries: string[] } | undefined {
  const own = ledger.posts[digest(path.normalize('NFC'))];
  const same = Object.values(ledger.posts).find((one) => one.text === text);
  const known = own ?? same;
  const there = known?.entries.filter((entry) => present.has(entry)) ?? [];
  if (!known || there.length === 0) return undefined;
  const reason =
    known.text === text
      ? 'was imported before'
      : 'was imported before, and has changed since (delete what it became to import it anew)';
  return { reason, entries: there.map((entry) => `${entry}.md`) };
}

function ledgerWith(
  ledger: Ledger,
  arranged: readonly ArrangedPost[],
  posts: readonly { post: Post; path: string; text: string }[],
): Ledger {
  const added = arranged.flatMap(({ post, entries }) => {
    const found = posts.find((one) => one.post.path === post.path);
    return found
      ? [
          [
            digest(found.path.normalize('NFC')),
            { text: found.text, entries: entries.map(({ collection, id }) => `${collection}/${id}`) },
          ] as const,
        ]
      : [];
  });
  return { version: 1, posts: { ...ledger.posts, ...Object.fromEntries(added) } };
}

/** `retros/2026-03`, for every entry that the log has. */
async function namesIn(into: string): Promise<Set<string>> {
  const lists = await Promise.all(
    collectionNames.map(async (collection) =>
      (await readdir(join(into, collection), { recursive: true }).catch(() => []))
        .filter((path) => /\.mdx?$/i.test(path))
        .map(
          (path) =>
            `${collection}/${path
              .replaceAll('\\', '/')
              .replace(/\.mdx?$/i, '')
              .replace(/\/index$/, '')
              .normalize('NFC')}`,
        ),
    ),
  );
  return new Set(lists.flat());
}

async function configOf(files: ReadonlyMap<string, () => Promise<Uint8Array>>): Promise<SiteConfig> {
  const path = [...files.keys()]
    .filter((name) =>
      /(?:^|\/)(?:_config\.yml|(?:hugo|config)\.(?:toml|yaml|yml)|gatsby-config\.[cm]?[jt]s|docusaurus\.config\.[cm]?[jt]s)$/.test(
        name,
      ),
    )
    .sort((a, b) => a.split('/').length - b.split('/').length)[0];
  const bytes =
    path === undefined
      ? undefined
      : await files
          .get(path)?.()
          .catch(() => undefined);
  return bytes ? readConfig(new TextDecoder().decode(bytes)) : {};
}

function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deep to be read';
  const code = (error as NodeJS.ErrnoException).code;
  return code === undefined
    ? error instanceof Error
      ? (error.message.split('\n')[0] ?? 'cannot be read')
      : String(error)
    : `cannot be read (${code})`;
}
