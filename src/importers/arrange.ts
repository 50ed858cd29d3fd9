import type { CollectionName } from '../model/entry.ts';
import { entryPath } from '../model/address.ts';
import { oldAddresses, sameAddress, type SiteConfig } from './addresses.ts';
import { type Asset, type Assets, decoded } from './assets.ts';
import { bodyEdits, pictureUrls } from './body.ts';
import type { Composed, Draft } from './compose.ts';
import { type Edit, withEdits } from './edits.ts';
import { lossesOf } from './losses.ts';
import { nodesIn, placeOf } from './markdown.ts';
import type { Names } from './names.ts';
import { nameOf, type Post } from './post.ts';

/** An entry as it will be written. */
export interface Arranged {
  collection: CollectionName;
  id: string;
  data: Record<string, unknown>;
  body: string;
  assets: Asset[];
}

/** A post, its entries, and what was lost or is to be doubted. */
export interface ArrangedPost {
  post: Post;
  entries: Arranged[];
  notes: string[];
}

/**
 * Gives every entry its name, and makes what posts say of each other true again: links, pictures, old addresses.
 * @param isPublic what becomes of posts that do not say whether they are public
 */
export async function arrange(
  composed: readonly Composed[],
  assets: Assets,
  config: SiteConfig,
  names: Names,
  isPublic: boolean,
): Promise<ArrangedPost[]> {
  const ids = namesOf(composed, names);
  const named = composed.map((one, at) => ({
    ...one,
    ids: ids[at] as string[],
    old: oldAddresses(one.post, config),
  }));
  const addressOf = ({ drafts, ids }: (typeof named)[number]) =>
    entryPath(drafts[0]?.collection ?? 'notes', ids[0] ?? '');
  const directory = new Directory(
    named.map((one) => ({ post: one.post, old: one.old, address: addressOf(one) })),
    config,
  );
  const result: ArrangedPost[] = [];
  const given = new Set<string>();
  for (const one of named) {
    const { post, drafts, ids } = one;
    const notes = [...post.doubts, ...one.doubts];
    const pictures = await findPictures(post, assets, notes);
    notes.push(...lossesOf(post, (name) => pictures.get(name)?.asset !== undefined));
    const edits = bodyEdits(post.tree, post.text, post.system, {
      link: (url) => directory.find(withoutLiquid(url), post.path),
      wiki: (name) => directory.named(name),
      picture: (url) => pictures.get(url)?.to,
    });
    const redirects = one.old.filter((address) => !given.has(sameAddress(address)));
    for (const address of redirects) given.add(sameAddress(address));
    // What a comment was meant to hide must not come to light.
    const mayHide = one.isPlain && post.system === 'obsidian';
    const visibility =
      mayHide || post.published.state === 'private' || (post.published.state === 'unstated' && !isPublic)
        ? 'private'
        : 'public';
    if (post.published.state === 'private') notes.push(`private, for ${post.published.because}`);
    result.push({
      post,
      notes: [...new Set(notes)],
      entries: drafts.map((draft, index) => {
        const text = bodyOf(post, draft, edits);
        const body = one.isPlain ? text.replace(/%(?=%)/g, '%\u2060') : text;
        const shown = [...pictures.values()].flatMap(({ asset, to }) => (asset && body.includes(to) ? [asset] : []));
        return {
          collection: draft.collection,
          id: ids[index] ?? '',
          data: { ...draft.data, visibility, ...(index === 0 && redirects.length > 0 && { redirect_from: redirects }) },
          body,
          assets: [...new Map(shown.map((asset) => [asset.name, asset])).values()],
        };
      }),
    });
  }
  return result;
}

/** Of several that would be called `2024`, the one gets the name whose title says no more than that. */
function namesOf(composed: readonly Composed[], names: Names): string[][] {
  const ids = composed.map(({ drafts }) => drafts.map(() => ''));
  const wishes = composed.flatMap(({ drafts }, at) =>
    drafts.map((draft, index) => ({ draft, at, index, more: saying(String(draft.data.title)) })),
  );
  wishes.sort((a, b) => Math.min(a.index, 1) - Math.min(b.index, 1) || a.more.length - b.more.length || a.at - b.at);
  for (const { draft, at, index, more } of wishes)
    (ids[at] as string[])[index] = names.give(draft.collection, draft.name, more);
  return ids;
}

