import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type SiteConfig } from './addresses.ts';
import { arrange, type ArrangedPost, pathOf } from './arrange.ts';
import { Assets } from './assets.ts';
import { importedBefore, ledgerWith, namesIn } from './earlier.ts';
import { entryText } from './entry.ts';
import { fallBack, reasonOf } from './fallback.ts';
import { linkGoals } from './kept-goals.ts';
import { digest, readLedger } from './ledger.ts';
import { Names } from './names.ts';
import { type Post, readPost } from './post.ts';
import { type Report, type ReportedFile, told } from './report.ts';
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
  // A dry run writes nothing where the log is, and yet tells what would be written.
  const folder = await mkdtemp(join(tmpdir(), 'hoego-import-'));
  try {
    return await check(await stage(folder, files));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
