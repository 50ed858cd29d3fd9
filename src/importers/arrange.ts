import { type CollectionName, collectionNames } from '../model/entry.ts';
import { entryPath } from '../model/address.ts';
import { oldAddresses, sameAddress, type SiteConfig } from './addresses.ts';
import type { Asset, Assets } from './assets.ts';
import { bodyEdits } from './body.ts';
import type { Composed, Draft } from './drafts.ts';
import { Directory } from './directory.ts';
import { type Edit, withEdits } from './edits.ts';
import { lossesOf } from './losses.ts';
import { nodesIn, placeOf } from './markdown.ts';
import type { Names } from './names.ts';
import { findPictures, withoutLiquid } from './pictures.ts';
import type { Post } from './post.ts';

/** An entry as it will be written. */
export interface Arranged {
  collection: CollectionName;
  id: string;
  data: Record<string, unknown>;
  body: string;
  assets: Asset[];
}

/** Its file in the log: `retros/2026-03.md`. */
export function pathOf({ collection, id }: { collection: string; id: string }): string {
  return `${collection}/${id}.md`;
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
    const lost = new Set<string>();
    const edits = bodyEdits(post.tree, post.text, post.system, {
      link: (url) => {
        const found = directory.find(withoutLiquid(url), post.path);
        if (found === undefined && /^(?![a-z][a-z\d+.-]*:|\/\/|#)./i.test(url)) lost.add(url);
        return found;
      },
      wiki: (name) => directory.named(name),
      picture: (url) => pictures.get(url)?.to,
    });
    if (lost.size > 0) notes.push(`links to what was not imported: ${[...lost].join(', ')}`);
    const redirects = one.old.filter((address) => !given.has(sameAddress(address)) && !isPage(address, names));
    if (redirects.length < one.old.length)
      notes.push('an old address of it is that of another page here: it leads nowhere else');
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

/** Whether something of the site itself stands at an address. */
function isPage(address: string, names: Names): boolean {
  const [first = '', ...rest] = sameAddress(address).split('/').filter(Boolean);
  const isCollection = (collectionNames as readonly string[]).includes(first);
  if (rest.length === 0) return isCollection || ['', 'years', 'skills', 'tags', 'search', '404'].includes(first);
  return isCollection && names.has(`${first}/${rest.join('/')}`);
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