/** What a title says beside its period. */
function saying(title: string): string {
  return title
    .replace(
      /(?:20)?\d{2}\s*년|20\d{2}|\d{1,2}\s*월|[상하]반기|\d\s*분기|회고|계획|목표|retrospect(?:ive)?|retro|review|plans?|goals?/gi,
      ' ',
    )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Picture {
  to: string;
  asset?: Asset;
}

async function findPictures(post: Post, assets: Assets, notes: string[]): Promise<Map<string, Picture>> {
  const found = new Map<string, Picture>();
  const missing: string[] = [];
  const remote: string[] = [];
  for (const url of pictureUrls(post.tree, post.open)) {
    const plain = withoutLiquid(url);
    if (/^(?:https?:)?\/\//i.test(plain)) {
      // An address that is no valid encoding would stop a build.
      if (!isDecodable(url)) {
        found.set(url, { to: url.replace(/%(?![0-9a-f]{2})|%(?=[89a-f][0-9a-f])/gi, '%25') });
        notes.push(`a picture whose address had to be changed: ${plain}`);
      }
      if (/\.(?:png|jpe?g|gif|webp|svg|avif)(?:$|[?#])/i.test(plain)) remote.push(plain);
      continue;
    }
    if (/^[a-z][a-z\d+.-]*:|^#/i.test(plain)) continue;
    const asset = await assets.find(plain, post.path);
    if (asset) found.set(url, { to: `./images/${asset.name}`, asset });
    else {
      // A path that leads nowhere would stop a build; as one of the site's own it shows what is missing.
      found.set(url, {
        to: encodeURI(decoded(plain.startsWith('/') ? plain : rooted(plain, post.path))).replace(/[()]/g, (sign) =>
          sign === '(' ? '%28' : '%29',
        ),
      });
      if (/\.\w{2,5}(?:$|[?#])/.test(plain)) missing.push(plain);
    }
  }
  if (missing.length > 0) notes.push(`pictures that were not found: ${missing.join(', ')}`);
  if (remote.length > 0) notes.push(`pictures that stay where they are: ${remote.join(', ')}`);
  return found;
}

function isDecodable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

function rooted(path: string, from: string): string {
  return `/${[...from.split('/').slice(0, -1), ...path.split('/')].filter((segment) => segment !== '.' && segment !== '..' && segment !== '').join('/')}`;
}

/** `{{ site.baseurl }}/a.png` and `{{ "/a.png" | relative_url }}` are `/a.png`. */
function withoutLiquid(url: string): string {
  return url
    .replace(/^\{\{\s*["']([^"']+)["']\s*\|[^}]*\}\}/, '$1')
    .replace(
      /^(?:\{\{|%7B%7B)(?:\s|%20)*(?:site\.(?:baseurl|url|github\.url)|base(?:url|path)?)(?:\s|%20)*(?:\}\}|%7D%7D)/gi,
      '',
    )
    .replace(/^\{\{[^}]*\}\}/, '');
}

/** The stretches of a post that are an entry's, with the definitions that they refer to. */
function bodyOf(post: Post, { ranges }: Draft, edits: readonly Edit[]): string {
  const pieces = ranges.map(([start, end]) => withEdits(post.text, edits, start, end).replace(/^\n+|\s+$/g, ''));
  const body = pieces.filter(Boolean).join('\n\n');
  const isWhole = ranges.length === 1 && ranges[0]?.[0] === 0 && ranges[0][1] === post.text.length;
  if (isWhole || ranges.length === 0) return body;
  const inside = (at: number) => ranges.some(([start, end]) => start <= at && at < end);
  const used = new Set<string>();
  for (const node of nodesIn(post.tree))
    if (
      (node.type === 'linkReference' || node.type === 'imageReference' || node.type === 'footnoteReference') &&
      inside(placeOf(node).start)
    )
      used.add(`${node.type === 'footnoteReference'}${node.identifier}`);
  const definitions = [...nodesIn(post.tree)].filter(
    (node) =>
      (node.type === 'definition' || node.type === 'footnoteDefinition') &&
      used.has(`${node.type === 'footnoteDefinition'}${node.identifier}`) &&
      !inside(placeOf(node).start),
  );
  return [body, ...definitions.map((node) => withEdits(post.text, edits, placeOf(node).start, placeOf(node).end))].join(
    '\n\n',
  );
}

/** Where posts were, and where they are now. */
class Directory {
  readonly #addresses = new Map<string, string>();
  readonly #paths = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #config: SiteConfig;

  constructor(posts: readonly { post: Post; old: string[]; address: string }[], config: SiteConfig) {
    this.#config = config;
    for (const { post, old, address } of posts) {
      this.#paths.set(post.path.toLowerCase(), address);
      for (const name of [
        nameOf(post.path),
        post.path
          .split('/')
          .at(-1)
          ?.replace(/\.\w+$/, '') ?? '',
        post.title,
      ])
        if (!this.#names.has(name.toLowerCase())) this.#names.set(name.toLowerCase(), address);
      for (const one of old) this.#addresses.set(sameAddress(one), address);
    }
  }

  /** The new address of a link in the post at `from`. */
  find(url: string, from: string): string | undefined {
    const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
    const { url: host } = this.#config;
    const local = host && path.startsWith(`${host}/`) ? path.slice(host.length) : path;
    if (local === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(local)) return undefined;
    const plain = decoded(local).normalize('NFC');
    const found = (plain.startsWith('/') && this.#addresses.get(sameAddress(plain))) || this.#file(plain, from);
    return found && encodeURI(found) + suffix;
  }

  #file(path: string, from: string): string | undefined {
    const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
    const segments = [...base];
    for (const segment of path.split('/')) {
      if (segment === '..') segments.pop();
      else if (segment !== '.' && segment !== '') segments.push(segment);
    }
    const file = segments.join('/').toLowerCase();
    for (const end of ['', '.md', '/index.md', '/readme.md']) {
      const address = this.#paths.get(file + end);
      if (address) return address;
    }
    return undefined;
  }

  /** The address of what Obsidian's `[[name]]` means. */
  named(name: string): string | undefined {
    const found = this.#names.get(name.normalize('NFC').toLowerCase()) ?? this.#names.get(nameOf(name).toLowerCase());
    return found && encodeURI(found);
  }
}
