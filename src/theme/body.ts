import { render } from 'astro:content';
import type { MarkdownHeading } from 'astro';
import type { BodyFacts } from '../content/markdown/facts.ts';
import type { AnyEntry } from './records.ts';
import { siteLog } from './records.ts';

const known = new WeakMap<AnyEntry, ReturnType<typeof read>>();

/** An entry's rendered body, whether there is anything in it, and what it needs of a page. Worked out once. */
export function bodyOf(entry: AnyEntry) {
  const body = known.get(entry) ?? read(entry);
  known.set(entry, body);
  return body;
}

async function read(entry: AnyEntry) {
  const { source } = await siteLog();
  const original = source(entry);
  const { Content, headings, remarkPluginFrontmatter } = await render(original);
  // A site that renders with another processor knows nothing of its bodies.
  const { hoego: facts } = remarkPluginFrontmatter as { hoego?: BodyFacts };
  // A body that is compiled with the site (MDX) holds at least a word, else nobody would write it as one.
  const hasText = original.rendered ? original.rendered.html.trim() !== '' : true;
  /** Whether an MDX body sets this component itself. */
  const uses = (component: string) => new RegExp(`<${component}[\\s/>]`).test(original.body ?? '');
  return {
    Content,
    headings: headings.map((heading) => ({ ...heading, text: facts?.headings[heading.slug] ?? heading.text })),
    hasText,
    uses,
    parts: facts?.parts ?? [],
  };
}

/** Headings for a table of contents: the two upper levels that the body uses; none when there are fewer than three. */
export function contents(headings: readonly MarkdownHeading[]): MarkdownHeading[] {
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort().slice(0, 2);
  const listed = headings.filter(({ depth, slug }) => depths.includes(depth) && slug !== 'footnote-label');
  return listed.length < 3 ? [] : listed;
}
