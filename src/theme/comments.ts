import type { Giscus } from '../comments.ts';
import type { Config } from '../options.ts';
import { messages } from './messages/index.ts';

/** What the reader's browser needs to know of a site's comments; the same for every page, and in no page. */
export interface Conversation {
  /** giscus, with all that does not depend on the page. */
  widget: string;
  mapping: Giscus['mapping'];
  /** What is said until giscus answers, and when it does not. */
  loading: string;
  failed: string;
}

/** Undefined where the site has no comments by giscus. */
export function conversation({ comments, locale }: Config): Conversation | undefined {
  const giscus = comments?.giscus;
  if (!giscus) return undefined;
  const widget = new URL(`${giscus.host}/${giscus.lang ?? locale}/widget`);
  for (const [key, value] of Object.entries({
    repo: giscus.repo,
    repoId: giscus.repoId,
    category: giscus.category,
    categoryId: giscus.categoryId,
    strict: giscus.strict ? '1' : '0',
    reactionsEnabled: giscus.reactions ? '1' : '0',
    emitMetadata: '0',
    inputPosition: giscus.input,
  }))
    widget.searchParams.set(key, value);
  const { commentsLoading: loading, commentsFailed: failed } = messages[locale];
  return { widget: widget.href, mapping: giscus.mapping, loading, failed };
}

/** Where the same comments stand without giscus. */
export function discussionsAddress({ repo }: Giscus): string {
  return `https://github.com/${repo}/discussions`;
}
