import type { CollectionName } from '../../model/entry.ts';
import type { Period } from '../../model/period.ts';
import type { LogView } from './log-view.ts';
import { field } from './yaml.ts';

/** What the frontmatter of every draft begins with. */
export function head(
  collection: CollectionName,
  title: string,
  period: Period | undefined,
  { request, today, words }: LogView,
): string[] {
  return [
    ...field('title', request.title ?? title),
    // Bare, as people write it: the number 2026 is that year too.
    ...(period === undefined ? [] : [`period: ${period}`]),
    request.isPublic ? 'visibility: public' : `visibility: private # ${words.publish}`,
    `# date: ${today} # ${words.published}`,
    `# tags: ${words.tags[collection]}`,
    `# summary: ${words.summary}`,
  ];
}
