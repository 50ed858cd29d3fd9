import { render } from 'astro:content';
import type { MarkdownHeading } from 'astro';
import type { AnyEntry } from './records.ts';
import { siteLog } from './records.ts';

/** An entry's rendered body, and whether there is anything in it. */
export async function bodyOf(entry: AnyEntry) {
  const { source } = await siteLog();
  const original = source(entry);
  const { Content, headings } = await render(original);
  // A body that is compiled with the site (MDX) holds at least a word, else nobody would write it as one.
  const hasText = original.rendered ? original.rendered.html.trim() !== '' : true;
  /** Whether an MDX body sets this component itself. */
  const uses = (component: string) => new RegExp(`<${component}[\\s/>]`).test(original.body ?? '');
  return { Content, headings, hasText, uses };
}

/** Headings for a table of contents: the two upper levels that the body uses; none when there are fewer than three. */
export function contents(headings: readonly MarkdownHeading[]): MarkdownHeading[] {
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort().slice(0, 2);
  const listed = headings.filter(({ depth, slug }) => depths.includes(depth) && slug !== 'footnote-label');
  return listed.length < 3 ? [] : listed;
}
