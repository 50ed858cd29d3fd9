import type { CollectionName } from '../model/entry.ts';
import { slug } from '../model/slug.ts';
import { nameOf, type Post } from './post.ts';

/** An entry to be: its record, and which stretches of the post's text are its body. */
export interface Draft {
  collection: CollectionName;
  /** What its file would best be called. */
  name: string;
  data: Record<string, unknown>;
  ranges: [start: number, end: number][];
  /** A plan that is known only from the review of it. */
  isReview?: boolean;
}

/** A post and what it becomes. The first draft is the one that stands for the post: old links lead to it. */
export interface Composed {
  post: Post;
  drafts: Draft[];
  doubts: string[];
  /** Whether `%%` has to be broken up wherever it stands, for a reader of passages would take it for one. */
  isPlain?: boolean;
}

/** A post as a plain note: what is left when it fits nothing else. */
export function asNote(post: Post, reason: string): Composed {
  return { ...one(post, 'notes', slugOf(post), { kind: post.sorted.note ?? 'diary' }), doubts: [reason] };
}

/** A post as one entry, whole. */
export function one(post: Post, collection: CollectionName, name: string, data: Record<string, unknown>): Composed {
  return {
    post,
    drafts: [{ collection, name, data: { ...common(post), ...data }, ranges: [[0, post.text.length]] }],
    doubts: [],
  };
}

/** What every entry of a post says of itself. */
export function common({ title, date, updated, tags, summary, lang }: Post): Record<string, unknown> {
  return {
    title: title.replaceAll('%%', '% %'),
    ...(date && { date }),
    ...(updated && { updated }),
    ...(tags.length > 0 && { tags: tags.map((tag) => tag.replaceAll('%%', '% %')) }),
    ...(summary && { summary: summary.replace(/\s+/g, ' ').replaceAll('%%', '% %') }),
    ...(lang && { lang }),
  };
}

/** What a file would be called by its title. */
export function slugOf(post: Post): string {
  const isGeneric = slug(post.title).startsWith('u') && !/[\p{L}\p{N}]/u.test(post.title);
  const base = slug(isGeneric ? nameOf(post.path) : post.title);
  return (
    [...base].slice(0, 60).join('').replace(/-+$/, '') +
    (post.lang && !base.endsWith(`-${post.lang}`) ? `-${post.lang}` : '')
  );
}
